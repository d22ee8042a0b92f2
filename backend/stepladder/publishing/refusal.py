"""What can never be published, whoever checked it before: the database would refuse it halfway, and less clearly."""

from collections.abc import Iterator

from stepladder.errors import ContentFault, ContentFaults
from stepladder.records import Contents, Document, Record, kind_of


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
