"""What makes the portal searchable: Pagefind's index of the pages. It finds words in texts; ``naming`` finds names."""

import subprocess
import sys
from collections import deque
from collections.abc import Generator, Iterable, Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from tempfile import TemporaryDirectory

from pagefind.service import get_executable

from stepladder_portal.bundle import read, tidy
from stepladder_portal.errors import BuildError
from stepladder_portal.merge import merge
from stepladder_portal.parcels import MOST, parcels

_NO_SENTENCES = (".permalink", "thead", "#_pay", "#_next h2", "#_next h3", "#_next .small", ".owner")
"""Besides what templates mark themselves: parts that would stand in an excerpt as words without a sentence."""

_AT_ONCE = 2
"""Parcels that are indexed side by side."""


def index(site: Path, language: str, ready: Sequence[Path] = (), most: int = MOST) -> None:
    """Let Pagefind index every page below ``site`` into ``site/pagefind``.

    It does so in the parcels that are ready, if there are any, else in parcels of about so many bytes. Where a Pagefind
    of another version writes what cannot be merged, it indexes all pages in one go.
    """
    with TemporaryDirectory(dir=site.parent) as folder:
        scratch = Path(folder)
        bundle = scratch / "pagefind"
        try:
            with closing(_bundles(ready or parcels(site, scratch / "pages", most), language)) as bundles:
                merge([*map(read, bundles)], bundle)
        except (LookupError, TypeError, ValueError):
            with closing(_bundles(parcels(site, scratch / "whole", sys.maxsize), language)) as bundles:
                bundle = tidy(next(bundles))
        bundle.rename(site / "pagefind")


def _bundles(parcels: Iterable[Path], language: str) -> Generator[Path, None, None]:
    """Where the index of each parcel is, as soon as it is there."""
    with ExitStack() as stop:
        runs: deque[_Run] = deque()
        for pages in parcels:
            if len(runs) == _AT_ONCE:
                yield runs.popleft().finish()
            runs.append(_Run(pages, language))
            stop.callback(runs[-1].stop)
        for run in runs:
            yield run.finish()


class _Run:
    """Pagefind at work on one parcel, in a process of its own."""

    def __init__(self, pages: Path, language: str) -> None:
        self._bundle = pages.with_name(f"{pages.name}.index")
        program = get_executable()
        if program is None:
            raise BuildError("Pagefind's program is not installed; install Stepladder again with all that it needs.")
        command = [
            str(program), "--site", str(pages), "--output-path", str(self._bundle), "--force-language", language,
            "--exclude-selectors", ", ".join(_NO_SENTENCES), "--quiet",
        ]  # fmt: skip
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True)  # noqa: S603 - our own command

    def finish(self) -> Path:
        """Wait for the index, and tell where it is."""
        out, error = self._process.communicate()
        if self._process.returncode != 0:
            reason = (error or out).strip().splitlines()
            raise BuildError(f"Pagefind could not index the pages: {reason[-1] if reason else 'it gave no reason'}")
        return self._bundle

    def stop(self) -> None:
        """End the work, done or not."""
        self._process.kill()
        with self._process:
            pass
