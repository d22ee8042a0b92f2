"""What makes the portal searchable: Pagefind's index of the pages, and one small list of names beside it.

Pagefind finds words in texts. The list holds what people look for by name (titles, codes, contract titles), so that
a name leads first, and is found even when it is mistyped.
"""

import json
import subprocess
import sys
from collections import deque
from collections.abc import Generator, Iterable, Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pagefind.service import get_executable

from stepladder_portal.addresses import address
from stepladder_portal.answers import Answer, called
from stepladder_portal.bundle import read, tidy
from stepladder_portal.catalog import Catalog
from stepladder_portal.errors import BuildError
from stepladder_portal.merge import merge
from stepladder_portal.parcels import MOST, parcels
from stepladder_portal.wording import Wording

KIND_TITLES = {
    "ladder": "Ladder",
    "level": "Level",
    "competency": "Competency",
    "mentor": "Mentor",
    "training": "Training",
    "hat": "Hat",
    "guide": "Guide",
}
"""Each kind of page as readers see it among the results and in the filter."""

NAMED_TITLES = {**KIND_TITLES, "process": "Process", "cycle": "Review cycle", "fork": "Fork"}
"""Each kind of thing that has a name to be found by. Of the last ones several may stand on one page."""


_NO_SENTENCES = (".permalink", "#_pay", "#_next h2", "#_next h3", "#_next .small", ".owner")
"""Besides what templates mark themselves: parts that would stand in an excerpt as words without a sentence."""

_AT_ONCE = 2
"""Parcels that are indexed side by side."""


def names(catalog: Catalog) -> list[dict[str, Any]]:
    """One entry for each thing with a name: ``n`` name, ``k`` kind, ``u`` address, ``d`` detail, ``a`` other names."""
    wording = Wording(catalog.organisation["locale"])
    return [
        _without_empty(
            {
                "n": called(kind, thing),
                "k": title,
                "u": where,
                "d": _detail(kind, thing),
                "a": _other_names(kind, thing, wording),
            }
        )
        for kind, title in NAMED_TITLES.items()
        for thing, where in _named(catalog, kind)
    ]


def _named(catalog: Catalog, kind: str) -> Iterable[tuple[Answer, str]]:
    """The things of a kind, each with its address; the forks of a ladder stand on its own page of forks."""
    if kind != "fork":
        return ((thing, address(kind, thing)) for thing in catalog.of_kind(kind).values())
    ladders = catalog.ladder.values()
    return (({**fork, "ladder": it}, address(kind, it)) for it in ladders for fork in it["forks"])


def _without_empty(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if value}


def _detail(kind: str, thing: Answer) -> str | None:
    if kind == "level":
        return f"{thing['ladder']['title']}, {thing['track']['title']}"
    if kind == "fork":
        return str(thing["ladder"]["title"])
    detail: str | None = {"competency": "area", "mentor": "title", "training": "provider"}.get(kind)
    return thing[detail] if detail else None


def _other_names(kind: str, thing: Answer, wording: Wording) -> list[str]:
    """By what else people look for it: codes, contract titles, public names; of mentors language and place."""
    if kind == "level":
        others = [thing["code"], *thing["alsoCalled"]]
    elif kind == "competency":
        others = [name for same in thing["sameAs"] for name in (same["code"], same["title"])]
    elif kind == "mentor":
        others = [*map(wording.language, thing["languages"] or []), thing["location"]]
    else:
        others = []
    return [name for name in others if name]


def write_names(catalog: Catalog, site: Path) -> None:
    """Write the list of names into the finished pages."""
    folder = site / "search"
    folder.mkdir(exist_ok=True)
    text = json.dumps(names(catalog), ensure_ascii=False, separators=(",", ":"))
    (folder / "names.json").write_text(text, "utf-8")


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
