"""An organisation to be measured with. Whatever a figure needs is made and run when it is first asked for, and once."""

import importlib.util
import os
import shutil
import sys
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from benchmarks.measure import CommandFailedError, Measured, measure
from benchmarks.peer import pages_of, write_peer
from benchmarks.workbook import write_workbook
from stepladder.content.write import write_documents
from stepladder.records import Contents

AS_OF = "2026-11-21"
"""The day that is today in every measured build."""

Tell = Callable[[str], None]
"""Told what runs, in a few words."""

_BIN = Path(sys.executable).parent


class Subject:
    """One organisation, with the runs of every command on it."""

    def __init__(
        self, name: str, contents: Callable[[], Contents], folder: Path, runs: int, tell: Callable[[str], None]
    ):
        self.name = name
        self._make = contents
        self._folder = folder / name
        self._runs = runs
        self._tell = tell

    @cached_property
    def contents(self) -> Contents:
        """Its words."""
        self._folder.mkdir(parents=True)
        return self._make()

    @cached_property
    def content(self) -> Path:
        """Its folder of content files."""
        folder = self._at("content")
        write_documents(folder, self.contents.documents())
        return folder

    @cached_property
    def imports(self) -> list[Measured]:
        """Runs of ``stepladder import`` of its workbook into an empty folder: it holds the organisation too."""
        workbook = self._at("workbook.xlsx")
        write_workbook(workbook, self.contents)
        folders = [self._at(f"imported-{n}") for n in range(self._runs)]
        for folder in folders:
            folder.mkdir(parents=True)
        return [self._stepladder("import", workbook, "--into", folder) for folder in folders]

    @cached_property
    def loads(self) -> list[Measured]:
        """Runs of ``stepladder load`` into an empty database; the last one stays."""
        content = self.content
        runs = []
        for _ in range(self._runs):
            self._database.unlink(missing_ok=True)
            runs.append(self._stepladder("load", content))
        return runs

    @cached_property
    def cold(self) -> list[Measured]:
        """Runs of ``stepladder build`` from content files to a portal where nothing was."""
        return [self._build("--content", self.content) for _ in range(self._runs)]

    @cached_property
    def loaded(self) -> list[Measured]:
        """Runs of ``stepladder build`` from a database that is loaded already."""
        return [self._build() for _ in range(self._runs)] if self.loads else []

    @cached_property
    def portal(self) -> Path:
        """The portal that the cold build made."""
        return self._at("portal") if self.cold else Path()

    @cached_property
    def pages(self) -> int:
        """How many pages the portal has, all of which the peer builds as well."""
        return sum(1 for _ in pages_of(self.portal))

    @cached_property
    def peer(self) -> list[Measured]:
        """Runs of a stock mkdocs-material build of the same pages. Raises CommandFailedError where it is missing."""
        if importlib.util.find_spec("material") is None:
            raise CommandFailedError("mkdocs-material is not installed: `make bench` installs it")
        write_peer(self.portal, self._at("peer"))
        return [
            self._measure("mkdocs", "build", "--config-file", self._at("peer/mkdocs.yml"))
            for _ in range(1 if self.pages > 1000 else self._runs)
        ]

    @cached_property
    def peer_site(self) -> Path:
        """What the peer built."""
        return self._at("peer/site") if self.peer else Path()

    @property
    def _database(self) -> Path:
        return self._at("stepladder.db")

    def _at(self, name: str) -> Path:
        return self._folder / name

    def _build(self, *source: str | Path) -> Measured:
        out = self._at("portal")
        shutil.rmtree(out, ignore_errors=True)
        return self._stepladder("build", *source, "--audience", "staff", "--as-of", AS_OF, "--out", out)

    def _stepladder(self, *arguments: str | Path) -> Measured:
        return self._measure("stepladder", *arguments)

    def _measure(self, program: str, *arguments: str | Path) -> Measured:
        self._tell(f"{self.name}: {program} {arguments[0]}")
        return measure([_BIN / program, *arguments], self._folder, self._environment)

    @property
    def _environment(self) -> dict[str, str]:
        """Ours and the peer's, without what this machine has set for either: both find modules that are compiled."""
        unset = ("STEPLADDER_", "PYTHONDONTWRITEBYTECODE")
        own = {name: value for name, value in os.environ.items() if not name.startswith(unset)}
        return own | {
            "STEPLADDER_DATABASE_URL": f"sqlite:///{self._database}",
            "STEPLADDER_AUDIENCE": "staff",
            "NO_MKDOCS_2_WARNING": "1",
        }


def in_both(large: Path, small: Path) -> float:
    """How much larger the home page and the pages of levels are in a large portal than in a small one.

    Lists fill up to what one page of them holds; these two are what somebody sees first, and have no reason to grow.
    """
    sizes = [
        (page.stat().st_size, other.stat().st_size)
        for page in pages_of(large)
        if _is_seen_first(place := page.relative_to(large)) and (other := small / place).is_file()
    ]
    return sum(size for size, _ in sizes) / sum(size for _, size in sizes)


def _is_seen_first(page: Path) -> bool:
    """Whether it is the home page, or that of a level."""
    match page.parts:
        case ("index.html",) | ("ladders", _, _, "index.html"):
            return page.parent.name not in ("fork", "matrix")
    return False


def size_of(folder: Path) -> int:
    """The bytes of all files below a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
