"""Workbooks for tests, made on the spot."""

import csv
from collections.abc import Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import Any

import openpyxl

from stepladder.content.workbook import Import, import_workbooks
from stepladder.records import Contents

Rows = Sequence[Sequence[Any]]
Sheets = Mapping[str, Rows]
"""Sheet to its rows; the first one is the header."""

LADDERS = [("ladder", "title"), ("engineering", "Engineering")]
TRACKS = [
    ("ladder", "track", "title", "kind"),
    ("engineering", "technical", "Technical", "technical"),
    ("engineering", "managerial", "Managerial", "managerial"),
]
LEVELS = [
    ("ladder", "track", "level", "title", "order", "rank", "summary"),
    ("engineering", "technical", "engineer", "Engineer", 1, 1, "Builds."),
    ("engineering", "technical", "senior", "Senior Engineer", 2, 2, "Builds more."),
    ("engineering", "managerial", "lead", "Team Lead", 1, 2, "Leads."),
]
COMPETENCIES = [("competency", "title", "need"), ("design", "Design", "Ships."), ("teamwork", "Teamwork", "Crews.")]
EQUIVALENCES = [
    ("ladder", "level", "other_level", "basis", "strength", "note"),
    ("engineering", "senior", "lead", "rank", "equal", None),
    ("engineering", "engineer", None, "scope", "none", "Everybody starts here."),
]
BASE: dict[str, Rows] = {
    "ladders": LADDERS,
    "tracks": TRACKS,
    "levels": LEVELS,
    "competencies": COMPETENCIES,
    "equivalences": EQUIVALENCES,
}
"""One ladder with two tracks and three levels, and two competencies."""


class Formula(str):
    """A formula, where a text that begins with = is only a text."""

    __slots__ = ()


def xlsx(path: Path, sheets: Sheets) -> Path:
    """An Excel workbook with these sheets."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    for title, rows in sheets.items():
        sheet = workbook.create_sheet(title)
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                cell = sheet.cell(number, column, value)
                if isinstance(value, str) and not isinstance(value, Formula) and value:
                    cell.data_type = "s"
    workbook.save(path)
    return path


def csv_folder(path: Path, sheets: Sheets, separator: str = ",", encoding: str = "utf-8") -> Path:
    """A folder of CSV files with these sheets."""
    path.mkdir()
    for title, rows in sheets.items():
        text = StringIO()
        csv.writer(text, delimiter=separator).writerows(rows)
        (path / f"{title}.csv").write_bytes(text.getvalue().encode(encoding))
    return path


def imported(folder: Path, sheets: Sheets, existing: Contents | None = None, **options: Any) -> Import:
    """What the import of an Excel workbook with these sheets brings."""
    return import_workbooks([xlsx(folder / "book.xlsx", sheets)], existing or Contents(), **options)


def errors(found: Import) -> list[str]:
    """The faults that keep an import from being written, each with its cell."""
    return [f"{fault.sheet}!{fault.cell} {fault.code}" for fault in found.faults if fault.severity == "error"]


def warnings(found: Import) -> list[str]:
    """The other faults that have a cell, each with it."""
    told = [fault for fault in found.faults if fault.severity == "warning" and fault.sheet]
    return [f"{fault.sheet}!{fault.cell} {fault.code}" for fault in told]
