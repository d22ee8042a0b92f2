"""Holds every cell against what its field allows, so that a row with one fault does not hide its others."""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from stepladder.content.check.values import fault_of
from stepladder.content.validate import reason
from stepladder.content.workbook.columns import Column, Sheet
from stepladder.content.workbook.kinds import CellError
from stepladder.records import Record, Translation

_MADE_LATER = frozenset(
    {"level", "other_level", "to_level", "key", "outcomes", "helps_with", "tracks", "prerequisites"}
    | {"continues", "replaced_by", "from_levels", "to_levels"}
)
"""Fields whose value is made of the cell only when names are known."""


def hold(sheet: Sheet, column: Column, value: Any) -> None:
    """Raise CellError where what a cell means cannot stand in its field."""
    name = column.field
    if name is None or column.refers is not None or name in _MADE_LATER or sheet.record is Translation:
        return
    for each in _each(value):
        found = fault_of(name, each)
        if found is not None:
            code, message, hint = found
            raise CellError(message, hint, code)
    record, part = column.inner or (sheet.record, name)
    try:
        _adapter(record, part).validate_python(value)
    except ValidationError as error:
        raise CellError(f"{name}: {reason(error.errors(include_url=False)[0])}", code="bad-value") from error


def _each(value: Any) -> Iterator[Any]:
    if isinstance(value, tuple):
        yield from value
    else:
        yield value


@cache
def _adapter(record: type[Record], name: str) -> TypeAdapter[Any]:
    field = record.model_fields[name]
    annotation: Any = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
    return TypeAdapter(annotation)
