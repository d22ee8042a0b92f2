"""The counts of a report by their keys, and what follows from what: sums and bounds.

Both are read off the keys alone, so that whoever has a report, and nothing else, can work with it as an outsider would.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from stepladder.records.fairness import FairnessCell, FairnessMeasure, FairnessScope

Place: TypeAlias = tuple[tuple[str, str], ...]
"""A scope as pairs of name and value, in the order of the names."""


class Key(NamedTuple):
    """Which count it is."""

    measure: FairnessMeasure
    place: Place = ()
    group: str = ""
    value: str = ""

    @property
    def everybody(self) -> bool:
        """Whether it counts every group together."""
        return not self.group

    def of(self, measure: FairnessMeasure) -> "Key":
        """The same people, another measure."""
        return self._replace(measure=measure)


class Sum(NamedTuple):
    """A count is the sum of others."""

    total: Key
    parts: tuple[Key, ...]


class Bound(NamedTuple):
    """A count is no greater than another."""

    less: Key
    more: Key


def place(**names: str | int | None) -> Place:
    """A scope, of what is given."""
    return tuple(sorted((name, str(value)) for name, value in names.items() if value is not None))


def place_of(scope: FairnessScope) -> Place:
    """A scope of a report as pairs."""
    return place(**scope.model_dump())


def key_of(cell: FairnessCell) -> Key:
    """The key of a report's cell."""
    return Key(cell.measure, place_of(cell.scope), cell.group or "", cell.value or "")


def counts_of(cells: Iterable[FairnessCell]) -> dict[Key, int | None]:
    """What a report tells: counts by their keys, None where suppressed."""
    return {key_of(cell): cell.count for cell in cells}


BASES: Mapping[FairnessMeasure, FairnessMeasure] = {
    "variable pay": "people",
    "promoted": "over the years",
    "moved across": "over the years",
    "moved back": "over the years",
    "left": "over the years",
    "awarded": "over the years",
}
"""Of whom each outcome is counted."""


def must_be_suppressed(key: Key, counts: Mapping[Key, int | None], minimum: int) -> bool:
    """Whether a count may not be told for what it is.

    Of people: where they are fewer than the minimum. Of those to whom something happened: where they, or those to whom
    it did not, are fewer; so none and all may not be told either.
    """
    count = counts[key]
    if count is None:
        return False
    if key.measure not in BASES:
        return count < minimum
    base = counts.get(key.of(BASES[key.measure]))
    return count < minimum or (base is not None and base - count < minimum)


def sums(keys: Collection[Key]) -> Sequence[Sum]:
    """Every count that is the sum of others: over parts of a group, parts of a scope, and those who left."""
    return [*_over_groups(keys), *_over_scopes(keys), *_over_time(keys)]


def bounds(keys: Collection[Key]) -> Sequence[Bound]:
    """Nothing happens to more people than there are, and no more came through a fork than there ever were."""
    known = set(keys)
    pairs = [Bound(key, key.of(BASES[key.measure])) for key in keys if key.measure in BASES]
    pairs += [Bound(key, Key("over the years", (), key.group, key.value)) for key in keys if key.measure == "inflow"]
    return [pair for pair in pairs if pair.more in known]


def _over_groups(keys: Collection[Key]) -> Iterator[Sum]:
    parts: dict[tuple[Key, str], list[Key]] = defaultdict(list)
    for key in keys:
        if not key.everybody:
            parts[key._replace(group="", value=""), key.group].append(key)
    known = set(keys)
    yield from (Sum(total, tuple(each)) for (total, _), each in parts.items() if total in known)


def _over_scopes(keys: Collection[Key]) -> Iterator[Sum]:
    parts: dict[tuple[Key, str], list[Key]] = defaultdict(list)
    for key in keys:
        for pair in key.place:
            wider = tuple(each for each in key.place if each != pair)
            parts[key._replace(place=wider), pair[0]].append(key)
    known = set(keys)
    yield from (Sum(total, tuple(each)) for (total, _), each in parts.items() if total in known)


def _over_time(keys: Collection[Key]) -> Iterator[Sum]:
    """Whoever was there in the years has left, or is there on the day.

    That holds of all, and by location, which is told as it is on the day. By other scopes it does not: people move.
    """
    known = set(keys)
    for key in keys:
        if key.measure == "over the years" and {name for name, _ in key.place} <= {"location"}:
            parts = (key.of("people"), key.of("left"))
            if known.issuperset(parts):
                yield Sum(key, parts)
