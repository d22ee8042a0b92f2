"""What can never be published, whoever checked it before: the database would refuse it halfway, and less clearly."""

from collections.abc import Iterator
from math import isfinite
from typing import Any

from stepladder.errors import ContentFault, ContentFaults
from stepladder.records import Contents, Document, Record, Translation, kind_of
from stepladder.records.base import CONTROL_CHARACTER


def refuse(contents: Contents) -> None:
    """Raise ``ContentFaults`` with all that cannot be stored; empty contents would retire everything."""
    if not len(contents):
        raise ContentFaults([ContentFault("empty-content", "there is nothing to load, so nothing was changed")])
    faults = [fault for document in contents.documents() for fault in _faults(document)]
    if faults:
        raise ContentFaults(faults)


def _faults(document: Document) -> Iterator[ContentFault]:
    name = f"{kind_of(document)} {document.slug}"
    for record, where in _records(document, ""):
        for field, value in vars(record).items():
            if isinstance(value, tuple):
                yield from _repeated(value, f"`{where}{field}` of {name}")
    if isinstance(document, Translation):
        yield from _unspeakable(document.texts, "texts", name)


def _records(record: Record, where: str) -> Iterator[tuple[Record, str]]:
    yield record, where
    for field, value in vars(record).items():
        for position, item in enumerate(value if isinstance(value, tuple) else (value,)):
            if isinstance(item, Record):
                place = f"{field}[{position}]." if isinstance(value, tuple) else f"{field}."
                yield from _records(item, where + place)


def _repeated(items: tuple[object, ...], where: str) -> Iterator[ContentFault]:
    seen: set[str] = set()
    for item in items:
        identity = getattr(item, "slug", None) or getattr(item, "key", None)
        if identity in seen:
            yield ContentFault("duplicate-key", f"{where} has {identity} more than once")
        elif identity:
            seen.add(identity)


def _unspeakable(value: Any, where: str, name: str) -> Iterator[ContentFault]:
    """What JSON cannot say: a translation's texts are bound by the shape of its document, not here."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _unspeakable(key, f"a name in {where}", name)
            yield from _unspeakable(item, f"{where}.{key}", name)
    elif isinstance(value, list | tuple):
        for position, item in enumerate(value):
            yield from _unspeakable(item, f"{where}[{position}]", name)
    elif isinstance(value, str):
        bad = CONTROL_CHARACTER.search(value)
        if bad:
            found = f"has the control character U+{ord(bad.group()):04X}, which no page can show"
            yield ContentFault("control-character", f"`{where}` of {name} {found}")
    elif not (value is None or isinstance(value, bool | int) or (isinstance(value, float) and isfinite(value))):
        yield ContentFault("not-a-text", f"`{where}` of {name} is not a text")
