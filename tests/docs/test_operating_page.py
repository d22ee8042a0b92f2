"""The page for whoever runs it names every setting as it is, and what it says of the database can be done."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from commands import call, write_world

from stepladder.cli import leaving
from stepladder.settings import Settings

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "operating.md").read_text("utf-8")
SETTINGS = dict(re.findall(r"^\| `STEPLADDER_([A-Z_]+)` \| (.*) \|$", PAGE, re.MULTILINE))


def test_every_setting_is_there_and_no_other() -> None:
    assert set(SETTINGS) == {name.upper() for name in Settings.model_fields} | {"DEBUG"}
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [name for name in SETTINGS if f"`STEPLADDER_{name}`" not in readme] == []


def test_defaults_are_told_as_they_are() -> None:
    for name, told in SETTINGS.items():
        default = str(Settings.model_fields[name.lower()].default) if name != "DEBUG" else "0"
        if told.startswith("`"):
            assert told.split("`")[1] == (default.lower() if default in {"True", "False"} else default), name
        else:
            assert default in {"None", "()"}, name


def test_every_exit_code_is_told_on_the_page_and_in_the_readme() -> None:
    codes = [0, leaving.FAULTS, leaving.WRONG_USE, leaving.ENVIRONMENT, leaving.INTERRUPTED]
    assert [int(code) for code in re.findall(r"^\| ([0-9]+) \|", PAGE, re.MULTILINE)] == codes
    (told,) = re.findall(r"Exit codes: ([^.]*)\.", (ROOT / "README.md").read_text("utf-8"))
    assert [int(code) for code in re.findall(r"[0-9]+", told)] == codes


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A database from which a mentor was retired."""
    content = write_world(tmp_path / "content")
    file = tmp_path / "stepladder.db"
    assert call("load", content, database_url=f"sqlite:///{file}").code == 0
    (content / "mentors" / "noor-halvane.md").unlink()
    assert call("load", content, database_url=f"sqlite:///{file}").code == 0
    return file


def test_a_person_who_is_erased_as_the_page_says_stands_in_the_database_no_more(database: Path) -> None:
    (sql,) = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)
    assert b"Noor" in database.read_bytes()
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        assert connection.execute(sql).rowcount == 2
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert b"Noor" not in database.read_bytes()
    again = call("load", database.parent / "content", database_url=f"sqlite:///{database}")
    assert again.sentence == "Changes nothing: the database already has these contents."


def test_a_copy_made_as_the_page_says_is_whole(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (code,) = re.findall(r'^python -c "(.*)"$', PAGE, re.MULTILINE)
    (database.parent / "var").mkdir()
    database.rename(database.parent / "var" / "stepladder.db")
    monkeypatch.chdir(database.parent)
    exec(code.replace(r"\"", '"'))  # noqa: S102 - our own page
    loaded = call("load", database.parent / "content", database_url="sqlite:///copy.db")
    assert loaded.sentence == "Changes nothing: the database already has these contents."
