"""Windows of a real Chromium, and what is noticed in them."""

import time
from collections.abc import Callable, Iterator, Sequence
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


_IN_FRAMES = """async ([addresses, widths]) => {
  document.documentElement.replaceChildren(document.createElement("body"));
  const found = {}, left = [...addresses];
  const resized = async (frame, width) => {
    frame.width = width;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  };
  const visit = async () => {
    const frame = document.body.appendChild(document.createElement("iframe"));
    frame.height = 640;
    while (left.length) {
      const address = left.shift();
      frame.width = widths[0];
      await new Promise((loaded) => { frame.onload = loaded; frame.src = new URL(address, location.href); });
      found[address] = [];
      for (const width of widths) {
        if (width !== widths[0]) await resized(frame, width);
        if (frame.contentWindow.innerWidth !== width) throw new Error(`${address} was not seen ${width} wide`);
        found[address].push(frame.contentDocument.documentElement.scrollWidth);
      }
    }
  };
  await Promise.all([visit(), visit(), visit()]);
  return found;
}"""


def how_wide(page: Page, addresses: Sequence[str], widths: Sequence[int]) -> dict[str, list[int]]:
    """How wide each page becomes in windows of these widths. ``page`` stands at their home, which gives way to them.

    They are seen in frames, each of a width of its own as a window is, which change their pages much sooner than a
    window does. The service lets no page of its own stand in a frame; any other server of the same files does.
    """
    found: dict[str, list[int]] = page.evaluate(_IN_FRAMES, [addresses, widths])
    return found
