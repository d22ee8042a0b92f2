"""From records to JSON that YAML reads as the same: exact numbers, and no character that YAML forbids."""

import json
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from stepladder.content.emit import Plain, plain
from stepladder.records import Record

_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def emit_json(record: Record) -> str:
    """The fields of a record, less its slug and what is empty, each item of a list on a line of its own."""
    return "{\n" + ",\n".join(_fields(record)) + "\n}\n"


def _fields(record: Record) -> Iterator[str]:
    for name, value in plain(record).items():
        if name == "slug":
            continue
        if isinstance(value, list) and value:
            items = ",\n    ".join(map(_value, value))
            yield f'  "{name}": [\n    {items}\n  ]'
        else:
            yield f"  {_text(name)}: {_value(value)}"


def _value(value: Plain) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_text(name)}: {_value(item)}" for name, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, Decimal):
        return format(value, "f")
    return _text(value.isoformat()) if isinstance(value, date) else json.dumps(value)


def _text(text: str) -> str:
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found.group()):04x}", json.dumps(text, ensure_ascii=False))
