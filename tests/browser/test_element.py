"""<stepladder-level> on a page of another origin: what the API tells of a level, and never as anything but text."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from api.conftest import Api
from browser.watching import eventually
from playwright.sync_api import Browser, Page
from served import served
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send
from world import STAFF_ENGINEER, a_level, an_expectation, world_with

from stepladder.app.origins import cross_origin
from stepladder.records import Translation
from stepladder.settings import Settings

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
FILE = ROOT / "site" / "theme" / "assets" / "stepladder-level.js"
HOSTILE = "<img src=x onerror=\"document.title='pwned'\"><script>document.title='pwned'</script>"
SLUG = "engineering/odd"


def test_it_is_one_small_file_that_asks_for_the_operation_as_it_is() -> None:
    text = FILE.read_text("utf-8")
    known = json.loads((ROOT / "graphql" / "operations.json").read_text("utf-8"))
    assert len(text.encode()) < 6_700
    assert f'"{known["glance"]}"' in text
    assert not [
        way for way in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(") if way in text
    ]


def element(careers: str, within: str = "Staff Engineer", slug: str = SLUG, **attributes: str) -> str:
    """A page of an intranet."""
    more = "".join(f' {name}="{value}"' for name, value in attributes.items())
    return (
        '<!doctype html><html lang="en"><title>Intranet</title>'
        f'<script src="{careers}/stepladder-level.js" defer></script>'
        f'<h2>Our levels</h2><stepladder-level slug="{slug}" src="{careers}"{more}>{within}</stepladder-level>'
    )


@contextmanager
def an_intranet(page_of: Callable[[], str]) -> Iterator[str]:
    """The address of another origin, with a page."""

    async def show(_: Request) -> Response:
        return HTMLResponse(page_of())

    with served(Starlette(routes=[Route("/", show)])) as address:
        yield address


@contextmanager
def careers_for(origins: Callable[[], str]) -> Iterator[str]:
    """A service with an odd level, which lists the origins that it is told of once they are known."""
    odd = a_level(
        SLUG,
        title=f"Odd {HOSTILE}",
        summary=f"A **bold** [link](https://elsewhere.example) {HOSTILE}",
        expectations=(an_expectation("e-1", text=HOSTILE),),
        order=9,
    )
    german = Translation(
        slug=f"level/{STAFF_ENGINEER}/de", kind="level", of=STAFF_ENGINEER, locale="de", texts={"title": "Fachleitung"}
    )
    api = Api(world_with(odd, german), audience="public").app

    async def script(_: Request) -> Response:
        return FileResponse(FILE, media_type="text/javascript")

    class Listing:
        """Reads the list anew for each request: the other origin's address is known only once it is served."""

        async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
            app: ASGIApp = api
            for middleware in cross_origin(Settings(allowed_origins=origins())):  # type: ignore[arg-type]
                app = middleware.cls(app, *middleware.args, **middleware.kwargs)
            await app(scope, receive, send)

    with served(Starlette(routes=[Route("/graphql", Listing()), Route("/stepladder-level.js", script)])) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a browser."""
    context = browser.new_context()
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def shown(page: Page) -> str:
    """What the element shows, past its shadow."""
    return str(page.evaluate("document.querySelector('stepladder-level').shadowRoot.textContent"))


def test_a_page_of_a_listed_origin_shows_the_level_as_text(page: Page) -> None:
    origins: list[str] = [""]
    with careers_for(lambda: origins[0]) as careers, an_intranet(lambda: element(careers)) as intranet:
        origins[0] = intranet
        page.goto(intranet)
        page.locator("stepladder-level article").wait_for()
        told = shown(page)
        title = page.title()
        address = page.locator("stepladder-level h3 a").get_attribute("href")
        pictures = page.evaluate(
            "document.querySelector('stepladder-level').shadowRoot.querySelectorAll('img,script').length"
        )
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        opened = page.evaluate("document.querySelector('stepladder-level').shadowRoot.querySelector('details').open")
    assert f"Odd {HOSTILE}" in told
    assert "A bold link <img" in told
    assert "What is expected (1)" in told
    assert (title, pictures) == ("Intranet", 0)
    assert address == f"{careers}/ladders/{SLUG}/"
    assert opened


def test_it_asks_once_however_many_attributes_it_has_and_again_when_one_changes(page: Page) -> None:
    origins: list[str] = [""]
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/graphql" in request.url else None)
    with careers_for(lambda: origins[0]) as careers, an_intranet(lambda: element(careers, locale="de")) as intranet:
        origins[0] = intranet
        page.goto(intranet)
        page.locator("stepladder-level article").wait_for()
        first = len(asked)
        page.evaluate("document.querySelector('stepladder-level').setAttribute('slug', 'no/such')")
        page.locator("stepladder-level .note").wait_for()
    assert (first, len(asked)) == (1, 2)


@pytest.mark.parametrize(
    ("locale", "folder", "lang"), [("de", "de/", "de"), ("de-AT", "de/", "de"), ("en-GB", "", "en"), ("fr", "", "en")]
)
def test_it_leads_to_the_pages_in_the_language_that_was_asked_for(
    page: Page, locale: str, folder: str, lang: str
) -> None:
    origins: list[str] = [""]
    asking = {"slug": STAFF_ENGINEER, "locale": locale}
    with careers_for(lambda: origins[0]) as careers, an_intranet(lambda: element(careers, **asking)) as intranet:
        origins[0] = intranet
        page.goto(intranet)
        title = page.locator("stepladder-level h3")
        told = (title.text_content(), title.get_attribute("lang"), title.locator("a").get_attribute("href"))
    titles = {"de": "Fachleitung", "en": "Staff Engineer"}
    assert told == (titles[lang], lang, f"{careers}/{folder}ladders/{STAFF_ENGINEER}/")


def test_it_is_dark_where_the_reader_is(page: Page) -> None:
    origins: list[str] = [""]
    colours = []
    with careers_for(lambda: origins[0]) as careers, an_intranet(lambda: element(careers)) as intranet:
        origins[0] = intranet
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            page.goto(intranet)
            article = page.locator("stepladder-level article")
            colours.append(article.evaluate("element => getComputedStyle(element).backgroundColor"))
    assert colours == ["rgb(255, 255, 255)", "rgb(22, 29, 38)"]


@pytest.mark.parametrize(
    ("slug", "listed", "told"),
    [
        (SLUG, False, "This level cannot be shown just now."),
        ("engineering/nowhere", True, "There is no level “engineering/nowhere”."),
    ],
)
def test_where_there_is_no_answer_a_sentence_says_so_and_what_stood_there_stays(
    page: Page, slug: str, listed: bool, told: str
) -> None:
    origins: list[str] = [""]
    with careers_for(lambda: origins[0]) as careers, an_intranet(lambda: element(careers, slug=slug)) as intranet:
        origins[0] = intranet if listed else ""
        page.goto(intranet)
        page.locator("stepladder-level [role=status]").wait_for()
        assert shown(page) == told
        assert page.get_by_text("Staff Engineer").is_visible()


@pytest.mark.parametrize("src", ["javascript:alert(1)", "data:text/html,x", "http://127.0.0.1:1", "http://["])
def test_an_address_that_is_none_or_where_nobody_answers_is_told(page: Page, src: str) -> None:
    with careers_for(lambda: "") as careers:
        html = element(careers).replace(f'src="{careers}">', f'src="{src}">')
        with an_intranet(lambda: html) as intranet:
            page.goto(intranet)
            page.locator("stepladder-level [role=status]").wait_for()
            assert shown(page) == "This level cannot be shown just now."


def test_another_slug_is_shown_when_the_page_changes_it(page: Page) -> None:
    origins: list[str] = [""]
    with careers_for(lambda: origins[0]) as careers, an_intranet(lambda: element(careers)) as intranet:
        origins[0] = intranet
        page.goto(intranet)
        page.locator("stepladder-level article").wait_for()
        page.evaluate("document.querySelector('stepladder-level').setAttribute('slug', 'engineering/engineer')")
        assert eventually(lambda: shown(page).startswith("Engineer"))
