"""What gaps of variable pay tell of how many receive any, and where that would be too much.

A gap of means can only be told where somebody receives variable pay, one of medians where more than half do. So that
neither is an all or none in other words, the split of pay is told where enough people receive some, and leaves more
than the margin open of how many do. What it does tell of the suppressed counts of "variable pay" the outsider knows.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from stepladder.career.fairness.cells import Key, Place, place_of
from stepladder.career.fairness.rules import Counts, Floors
from stepladder.records import FairnessGap


class Receiving(NamedTuple):
    """How many people of one scope and part receive variable pay, and of how many."""

    receivers: int
    people: int

    def least(self, minimum: int) -> int:
        """How many receive it at the least, where all is told that may be."""
        return max(minimum, _more_than_half(self.people)) if 2 * self.receivers > self.people else minimum

    def may_be_split(self, minimum: int, margin: int) -> bool:
        """Whether pay may be told as base and variable."""
        return self.receivers >= minimum and self.people - minimum > margin

    def may_tell_median(self, minimum: int, margin: int) -> bool:
        """Whether the median of variable pay may be told as well."""
        least = self.least(minimum)
        return 2 * self.receivers > self.people and self.people - least > margin and self.receivers >= least


class Split(NamedTuple):
    """Of whom the split of pay is told, and how many of them receive variable pay at the least."""

    place: Place
    group: str
    value: str
    least: int


def floors(splits: Iterable[Split]) -> Floors:
    """The counts of "variable pay" that must at least be so great: of the whole, and by each dimension."""
    sums: dict[tuple[Key, frozenset[str]], int] = {}
    for each in dict.fromkeys(splits):
        names = frozenset(name for name, _ in each.place)
        within = [pair for pair in each.place if pair[0] != "currency"]
        for where in ((), *((pair,) for pair in within)):
            known = Key("variable pay", where, each.group, each.value), names
            sums[known] = sums.get(known, 0) + each.least
    least: dict[Key, int] = {}
    for (key, _), number in sums.items():
        least[key] = max(number, least.get(key, 0))
    return least


def floors_of(gaps: Iterable[FairnessGap], counts: Counts, minimum: int) -> Floors:
    """The same, as whoever reads a report works it out from its gaps."""
    known: dict[tuple[Place, str, str], int] = {}
    for gap in gaps:
        if all(figure is None for figure in (gap.mean_variable, gap.mean_base, gap.median_base, gap.median_variable)):
            continue
        where = place_of(gap.scope)
        for value in (gap.value, gap.reference):
            people = counts.get(Key("people", where, gap.group, value)) or 0
            half = _more_than_half(people) if gap.median_variable is not None else 0
            part = where, gap.group, value
            known[part] = max(minimum, half, known.get(part, 0))
    return floors(Split(*part, least) for part, least in known.items())


def all_floors(receiving: Mapping[tuple[Place, str, str], Receiving], minimum: int, margin: int) -> Floors:
    """The floors before it is known which counts are told: as if all of them were."""
    told = ((part, each) for part, each in receiving.items() if each.may_be_split(minimum, margin))
    return floors(Split(*part, each.least(minimum)) for part, each in told)


def _more_than_half(people: int) -> int:
    return people // 2 + 1
