"""Every kind of page, opened by people with other windows, other eyes and other settings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from zlib import crc32

import pytest
from browser.places import NOWHERE, PAGES
from browser.watching import DESK, PHONE, Window, a_window, how_wide
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

ZOOMED = (640, 450)
"""What a desk's window shows at twice the size (WCAG 1.4.4)."""


SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`p { margin-bottom: 2em !important; }
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
"""Spaces texts as their readers may want them (WCAG 1.4.12)."""

CUT = """() => [...document.querySelectorAll("body *")].filter((each) => {
  const { overflowX, overflowY, clipPath, position, display } = getComputedStyle(each);
  if (clipPath !== "none" || position === "absolute" || display === "inline") return false;
  const hides = (overflow) => overflow === "hidden" || overflow === "clip";
  return (hides(overflowX) && each.scrollWidth > each.clientWidth + 1)
    || (hides(overflowY) && each.scrollHeight > each.clientHeight + 1);
}).map((each) => each.textContent.trim().slice(0, 60))"""
"""Texts of which a part is hidden."""


SMALL = """async () => {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  return [...document.querySelectorAll("a, button, summary, select, input:not([type=hidden])")]
  .filter((each) => !each.closest("svg, p, dd, td, .prose, .lead, .note, .skip, .visually-hidden, [hidden]"))
  .map((each) => [each.textContent.trim() || each.name, each.getBoundingClientRect()])
  .filter(([, { width, height }]) => width && height && (width < 23.9 || height < 23.9))
  .map(([name, { width, height }]) => `${name}: ${Math.round(width)} x ${Math.round(height)}`);
}"""
"""What can be pressed, but for links within sentences, that is smaller than a fingertip can be sure of (WCAG 2.5.8)."""


@dataclass
class Wandered:
    """A window that has been to every page, and the pages that did not fit into it."""

    window: Window
    wide: dict[str, int] = field(default_factory=dict)
    """How wide those were that are wider than a phone."""
    cut: dict[str, list[str]] = field(default_factory=dict)
    """What could not be read whole with its letters spaced widely, on a phone and at twice the size."""
    small: dict[str, list[str]] = field(default_factory=dict)
    """What can be pressed on a phone or a desk and is too small for it."""

    def look_for_small(self, name: str, size: tuple[int, int]) -> None:
        """Note what is too small to be pressed, in a window of this size."""
        if found := self.window.page.evaluate(SMALL):
            self.small[f"{name}, {size[0]} wide"] = found


@pytest.fixture(scope="module")
def wandering(browser: Browser, site: str) -> Iterator[Wandered]:
    """A window that has been to every page, small and dark, large and light, and with widely spaced letters."""
    with a_window(browser, site) as window:
        wandered = Wandered(window)
        for name, address in PAGES.items():
            window.resize(PHONE, "dark")
            page = window.open(address)
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > PHONE[0]:
                wandered.wide[name] = width
            window.resize(PHONE, "light")
            wandered.look_for_small(name, PHONE)
            window.resize(DESK, "light")
            wandered.look_for_small(name, DESK)
            window.resize(DESK, "dark")
            page.evaluate(SPACED)
            for size in (PHONE, ZOOMED):
                window.resize(size, "light")
                cut = page.evaluate(CUT)
                if cut or page.evaluate("document.documentElement.scrollWidth") > size[0]:
                    wandered.cut[f"{name}, {size[0]} wide"] = cut
        yield wandered


def test_no_page_complains(wandering: Wandered) -> None:
    """Among what a browser complains of: whatever the Content Security Policy forbids, and files that are not there."""
    assert wandering.window.errors == []


def test_no_page_asks_another_host(wandering: Wandered) -> None:
    assert wandering.window.strangers == []


def test_another_host_that_is_asked_would_be_noticed_and_is_not_there(window: Window, deeper: str) -> None:
    window.page.goto(f"{deeper}robots.txt")
    others = ["http://elsewhere.example/", "http://192.0.2.1/"]
    answers = "(all) => Promise.all(all.map((each) => fetch(each).then(() => 'there', () => 'nowhere')))"
    assert window.page.evaluate(answers, others) == ["nowhere", "nowhere"]
    assert {*others} <= {*window.strangers}


def test_no_page_scrolls_sideways_on_a_phone(wandering: Wandered) -> None:
    assert wandering.wide == {}


def test_texts_can_be_read_whole_with_widely_spaced_letters_and_twice_as_large(wandering: Wandered) -> None:
    assert wandering.cut == {}


def test_whatever_can_be_pressed_is_large_enough(wandering: Wandered) -> None:
    assert wandering.small == {}


def test_no_page_at_all_scrolls_sideways_in_the_narrowest_window(window: Window, portal: Path, deeper: str) -> None:
    addresses = visited(portal)
    window.page.goto(deeper)
    widths = how_wide(window.page, addresses, [320])
    assert len(widths) == len(addresses) > 300
    assert {address: width for address, (width,) in widths.items() if width > 320} == {}


def test_a_page_that_is_too_wide_for_it_would_be_noticed(window: Window, deeper: str) -> None:
    window.page.goto(deeper)
    wide = "<!doctype html><title>Wide</title><meta name=viewport content='width=device-width'><pre>" + "wide " * 50
    window.page.route("**/wide/", lambda route: route.fulfill(body=wide, content_type="text/html"))
    (narrow, on_a_desk) = how_wide(window.page, ["wide/"], [320, 3_000])["wide/"]
    assert 1_000 < narrow < on_a_desk == 3_000


ALIKE = re.compile(r"(?:de/)?(?:(?:compare|moves)/[^/]+/[^/]+/[^/]+/[^/]+/|ladders/[^/]+/[^/]+/advert/)")
"""The pages of which there are hundreds, each drawn as the others."""


def visited(portal: Path) -> list[str]:
    """Every page's address but those that only lead elsewhere; of what is drawn alike some, chosen by their hash."""
    files = {file.parent.relative_to(portal).as_posix() + "/": file for file in portal.rglob("index.html")}
    chosen = [each for each in sorted(files) if crc32(each.encode()) % _one_of(each) == 0]
    return [each for each in chosen if b'http-equiv="refresh"' not in files[each].read_bytes()]


def _one_of(address: str) -> int:
    """Of how many pages like it one is visited: in the second language each page is drawn once more."""
    if ALIKE.fullmatch(address):
        return 10
    return 3 if address.startswith("de/") else 1


def test_a_table_of_levels_needs_no_scrolling_on_a_phone(window: Window) -> None:
    window.resize(PHONE, "light")
    page = window.open("ladders/engineering/")
    widths = page.locator("#table .wide, #ways .wide").evaluate_all(
        "(all) => all.map((each) => [each.scrollWidth, each.clientWidth])"
    )
    assert len(widths) == 2
    assert all(inside <= outside for inside, outside in widths)


def test_on_paper_examples_are_read_and_controls_are_not_there(window: Window) -> None:
    page = window.open("ladders/engineering/staff-engineer/")
    page.emulate_media(media="print")
    assert page.locator("details ul").first.is_visible()
    for control in (".site-head", ".crumbs", ".permalink", "aside"):
        assert page.locator(f"{control}:visible").count() == 0, control
    foot = page.locator(".site-foot").inner_text()
    assert "revision" in foot
    assert "Accessibility" not in foot


def test_printing_opens_what_is_folded_and_folds_it_again(window: Window) -> None:
    page = window.open("ladders/engineering/staff-engineer/")
    folded = page.locator("details:not([open])").count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0 < folded
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details:not([open])").count() == folded


DRAWN = {
    "": [".rail", ".rung-line", ".hero svg a text"],
    "ladders/engineering/staff-engineer/": [
        ".steps .now", ".steps rect", ".bands .range", ".week .part-0", ".places circle", ".places .spine",
    ],
    "competencies/system-design/": [".steps .now"],
}  # fmt: skip


def test_pictures_are_drawn_in_the_colours_that_a_reader_forces(browser: Browser, site: str) -> None:
    with a_window(browser, site) as window:
        window.page.emulate_media(forced_colors="active")
        for address, parts in DRAWN.items():
            page = window.open(address)
            forced = page.evaluate(FORCED)
            for part in parts:
                fill, stroke = page.locator(part).first.evaluate(
                    "(it) => [getComputedStyle(it).fill, getComputedStyle(it).stroke]"
                )
                assert {fill, stroke} & set(forced), (address, part, fill, stroke)


FORCED = """() => ["CanvasText", "LinkText", "Highlight"].map((name) => {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = name;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
})"""


def test_the_policy_of_the_service_is_in_force(window: Window) -> None:
    """Else nothing above would show that pages need no inline script or style."""
    page = window.open("")
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 1'}))"
    )
    assert page.evaluate("window.ran") is None
    assert any("Content Security Policy" in error for error in window.errors)


def test_what_is_not_there_is_said_by_a_page_of_ours(window: Window) -> None:
    page = window.open(NOWHERE)
    assert "Nothing stands" in page.inner_text("h1")
    assert [error for error in window.errors if "404" not in error] == []
    assert page.evaluate("getComputedStyle(document.body).marginTop") == "0px"


BRIGHTNESS = """() => {
  const canvas = document.createElement("canvas").getContext("2d");
  canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
  canvas.fillRect(0, 0, 1, 1);
  return canvas.getImageData(0, 0, 1, 1).data[1];
}"""


def test_the_dark_portal_is_dark_and_the_light_one_light(window: Window) -> None:
    page = window.open("")
    window.resize(DESK, "light")
    assert page.evaluate(BRIGHTNESS) > 200
    window.resize(DESK, "dark")
    assert page.evaluate(BRIGHTNESS) < 60


PLAIN = """() => [
  document.querySelector("main").innerText.trim().split(/\\s+/).length,
  [...document.querySelectorAll("main form.filters, main .facets")].filter((each) => each.checkVisibility()).length,
  document.querySelectorAll("main [hidden]:not(form, .facets)").length,
]"""
"""How many words stand on a page, how many ways to filter are in sight, and how many parts are not."""


def test_everything_can_be_read_without_scripts(window_without_scripts: Window) -> None:
    for name, address in PAGES.items():
        window_without_scripts.page.goto(f"{window_without_scripts.site}{address}")
        words, filters, hidden = window_without_scripts.page.evaluate(PLAIN)
        assert words > 8, name
        assert (filters, hidden) == (0, 0), name


def test_without_scripts_a_directory_lists_everybody(window: Window, window_without_scripts: Window) -> None:
    listed = window_without_scripts.open("mentors/").locator(".catalogue > li:visible").count()
    assert listed == window.open("mentors/").locator(".catalogue > li:visible").count() > 20


def test_without_scripts_examples_can_be_opened(window_without_scripts: Window) -> None:
    page = window_without_scripts.open("ladders/engineering/staff-engineer/")
    details = page.locator("details").first
    assert not details.locator("ul").first.is_visible()
    details.locator("summary").click()
    assert details.locator("ul").first.is_visible()


def test_without_scripts_the_search_page_leads_to_every_list(window_without_scripts: Window) -> None:
    page = window_without_scripts.page
    page.goto(f"{window_without_scripts.site}search/")
    links = {link.get_attribute("href") for link in page.locator("main a:visible").all()}
    assert links >= {"../ladders/", "../competencies/", "../mentors/", "../training/", "../guides/"}


def test_a_permalink_leads_to_its_expectation(window: Window) -> None:
    page = window.open("ladders/engineering/staff-engineer/")
    page.locator("#_expectations summary").first.click()
    link = page.locator("a.permalink").nth(3)
    link.focus()
    page.keyboard.press("Enter")
    target = page.locator("li:target")
    assert target.count() == 1
    assert page.url.endswith(f"#{target.get_attribute('id')}")
    address = window.address
    window.open("changes/")
    again = window.open(address)
    assert again.locator("li:target").is_visible()  # what is folded around it has opened


def test_the_first_tab_offers_to_skip_to_the_content(window: Window) -> None:
    page = window.open("ladders/engineering/")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert "Skip" in skip.inner_text()
    box = skip.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def deeper(portal: Path) -> Iterator[str]:
    """The portal, served by somebody else, within a folder of theirs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=portal.parent))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/{portal.name}/"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_portal_works_within_a_folder_of_any_server(browser: Browser, deeper: str) -> None:
    with a_window(browser, deeper) as window:
        page = window.open("ladders/engineering/")
        page.locator("main a.place").first.click()
        page.wait_for_url(f"{deeper}ladders/engineering/*/")
        page.keyboard.press("/")
        page.keyboard.type("coaching")
        page.get_by_role("option").first.wait_for()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{deeper}competencies/coaching/")
        window.open("search/?q=booking queues")
        page.locator(".results a").first.click()
        page.wait_for_url(f"{deeper}*/**")
        assert page.locator("h1").count() == 1
        assert window.errors == []
