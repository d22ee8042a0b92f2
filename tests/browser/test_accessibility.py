"""axe-core finds nothing on any kind of page: light and dark, on a phone, on a tablet and on a desk."""

from collections.abc import Iterator

import pytest
from browser.places import NOWHERE, PAGES
from browser.watching import DESK, PHONE, TABLET, Window, a_window
from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.node]

EVERYTHING = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""All that can differ between light and dark."""

LOOK = """async (rules) => {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const found = await axe.run(document, { resultTypes: ["violations"], runOnly: rules, preload: false });
  return found.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0].html.slice(0, 200)}`);
}"""


GERMAN = {
    "home in German": "de/",
    "a level in German": "de/ladders/fleet/senior-marine-technician/",
    "mentors in German": "de/mentors/",
}
"""Pages in which texts of two languages stand beside each other."""


EVERY_LOOK = [(size, scheme) for size in (DESK, TABLET, PHONE) for scheme in ("light", "dark")]
LONG = {"the reference for developers": [(TABLET, "light"), (PHONE, "dark")]}
"""Pages of thousands of lines, drawn like those of another page that is looked at in every way."""


@pytest.fixture(scope="module")
def visiting(browser: Browser, site: str) -> Iterator[Window]:
    """A window in which one page after the other is opened; none of them finds anything of the one before."""
    with a_window(browser, site) as window:
        yield window


@pytest.mark.parametrize("name", [*PAGES, *GERMAN, "nowhere"])
def test_nothing_keeps_anybody_out(name: str, visiting: Window, axe: str) -> None:
    page = visiting.open((PAGES | GERMAN).get(name, NOWHERE))
    page.evaluate(axe)
    found = {}
    for size, scheme in LONG.get(name, EVERY_LOOK):
        visiting.resize(size, scheme)
        found[size, scheme] = page.evaluate(LOOK, EVERYTHING if scheme == "light" else COLOURS)
    assert {where: faults for where, faults in found.items() if faults} == {}


def test_nothing_keeps_anybody_out_while_suggestions_are_open(browser: Browser, site: str, axe: str) -> None:
    with a_window(browser, site, PHONE) as window:
        page = window.open("")
        page.keyboard.press("/")
        page.keyboard.type("design")
        page.get_by_role("option").first.wait_for()
        page.keyboard.press("ArrowDown")
        page.evaluate(axe)
        for scheme in ("light", "dark"):
            window.resize(PHONE, scheme)
            assert page.evaluate(LOOK, EVERYTHING) == []


def test_nothing_keeps_anybody_out_while_somebody_writes_for_themself(browser: Browser, site: str, axe: str) -> None:
    with a_window(browser, site, PHONE) as window:
        page = window.open("ladders/engineering/staff-engineer/")
        page.get_by_role("button", name="This is my level").click()
        page.get_by_role("button", name="Begin your notes").click()
        page.locator(".own-notes summary").first.click()
        page.locator(".own-notes textarea").first.fill("Held back a release.")
        page.locator(".beyond summary").click()
        page.locator("#_beyond").select_option(label="Engineering Manager")
        page.locator(".beyond-found li").first.wait_for()
        page.get_by_text("Where in the band am I?").click()
        page.locator("#_my-pay").fill("85000")
        for opened in ("ladders/engineering/staff-engineer/", ""):
            if opened != window.address:
                window.open(opened).locator(".your-level li a").first.wait_for()
            page.evaluate(axe)
            for size, scheme in ((PHONE, "light"), (PHONE, "dark"), (DESK, "light")):
                window.resize(size, scheme)
                assert page.evaluate(LOOK, EVERYTHING) == []


def test_axe_does_find_what_is_wrong(browser: Browser, site: str, axe: str) -> None:
    with a_window(browser, site) as window:
        page = window.open("developers/")
        page.evaluate(
            "document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/assets/mark.svg\">')"
        )
        page.evaluate(axe)
        assert any(fault.startswith("image-alt") for fault in page.evaluate(LOOK, EVERYTHING))
        page.evaluate("document.querySelector('main h1').style.color = '#aaaaaa'")
        assert any(fault.startswith("color-contrast") for fault in page.evaluate(LOOK, COLOURS))
