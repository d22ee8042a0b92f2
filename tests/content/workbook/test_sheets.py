"""The one table of columns agrees with the records, and the template with the table."""

from pathlib import Path

import openpyxl
import pytest

from stepladder.content.workbook import import_workbooks, write_template
from stepladder.content.workbook.columns import Column, Sheet
from stepladder.content.workbook.drafts import PARTS
from stepladder.content.workbook.sheets import SHEETS
from stepladder.errors import EnvironmentFaultError, WrongUseError
from stepladder.records import KINDS, Contents, Organisation, Record, Training, Translation

COLUMNS = [
    pytest.param(sheet, column, id=f"{sheet.name}.{column.name}") for sheet in SHEETS for column in sheet.columns
]


@pytest.mark.parametrize(("sheet", "column"), COLUMNS)
def test_every_column_fills_a_field_of_its_record_and_explains_itself(sheet: Sheet, column: Column) -> None:
    assert column.field is None or column.field in sheet.record.model_fields
    assert column.note.endswith(".")
    assert column.field or column.refers


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_sheet_can_fill_all_that_its_record_needs(sheet: Sheet) -> None:
    filled = {column.field for column in sheet.columns}
    needed = {name for name, info in sheet.record.model_fields.items() if info.is_required()}
    made = {"slug"} if sheet.kind == "translation" else set()
    assert needed - made <= filled
    assert set(sheet.needs) <= set(sheet.names())
    assert all(sheet.part in host.model_fields for host in sheet.hosts)
    assert (sheet.part is None) == (sheet.hosts == ())


ELSEWHERE: dict[type[Record], set[str]] = {
    Organisation: {"slug"},
    Training: {"prerequisites_text"},
    Translation: {"slug"},
}
"""Fields for which another one's column stands, or that are always the same."""


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_field_has_a_column_or_a_sheet_of_its_own(sheet: Sheet) -> None:
    filled = {column.field for column in sheet.columns} | set(PARTS.get(sheet.record, {}))
    # What is missing from a workbook is retired by an import that replaces; a level may be a draft, too.
    assert set(sheet.record.model_fields) - filled - {"status"} == ELSEWHERE.get(sheet.record, set())


def test_every_kind_of_document_that_people_write_has_a_sheet() -> None:
    """A fairness report is made by a command from a file that HR keeps apart, and audited: nobody types one."""
    written = set(KINDS) - {"fairness_report"}
    assert {sheet.kind for sheet in SHEETS if sheet.part is None} == written


def test_the_template_has_every_sheet_with_a_note_on_every_column(tmp_path: Path) -> None:
    path = tmp_path / "ladders.xlsx"
    write_template(path)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == [sheet.name for sheet in SHEETS]
    for sheet in SHEETS:
        page = book[sheet.name]
        header = page[1]
        assert [cell.value for cell in header] == list(sheet.names())
        assert all(cell.comment and cell.comment.text for cell in header)
        assert page.freeze_panes == "A2"
        offered = [column.name for column in sheet.columns if column.cell.choices]
        assert len(page.data_validations.dataValidation) == len(offered)
    statuses = book["sessions"].data_validations.dataValidation[0]
    assert statuses.formula1 == '"planned,open,full,waiting list,cancelled"'


def test_an_empty_template_holds_nothing_to_import(tmp_path: Path) -> None:
    write_template(tmp_path / "ladders.xlsx")
    found = import_workbooks([tmp_path / "ladders.xlsx"], Contents())
    assert [fault.code for fault in found.faults] == ["empty-workbook"]


def test_the_template_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "ladders.xlsx"
    path.write_text("mine")
    with pytest.raises(WrongUseError, match="stands already"):
        write_template(path)
    assert path.read_text() == "mine"
    with pytest.raises(WrongUseError, match=r"let it end in \.xlsx"):
        write_template(tmp_path / "ladders.csv")
    with pytest.raises(EnvironmentFaultError, match="No such file or directory"):
        write_template(tmp_path / "none" / "ladders.xlsx")
