"""From drafts to records. What cannot become one is told, and a stand-in keeps it from causing further faults."""

from collections.abc import Mapping
from typing import Any, Literal, get_args, get_origin

from pydantic import ValidationError

from stepladder.content.places import Place, RecordPath
from stepladder.content.validate import validate
from stepladder.content.workbook.drafts import Draft, is_one
from stepladder.content.workbook.raw import Spot
from stepladder.content.workbook.sheets import sheet_called
from stepladder.errors import ContentFault
from stepladder.records import Document, Equivalence, Record, Transition

_STAND_INS: Mapping[str, object] = {
    "title": "?",
    "name": "?",
    "text": "?",
    "kind": "?",
    "order": 0,
    "starts": "2000-01-01T00:00",
    "timezone": "UTC",
    "currency": "XXX",
}


def build(draft: Draft, faults: list[ContentFault]) -> Document | None:
    """The document that the draft has become; None where even a stand-in does not help."""
    return _record(draft, _values(draft, faults), faults)  # type: ignore[return-value]


def _values(draft: Draft, faults: list[ContentFault]) -> dict[str, Any]:
    values = dict(draft.values)
    for name, parts in draft.parts.items():
        kept: list[Draft] = []
        records: list[Record] = []
        for part in parts:
            record = _build_part(part, faults)
            if record is not None:
                kept.append(part)
                records.append(record)
        draft.parts[name] = kept
        if records or not is_one(draft.record, name):
            values[name] = records[0] if is_one(draft.record, name) else tuple(records)
    return values


def _build_part(part: Draft, faults: list[ContentFault]) -> Record | None:
    if part.was is not None and part.spot is None and not part.parts and not _differs(part):
        return part.was
    if part.record is Equivalence and part.broken & {"strength", "other_level"}:
        return None  # a pair without its other side would be told as one
    values = _values(part, faults)
    if "starts" in part.broken:
        values.pop("ends", None)
    return _record(part, values, faults)


def _differs(draft: Draft) -> bool:
    return any(getattr(draft.was, name) != value for name, value in draft.values.items())


def _record(draft: Draft, values: Mapping[str, Any], faults: list[ContentFault]) -> Record | None:
    fields = draft.record.model_fields
    broken = {name for name in draft.broken if name not in values and fields[name].is_required()}
    given = {**values, **{name: _stand_in(draft.record, name) for name in broken}}
    record, problems = validate(draft.record, given, lambda path, key: _place(draft, path, empty=key))
    faults += problems
    if record is not None:
        return record
    bad = _bad_fields(draft.record, given)
    mended = {name: value for name, value in given.items() if name not in bad}
    mended |= {name: _stand_in(draft.record, name) for name in bad if fields[name].is_required()}
    try:
        return draft.record.model_validate(mended)
    except ValidationError:
        return None


def _place(draft: Draft, path: RecordPath, *, empty: bool = False) -> Place:
    cell = _empty_cell(draft.spot, path) if empty and draft.spot else None
    return cell or draft.place(path) or (draft.spot.place if draft.spot else Place())


def _empty_cell(spot: Spot, path: RecordPath) -> Place | None:
    """The cell in the row of ``spot`` where the field at ``path`` would stand; None where its column is not there."""
    sheet = sheet_called(spot.grid.title)
    for position, header in spot.grid.header.items() if sheet else ():
        column = sheet.column_called(header) if sheet else None
        if column and (column.field, *((column.inner[1],) if column.inner else ())) == path:
            return Spot(spot.grid, spot.row, position).place
    return None


def _bad_fields(record: type[Record], values: Mapping[str, Any]) -> set[str]:
    try:
        record.model_validate(values)
    except ValidationError as error:
        return {str(problem["loc"][0]) for problem in error.errors(include_url=False) if problem["loc"]}
    return set()


def _stand_in(record: type[Record], name: str) -> object:
    """A value that every check accepts, for a field whose own value has been told to be wrong."""
    if (record, name) == (Transition, "kind"):
        return "lateral"  # it makes no ring, as promotions would
    annotation = record.model_fields[name].annotation
    return get_args(annotation)[0] if get_origin(annotation) is Literal else _STAND_INS.get(name)
