"""A real Chromium, looking at the sample's portal as the real service serves it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from browser.watching import Window, a_window
from commands import ROOT, SAMPLES_DAY, sample_portal
from npm import do_without, package
from playwright.sync_api import Browser, sync_playwright
from turns import one_at_a_time

HERE = Path(__file__).parent
STEPLADDER = Path(sys.executable).with_name("stepladder")
AS_OF = SAMPLES_DAY

NOT_NEEDED = (
    "WebUIOmniboxPopup", "WebUIOmniboxAimPopup",
    "AimEnabled", "AvoidCorsURLLoaderRestartOnRedirect", "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose", "HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades", "LensOverlay", "MediaRouter",
    "NetworkTimeServiceQuerying", "OptimizationHints", "PaintHolding", "PreconnectToSearch",
    "ThirdPartyStoragePartitioning",
)  # fmt: skip
"""What of Chromium's own no page meets: pages that it draws for its address bar, which take longer than opening a
window of ours does; then what Playwright leaves out, since of two lists Chromium heeds the last alone."""

_ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-quic", "--disable-background-networking",
    f"--disable-features={','.join(NOT_NEEDED)}",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]  # fmt: skip
"""The last: for this browser there is no other host than this machine, by name or by number."""


WITHOUT_THE_SAMPLE = {"test_element.py", "test_long_words.py"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put second what needs no portal of the sample: one worker has it to do while the other builds that portal."""
    places = [at for at, item in enumerate(items) if item.path.parent == HERE]
    ours = [items[at] for at in places]
    first = ours[0].path if ours else None

    def when(item: pytest.Item) -> int:
        return 0 if item.path == first else 1 if item.path.name in WITHOUT_THE_SAMPLE else 2

    for at, item in zip(places, sorted(ours, key=when), strict=True):
        items[at] = item


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium: the one named, else the one on PATH, else, as root with apt, a new one."""
    named = os.environ.get("STEPLADDER_CHROMIUM")
    if named and not shutil.which(named):
        do_without(f"STEPLADDER_CHROMIUM names {named}, which is no program; mend it with: unset STEPLADDER_CHROMIUM")
    found = named or _chromium_on_path()
    if not found and hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        with one_at_a_time("apt"):
            for step in (["update"], ["install", "-y", "--no-install-recommends", "chromium"]):
                subprocess.run(["apt-get", "-qq", *step], env=environment, capture_output=True, check=False)
        found = _chromium_on_path()
    if not found:
        do_without("No Chromium was found; mend it with: apt-get install chromium, or name one by STEPLADDER_CHROMIUM")
    return str(found)


def _chromium_on_path() -> str | None:
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((path for path in map(shutil.which, names) if path), None)


@pytest.fixture(scope="session")
def axe() -> str:
    """axe-core, which finds what keeps people out of a page; of the version pinned in tests/node."""
    return (package("axe-core") / "axe.min.js").read_text("utf-8")


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment in which the commands find a database of their own, with the sample in it."""
    url = f"sqlite:///{tmp_path_factory.mktemp('database') / 'stepladder.db'}"
    environment = os.environ | {"STEPLADDER_DATABASE_URL": url, "STEPLADDER_AUDIENCE": "staff"}
    subprocess.run([STEPLADDER, "load", "content"], cwd=ROOT, env=environment, capture_output=True, check=True)
    return environment


@pytest.fixture(scope="session")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the sample's portal for staff."""
    return sample_portal(tmp_path_factory)


@pytest.fixture(scope="session")
def site(database: dict[str, str], portal: Path) -> Iterator[str]:
    """The address of the portal, served by the service that would serve it to people."""
    with _served(portal, database) as address:
        yield address


@contextmanager
def _served(portal: Path, environment: dict[str, str]) -> Iterator[str]:
    command = [STEPLADDER, "serve", "--port", "0", "--portal", portal]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True) as service:
        try:
            assert service.stderr is not None
            said = service.stderr.readline()
            assert said.startswith("Serving http"), said
            yield said.split()[1]
        finally:
            service.terminate()


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """A running Chromium. Not for longer than a module: while it runs, no other event loop can."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=_ARGUMENTS)
        yield running
        running.close()


@pytest.fixture
def window(browser: Browser, site: str) -> Iterator[Window]:
    """An open window of a desk's size."""
    with a_window(browser, site) as opened:
        yield opened


@pytest.fixture
def window_without_scripts(browser: Browser, site: str) -> Iterator[Window]:
    """An open window that runs no JavaScript."""
    with a_window(browser, site, scripts=False) as opened:
        yield opened
