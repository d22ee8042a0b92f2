"""Authors get their own workbook back, with what is wrong marked where it stands."""

from pathlib import Path

import openpyxl
import pytest
from books import BASE, LEVELS, Formula, csv_folder, errors, xlsx
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from stepladder.content.workbook import import_workbooks, write_faults
from stepladder.errors import EnvironmentFaultError
from stepladder.records import Contents

FAULTY = {
    **BASE,
    "levels": [
        (*LEVELS[0], "gate", "status", "oops"),
        (*LEVELS[1], "examination", "active", "x"),
        ("engineering", "technical", "new", "New", 3, 3, None, None, "active"),
    ],
}


def test_faulty_cells_are_marked_and_explained_in_the_authors_workbook(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "ours.xlsx", {**FAULTY, "competencies": [("competency", "title"), ("a", Formula("=1+1"))]})
    book = openpyxl.load_workbook(path)
    book["levels"]["H2"].comment = Comment("Ask Imani.", "us")
    book["levels"].column_dimensions["D"].width = 77
    book["levels"].merge_cells("A2:A4")
    book.save(path)
    before = path.read_bytes()
    found = import_workbooks([path], Contents())
    assert errors(found) == ["levels!J1 unknown-column", "levels!H2 bad-cell", "competencies!B2 no-value"]
    target = write_faults(path, found.faults, tmp_path)
    assert target == tmp_path / "ours.faults.xlsx"
    assert path.read_bytes() == before
    marked = openpyxl.load_workbook(target)
    levels = marked["levels"]
    assert levels["H2"].comment.text == (
        "Ask Imani.\n\n"
        "Stepladder: gate: 'examination' is none of the choices\n(one of promotion, interview, appointment)"
    )
    assert levels["H2"].fill.start_color.rgb == levels["J1"].fill.start_color.rgb == "FFF4B0B0"
    assert levels["I3"].comment.text.startswith(
        "Stepladder: Warning: the level engineering/new has neither summary nor expectations"
    )
    assert levels["I3"].fill.start_color.rgb == "FFFCE79A"
    assert levels["D2"].comment is None
    assert levels.column_dimensions["D"].width == 77
    assert marked["competencies"]["B2"].value == "=1+1"
    assert marked.sheetnames == [*BASE]


def test_what_is_missing_is_marked_in_the_empty_cell_where_it_belongs(tmp_path: Path) -> None:
    """Whoever looks at a red cell that is well filled in does not see what is wanted."""
    sheets = {
        **BASE,
        "changes": [("ladder", "level", "on", "text"), ("engineering", "lead", None, "New words.")],
        "questions": [("question",), ("Is it fair?",)],
        "equivalences": [
            ("ladder", "level", "other_level", "basis", "strength", "points", "other_points", "evaluated_on"),
            ("engineering", "senior", "lead", "evaluation", "equal", "1, 2, 3, 4", "1, 2, 3, 4", None),
        ],
    }
    path = xlsx(tmp_path / "ours.xlsx", sheets)
    assert errors(import_workbooks([path], Contents())) == [
        "changes!C2 missing-field",
        "questions!A2 missing-field",
        "equivalences!F2 missing-field",
        "equivalences!H2 missing-field",
    ]


def test_a_folder_of_csv_files_becomes_one_marked_workbook(tmp_path: Path) -> None:
    folder = csv_folder(tmp_path / "ours", {**FAULTY, "leevels": [("=x", "y")]}, ";")
    found = import_workbooks([folder], Contents())
    target = write_faults(folder, found.faults, tmp_path)
    assert target == tmp_path / "ours.faults.xlsx"
    marked = openpyxl.load_workbook(target)
    assert marked["levels"]["H2"].comment.text.startswith("Stepladder: gate: 'examination' is none of the choices")
    assert marked["levels"]["D2"].value == "Engineer"
    assert marked["leevels"]["A1"].value == "=x"
    assert "did you mean levels?" in marked["leevels"]["A1"].comment.text


def test_a_mended_workbook_imports_with_the_marks_still_in_it(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "ours.xlsx", FAULTY)
    target = write_faults(path, import_workbooks([path], Contents()).faults, tmp_path)
    assert target is not None
    book = openpyxl.load_workbook(target)
    book["levels"]["H2"] = "interview"
    book["levels"].delete_cols(10)
    book.save(target)
    assert errors(import_workbooks([target], Contents())) == []


def test_marks_go_when_what_they_mark_is_mended_in_the_marked_workbook(tmp_path: Path) -> None:
    """An author who mends in the marked copy must see what is left to mend, and only that."""
    path = xlsx(tmp_path / "ours.xlsx", FAULTY)
    book = openpyxl.load_workbook(path)
    book["levels"]["H2"].comment = Comment("Ask Imani.", "us")
    book["levels"]["H2"].fill = PatternFill("solid", start_color="FFAABBCC")
    book["levels"]["A1"].comment = Comment("A note of the template.", "Stepladder")
    book.save(path)
    target = write_faults(path, import_workbooks([path], Contents()).faults, tmp_path)
    assert target is not None
    book = openpyxl.load_workbook(target)
    assert book["levels"]["H2"].fill.start_color.rgb == "FFF4B0B0"
    book["levels"]["H2"] = "interview"
    book["levels"]["J1"] = None
    book["levels"]["I3"] = "no status"
    book.save(target)
    again = write_faults(target, import_workbooks([target], Contents()).faults, tmp_path)
    assert again == target
    levels = openpyxl.load_workbook(again)["levels"]
    mended = levels["H2"]
    assert (mended.comment.text, mended.comment.author) == ("Ask Imani.", "us")
    assert mended.fill.start_color.rgb == "FFAABBCC"
    assert levels["A1"].comment.text == "A note of the template."
    assert levels["J1"].comment is None
    assert levels["J1"].fill.fill_type is None
    assert levels["I3"].comment.text.count("Stepladder: ") == 1
    assert levels["I3"].fill.start_color.rgb == "FFF4B0B0"


def test_an_organisation_is_not_called_after_the_marks(tmp_path: Path) -> None:
    organisation = import_workbooks(
        [xlsx(tmp_path / "our-ladders.faults.xlsx", BASE)], Contents()
    ).contents.organisation
    assert organisation is not None
    assert organisation.name == "Our ladders"


def test_only_the_faults_of_this_workbook_are_marked_and_none_make_no_file(tmp_path: Path) -> None:
    good = xlsx(tmp_path / "good.xlsx", BASE)
    bad = xlsx(tmp_path / "bad.xlsx", FAULTY)
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"x")
    faults = import_workbooks([good, bad, broken], Contents()).faults
    assert write_faults(good, faults, tmp_path) is None
    assert write_faults(broken, faults, tmp_path) is None
    assert write_faults(bad, faults, tmp_path) is not None


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "ours.xlsx", FAULTY)
    faults = import_workbooks([path], Contents()).faults
    with pytest.raises(EnvironmentFaultError, match="cannot be written: No such file or directory"):
        write_faults(path, faults, tmp_path / "none")


def test_two_workbooks_of_one_name_get_a_marked_copy_each(tmp_path: Path) -> None:
    paths = []
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        paths.append(xlsx(tmp_path / folder / "ours.xlsx", FAULTY))
    found = import_workbooks(paths, Contents())
    marked = [write_faults(path, found.faults, tmp_path) for path in paths]
    again = [write_faults(path, found.faults, tmp_path) for path in paths]
    assert marked == again == [tmp_path / "ours.faults.xlsx", tmp_path / "ours-2.faults.xlsx"]


def test_a_marked_copy_that_its_author_has_begun_to_mend_is_left_alone(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "ours.xlsx", FAULTY)
    faults = import_workbooks([path], Contents()).faults
    first = write_faults(path, faults, tmp_path)
    assert first is not None
    book = openpyxl.load_workbook(first)
    book.properties.lastModifiedBy = "Imani"
    book.save(first)
    kept = first.read_bytes()
    assert write_faults(path, faults, tmp_path) == tmp_path / "ours-2.faults.xlsx"
    assert first.read_bytes() == kept
