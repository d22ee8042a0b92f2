"""What an outsider knows for certain of suppressed counts: sums and bounds, as rules over unknowns."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from stepladder.career.fairness.cells import BASES, Key, bounds, sums

Counts: TypeAlias = Mapping[Key, int | None]
"""What one report tells: counts by their keys, None where suppressed."""

Floors: TypeAlias = Mapping[Key, int]
"""Counts that are known to be at least so much, because a figure is told that would not be told of fewer."""

Unknown: TypeAlias = tuple[int, Key]
"""A suppressed count: the number of its report in order of time, from 0, and its key."""


class ContradictionError(ValueError):
    """The published counts of a report cannot all be true."""

    def __init__(self) -> None:
        super().__init__("the published counts contradict each other")


@dataclass(frozen=True, slots=True)
class Rule:
    """A sum of unknowns, each with its factor (1 or -1), that is equal to a number or at most that."""

    terms: tuple[tuple[Unknown, int], ...]
    number: int
    equal: bool = False
    told: tuple[Unknown, ...] = ()
    """The counts of which the number is made."""

    def holds(self, values: Mapping[Unknown, int]) -> bool:
        """Whether counts made up for the unknowns agree with it."""
        found = sum(factor * values[unknown] for unknown, factor in self.terms)
        return found == self.number if self.equal else found <= self.number


def unknowns(reports: Sequence[Counts]) -> Sequence[Unknown]:
    """Every suppressed count, in order of time and then of the report."""
    return [(number, key) for number, counts in enumerate(reports) for key, count in counts.items() if count is None]


def certain(reports: Sequence[Counts], floors: Sequence[Floors] = ()) -> Sequence[Rule]:
    """What follows from the reports without supposing anything.

    Raises ContradictionError where the published counts alone cannot be true.
    """
    found = [each for at in range(len(reports)) for each in _within(reports, at)]
    found += _at_least(reports, floors)
    if not all(each.terms or each.holds({}) for each in found):
        raise ContradictionError
    return [each for each in found if each.terms]


def rule(
    reports: Sequence[Counts], terms: Iterable[tuple[Unknown, int]], number: int = 0, *, equal: bool = False
) -> Rule:
    """A rule of counts with their factors, in which those that are told have become numbers."""
    hidden, told = [], []
    for (at, key), factor in terms:
        count = reports[at][key]
        if count is None:
            hidden.append(((at, key), factor))
        else:
            told.append((at, key))
            number -= factor * count
    return Rule(tuple(hidden), number, equal, tuple(told))


def _within(reports: Sequence[Counts], at: int) -> Iterator[Rule]:
    keys = reports[at].keys()
    for total, parts in sums(keys):
        yield rule(reports, [((at, total), 1), *(((at, part), -1) for part in parts)], equal=True)
    for less, more in bounds(keys):
        yield rule(reports, [((at, less), 1), ((at, more), -1)])
    for key in keys:
        if _is_somebody(key):
            yield rule(reports, [((at, key), -1)], -1)


def _is_somebody(key: Key) -> bool:
    """Whether a count would not be there if it were of nobody: scopes and parts are named where there is somebody."""
    if key.measure in BASES:
        return False
    return key.everybody or (key.measure == "over the years" and not key.place)


def _at_least(reports: Sequence[Counts], floors: Sequence[Floors]) -> Iterator[Rule]:
    for at, least in enumerate(floors):
        yield from (rule(reports, [((at, key), -1)], -floor) for key, floor in least.items() if key in reports[at])
