"""The portal in one file, unpacked: a browser reads it from a folder, without a server."""

import json
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser

from stepladder_portal.outputs.folder_zip import FOLDER, write_folder_zip

pytestmark = pytest.mark.browser


def test_pages_open_from_a_folder_and_lead_to_each_other(portal: Path, browser: Browser, tmp_path: Path) -> None:
    write_folder_zip(portal, tmp_path / "portal.zip", date(2026, 11, 21))
    with ZipFile(tmp_path / "portal.zip") as packed:
        packed.extractall(tmp_path)
    page = browser.new_page()
    page.set_default_timeout(10_000)
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("requestfailed", lambda request: wrong.append(request.url))
    page.goto((tmp_path / FOLDER / "index.html").as_uri())
    for name, place in (("Ladders", "ladders"), ("Engineering", "engineering"), ("Staff Engineer", "staff-engineer")):
        page.locator(f"a[href$='{place}/index.html']").first.click()
        assert name in (page.locator("h1").text_content() or "")
        assert page.url.startswith("file://")
        assert page.url.partition("#")[0].endswith("/index.html")
    assert page.get_by_text("Search needs the served portal.").first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith("system-ui")
    assert json.loads(page.locator("script[type='application/ld+json']").text_content() or "")["@type"] == "Occupation"
    assert wrong == []
    page.close()


def test_data_in_a_page_is_let_be_by_the_content_security_policy(site: str, browser: Browser) -> None:
    page = browser.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.goto(f"{site}ladders/engineering/staff-engineer/")
    block = page.evaluate("JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent).name")
    assert block == "Staff Engineer"
    assert wrong == []
    page.close()
