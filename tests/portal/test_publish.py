"""From a finished folder to the published one: all or nothing, and never over somebody's own files."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from stepladder_portal import publish as publishing
from stepladder_portal.errors import BuildError
from stepladder_portal.publish import MARKER, publish, refuse_foreign, staging


def a_portal(folder: Path, words: str) -> Path:
    folder.mkdir(parents=True)
    (folder / MARKER).write_text("{}")
    (folder / "index.html").write_text(words)
    return folder


def test_a_folder_with_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(BuildError, match="not a portal"):
        refuse_foreign(tmp_path)


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "portal").write_text("mine")
    with pytest.raises(BuildError, match="is a file"):
        refuse_foreign(tmp_path / "portal")


@pytest.mark.parametrize("exists", [True, False])
def test_an_empty_or_a_new_folder_is_welcome(exists: bool, tmp_path: Path) -> None:
    out = tmp_path / "portal"
    if exists:
        out.mkdir()
    refuse_foreign(out)


def test_an_older_portal_may_be_replaced(tmp_path: Path) -> None:
    refuse_foreign(a_portal(tmp_path / "portal", "old"))


@pytest.mark.parametrize("exchanges", [True, False], ids=["with renameat2", "without"])
@pytest.mark.parametrize("old", [True, False], ids=["over an old one", "for the first time"])
def test_publishing_puts_the_new_in_the_place_of_the_old(
    exchanges: bool, old: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not exchanges:
        monkeypatch.setattr(publishing, "_exchange", lambda *_: False)
    out = tmp_path / "portal"
    if old:
        (a_portal(out, "old") / "gone.html").write_text("old")
    with staging(out) as folder:
        publish(a_portal(folder / "site", "new"), out)
    assert sorted(file.name for file in out.iterdir()) == sorted([MARKER, "index.html"])
    assert (out / "index.html").read_text() == "new"
    assert list(tmp_path.iterdir()) == [out]


def test_where_the_second_of_two_renames_fails_the_old_portal_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "_exchange", lambda *_: False)
    out = a_portal(tmp_path / "portal", "old")
    with pytest.raises(FileNotFoundError):
        publish(tmp_path / "never-finished", out)
    assert (out / "index.html").read_text() == "old"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize("stop", [KeyboardInterrupt, OSError, SystemExit, GeneratorExit])
def test_whatever_stops_a_build_its_staging_folder_is_gone(stop: type[BaseException], tmp_path: Path) -> None:
    def build() -> None:
        with staging(tmp_path / "portal") as folder:
            (folder / "site").mkdir()
            raise stop

    with pytest.raises(stop):
        build()
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_build_left_is_cleaned_by_the_next(tmp_path: Path) -> None:
    killed = subprocess.Popen([sys.executable, "-c", ""])
    killed.wait()
    left_over = tmp_path / f".portal.building-{killed.pid}"
    (left_over / "site").mkdir(parents=True)
    with staging(tmp_path / "portal"):
        assert not left_over.exists()


def test_what_another_build_is_working_on_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / f".portal.building-{os.getppid()}"
    other.mkdir()
    with staging(tmp_path / "portal"):
        pass
    assert other.is_dir()


def test_a_neighbour_whose_name_begins_alike_is_left_alone(tmp_path: Path) -> None:
    neighbour = tmp_path / ".p.building-1000000000"
    neighbour.mkdir()
    with staging(tmp_path / "[p]"):
        pass
    assert neighbour.is_dir()


def test_folders_above_the_portal_are_made(tmp_path: Path) -> None:
    with staging(tmp_path / "a" / "b" / "portal") as folder:
        assert folder.parent == tmp_path / "a" / "b"
