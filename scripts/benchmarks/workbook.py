"""Any contents as the workbook that their author might have kept: what an import reads, the other way round."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import openpyxl

from stepladder.content.workbook.columns import Column, Sheet
from stepladder.content.workbook.kinds import Learned
from stepladder.content.workbook.sheets import SHEETS
from stepladder.records import Contents, Ladder, Level, Mentor, Organisation, Record, Training, Translation

_IDENTITIES = ("key", "slug", "proficiency", "occasion", "track")
"""By what items of a translated list are known; see ``career.words``."""


def write_workbook(file: Path, contents: Contents) -> None:
    """Write every sheet with a row for each thing."""
    book = openpyxl.Workbook(write_only=True)
    for name, rows in as_sheets(contents).items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    book.save(file)


def as_sheets(contents: Contents) -> Mapping[str, list[tuple[str | None, ...]]]:
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
                    held = getattr(host, sheet.part)
                    for item in (held,) if isinstance(held, Record) else held:
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
    if value in ((), []) and _is_filled_by_itself(column, record):
        return column.cell.show(value)
    return None if value is None or value in ((), [], "") else column.cell.show(value)


def _is_filled_by_itself(column: Column, record: Record) -> bool:
    """Whether an empty cell would not say that there is nothing."""
    return bool(type(record).model_fields[column.field].get_default()) if column.field else False


def _said(texts: Any, *way: str) -> Iterator[tuple[str, str]]:
    """Each text of a translation, with the way to it."""
    if texts is None:
        return
    if isinstance(texts, str):
        yield "/".join(way), texts
    elif isinstance(texts, Mapping):
        for name, value in texts.items():
            if name not in _IDENTITIES or not way:
                yield from _said(value, *way, name)
    else:
        for number, item in enumerate(texts, 1):
            known = [item[name] for name in _IDENTITIES if name in item] if isinstance(item, Mapping) else []
            yield from _said(item, *way, known[0] if known else str(number))
