"""An index in parcels is searched as if it were one."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.conftest import _served
from browser.test_searching import counted
from browser.watching import Window, a_window, eventually
from playwright.sync_api import Browser

from stepladder_portal.search import index

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def parcelled(portal: Path, database: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the sample's portal, its index in several parcels."""
    copy = tmp_path_factory.mktemp("parcelled") / "portal"
    shutil.copytree(portal, copy)
    shutil.rmtree(copy / "pagefind")
    index(copy, "en", 200_000)
    assert json.loads((copy / "pagefind" / "parcels.json").read_text("utf-8")) == ["2/", "3/", "4/"]
    with _served(copy, database) as address:
        yield address


@pytest.mark.parametrize("question", ["q=planning", "q=planning&kind=Competency", "kind=Hat"])
def test_parcels_find_as_many_as_one_index_and_offer_the_same_choices(
    question: str, window: Window, browser: Browser, parcelled: str
) -> None:
    with a_window(browser, parcelled) as other:
        found = [found_by(each, question) for each in (window, other)]
    assert found[0] == found[1]


def found_by(window: Window, question: str) -> tuple[int, list[str]]:
    page = window.open(f"search/?{question}")
    assert eventually(lambda: page.locator(".results li").count() > 0 and counted(page) > 0)
    return counted(page), page.locator(".facets option").all_inner_texts()
