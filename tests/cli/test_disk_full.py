"""A full disk costs nobody what they had, and is told in a sentence."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from books import BASE, LEVELS, TRACKS, xlsx
from commands import Ended, call, tree, write_world
from world import a_competency, world_with

from stepladder.content.write import write_documents

SIZE = 6 * 1024
"""Kilobytes of the small disk: enough for two portals of the small world."""

LONG = "Listens before deciding. " * 200


@dataclass(frozen=True)
class Disk:
    """A folder in which there is little room left, or, where no disk can be mounted, for no large file."""

    folder: Path
    mounted: bool

    def call(self, room: int, *arguments: str | Path, **environment: str) -> Ended:
        """Run ``stepladder`` in the folder with so many kilobytes of room."""
        if not self.mounted:
            limited = ["sh", "-c", f'ulimit -f {room * 2 // 4}; exec "$0" -m stepladder "$@"', sys.executable]
            variables = {f"STEPLADDER_{name.upper()}": value for name, value in environment.items()}
            run = subprocess.run(
                [*limited, *arguments],
                cwd=self.folder,
                env={**os.environ, **variables},
                capture_output=True,
                text=True,
                check=False,
            )
            return Ended(run.returncode, run.stdout, run.stderr)
        with self._filled(room):
            return call(*arguments, cwd=self.folder, **environment)

    @contextmanager
    def _filled(self, room: int) -> Iterator[None]:
        ballast = self.folder / ".ballast"
        state = os.statvfs(self.folder)
        ballast.write_bytes(bytes(state.f_bavail * state.f_frsize - room * 1024))
        try:
            yield
        finally:
            ballast.unlink()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """A small disk, empty yet."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}k", "stepladder-tests", str(folder)]
    able = os.geteuid() == 0 and shutil.which("mount") is not None
    mounted = able and subprocess.run(mount, capture_output=True, check=False).returncode == 0
    yield Disk(folder, mounted)
    if mounted:
        subprocess.run(["umount", str(folder)], check=True)


def no_room(ended: Ended, disk: Disk) -> bool:
    """Whether the last line says that there is no room; SQLite and a limit use other words."""
    words = ("No space left on device", "no room left on its disk", "look at its disk", "is the disk full?")
    if not disk.mounted:
        words = (*words, "File too large")
    return ended.code == 3 and any(word in ended.err.splitlines()[-1] for word in words)


@pytest.mark.parametrize("part", ["for few pages", "for pages without their index"])
def test_a_build_leaves_the_old_portal(disk: Disk, part: str, content: Path, built: Path) -> None:
    shutil.copytree(built, disk.folder / "portal")
    whole, index = _kilobytes(built), _kilobytes(built / "pagefind")
    room = whole - index // 2 if part == "for pages without their index" else 40
    before = tree(disk.folder)
    ended = disk.call(room, "build", "--content", content, "--out", "portal")
    assert no_room(ended, disk), ended
    assert len(ended.err.splitlines()) == 1
    assert tree(disk.folder) == before
    assert [path.name for path in disk.folder.iterdir()] == ["portal"]


def _kilobytes(folder: Path) -> int:
    """The room that a folder's files take, in blocks of four kilobytes."""
    return sum(-(-len(data) // 4096) * 4 for data in tree(folder).values())


@pytest.mark.parametrize("room", [8, 160], ids=["for nothing", "for half of it"])
def test_a_load_leaves_the_old_database(disk: Disk, room: int, content: Path, loaded: Path, tmp_path: Path) -> None:
    more = [a_competency(f"writing-{number}", definition=LONG) for number in range(60)]
    write_documents(tmp_path / "larger", world_with(*more).documents())
    shutil.copy(loaded, disk.folder / "stepladder.db")
    ended = disk.call(room, "load", tmp_path / "larger", database_url="sqlite:///stepladder.db")
    assert no_room(ended, disk), ended
    assert (disk.folder / "stepladder.db").read_bytes() == loaded.read_bytes()
    again = call("load", content, cwd=disk.folder, database_url="sqlite:///stepladder.db")
    assert again.sentence == "Changes nothing: the database already has these contents."


def test_an_import_leaves_the_old_content(disk: Disk, tmp_path: Path) -> None:
    write_world(disk.folder / "content")
    before = tree(disk.folder)
    levels = [LEVELS[0], *((*level[:-1], LONG) for level in LEVELS[1:])]
    book = xlsx(tmp_path / "book.xlsx", {**BASE, "levels": levels})
    ended = disk.call(8, "import", book, "--into", "content", "--prefix", "other")
    assert no_room(ended, disk), ended
    assert tree(disk.folder) == before
    assert {path.name for path in (disk.folder / "content").iterdir()} == {path.split("/")[1] for path in before}


def test_a_template_is_whole_or_not_there(disk: Disk) -> None:
    ended = disk.call(8, "template", "ladders.xlsx")
    assert no_room(ended, disk), ended
    assert not list(disk.folder.iterdir())


def test_an_exported_schema_leaves_the_old_one(disk: Disk) -> None:
    (disk.folder / "schema.graphql").write_text("type Query { old: Int }")
    before = tree(disk.folder)
    ended = disk.call(8, "export-schema", "--out", "schema.graphql")
    assert no_room(ended, disk), ended
    assert tree(disk.folder) == before


def test_the_marks_of_faults_are_whole_or_not_there_and_the_faults_are_told(disk: Disk, tmp_path: Path) -> None:
    tracks = [*TRACKS, ("engineering", "technical", "Again", "sideways")]
    book = xlsx(tmp_path / "book.xlsx", {**BASE, "tracks": tracks})
    ended = disk.call(4, "import", book, "--into", tmp_path / "content")
    assert ended.code == 1
    assert f"{book}: tracks!D4: " in ended.err
    assert "book.faults.xlsx cannot be written: " in ended.err
    assert not list(disk.folder.iterdir())
    assert not (tmp_path / "content").exists()
