"""`load` says what it will do, does it whole, and tells in a sentence why it could not."""

import sqlite3
from pathlib import Path

import pytest
from commands import call, tree


def test_it_tells_what_it_adds_and_then_the_revision(content: Path, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/new/stepladder.db"
    first = call("load", content, database_url=url)
    assert (first.code, first.out) == (0, "")
    adds, revision = first.err.splitlines()
    assert adds.startswith("Adds 1 organisation, 1 ladder, 5 levels,")
    assert revision == "Loaded as content revision 1."
    again = call("load", content, database_url=url)
    assert again.sentence == "Changes nothing: the database already has these contents."


def test_it_tells_everything_as_data(own_content: Path, database: Path) -> None:
    (own_content / "guides" / "growth-talk.md").unlink()
    hat = own_content / "hats" / "interviewer.md"
    hat.write_text(hat.read_text("utf-8").replace("title: ", "title: Chief "), "utf-8")
    loaded = call("load", own_content, "--json", database_url=f"sqlite:///{database}")
    assert (loaded.code, loaded.err) == (0, "")
    assert loaded.json == {
        "revision": 2,
        "added": [],
        "changed": [{"kind": "hat", "slug": "interviewer"}],
        "retired": [{"kind": "guide", "slug": "growth-talk"}],
        "kept": [],
        "unchanged": 17,
    }


def test_another_folder_is_refused_until_it_is_meant(tmp_path: Path, database: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "organisation.yml").write_text("name: Fellside Rail\n")
    url, before = f"sqlite:///{database}", database.read_bytes()
    refused = call("load", other, database_url=url)
    assert (refused.code, refused.out) == (2, "")
    assert refused.sentence.startswith("This would retire 1 ladder, 5 levels, ")
    assert "--replace" in refused.sentence
    assert database.read_bytes() == before
    loaded = call("load", other, "--replace", database_url=url)
    assert loaded.code == 0
    assert loaded.err.splitlines()[1].startswith("Retires 1 ladder, 5 levels, ")


def test_content_with_faults_is_refused_whole(own_content: Path, database: Path) -> None:
    (own_content / "hats" / "interviewer.md").write_text("---\ntitel: x\n---\n")
    (own_content / "mentors" / "nobody.md").write_text("nothing")
    before = database.read_bytes()
    refused = call("load", own_content, database_url=f"sqlite:///{database}")
    assert refused.code == 1
    assert "hats/interviewer.md" in refused.err
    assert "mentors/nobody.md" in refused.err
    assert refused.err.splitlines()[-1] == call("check", own_content).err.rpartition("documents: ")[2].strip()
    as_data = call("load", own_content, "--json", database_url=f"sqlite:///{database}")
    assert (as_data.code, as_data.err) == (1, "")
    assert {Path(fault["file"]).name for fault in as_data.json["faults"]} == {"interviewer.md", "nobody.md"}
    assert database.read_bytes() == before


def test_missing_and_empty_folders_are_wrong_use(tmp_path: Path, database: Path) -> None:
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "nowhere", tmp_path / "empty"):
        refused = call("load", folder, database_url=f"sqlite:///{database}")
        assert refused.code == 2
        assert str(folder) in refused.sentence


NO_DATABASE = {
    "sqlite:///{here}/garbage.db": "is not a SQLite database",
    "sqlite:///{here}": "is a folder",
    "sqlite:///{here}/garbage.db/x.db": "a file stands in its way",
    "sqlite:////proc/stepladder.db": "cannot be opened",
    "postgresql://who:secret@127.0.0.1:9/career": "The database career at 127.0.0.1:9 cannot be reached",
    "mysql://127.0.0.1/career": "has to begin with sqlite:/// or postgresql://",
}


@pytest.mark.parametrize("url", NO_DATABASE)
@pytest.mark.parametrize("command", ["load {content}", "serve --port 0", "build --out {here}/portal"])
def test_a_database_that_cannot_be_used_is_told_in_a_sentence(
    content: Path, tmp_path: Path, command: str, url: str
) -> None:
    (tmp_path / "garbage.db").write_text("This is no database, and somebody may need it.\n" * 99)
    before = tree(tmp_path)
    told = call(*command.format(content=content, here=tmp_path).split(), database_url=url.format(here=tmp_path))
    assert told.code == 3
    assert NO_DATABASE[url] in told.sentence
    assert "secret" not in told.sentence
    assert tree(tmp_path) == before


@pytest.mark.parametrize(
    ("name", "value"),
    [("audience", "everybody"), ("as_of", "tomorrow"), ("as_of", "1960-01-01"), ("max_body_bytes", "0")],
)
def test_a_setting_that_cannot_be_is_told_by_its_name(content: Path, name: str, value: str) -> None:
    told = call("load", content, database_url="sqlite:///never.db", **{name: value})
    assert told.code == 3
    assert told.sentence.startswith(f"STEPLADDER_{name.upper()} cannot be '{value}': ")


def test_a_newer_database_is_left_alone(content: Path, database: Path) -> None:
    with sqlite3.connect(database) as connection:
        connection.execute("INSERT INTO tortoise_migrations (app, name, applied_at) VALUES ('stepladder', '9999_x', 0)")
    connection.close()
    told = call("load", content, database_url=f"sqlite:///{database}")
    assert told.code == 3
    assert "a newer Stepladder" in told.sentence
