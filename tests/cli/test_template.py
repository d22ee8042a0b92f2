"""`template` gives an empty workbook, and never takes the place of one that somebody has filled in."""

from pathlib import Path

import openpyxl
from commands import call


def test_an_empty_workbook_can_be_filled_in_and_imported(tmp_path: Path) -> None:
    file = tmp_path / "ladders.xlsx"
    written = call("template", file)
    assert (written.code, written.out) == (0, "")
    assert written.sentence.endswith(f"stepladder import {file} --into content")
    book = openpyxl.load_workbook(file)
    assert all(cell.comment for sheet in book for cell in sheet[1])
    book["ladders"].append(["sales", "Sales"])
    book.save(file)
    assert call("import", file, "--into", tmp_path / "content").code == 0
    assert (tmp_path / "content" / "ladders" / "sales.yml").is_file()


def test_a_note_says_what_a_row_cannot_do_without(tmp_path: Path) -> None:
    """A column that may stay empty is not said to be needed, and what a new thing lacks is told beforehand."""
    call("template", tmp_path / "ladders.xlsx")
    book = openpyxl.load_workbook(tmp_path / "ladders.xlsx")
    notes = {f"{sheet.title}.{cell.value}": cell.comment.text for sheet in book for cell in sheet[1]}
    needed = {name for name, note in notes.items() if note.endswith("Needed in every row.")}
    when_new = {name for name, note in notes.items() if note.endswith("Needed where it is new.")}
    assert {"expectations.ladder", "levels.level", "cycle_steps.step"} <= needed
    assert {"forks.from_levels", "processes.gate", "changes.on", "pay_progression.text"} <= when_new
    assert not {"expectations.level", "levels.title", "expectations.key"} & (needed | when_new)


def test_it_answers_in_json(tmp_path: Path) -> None:
    written = call("template", tmp_path / "ladders.xlsx", "--json")
    assert (written.json, written.err) == ({"file": str(tmp_path / "ladders.xlsx")}, "")


def test_what_stands_there_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "ladders.xlsx"
    file.write_text("mine")
    refused = call("template", file)
    assert (refused.code, file.read_text()) == (2, "mine")
    assert refused.sentence == f"{file} stands already; name a file that does not."


def test_the_name_and_the_place_of_a_workbook_are_asked_for(tmp_path: Path) -> None:
    assert call("template", tmp_path / "ladders.ods").sentence.endswith("let it end in .xlsx.")
    nowhere = call("template", tmp_path / "nowhere" / "ladders.xlsx")
    assert nowhere.code == 3
    assert nowhere.sentence.endswith("cannot be written: No such file or directory.")
