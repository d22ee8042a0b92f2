"""Which rows speak of what stands already. What no row matches is left alone; what matches nothing is new."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import Any

from stepladder.content.workbook.drafts import Draft
from stepladder.content.workbook.resolve import Resolved
from stepladder.errors import ContentFault

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Identity:
    """How the rows of one kind are told apart."""

    of: Callable[[Values], Hashable]
    repeats: bool = False
    """Whether two rows may share it and still be two things."""
    text: bool = False
    """Whether it holds the row's whole text, so that pairing in order loses nothing."""
    key: str | None = None
    """A field that, where it is filled, is the identity by itself."""
    names: frozenset[str] = frozenset()
    """The fields of which it is made: a row in which one of them is at fault cannot be known for another."""


def _fields(*names: str, **defaults: object) -> Callable[[Values], Hashable]:
    return lambda values: (*(values.get(name) for name in names), *(values.get(n) or d for n, d in defaults.items()))


def _text(values: Values) -> Hashable:
    """The row's text without what differs only in spaces."""
    return _squeezed(values.get("text"))


def _squeezed(text: object) -> str:
    return " ".join(str(text or "").split())


def _pair(values: Values) -> Hashable:
    return frozenset((values.get("level"), values.get("other_level")))


_OF_MOVE = ("level", "to_level", "kind")
_OF_BAND = ("grade", "ladder", "level", "location", "discipline", "currency", "effective_from")
_OF_REWARD = ("rank", "grade", "ladder", "level", "kind", "unit", "effective_from")

IDENTITIES: Mapping[str, Identity] = {
    "tracks": Identity(_fields("slug")),
    "expectations": Identity(_text, repeats=True, text=True, key="key"),
    "criteria": Identity(_text, repeats=True, text=True),
    "indicators": Identity(_fields("proficiency")),
    "equivalences": Identity(_pair),
    "transitions": Identity(_fields(*_OF_MOVE), names=frozenset(_OF_MOVE)),
    "pay_bands": Identity(_fields(*_OF_BAND, period="year"), names=frozenset((*_OF_BAND, "period"))),
    "rewards": Identity(_fields(*_OF_REWARD), repeats=True, names=frozenset(_OF_REWARD)),
    "recognitions": Identity(
        lambda values: (_fields("rank", "ladder", "level", "kind")(values), _text(values)), repeats=True, text=True
    ),
    "sessions": Identity(_fields("key")),
    "empty_places": Identity(_fields("rank")),
    "borrowed_tracks": Identity(_fields("ladder", "track")),
    "forks": Identity(_fields(slug="fork")),
    "sides": Identity(_fields("track")),
    "questions": Identity(lambda values: _squeezed(values.get("question"))),
    "changes": Identity(lambda values: (values.get("on"), _text(values)), repeats=True, text=True),
    "owners": Identity(lambda values: _squeezed(values.get("name")).casefold()),
    "locations": Identity(_fields("slug")),
    "disciplines": Identity(_fields("slug")),
    "ranks": Identity(_fields("slug")),
    "grades": Identity(_fields("slug")),
    "scales": Identity(_fields("slug")),
    "policy": Identity(lambda _: "the only one"),
    "fairness": Identity(lambda _: "the only one"),
    "tolerances": Identity(_fields("measure")),
    "word_lists": Identity(_fields("locale")),
    "areas": Identity(lambda values: _squeezed(values.get("title")).casefold()),
    "same_as": Identity(_fields("scheme", "code")),
    "steps": Identity(_fields("key")),
    "pay_progression": Identity(_fields("occasion"), names=frozenset({"occasion"})),
    "exceptions": Identity(
        lambda values: (_pair(values), values.get("measure")), names=frozenset({"level", "other_level", "measure"})
    ),
}
"""For every part that rows describe."""

_STAYS = frozenset({"level", "other_level"})
"""What a pair keeps as it was written first: it may stand the other way round in a row."""


def merge_rows(part: str, items: list[Draft], rows: list[Resolved], faults: list[ContentFault]) -> None:
    """Let each row fill the item that it means, or add one."""
    identity = IDENTITIES[part]
    meant = _by_key(identity, items, rows)
    unknown = [row for row in rows if row.broken & identity.names]
    rows = [row for row in rows if not row.broken & identity.names]
    others = [row for row in rows if not _key(identity, row.said)]
    taken = {id(item) for item in meant.values()}
    free = [item for item in items if id(item) not in taken]
    meant |= _by_identity(identity, free, others) if identity.repeats else _unique(identity, free, others)
    new: dict[Hashable, Draft] = {}
    for row in rows:
        item = meant.get(id(row))
        name = _key(identity, row.said) or (None if identity.repeats else identity.of(row.said))
        if item is None and name is not None:
            item = new.get(name)
        if item is None:
            item = Draft.new(row.row.sheet.record, {})
            items.append(item)
            if name is not None:
                new[name] = item
        _fill(item, row, faults)
    for row in unknown:
        items.append(Draft.new(row.row.sheet.record, {}))
        _fill(items[-1], row, faults)


def _fill(item: Draft, row: Resolved, faults: list[ContentFault]) -> None:
    stays = _STAYS if item.values else frozenset[str]()
    fields = {name: value for name, value in row.fields.items() if name not in stays}
    if isinstance(fields.get("evaluation"), dict) and row.fields.get("level") == item.values.get("other_level"):
        fields["evaluation"] = _turned(fields["evaluation"])
    item.fill(fields, row.spots, row.row.spot, faults)
    for name in stays & set(row.spots):
        item.spots.setdefault(name, row.spots[name])
    item.broken |= row.broken
    if row.row.sheet.kind == "organisation" and "slug" in row.fields:
        item.typed = str(row.row.cells[row.row.sheet.needs[-1]].value)


def _turned(scores: Mapping[str, Any]) -> dict[str, Any]:
    """The scores of a pair that stands the other way round in its row."""
    sides = {"level": "other_level", "other_level": "level"}
    return {sides.get(name, name): value for name, value in scores.items()}


def _key(identity: Identity, values: Values) -> Hashable:
    key = values.get(identity.key) if identity.key else None
    return ("key", key) if isinstance(key, str) else None


def _by_key(identity: Identity, items: list[Draft], rows: list[Resolved]) -> dict[int, Draft]:
    if identity.key is None:
        return {}
    keyed = {_key(identity, item.values): item for item in items}
    found = {id(row): keyed.get(_key(identity, row.said)) for row in rows if _key(identity, row.said)}
    return {row: item for row, item in found.items() if item is not None}


def _unique(identity: Identity, items: list[Draft], rows: list[Resolved]) -> dict[int, Draft]:
    known: dict[Hashable, Draft] = {}
    for item in items:
        known.setdefault(identity.of(item.values), item)
    found = {id(row): known.get(identity.of(row.said)) for row in rows}
    return {row: item for row, item in found.items() if item is not None}


def _by_identity(identity: Identity, items: list[Draft], rows: list[Resolved]) -> dict[int, Draft]:
    """Of rows that share an identity, first those that say just what stands, then the others in order."""
    free: dict[Hashable, list[Draft]] = defaultdict(list)
    for item in items:
        if item.spot is None:
            free[identity.of(item.values)].append(item)
    groups: dict[Hashable, list[Resolved]] = defaultdict(list)
    for row in rows:
        groups[identity.of(row.said)].append(row)
    meant: dict[int, Draft] = {}
    for name, group in groups.items():
        left = free[name]
        waiting: list[Resolved] = []
        for row in group:
            same = next((item for item in left if _says(item, row.said)), None)
            if same is None:
                waiting.append(row)
            else:
                meant[id(row)] = same
                left.remove(same)
        if identity.text or (len(waiting), len(left)) == (1, 1):
            meant |= {id(row): item for row, item in zip(waiting, left, strict=False)}
    return meant


def _says(item: Draft, fields: Values) -> bool:
    return all(item.values.get(name) == value for name, value in fields.items())
