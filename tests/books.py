"""Workbooks for tests, made on the spot."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import Any

import openpyxl

from stepladder.content.workbook import Import, import_workbooks
from stepladder.content.workbook.columns import Column, Sheet
from stepladder.content.workbook.kinds import Learned
from stepladder.content.workbook.sheets import SHEETS
from stepladder.records import Contents, Ladder, Level, Mentor, Organisation, Record, Training, Translation

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


def as_sheets(contents: Contents) -> Sheets:
    """Contents as their author would have typed them: every sheet with every column."""
    return {sheet.name: [tuple(sheet.names()), *_rows(sheet, contents)] for sheet in SHEETS}


def _rows(sheet: Sheet, contents: Contents) -> Iterator[tuple[str | None, ...]]:
    for document in contents.documents():
        if isinstance(document, Translation):
            if sheet.kind == "translation":
                for field, text in _said(document.texts):
                    of = None if document.kind == "organisation" else document.of
                    yield document.kind, of, document.locale, field, text
        elif sheet.part is None:
            if type(document) is sheet.record:
                yield tuple(_cell(column, document, {}) for column in sheet.columns)
        else:
            for host, names in _hosts(document):
                if type(host) in sheet.hosts:
                    for item in getattr(host, sheet.part):
                        yield tuple(_cell(column, item, names) for column in sheet.columns)


def _hosts(document: Record) -> Iterator[tuple[Record, dict[str, str]]]:
    """A document and whatever in it holds rows, each with the names of what it stands in."""
    kind = type(document).__name__.lower()
    names = {kind: str(getattr(document, "slug", "")).rpartition("/")[2]}
    if isinstance(document, Level):
        names["ladder"] = document.ladder
    yield document, names
    if isinstance(document, Ladder):
        yield from ((track, {**names, "track": track.slug}) for track in document.tracks)
        yield from ((fork, {**names, "fork": fork.slug}) for fork in document.forks)
    if isinstance(document, Organisation):
        yield document.policy, {}


def _cell(column: Column, record: Record, names: Mapping[str, str]) -> str | None:
    """What stands in a cell of the row of a record that stands in things of these names."""
    value = getattr(record, column.field) if column.field else None
    if column.inner is not None:
        value = getattr(value, column.inner[1], None)
    if column.field is None and column.name in names:
        return names[column.name]
    if isinstance(record, Training) and column.name == "competencies":
        value = [Learned(each.competency, each.from_proficiency, each.to_proficiency) for each in record.outcomes]
    elif isinstance(record, Training) and column.name == "prerequisites":
        value = (*record.prerequisites, *record.prerequisites_text)
    elif isinstance(record, Mentor) and column.name == "helps_with":
        value = [(move.level, move.to_level) for move in record.helps_with]
    elif isinstance(record, Level) and column.name in ("ladder", "level"):
        value = record.ladder if column.name == "ladder" else record.slug.rpartition("/")[2]
    return None if value is None or value in ((), [], "") else column.cell.show(value)


def _said(texts: Any, *way: str) -> Iterator[tuple[str, str]]:
    """Each text of a translation, with the way to it."""
    if isinstance(texts, str):
        yield "/".join(way), texts
    elif isinstance(texts, Mapping):
        for name, value in texts.items():
            if name not in ("key", "slug", "proficiency", "occasion") or not way:
                yield from _said(value, *way, name)
    else:
        for number, item in enumerate(texts, 1):
            known = [item[name] for name in ("key", "slug", "proficiency", "occasion") if name in item]
            yield from _said(item, *way, known[0] if known and not isinstance(item, str) else str(number))
