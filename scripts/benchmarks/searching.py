"""How long somebody waits for the first result of a search, in Chromium: ours beside the peer's, from one machine."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from shutil import which
from urllib.parse import quote_plus

from benchmarks.measure import CommandFailedError
from stepladder.records import Contents

_ARGUMENTS = ["--headless", "--no-sandbox", "--disable-quic", "--disable-background-networking"]

_TYPED = """([field, result, question]) => new Promise((found, lost) => {
  const input = document.querySelector(field), before = document.querySelector(result)?.href;
  const began = performance.now();
  const look = () => {
    const first = document.querySelector(result);
    if (first && first.href !== before) found(performance.now() - began);
    else if (performance.now() - began > 20000) lost(new Error(`nothing new was found for ${question}`));
    else requestAnimationFrame(look);
  };
  input.value = question;
  for (const type of ["input", "keyup"]) input.dispatchEvent(new Event(type, { bubbles: true }));
  look();
})"""
"""Milliseconds from the last letter to another first result. The peer listens to keys, we to what is in the field."""


@dataclass(frozen=True)
class Searched:
    """A way to search a site: the page that asks ``?q=``, its field, and the link of a result."""

    page: str
    field: str
    result: str


OURS = Searched("search/", "portal-results input[type=search]", ".results li h2 a")
PEER = Searched("", "input.md-search__input", ".md-search-result__item a")


def questions(contents: Contents) -> Sequence[str]:
    """What somebody asks of an organisation: titles of things that it has, so that something is found of each."""
    titles = (
        (level.title for level in contents.levels.values()),
        (competency.title for competency in contents.competencies.values()),
        (training.title for training in contents.trainings.values()),
        (guide.title for guide in contents.guides.values()),
        (hat.title for hat in contents.hats.values()),
    )
    return [*dict.fromkeys(title for some in titles for title in islice(some, 1))]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nobody reads it."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """A browser that has what it came for leaves without a word."""


def cold(site: Path, way: Searched, asked: Sequence[str]) -> list[float]:
    """Seconds from opening a site at a question to the first result, each by a browser that has nothing of it yet."""
    with _pages(site) as page_of:
        return [_cold(page_of, way, question) for question in asked]


def warm(site: Path, way: Searched, asked: Sequence[str]) -> list[float]:
    """Seconds from the last letter of a question to its first result, on a page that has answered the first of them."""
    first, *others = asked
    with _pages(site) as page_of, page_of() as (page, address):
        page.goto(f"{address}{way.page}?q={quote_plus(first)}")
        page.locator(way.result).first.wait_for(state="attached")
        page.wait_for_timeout(1000)
        return [page.evaluate(_TYPED, [way.field, way.result, question]) / 1000 for question in others]


def _cold(page_of: Callable, way: Searched, question: str) -> float:  # type: ignore[type-arg]
    with page_of() as (page, address):
        page.goto(f"{address}{way.page}?q={quote_plus(question)}", wait_until="commit")
        page.locator(way.result).first.wait_for(state="attached")
        return float(page.evaluate("performance.now()")) / 1000


@contextmanager
def _pages(site: Path) -> Iterator[Callable]:  # type: ignore[type-arg]
    """New windows, each with nothing kept, and the address of a folder that is served meanwhile."""
    program = _chromium()
    from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415 - only those who develop have it

    server = _Server(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program, args=_ARGUMENTS)

            @contextmanager
            def page_of() -> Iterator[tuple]:  # type: ignore[type-arg]
                context = browser.new_context()
                yield context.new_page(), address
                context.close()

            yield page_of
            browser.close()
    except Error as error:
        raise CommandFailedError(f"the browser says: {str(error).splitlines()[0]}") from error
    finally:
        server.shutdown()


def _chromium() -> str:
    found: Sequence[str | None] = [which(name) for name in ("chromium", "chromium-browser", "google-chrome")]
    program = next((name for name in found if name), None)
    if find_spec("playwright") is None or program is None:
        raise CommandFailedError("Playwright or Chromium is not there: `make setup`, and apt-get install chromium")
    return program
