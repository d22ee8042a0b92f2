"""Import never removes: what is gone from a workbook is reported, and retired only where that was asked for."""

from pathlib import Path

from books import BASE, Rows, errors, imported
from world import world

from stepladder.content.workbook.missing import Missing

EXPECTATIONS: Rows = [
    ("ladder", "level", "key", "text"),
    ("engineering", "lead", "a", "Asks."),
    ("engineering", "lead", "b", "Knows."),
]
FULL = {**BASE, "expectations": EXPECTATIONS, "hats": [("hat", "title"), ("one", "One"), ("two", "Two")]}
LESS = {
    **FULL,
    "levels": BASE["levels"][:-1],
    "expectations": [*EXPECTATIONS[:1], ("engineering", "senior", "c", "New.")],
    "hats": FULL["hats"][:2],
}


def test_what_is_gone_is_reported_and_left_alone(tmp_path: Path) -> None:
    before = imported(tmp_path, FULL).contents
    found = imported(tmp_path, LESS, before)
    assert found.missing == (Missing("level", "engineering/lead"), Missing("hat", "two"))
    assert [document.slug for document in found.documents] == ["engineering/senior"]
    assert str(found.missing[1]) == "hat two is not in the workbook: left as it is"


def test_replace_retires_what_is_gone_and_brings_back_what_returns(tmp_path: Path) -> None:
    before = imported(tmp_path, FULL).contents
    found = imported(tmp_path, LESS, before, replace=True)
    assert [str(missing) for missing in found.missing][1] == "hat two is not in the workbook: retired"
    assert found.contents.levels["engineering/lead"].status == "retired"
    assert len(found.contents.levels["engineering/lead"].expectations) == 2
    assert found.contents.hats["two"].status == "retired"
    again = imported(tmp_path, LESS, found.contents, replace=True)
    assert (again.documents, again.missing) == ((), ())
    back = imported(tmp_path, FULL, found.contents, replace=True)
    assert back.contents.hats["two"].status == "active"


def test_rows_of_a_document_are_taken_out_only_by_replace(tmp_path: Path) -> None:
    before = imported(tmp_path, FULL).contents
    less = {**FULL, "expectations": EXPECTATIONS[:2]}
    found = imported(tmp_path, less, before)
    assert found.missing == (Missing("level", "engineering/lead", "expectations", "b"),)
    assert found.documents == ()
    found = imported(tmp_path, less, before, replace=True)
    assert [item.key for item in found.contents.levels["engineering/lead"].expectations] == ["a"]
    assert imported(tmp_path, less, found.contents, replace=True).missing == ()


def test_a_sheet_that_is_absent_or_empty_misses_nothing(tmp_path: Path) -> None:
    before = imported(tmp_path, FULL).contents
    found = imported(tmp_path, {**BASE, "expectations": EXPECTATIONS[:1]}, before, replace=True)
    assert (found.missing, found.documents) == ((), ())


def test_levels_of_a_ladder_that_the_workbook_does_not_know_are_not_missed(tmp_path: Path) -> None:
    sales = {
        "tracks": [("ladder", "track", "kind"), ("engineering", "other", "other")],
        "levels": [("ladder", "track", "level", "title", "summary"), ("sales", "technical", "seller", "Seller", "x")],
    }
    found = imported(tmp_path, sales, world(), replace=True)
    assert [missing for missing in found.missing if missing.part is None] == []


def test_a_prefix_misses_only_its_own(tmp_path: Path) -> None:
    before = imported(tmp_path, FULL, world(), prefix="ft").contents
    found = imported(tmp_path, LESS, before, prefix="ft", replace=True)
    assert {missing.slug for missing in found.missing} == {"ft-engineering/lead", "ft-two"}


def test_a_track_on_which_levels_stand_is_not_taken_out(tmp_path: Path) -> None:
    before = imported(tmp_path, BASE).contents
    found = imported(tmp_path, {**BASE, "tracks": BASE["tracks"][:2]}, before, replace=True)
    assert found.missing == (Missing("ladder", "engineering", "tracks", "managerial"),)
    assert errors(found) == []
    assert len(found.contents.ladders["engineering"].tracks) == 2
