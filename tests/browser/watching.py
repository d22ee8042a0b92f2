"""Windows of a real Chromium, and what is noticed in them."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Request

PHONE, TABLET, DESK = (390, 844), (768, 1024), (1280, 900)


@dataclass
class Window:
    """One page open in the browser, and what went wrong in it."""

    page: Page
    site: str
    errors: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)
    """Requests to other hosts. They find none: the browser was started so (see conftest)."""
    scripts: bool = True
    """Whether scripts run in it."""

    def open(self, address: str) -> Page:
        """Go to an address of the portal, and wait until what it loads by itself is there."""
        self.page.goto(f"{self.site}{address}")
        if self.scripts:
            self.page.locator("portal-filter:not(:defined)").wait_for(state="detached")
        if address.startswith("search/?"):
            self.page.locator(".found", has_text="result").wait_for()
        elif address == "search/":
            self.page.locator(".facets select").first.wait_for()
        return self.page

    def resize(self, size: tuple[int, int], scheme: str) -> None:
        """Give the window another size and its reader another liking."""
        self.page.set_viewport_size({"width": size[0], "height": size[1]})
        self.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")

    @property
    def address(self) -> str:
        """Where the window is now, relative to the portal."""
        return self.page.url.removeprefix(self.site)


@contextmanager
def a_window(browser: Browser, site: str, size: tuple[int, int] = DESK, *, scripts: bool = True) -> Iterator[Window]:
    """A window of its own, without anything remembered of others."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, java_script_enabled=scripts, reduced_motion="reduce"
    )
    context.set_default_timeout(10_000)
    window = Window(context.new_page(), site, scripts=scripts)

    def watch(request: Request) -> None:
        asked = urlsplit(request.url)
        if asked.scheme != "blob" and asked.netloc != urlsplit(site).netloc:
            window.strangers.append(request.url)

    context.on("request", watch)
    told = {"error", "warning"}
    window.page.on("console", lambda said: window.errors.append(said.text) if said.type in told else None)
    window.page.on("pageerror", lambda error: window.errors.append(str(error)))
    try:
        yield window
    finally:
        context.close()


def eventually(holds: Callable[[], bool], patience: float = 20) -> bool:
    """Whether something comes true; on a busy machine that may take a while, and only failing waits for so long."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.03)
    return holds()
