"""How long somebody waits for the first result of a search, in Chromium: ours beside the peer's, from one machine."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from shutil import which

from benchmarks.measure import CommandFailedError

QUESTIONS = ("staff engineer", "negotiation", "promotion panel", "incident", "working across teams")
"""What is asked cold, each in a browser that has seen nothing yet; warm, one after another on one page."""

_ARGUMENTS = ["--headless", "--no-sandbox", "--disable-quic", "--disable-background-networking"]

_TYPED = """([field, result, question]) => new Promise((found) => {
  const input = document.querySelector(field), before = document.querySelector(result)?.href;
  const began = performance.now();
  const look = () => {
    const first = document.querySelector(result);
    if (first && first.href !== before) found(performance.now() - began); else requestAnimationFrame(look);
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


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nobody reads it."""


def cold(site: Path, way: Searched) -> list[float]:
    """Seconds from opening a site at a question to the first result, by a browser that has nothing of it yet."""
    with _pages(site) as page_of:
        return [_cold(page_of, way, question) for question in QUESTIONS]


def warm(site: Path, way: Searched) -> list[float]:
    """Seconds from the last letter of a question to its first result, on a page that has answered another."""
    with _pages(site) as page_of, page_of() as (page, address):
        page.goto(f"{address}{way.page}?q=coaching")
        page.locator(way.result).first.wait_for(state="attached")
        page.wait_for_timeout(1000)
        return [page.evaluate(_TYPED, [way.field, way.result, question]) / 1000 for question in QUESTIONS]


def _cold(page_of: Callable, way: Searched, question: str) -> float:  # type: ignore[type-arg]
    with page_of() as (page, address):
        page.goto(f"{address}{way.page}?q={question.replace(' ', '+')}", wait_until="commit")
        page.locator(way.result).first.wait_for(state="attached")
        return float(page.evaluate("performance.now()")) / 1000


@contextmanager
def _pages(site: Path) -> Iterator[Callable]:  # type: ignore[type-arg]
    """New windows, each with nothing kept, and the address of a folder that is served meanwhile."""
    program = _chromium()
    from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415 - only those who develop have it

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
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
