"""How narrow unknowns are at the least, by following one rule after another: no program is solved for it."""

from collections.abc import Sequence
from math import ceil, floor

from stepladder.career.fairness.rules import ContradictionError, Rule, Unknown

_ROUNDS = 12


def propagate(rules: Sequence[Rule], unknowns: Sequence[Unknown], most: int) -> dict[Unknown, tuple[int, int]]:
    """A least and a greatest value of each unknown. The true range lies within; it may be narrower.

    Raises ContradictionError where none is left.
    """
    low, high = dict.fromkeys(unknowns, 0), dict.fromkeys(unknowns, most)
    both = [(rule.terms, rule.number) for rule in rules]
    both += [(tuple((term, -factor) for term, factor in rule.terms), -rule.number) for rule in rules if rule.equal]
    for _ in range(_ROUNDS):
        changed = False
        for terms, number in both:
            least = [factor * (low if factor > 0 else high)[term] for term, factor in terms]
            spare = number - sum(least)
            if spare < 0:
                raise ContradictionError
            for (term, factor), own in zip(terms, least, strict=True):
                end = (spare + own) / factor
                if factor > 0 and end < high[term]:
                    high[term], changed = floor(end), True
                elif factor < 0 and end > low[term]:
                    low[term], changed = ceil(end), True
        if not changed:
            break
    return {unknown: (low[unknown], high[unknown]) for unknown in unknowns}
