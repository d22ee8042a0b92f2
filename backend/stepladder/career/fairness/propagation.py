"""How narrow unknowns are at the least, by following one rule after another: no program is solved for it."""

from collections.abc import Sequence
from math import ceil, floor
from typing import NamedTuple

from stepladder.career.fairness.rules import ContradictionError, Rule, Unknown

_ROUNDS = 12


class Ends(NamedTuple):
    """What follows of an unknown."""

    low: int
    high: int
    because: tuple[Rule, ...]
    """The rules of which the low and the high end follow; they may follow from others in turn."""


def propagate(rules: Sequence[Rule], unknowns: Sequence[Unknown], most: int) -> dict[Unknown, Ends]:
    """A least and a greatest value of each unknown. The true range lies within; it may be narrower.

    Raises ContradictionError where none is left.
    """
    low, high = dict.fromkeys(unknowns, 0), dict.fromkeys(unknowns, most)
    of_low: dict[Unknown, Rule] = {}
    of_high: dict[Unknown, Rule] = {}
    both = [(rule, rule.terms, rule.number) for rule in rules]
    both += [(each, tuple((term, -by) for term, by in each.terms), -each.number) for each in rules if each.equal]
    for _ in range(_ROUNDS):
        changed = False
        for rule, terms, number in both:
            least = [factor * (low if factor > 0 else high)[term] for term, factor in terms]
            spare = number - sum(least)
            if spare < 0:
                raise ContradictionError
            for (term, factor), own in zip(terms, least, strict=True):
                end = (spare + own) / factor
                if factor > 0 and end < high[term]:
                    high[term], of_high[term], changed = floor(end), rule, True
                elif factor < 0 and end > low[term]:
                    low[term], of_low[term], changed = ceil(end), rule, True
        if not changed:
            break
    because = {each: tuple(of[each] for of in (of_low, of_high) if each in of) for each in unknowns}
    return {each: Ends(low[each], high[each], because[each]) for each in unknowns}
