"""`fairness`: people in, a report out, and nothing of a person anywhere else."""

import json
from pathlib import Path

import pytest
from commands import Ended, call
from folders import organisation
from world import world_with

from stepladder.content.write import write_documents

DAY = "2026-11-02"
COLUMNS = "person,ladder,level,level_since,joined,fte,base,variable,currency,location,left,group:gender"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small world, whose policy allows one group to be compared."""
    allowed = organisation(policy={"fairness": {"groups": ("gender",)}}, owner="People team")
    write_documents(tmp_path / "content", world_with(allowed).documents())
    return tmp_path / "content"


def test_a_report_is_written_checked_and_loaded(folder: Path, tmp_path: Path) -> None:
    """It passes the check that loading makes, and holds nothing that stands in a row."""
    made = _report(folder, _people(tmp_path, women=24, men=30), "--invented")
    assert made.code == 0, made.err
    told = json.loads((folder / "fairness" / "2026.json").read_text())
    assert (told["as_of"], told["owner"], told["invented"]) == (DAY, "People team", True)
    assert "4771" not in json.dumps(told)
    assert made.json["actions_note"] == "No actions were named."
    assert call("check", folder, as_of=DAY).code == 0
    assert call("load", folder, database_url=f"sqlite:///{tmp_path}/one.db", as_of=DAY).code == 0


def test_parts_too_small_to_be_told_are_suppressed(folder: Path, tmp_path: Path) -> None:
    """Of four people nothing is told, and the total does not give them away."""
    _report(folder, _people(tmp_path, women=24, men=30, others=4))
    cells = json.loads((folder / "fairness" / "2026.json").read_text())["cells"]
    whole = {
        cell.get("value"): cell.get("count") for cell in cells if cell["measure"] == "people" and "scope" not in cell
    }
    assert whole == {None: None, "men": 30, "women": 24, "others": None}


def test_what_was_done_is_kept_when_a_report_is_made_again(folder: Path, tmp_path: Path) -> None:
    """Figures are made again; actions are somebody's."""
    people = _people(tmp_path, women=24, men=30)
    _report(folder, people)
    file = folder / "fairness" / "2026.json"
    told = json.loads(file.read_text())
    file.write_text(json.dumps({**told, "actions": [{"text": "Look at it.", "owner": "Pay committee"}]}))
    assert _report(folder, people).json["actions_note"] is None
    assert json.loads(file.read_text())["actions"] == [{"text": "Look at it.", "owner": "Pay committee"}]


def test_a_report_that_cannot_be_read_is_not_written_over(folder: Path, tmp_path: Path) -> None:
    """Somebody's actions may stand in it."""
    people = _people(tmp_path, women=24, men=30)
    _report(folder, people)
    file = folder / "fairness" / "2026.json"
    file.write_text(broken := file.read_text().replace('"owner"', '"ownr"'))
    assert _report(folder, people).code == 1
    assert file.read_text() == broken


def test_a_report_that_gives_somebody_away_is_refused(folder: Path, tmp_path: Path) -> None:
    """Whoever fills in a suppressed count, or the total by which it follows, is told where."""
    _report(folder, _people(tmp_path, women=24, men=30, others=4))
    file = folder / "fairness" / "2026.json"
    told = json.loads(file.read_text())
    for cell in told["cells"]:
        if cell["measure"] == "people" and "group" not in cell and "scope" not in cell:
            cell["count"] = 58
    file.write_text(json.dumps(told, indent=1))
    faults = [
        fault for fault in call("check", folder, "--json", as_of=DAY).json["faults"] if fault["severity"] == "error"
    ]
    assert {fault["code"] for fault in faults} == {"fairness-disclosure"}
    assert all(fault["file"] == str(file) and fault["line"] > 1 for fault in faults)
    assert call("load", folder, database_url=f"sqlite:///{tmp_path}/one.db", as_of=DAY).code == 1
    _report(folder, tmp_path / "people.csv")
    assert call("check", folder, as_of=DAY).code == 0, "made again, it tells less"


def test_a_malformed_file_names_row_and_column_and_writes_nothing(folder: Path, tmp_path: Path) -> None:
    """The value is nowhere in what is said."""
    people = _people(tmp_path, women=24, men=30)
    people.write_text(people.read_text().replace("4771", "SECRET", 1))
    made = _report(folder, people)
    assert made.code == 1
    (fault,) = made.json["faults"]
    assert (fault["line"], fault["column"], fault["message"][:4]) == (2, 7, "base")
    assert "SECRET" not in made.out + made.err
    assert not (folder / "fairness").exists()


def test_a_mistake_of_ours_repeats_nothing_of_a_row(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not in its sentence, not in the traceback of whoever looks for it: what it says might be somebody's pay."""

    def broken(*_args: object) -> None:
        try:
            raise KeyError("SECRET-one")
        except KeyError as error:
            raise ValueError("SECRET-two") from error

    monkeypatch.setattr("stepladder.cli.reporting.make_report", broken)
    monkeypatch.setenv("STEPLADDER_DEBUG", "1")
    made = _report(folder, _people(tmp_path, women=24, men=30))
    assert made.code == 3
    assert "ValueError in test_fairness.py" in made.err
    assert "SECRET" not in made.out + made.err
    assert not (folder / "fairness").exists()


def test_what_the_head_count_would_add_is_told_to_whoever_makes_the_report(folder: Path, tmp_path: Path) -> None:
    """With two parts told and the whole known, the third follows; no report can help that, but its maker can."""
    people = _people(tmp_path, women=24, men=30, others=4)
    out = folder / "fairness" / "2026.json"
    told = call("fairness", people, "--out", out, "--content", folder, "--as-of", DAY)
    assert "(of gender: others)" in told.out + told.err
    out.unlink()
    assert _report(folder, people).json["known_by_head_count"] > 0
    out.unlink()
    assert _report(folder, _people(tmp_path, women=24, men=30)).json["known_by_head_count"] == 0


def test_a_report_that_is_made_again_proves_itself_without_the_one_it_replaces(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That one is not there any more when the proof is read."""
    people = _people(tmp_path, women=24, men=30, others=4)
    _report(folder, people)
    _report(folder, people)
    _report(folder, people, out="2027.json")
    monkeypatch.setattr("stepladder.career.fairness.outsider.solved", None)
    assert call("check", folder, as_of=DAY).code == 0


def test_a_report_without_its_proof_is_looked_at_anew(folder: Path, tmp_path: Path) -> None:
    """That takes longer and ends alike; a proof that is none helps no report that gives somebody away."""
    _report(folder, _people(tmp_path, women=24, men=30, others=4))
    file = folder / "fairness" / "2026.json"
    told = json.loads(file.read_text())
    assert told["completions"]
    file.write_text(json.dumps({**told, "completions": []}))
    assert call("check", folder, as_of=DAY).code == 0
    whole = {"measure": "people"}
    cells = [{**cell, "count": 58} if cell == whole else cell for cell in told["cells"]]
    assert cells != told["cells"]
    file.write_text(json.dumps({**told, "cells": cells}))
    assert call("check", folder, as_of=DAY).code == 1


@pytest.mark.parametrize("out", ["fairness/2026.txt", "fairness/Year One.json"])
def test_a_report_is_named_by_its_period(folder: Path, tmp_path: Path, out: str) -> None:
    """Its name is its identity."""
    people = _people(tmp_path, women=24, men=30)
    made = call("fairness", people, "--out", folder / out, "--content", folder, "--as-of", DAY)
    assert (made.code, "does not name a period" in made.sentence) == (2, True)


def test_groups_are_fixed_before_anything_is_compared(tmp_path: Path) -> None:
    """A policy without groups allows none."""
    write_documents(tmp_path / "content", world_with(organisation()).documents())
    made = call(
        "fairness", _people(tmp_path, women=1, men=1), "--out", tmp_path / "content/fairness/2026.json",
        "--content", tmp_path / "content", "--as-of", DAY,
    )  # fmt: skip
    assert (made.code, "allows no group" in made.err) == (2, True)


def _report(folder: Path, people: Path, *options: str, out: str = "2026.json") -> Ended:
    return call(
        "fairness", people, "--out", folder / "fairness" / out, "--content", folder, "--as-of", DAY, "--json", *options
    )


def _people(folder: Path, **parts: int) -> Path:
    place = next(iter(organisation().locations)).slug
    rows = [
        f"k{part}{number},engineering,engineer,2022-01-01,2020-01-01,1,4771{number % 10},0,GBP,{place},,{part}"
        for part, count in parts.items()
        for number in range(count)
    ]
    file = folder / "people.csv"
    file.write_text("\n".join([COLUMNS, *rows, ""]), encoding="utf-8")
    return file
