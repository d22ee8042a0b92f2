"""Documents while they are being filled from rows: what stands already, what is new, and which cell said so."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from stepladder.content.places import Place, RecordPath
from stepladder.content.workbook.raw import Spot
from stepladder.content.workbook.rows import Clear
from stepladder.content.workbook.sheets import SHEETS
from stepladder.errors import ContentFault
from stepladder.records import KINDS, Contents, Document, Kind, Organisation, Record


def _parts() -> Mapping[type[Record], Mapping[str, type[Record]]]:
    found: dict[type[Record], dict[str, type[Record]]] = {}
    for sheet in SHEETS:
        for host in sheet.hosts if sheet.part else ():
            found.setdefault(host, {})[str(sheet.part)] = sheet.record
    return found


PARTS = _parts()
"""The fields of each record that hold rows, with what a row is."""


def is_one(record: type[Record], part: str) -> bool:
    """Whether a part is one record, and not a list of them."""
    return record.model_fields[part].annotation is PARTS[record][part]


_ALONE = {Organisation} | {record for host in PARTS for part, record in PARTS[host].items() if is_one(host, part)}
"""The records of which there is only one."""
_RENAME = "give the two different names, or import each workbook with a prefix of its own"
_REMOVE = "remove one of the two"


@dataclass
class Draft:
    """A document, or a part of one, that can still change."""

    record: type[Record]
    values: dict[str, Any]
    was: Record | None = None
    """What stood there before."""
    spot: Spot | None = None
    """The row that spoke of it; None as long as no row did."""
    spots: dict[str, Spot] = field(default_factory=dict)
    """The cell from which each field was filled."""
    broken: set[str] = field(default_factory=set)
    """Fields whose cell could not be understood."""
    parts: dict[str, list["Draft"]] = field(default_factory=dict)
    typed: str = ""
    """Its name as the author typed it."""

    @classmethod
    def of(cls, record: Record) -> "Draft":
        """A draft that says what the record says."""
        kind = type(record)
        parts = PARTS.get(kind, {})
        values = {name: getattr(record, name) for name in kind.model_fields if name not in parts}
        held = {name: (getattr(record, name),) if is_one(kind, name) else getattr(record, name) for name in parts}
        return cls(kind, values, record, parts={name: [cls.of(item) for item in items] for name, items in held.items()})

    @classmethod
    def new(cls, record: type[Record], values: Mapping[str, Any], spot: Spot | None = None) -> "Draft":
        """A draft of something that does not stand yet."""
        parts = {
            name: [cls.new(part, {})] if is_one(record, name) else [] for name, part in PARTS.get(record, {}).items()
        }
        return cls(record, dict(values), spot=spot, parts=parts)

    @property
    def slug(self) -> str:
        """The identity of a document."""
        return str(self.values["slug"])

    @property
    def spoken_of(self) -> bool:
        """Whether any row spoke of it or of one of its parts."""
        return self.spot is not None or any(part.spoken_of for parts in self.parts.values() for part in parts)

    def everything(self) -> Iterator["Draft"]:
        """Itself and all of its parts, and theirs."""
        yield self
        for parts in self.parts.values():
            for part in parts:
                yield from part.everything()

    def fill(
        self, fields: Mapping[str, Any], spots: Mapping[str, Spot], spot: Spot, faults: list[ContentFault]
    ) -> None:
        """Let a row say what it says. Two rows of one import may not contradict each other."""
        agrees, before = True, set(self.spots)
        for name, value in fields.items():
            if isinstance(value, Clear) and self.record.model_fields[name].is_required():
                faults.append(spots[name].place.fault("needed", f"{name} cannot be empty"))
                self.broken.add(name)
                continue
            given = self.record.model_fields[name].get_default() if isinstance(value, Clear) else value
            if isinstance(given, dict):
                given = {**_as_fields(self.values.get(name)), **given}
            if name in self.spots and self.values.get(name) != given:
                agrees = False
                first = self.spots[name].place
                message = f"{name} is said a second time, and otherwise than in {first.sheet}!{first.cell}"
                hint = _REMOVE if self.record in _ALONE else _RENAME
                faults.append(spots[name].place.fault("contradiction", message, hint))
                continue
            self.values[name] = given
            self.spots[name] = spots[name]
        if self.spot is not None and agrees and self.spot.grid is spot.grid and set(fields) <= before:
            message = f"says the same as row {self.spot.row}"
            faults.append(spot.place.fault("repeated-row", message, "remove one of them", "warning"))
        self.spot = self.spot or spot

    def place(self, path: RecordPath) -> Place | None:
        """The cell from which the value at ``path`` came, or None where no row spoke of it."""
        if not path:
            return self.spot.place if self.spot else None
        name = str(path[0])
        if name in self.parts:
            parts = self.parts[name]
            if is_one(self.record, name):
                return parts[0].place(path[1:])
            if len(path) > 1 and isinstance(path[1], int):
                return parts[path[1]].place(path[2:]) if path[1] < len(parts) else None
            return next((part.spot.place for part in parts if part.spot), None)
        exact = "/".join(map(str, path))
        spot = self.spots.get(exact) or self.spots.get(name) or (self.spot if self.was is None else None)
        return spot.place if spot else None


def _as_fields(value: Any) -> Mapping[str, Any]:
    """What a field that several columns fill says so far."""
    return value.model_dump() if isinstance(value, Record) else value or {}


@dataclass
class Drafts:
    """Every document of which a row speaks, and behind them what stands already."""

    existing: Contents
    touched: dict[tuple[Kind, str], Draft] = field(default_factory=dict)

    def find(self, kind: Kind, slug: str) -> Draft | None:
        """The draft of a document that exists or has been defined."""
        draft = self.touched.get((kind, slug))
        if draft is None:
            document = self.existing.of_kind(kind).get(slug)
            if document is None:
                return None
            draft = self.touched[kind, slug] = Draft.of(document)
        return draft

    def define(self, kind: Kind, slug: str) -> Draft:
        """The draft of a document that a row defines, a new one where there is none."""
        draft = self.find(kind, slug)
        if draft is None:
            draft = self.touched[kind, slug] = Draft.new(KINDS[kind], {"slug": slug})
        return draft

    def of_kind(self, kind: Kind) -> Iterator[Draft]:
        """The drafts of one kind, in the order in which rows spoke of them."""
        return (draft for (its_kind, _), draft in list(self.touched.items()) if its_kind == kind)

    def known(self, kind: Kind) -> set[str]:
        """The slugs of all documents of a kind, those that stand and those that are new."""
        return set(self.existing.of_kind(kind)) | {slug for its_kind, slug in self.touched if its_kind == kind}

    def everything(self, kind: Kind) -> Iterator[tuple[str, Document | Draft]]:
        """All documents of a kind by slug, a draft where there is one."""
        for slug, document in self.existing.of_kind(kind).items():
            yield slug, self.touched.get((kind, slug), document)
        for draft in self.of_kind(kind):
            if draft.slug not in self.existing.of_kind(kind):
                yield draft.slug, draft
