"""Which counts are near one another, because one of them follows from the others: certainly, or as is supposed."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TypeAlias

from stepladder.career.fairness.cells import Key, sums
from stepladder.career.fairness.flows import flows
from stepladder.career.fairness.rules import Counts

Related: TypeAlias = tuple[Key, ...]
"""Counts of which each follows from the others."""

Near: TypeAlias = Mapping[Key, Collection[Related]]


def near(counts: Counts) -> Near:
    """For each count what it is related in: how people went first, of few counts before of many; then sums."""
    forms = {frozenset(key for key, _ in form) for guess in flows(counts) for form in guess.forms}
    related: list[Related] = sorted((tuple(sorted(each)) for each in forms), key=lambda each: (len(each), each))
    related += [(each.total, *each.parts) for each in sums(counts.keys())]
    found: dict[Key, list[Related]] = defaultdict(list)
    for each in related:
        for key in each:
            found[key].append(each)
    return found


def outwards(key: Key, near: Near) -> Iterator[Related]:
    """What a count is related in, then what the counts in that are related in, and so on."""
    ring: Sequence[Related] = [*near.get(key, ())]
    seen = dict.fromkeys(ring)
    while ring:
        yield from ring
        keys = dict.fromkeys(each for related in ring for each in related)
        ring = [*dict.fromkeys(each for one in keys for each in near[one] if each not in seen)]
        seen.update(dict.fromkeys(ring))
