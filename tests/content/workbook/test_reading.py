"""Whatever program wrote the workbook, the author's values arrive, or one sentence says why not."""

import zipfile
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from books import BASE, Formula, Rows, csv_folder, errors, imported, warnings, xlsx

from stepladder.content.workbook import import_workbooks
from stepladder.records import Contents

TITLES = [("competency", "title"), ("a", "Führung; „ganz“"), ("b", "Zweite\nZeile, mit Komma")]
TRAININGS = [
    ("training", "title", "effort_hours", "cost"),
    ("a", "Kürzer", "1,5", "12,50"),
    ("b", "Länger", "2", "1200"),
]


@pytest.mark.parametrize("separator", [";", "\t", ","])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_a_folder_of_csv_files_is_read_whatever_country_it_comes_from(
    tmp_path: Path, separator: str, encoding: str
) -> None:
    folder = csv_folder(tmp_path / "book", {"competencies": TITLES, "trainings": TRAININGS}, separator, encoding)
    found = import_workbooks([folder], Contents())
    assert errors(found) == []
    assert [competency.title for competency in found.contents.competencies.values()] == [row[1] for row in TITLES[1:]]
    assert [training.effort_minutes for training in found.contents.trainings.values()] == [90, 120]
    assert [str(training.cost) for training in found.contents.trainings.values()] == ["12.50", "1200"]


def test_a_csv_file_may_declare_its_separator(tmp_path: Path) -> None:
    file = tmp_path / "competencies.csv"
    file.write_text("sep=|\r\ncompetency|title\r\na|One; two, three\r\n")
    found = import_workbooks([file], Contents())
    assert found.contents.competencies["a"].title == "One; two, three"


def test_faults_in_csv_files_name_file_sheet_and_cell(tmp_path: Path) -> None:
    rows: Rows = [("training", "title", "cost"), ("a", "A\nand more", "1"), ("b", "B", "much")]
    folder = csv_folder(tmp_path / "book", {"trainings": rows, "trainnings": rows})
    found = import_workbooks([folder], Contents())
    assert [str(fault).partition(": ")[0] for fault in found.faults if fault.file] == [
        str(folder / f"{n}.csv") for n in ("trainings", "trainnings")
    ]
    assert errors(found) == ["trainings!C3 bad-cell", "trainnings!None unknown-sheet"]


def test_cells_arrive_as_their_author_sees_them(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "criteria"
    header = ("ladder", "level", "kind", "text", "measure", "target")
    cells = [
        1,
        1.0,
        2.5,
        0.1 + 0.2,
        True,
        datetime.fromisoformat("2026-11-21"),
        timedelta(hours=1, minutes=30),
        "_x000D_\nx",
        "_x005F_x0041_",
    ]
    for number, values in enumerate(
        [header, *(("engineering", "lead", "metric", f"t{n}", "m", value) for n, value in enumerate(cells))], 1
    ):
        for column, value in enumerate(values, 1):
            sheet.cell(number, column, value)
    for number, (value, number_format) in enumerate([(0.07, "0%"), (7, "000")], len(cells) + 2):
        for column, item in enumerate(("engineering", "lead", "metric", f"p{number}", "m", value), 1):
            sheet.cell(number, column, item)
        sheet.cell(number, 6).number_format = number_format
    book.save(tmp_path / "seen.xlsx")
    base = xlsx(tmp_path / "base.xlsx", BASE)
    found = import_workbooks([base, tmp_path / "seen.xlsx"], Contents())
    assert errors(found) == []
    targets = [criterion.target for criterion in found.contents.levels["engineering/lead"].criteria]
    assert targets == ["1", "1", "2.5", "0.3", "TRUE", "2026-11-21", "01:30", "\nx", "_x0041_", "7%", "007"]


def test_a_formula_counts_as_its_saved_result_and_without_one_is_a_fault(tmp_path: Path) -> None:
    rows: Rows = [("competency", "title"), ("a", Formula('="A"&"B"')), ("b", "=no formula")]
    path = xlsx(tmp_path / "book.xlsx", {"competencies": rows})
    found = import_workbooks([path], Contents())
    assert errors(found) == ["competencies!B2 no-value"]
    assert found.contents.competencies["b"].title == "=no formula"
    saved = BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(saved, "w") as new:
        for name in old.namelist():
            content = old.read(name).replace(b'<c r="B2"><f>', b'<c r="B2" t="str"><f>')
            new.writestr(
                name, content.replace(b"</f><v />", b"</f><v>AB</v>").replace(b"</f><v></v>", b"</f><v>AB</v>")
            )
    path.write_bytes(saved.getvalue())
    found = import_workbooks([path], Contents())
    assert errors(found) == []
    assert found.contents.competencies["a"].title == "AB"


def test_an_error_in_a_cell_is_a_fault_there(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(xlsx(tmp_path / "book.xlsx", {"competencies": [("competency", "title"), ("a", "A")]}))
    book["competencies"]["B2"] = "#REF!"
    book.save(tmp_path / "book.xlsx")
    found = import_workbooks([tmp_path / "book.xlsx"], Contents())
    assert errors(found) == ["competencies!B2 no-value"]


def test_merged_hidden_and_empty_rows_do_no_harm(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "book.xlsx", {"Sheet1": [], "criteria": [(), ("ladder", "level", "kind", "text")], **BASE})
    book = openpyxl.load_workbook(path)
    sheet = book["criteria"]
    for row, text in enumerate(["A.", "B.", "C."], 3):
        sheet.cell(row, 3, "evidence")
        sheet.cell(row, 4, text)
    sheet["A3"], sheet["B3"] = "engineering", "lead"
    sheet.merge_cells("A3:A5")
    sheet.merge_cells("B3:B5")
    sheet.row_dimensions[4].hidden = True
    sheet["D900"] = "   "
    book.create_sheet("Lists").sheet_state = "hidden"
    book["Lists"]["A1"] = "internal"
    book.save(path)
    found = import_workbooks([path], Contents())
    assert (errors(found), warnings(found)) == ([], ["Lists!None hidden-sheet"])
    assert [criterion.text for criterion in found.contents.levels["engineering/lead"].criteria] == ["A.", "B.", "C."]


def test_a_value_without_a_header_is_not_swallowed(tmp_path: Path) -> None:
    rows: Rows = [("competency", "title"), ("a", "A", "lost"), ("b", "B", "lost too")]
    assert errors(imported(tmp_path, {"competencies": rows})) == ["competencies!C2 no-header"]


def test_a_column_that_every_row_needs_is_missed_once(tmp_path: Path) -> None:
    rows: Rows = [("ladder", "title"), ("engineering", "A"), ("engineering", "B")]
    assert errors(imported(tmp_path, {**BASE, "levels": rows})) == ["levels!A1 missing-column"]
    twice: Rows = [("competency", "title", "Title"), ("a", "A", "B")]
    assert errors(imported(tmp_path, {"competencies": twice})) == ["competencies!C1 duplicate-column"]


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def zipped(**parts: str) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/"), text)
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b"just text", "is not a workbook, or is damaged"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "is protected by a password"),
        (OLE, "is protected by a password"),
        (OLE + "Workbook\0".encode("utf-16-le"), "is a workbook of an old kind"),
        (OLE + "Book\0".encode("utf-16-le"), "is a workbook of an old kind"),
        (zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "is not an Excel workbook"),
        (zipped(xl__workbook="<x/>"), "cannot be read as a workbook"),
        (zipped(xl__workbook="<x/>")[:-30], "is not a workbook, or is damaged"),
    ],
)
def test_what_is_no_workbook_is_told_in_one_sentence(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(content)
    found = import_workbooks([path], Contents())
    assert [(fault.file, fault.message) for fault in found.faults] == [(str(path), message)]
    assert found.documents == ()


def test_a_workbook_that_is_not_there_or_holds_nothing_is_told(tmp_path: Path) -> None:
    found = import_workbooks([tmp_path / "none.xlsx"], Contents())
    assert [fault.message for fault in found.faults] == ["cannot be read: No such file or directory"]
    found = imported(tmp_path, {"levels": [("ladder", "level")]})
    assert [fault.code for fault in found.faults] == ["empty-workbook"]
    (tmp_path / "folder").mkdir()
    found = import_workbooks([tmp_path / "folder"], Contents())
    assert [fault.message for fault in found.faults] == ["holds no .csv file"]


def test_one_workbook_that_cannot_be_read_does_not_hide_the_faults_of_another(tmp_path: Path) -> None:
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"x")
    other = xlsx(tmp_path / "other.xlsx", {"trainings": [("training", "cost"), ("a", "dear")]})
    found = import_workbooks([bad, other], Contents())
    assert [fault.code for fault in found.faults if fault.severity == "error"] == ["unreadable-workbook", "bad-cell"]


def test_dates_may_be_cells_or_texts(tmp_path: Path) -> None:
    rows: Rows = [
        ("mentor", "name", "agreed_on", "last_confirmed"),
        ("a", "A", date(2026, 3, 14), datetime.fromisoformat("2026-03-14")),
        ("b", "B", "14.3.2026", "2026-03-14"),
        ("c", "C", "3/14/2026", "soon"),
    ]
    found = imported(tmp_path, {"mentors": rows})
    assert errors(found) == ["mentors!C4 bad-cell", "mentors!D4 bad-cell"]
    assert {(m.agreed_on, m.last_confirmed) for s, m in found.contents.mentors.items() if s != "c"} == {
        (date(2026, 3, 14), "2026-03-14")
    }


def test_a_small_workbook_that_unpacks_to_a_huge_one_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            for _ in range(210):
                sheet.write(b" " * 1_000_000)
    (fault,) = import_workbooks([path], Contents()).faults
    assert path.stat().st_size < 1_000_000
    assert "more than 200 MB" in fault.message
