"""From records to the YAML a person would have written, with the defaults left out."""

from collections.abc import Iterator
from functools import cache

from stepladder.content.scalars import WIDTH, Moment, Scalar, block, inline, is_block, is_word
from stepladder.records import Record

Plain = Scalar | None | list["Plain"] | dict[str, "Plain"]
"""What a record is made of, without its classes. Nothing stands only in lists: an item that is left out."""

Fields = dict[str, Plain]

_MOMENTS = frozenset({"starts", "ends", "as_of", "places_as_of", "paused_until", "last_confirmed"})


@cache
def _fields_of(record: type[Record]) -> tuple[tuple[str, object], ...]:
    return tuple((name, field.get_default()) for name, field in record.model_fields.items())


def plain(record: Record) -> Fields:
    """The fields of a record that say something else than their default, in the record's order."""
    return {
        name: Moment(value) if name in _MOMENTS and isinstance(value, str) else _plain(value)
        for name, default in _fields_of(type(record))
        if (value := getattr(record, name)) is not None and value != default
    }


def _plain(value: Record | tuple[object, ...] | Scalar) -> Plain:
    if isinstance(value, Record):
        return plain(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]  # type: ignore[arg-type]
    return value


def emit(fields: Fields) -> str:
    """The fields as YAML, ending in a line break."""
    return "".join(f"{line}\n" for line in _mapping(fields, ""))


def _mapping(fields: Fields, indent: str) -> Iterator[str]:
    for name, value in fields.items():
        yield from _entry(f"{indent}{name}:", value, f"{indent}  ")


def _sequence(items: list[Plain], indent: str) -> Iterator[str]:
    for item in items:
        if isinstance(item, dict) and not is_flow(item):
            lines = _mapping(item, f"{indent}  ")
            yield f"{indent}- {next(lines).lstrip(' ')}"
            yield from lines
        else:
            yield from _entry(f"{indent}-", item, f"{indent}  ")


def _entry(start: str, value: Plain, indent: str) -> Iterator[str]:
    """A key or a hyphen with what follows it."""
    if is_flow(value):
        yield f"{start} {_flow(value)}"
    elif isinstance(value, dict):
        yield start
        yield from _mapping(value, indent)
    elif isinstance(value, list):
        yield start
        yield from _sequence(value, indent)
    elif isinstance(value, str) and is_block(value):
        lines = block(value, indent)
        yield f"{start} {next(lines)}"
        yield from lines
    else:
        yield f"{start} {inline(value)}"


def is_flow(value: Plain) -> bool:
    """Whether a list or a few fields fit on one line between brackets, because they are short words only."""
    if isinstance(value, dict):
        few = all(isinstance(item, int) for item in value.values()) or len(value) == 2
        return few and all(is_word(item) for item in value.values()) and len(_flow(value)) <= WIDTH
    if isinstance(value, list):
        return all(is_word(item) for item in value) and len(_flow(value)) <= WIDTH
    return False


def _flow(value: Plain) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_flow(item)}" for name, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(item) for item in value) + "]"
    return inline(value)
