"""Ctrl-C at any moment, or a sudden end: what was there is there, byte for byte, and the next run works."""

import signal
from pathlib import Path

import pytest
from books import BASE, LEVELS, xlsx
from commands import DAY, call, ended, ended_at, program, tree

INTERRUPTED = 130
STOPPED = "Stopped. Nothing was left half done."

BUILDING = {
    "while the folder is read": "stepladder.content.read:validate#3",
    "while the API is asked": "stepladder_portal.client:Client.ask#3",
    "while pages are made": "stepladder_portal.render:Renderer.body#5",
    "before they are indexed": "stepladder_portal.search:index",
    "before they are published": "stepladder_portal.build:publish",
}


@pytest.mark.parametrize("moment", BUILDING)
def test_ctrl_c_during_a_build_leaves_the_old_portal(
    moment: str, content: Path, portal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    before = tree(tmp_path)
    stopped = ended_at(BUILDING[moment], signal.SIGINT, "build", "--content", content, "--out", portal)
    assert (stopped.code, stopped.sentence) == (INTERRUPTED, STOPPED)
    assert tree(tmp_path) == before
    assert not list((tmp_path / "temporary").iterdir())
    assert [path.name for path in portal.parent.iterdir()] == ["portal"]


def test_a_program_is_told_that_it_was_interrupted(content: Path, tmp_path: Path) -> None:
    moment = "stepladder.content.read:validate#3"
    stopped = ended_at(moment, signal.SIGINT, "build", "--content", content, "--out", tmp_path / "portal", "--json")
    assert (stopped.code, stopped.sentence) == (INTERRUPTED, STOPPED)
    assert stopped.json == {"error": {"code": "interrupted", "message": STOPPED, "exit": INTERRUPTED}}


def test_a_build_that_is_killed_leaves_the_old_portal_and_the_next_one_clears_up(content: Path, portal: Path) -> None:
    before = tree(portal)
    assert ended_at(
        BUILDING["before they are published"], signal.SIGKILL, "build", "--content", content, "--out", portal
    )
    assert tree(portal) == before
    assert len(list(portal.parent.iterdir())) == 2
    assert call("build", "--content", content, "--as-of", DAY, "--out", portal).code == 0
    assert [path.name for path in portal.parent.iterdir()] == ["portal"]
    assert tree(portal) == before


def test_a_build_can_be_interrupted_while_pagefind_runs(content: Path, portal: Path) -> None:
    before = tree(portal.parent)
    stopped = ended_at(
        "stepladder_portal.search:subprocess.Popen.communicate", signal.SIGINT,
        "build", "--content", content, "--out", portal,
    )  # fmt: skip
    assert (stopped.code, stopped.sentence) == (INTERRUPTED, STOPPED)
    assert tree(portal.parent) == before


LOADING = {
    "before anything is written": "stepladder.publishing.load:write",
    "when half is written": "stepladder.publishing.write:_add_revisions",
    "before the end is written": "stepladder.store.projection:insert",
}


@pytest.mark.parametrize("moment", LOADING)
def test_ctrl_c_during_a_load_leaves_the_old_database(moment: str, own_content: Path, database: Path) -> None:
    _change(own_content)
    before = database.read_bytes()
    url = f"sqlite:///{database}"
    stopped = ended_at(LOADING[moment], signal.SIGINT, "load", own_content, database_url=url)
    assert stopped.code == INTERRUPTED
    assert stopped.err.splitlines()[-1] == STOPPED
    assert database.read_bytes() == before
    assert not list(database.parent.glob(f"{database.name}-*"))


def test_a_load_that_is_killed_is_as_if_it_had_never_been(own_content: Path, database: Path) -> None:
    _change(own_content)
    url = f"sqlite:///{database}"
    ended_at(LOADING["before the end is written"], signal.SIGKILL, "load", own_content, database_url=url)
    again = call("load", own_content, "--json", database_url=url)
    assert (again.json["revision"], again.json["unchanged"]) == (2, 18)
    assert again.json["changed"] == [{"kind": "hat", "slug": "interviewer"}]


def _change(content: Path) -> None:
    hat = content / "hats" / "interviewer.md"
    hat.write_text(hat.read_text("utf-8").replace("title: ", "title: Chief "), "utf-8")


IMPORTING = {
    "while the workbook is read": "stepladder.content.workbook.importing:read_rows#2",
    "while files are staged": "stepladder.content.staging:Path.write_bytes#3",
    "while files take their places": "stepladder.content.staging:os.replace#3",
}


@pytest.mark.parametrize("moment", IMPORTING)
def test_ctrl_c_during_an_import_leaves_the_old_content(moment: str, tmp_path: Path) -> None:
    into, book = _imported(tmp_path)
    before = tree(tmp_path)
    stopped = ended_at(IMPORTING[moment], signal.SIGINT, "import", book, "--into", into)
    assert (stopped.code, stopped.sentence) == (INTERRUPTED, STOPPED)
    assert tree(tmp_path) == before
    assert not [path for path in into.rglob("*") if path.is_dir() and not list(path.iterdir())]


def test_an_import_that_is_killed_is_completed_by_the_next(tmp_path: Path) -> None:
    into, book = _imported(tmp_path)
    clean = tmp_path / "clean"
    call("import", tmp_path / "old.xlsx", "--into", clean)
    call("import", book, "--into", clean)
    ended_at(IMPORTING["while files take their places"], signal.SIGKILL, "import", book, "--into", into)
    again = call("import", book, "--into", into)
    assert again.code == 0, again.err
    assert tree(into) == tree(clean)


def _imported(folder: Path) -> tuple[Path, Path]:
    """A content folder made by one workbook, and another workbook that would change and add to it."""
    call("import", xlsx(folder / "old.xlsx", BASE), "--into", folder / "content")
    levels = [LEVELS[0], *((*level[:3], f"Great {level[3]}", *level[4:]) for level in LEVELS[1:])]
    more = ("engineering", "technical", "fellow", "Fellow", 3, 3, "Builds most.")
    return folder / "content", xlsx(folder / "new.xlsx", {**BASE, "levels": [*levels, more]})


def test_ctrl_c_ends_the_service_and_leaves_the_database(database: Path) -> None:
    before = database.read_bytes()
    with program("serve", "--port", "0", database_url=f"sqlite:///{database}") as service:
        assert service.stderr is not None
        assert service.stderr.readline().startswith("Serving http://127.0.0.1:")
        service.send_signal(signal.SIGINT)
        stopped = ended(service)
    assert (stopped.code, stopped.out, stopped.sentence) == (INTERRUPTED, "", "Stopped.")
    assert database.read_bytes() == before
    assert not list(database.parent.glob(f"{database.name}-*"))


def test_ctrl_c_while_the_program_is_still_being_imported_shows_no_traceback() -> None:
    stopped = ended_at("typer:Typer.__init__", signal.SIGINT, "--version")
    assert (stopped.code, stopped.sentence) == (INTERRUPTED, "Stopped before anything was begun.")
