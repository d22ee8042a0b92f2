"""The counts that may be told, as the figures of a report ask for them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from stepladder.career.fairness.cells import BASES, Key, Place
from stepladder.records.fairness import FairnessMeasure, FairnessScope

Pair = tuple[str, str, str]
"""A group, one part of it, and the largest part, with which it is compared."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a report tells of counts, and the parts of its groups, the largest of those that are told first."""

    counts: Mapping[Key, int | None]
    values: Mapping[str, Sequence[str]]

    def pairs(self) -> Iterator[Pair]:
        """Every comparison that the policy allows."""
        for group, (reference, *others) in self.values.items():
            yield from ((group, value, reference) for value in others)

    def parts(self) -> Iterator[tuple[str, str]]:
        """Everybody, then every part of every group."""
        yield "", ""
        yield from ((group, value) for group, values in self.values.items() for value in values)

    def count(self, measure: FairnessMeasure, place: Place, group: str = "", value: str = "") -> int | None:
        """A count; None where it is suppressed or there is no such count."""
        return self.counts.get(Key(measure, place, group, value))

    def both(self, measure: FairnessMeasure, place: Place, pair: Pair) -> bool:
        """Whether the counts of a part and of the largest are told."""
        group, value, reference = pair
        return all(self.count(measure, place, group, each) is not None for each in (value, reference))

    def outcome(self, measure: FairnessMeasure, place: Place, group: str, value: str) -> tuple[int, int] | None:
        """To how many something happened, and to how many it did not; None where that is suppressed."""
        happened = self.count(measure, place, group, value)
        base = self.count(BASES[measure], place, group, value)
        return None if happened is None or base is None else (happened, base - happened)

    def places(self, measure: FairnessMeasure) -> Sequence[Place]:
        """The scopes in which something is counted, the widest first."""
        found = {key.place for key in self.counts if key.measure == measure}
        return sorted(found, key=lambda each: (len(each), each))


def in_order(values: Mapping[str, Sequence[str]], counts: Mapping[Key, int | None]) -> Mapping[str, Sequence[str]]:
    """The parts of each group, the largest first as far as they are told: an order by suppressed counts would tell."""

    def size(group: str, value: str) -> int:
        return counts.get(Key("people", (), group, value)) or 0

    return {group: sorted(some, key=lambda value: (-size(group, value), value)) for group, some in values.items()}


def scope_of(place: Place) -> FairnessScope:
    """A scope as a record."""
    return FairnessScope.model_validate({name: int(text) if name == "quarter" else text for name, text in place})


def rounded(figure: Decimal | float, step: str = "0.1") -> Decimal:
    """A figure as a report tells it: so coarse that it is about groups."""
    return Decimal(figure).quantize(Decimal(step), ROUND_HALF_EVEN) + 0


def rounded_p(p: float) -> Decimal:
    """A probability with three digits; what is less is told as 0.001, never as impossible."""
    return max(rounded(min(p, 1.0), "0.001"), Decimal("0.001"))
