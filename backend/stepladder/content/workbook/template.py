"""An empty workbook with every sheet, and a note on every column."""

from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from stepladder.content.workbook.amounts import DECIMAL, FLOAT, INTEGER
from stepladder.content.workbook.columns import Column, Sheet
from stepladder.content.workbook.kinds import TEXT, TEXTS
from stepladder.content.workbook.marking import note
from stepladder.content.workbook.sheets import SHEETS
from stepladder.errors import EnvironmentFaultError, WrongUseError

_LAST_ROW = 1_048_576
_NUMBERS = (INTEGER, DECIMAL, FLOAT)
_MADE = frozenset({"title", "name", "track", "order", "key", "currency", "timezone", "of"})
"""Columns that are completed where they are left out."""
_HEADER = PatternFill("solid", start_color="FFE8ECF4", end_color="FFE8ECF4")


def write_template(path: Path) -> None:
    """Write the empty workbook to ``path``.

    Raises WrongUseError where something stands there already or the name is not that of a workbook.
    """
    if path.suffix.lower() != ".xlsx":
        raise WrongUseError(f"{path} is not the name of a workbook; let it end in .xlsx.")
    if path.exists():
        raise WrongUseError(f"{path} stands already; name a file that does not.")
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for sheet in SHEETS:
        _add(book, sheet)
    content = BytesIO()
    book.save(content)
    try:
        with path.open("xb") as file:
            file.write(content.getvalue())
    except FileExistsError:
        raise WrongUseError(f"{path} stands already; name a file that does not.") from None
    except OSError as error:
        with suppress(OSError):
            path.unlink()  # what a full disk has cut short
        raise EnvironmentFaultError(f"{path} cannot be written: {error.strerror or error}.") from error


def _add(book: Any, sheet: Sheet) -> None:
    page = book.create_sheet(sheet.name)
    page.freeze_panes = "A2"
    for number, column in enumerate(sheet.columns, 1):
        letter = get_column_letter(number)
        cell = page.cell(1, number, column.name)
        cell.font = Font(bold=True, underline="single" if column.name in sheet.needs else None)
        cell.fill = _HEADER
        cell.alignment = Alignment(vertical="top")
        note(cell, _explained(sheet, column, is_first=number == 1))
        page.column_dimensions[letter].width = _width(column)
        if column.cell not in _NUMBERS:
            page.column_dimensions[letter].number_format = "@"  # else 1-2 becomes a day, and 007 a 7
        if column.cell.choices:
            page.add_data_validation(_validation(column, f"{letter}2:{letter}{_LAST_ROW}"))


def _explained(sheet: Sheet, column: Column, *, is_first: bool) -> str:
    about = f"{sheet.note}\n\n" if is_first else ""
    always = column.name in sheet.needs and column.name not in sheet.may_be_empty
    needed = "\nNeeded in every row." if always else "\nNeeded where it is new." if _is_required(sheet, column) else ""
    return f"{about}{column.note}\n{column.cell.name[:1].upper()}{column.cell.name[1:]}.{needed}"


def _is_required(sheet: Sheet, column: Column) -> bool:
    """Whether what a row says cannot stand without it; a title is made of the name where there is none."""
    field = sheet.record.model_fields.get(column.field or "")
    return field is not None and column.inner is None and field.is_required() and column.name not in _MADE


def _validation(column: Column, cells: str) -> DataValidation:
    """Offers the choices; only warns of others, since ``[clear]`` has to be possible."""
    validation = DataValidation(
        type="list", formula1=f'"{",".join(column.cell.choices)}"', allow_blank=True, errorStyle="warning", sqref=cells
    )
    validation.showErrorMessage = True
    validation.error = f"Expected here: {', '.join(column.cell.choices)}, or [clear]."
    return validation


def _width(column: Column) -> int:
    if column.name in {"text", "summary", "definition", "scope", "examples"}:
        return 60
    if column.cell in (TEXT, TEXTS):
        return 32
    return max(14, len(column.name) + 4)
