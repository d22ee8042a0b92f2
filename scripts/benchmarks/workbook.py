"""Any contents as the workbook that their author might have kept, so that an import can be measured on them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl

from stepladder.content.workbook.columns import Column, Sheet
from stepladder.content.workbook.kinds import Learned
from stepladder.content.workbook.sheets import SHEETS
from stepladder.records import Contents, Document, Ladder, Level, Mentor, Record, Training


def write_workbook(file: Path, contents: Contents) -> None:
    """Write every sheet with a row for each thing. Bodies and what else has no column are left out."""
    book = openpyxl.Workbook(write_only=True)
    for sheet in SHEETS:
        page = book.create_sheet(sheet.name)
        page.append(list(sheet.names()))
        for document, row in _rows(sheet, contents):
            page.append([_cell(column, document, row) for column in sheet.columns])
    book.save(file)


def _rows(sheet: Sheet, contents: Contents) -> Iterator[tuple[Document, Record]]:
    for document in contents.of_kind(sheet.kind).values():
        for row in [document] if sheet.part is None else getattr(document, sheet.part):
            yield document, row
    if sheet.part in {"pay_bands", "rewards", "recognitions"} and contents.organisation is not None:
        for row in getattr(contents.organisation, sheet.part):
            yield contents.organisation, row


def _cell(column: Column, document: Document, row: Record) -> str | None:
    value = _value(column, document, row)
    return column.cell.show(value) if value not in (None, (), "") else None


def _value(column: Column, document: Document, row: Record) -> Any:
    if column.refers == "ladder":
        return _ladder(column, document, row)
    if column.field is None:
        return getattr(document, "track", None) if column.refers == "track" else _last(document.slug)
    value = getattr(row, column.field)
    match row, column.field:
        case Training(), "outcomes":
            return [Learned(each.competency, each.from_proficiency, each.to_proficiency) for each in row.outcomes]
        case Training(), "prerequisites":
            return (*row.prerequisites, *row.prerequisites_text)
        case Mentor(), "helps_with":
            return [(move.level, move.to_level) for move in row.helps_with]
    return _last(value) if column.refers == "level" and value else value


def _last(slug: str) -> str:
    return slug.rpartition("/")[2]


def _ladder(column: Column, document: Document, row: Record) -> str | None:
    """The ladder of the level that a row names; else the one it names itself; else the one in which it stands."""
    other = {"other_ladder": "other_level", "to_ladder": "to_level"}.get(column.name)
    level: str | None = getattr(row, other or "level", None)
    if level or other:
        return level.partition("/")[0] if level else None
    own: str | None = getattr(row, "ladder", None)
    return own or (document.slug.partition("/")[0] if isinstance(document, Ladder | Level) else None)
