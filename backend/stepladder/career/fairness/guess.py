"""What can be supposed of counts before any of them is told: forms that are nothing or less, and how nearly so."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from stepladder.career.fairness.cells import Key, Place
from stepladder.career.fairness.rules import Counts
from stepladder.records.fairness import FairnessMeasure

Form: TypeAlias = tuple[tuple[Key, int], ...]
"""Counts with their factors, to be summed."""


class Guess(NamedTuple):
    """Forms that are supposed to be 0 at the most, in the same way of every part and scope."""

    name: str
    """What is supposed, in a few words: the same in every report."""
    forms: Sequence[Form]
    like: Sequence[Form] = ()
    """Others by which it is seen as well how nearly it holds."""

    def far(self, counts: Counts) -> int:
        """By how many people the furthest is off of those that are told in full; 0 where none is."""
        return max((_told(counts, form) for form in (*self.forms, *self.like)), default=0)


def _told(counts: Counts, form: Form) -> int:
    total = 0
    for key, factor in form:
        count = counts[key]
        if count is None:
            return 0
        total += factor * count
    return max(total, 0)


def less(form: Form) -> Form:
    """The same, taken away."""
    return tuple((key, -factor) for key, factor in form)


def both(forms: Iterable[Form]) -> Sequence[Form]:
    """Forms that are supposed to be 0, and neither more nor less."""
    return [each for form in forms for each in (form, less(form))]


class Part:
    """A part of a group, or everybody, and what a report counts of it."""

    def __init__(self, counts: Counts, group: str = "", value: str = "") -> None:
        self._counts, self._group, self._value = counts, group, value

    def of(self, measure: FairnessMeasure, places: Iterable[Place]) -> Form:
        """How many there are in scopes together. In a scope of which nothing is told is nobody."""
        keys = (Key(measure, place, self._group, self._value) for place in places)
        return tuple((key, 1) for key in keys if key in self._counts)

    def grown(self, places: Sequence[Place]) -> Form:
        """By how many scopes have grown: who is there, less who was there and has not left."""
        was = less(self.of("over the years", places))
        return (*self.of("people", places), *was, *self.of("left", places))

    def moved(self, places: Sequence[Place]) -> Form:
        """How many of those who were in scopes moved across or back."""
        return (*self.of("moved across", places), *self.of("moved back", places))


def parts(counts: Counts) -> Sequence[Part]:
    """Everybody, and every part of every group."""
    named = dict.fromkeys((key.group, key.value) for key in counts if key.measure == "over the years")
    return [Part(counts, group, value) for group, value in named]


def scopes(counts: Counts, dimension: str) -> Sequence[Place]:
    """The scopes of a dimension in the order of the report, where it tells what became of the people in them."""
    alone = [key for key in counts if len(key.place) == 1 and key.place[0][0] == dimension]
    fates = {"over the years", "people", "left", "promoted"}
    return [*dict.fromkeys(key.place for key in alone)] if fates <= {key.measure for key in alone} else []
