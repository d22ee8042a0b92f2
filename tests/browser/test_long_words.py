"""Whatever is written, no page becomes wider than its window, nothing runs, and nothing is said in the console."""

import subprocess
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from browser.conftest import AS_OF, STEPLADDER
from browser.watching import DESK, PHONE, TABLET, a_window, how_wide
from playwright.sync_api import Browser
from portal.hostile import UNBROKEN, odd_world

from stepladder.content.write import write_documents

pytestmark = pytest.mark.browser

WIDTHS = [PHONE[0], TABLET[0], DESK[0]]


@pytest.fixture(scope="module")
def unbroken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The portal of a world whose texts have a word longer than any window is wide, and whose ladders are odd."""
    folder = tmp_path_factory.mktemp("unbroken")
    (folder / "content").mkdir()
    write_documents(folder / "content", odd_world().documents())
    build = [STEPLADDER, "build", "--content", folder / "content", "--audience", "staff", "--as-of", AS_OF]
    run = subprocess.run([*build, "--out", folder / "portal"], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return folder / "portal"


@pytest.fixture(scope="module")
def served(unbroken: Path) -> Iterator[str]:
    """The address of that portal, served as plain files."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *args: object) -> None:
            """Say nothing of requests."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(unbroken))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def some_of_each_kind(portal: Path) -> list[Path]:
    """Pages of a portal that lead nowhere by themselves: of each kind two, and the odd ladders with their levels."""
    kinds: dict[tuple[str, ...], list[Path]] = {}
    for page in sorted(portal.rglob("index.html")):
        first, *others = page.parent.relative_to(portal).parts or ("",)
        last = others[-1] if others and others[-1] in {"fork", "matrix", "advert"} else str(len(others))
        if b'http-equiv="refresh"' not in page.read_bytes():
            kinds.setdefault((first, last), []).append(page)
    odd = {*portal.glob("ladders/odd-*/index.html"), *portal.glob("ladders/odd-[!s]*/[!m]*/index.html")}
    return sorted({*odd, *(page for own in kinds.values() for page in own[:2])})


def test_no_text_is_too_long_and_no_ladder_too_odd_for_any_page(browser: Browser, unbroken: Path, served: str) -> None:
    pages = some_of_each_kind(unbroken)
    assert sum(UNBROKEN.strip() in page.read_text("utf-8") for page in pages) > 20
    ran: list[str] = []
    with a_window(browser, served) as window:
        window.page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
        window.page.goto(served)
        addresses = [f"{page.parent.relative_to(unbroken).as_posix()}/" for page in pages]
        found = how_wide(window.page, addresses, WIDTHS)
        too_wide = {address: widths for address, widths in found.items() if widths != WIDTHS}
        assert (too_wide, ran, window.errors, window.strangers) == ({}, [], [], [])
    assert len(found) == len(pages)
