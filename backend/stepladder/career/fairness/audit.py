"""The outsider: what somebody can work out of suppressed counts who has every report and knows how they are made.

Each suppressed count is an unknown of a linear program whose constraints are the published ones: the sums and bounds of
``cells``, and that nobody is counted negatively. Its least and greatest value are what can be inferred of it (Fischetti
and Salazar, "Models and Algorithms for Optimizing Cell Suppression in Tabular Data", Journal of the American
Statistical Association 95, 2000).
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from stepladder.career.fairness.cells import Key, bounds, sums
from stepladder.career.fairness.outsider import ContradictionError, Outsider, Range, Rule, supposable

__all__ = ["ContradictionError", "Counts", "Range", "narrow"]

Counts = Mapping[Key, int | None]


def narrow(reports: Sequence[Counts], margin: int) -> Sequence[Range]:
    """The suppressed counts whose range is not wider than the margin; reports stand in order of time.

    Raises ContradictionError where nothing can be inferred, because the counts are no counts of anything.
    """
    unknowns = [
        (number, key) for number, counts in enumerate(reports) for key, count in counts.items() if count is None
    ]
    rules = [rule for number, counts in enumerate(reports) for rule in _within(number, counts)]
    if not unknowns:
        return []
    outsider = Outsider([*rules, *supposable(rules, list(_least_movement(reports)), unknowns)], unknowns)
    outsider.look_around(margin)
    found = (outsider.range_of(unknown, margin) for unknown in reversed(unknowns))
    return [each for each in found if each.width <= margin]


def _within(number: int, counts: Counts) -> Iterator[Rule]:
    for total, parts in sums(counts.keys()):
        yield from _rule(number, counts, [(total, 1), *((part, -1) for part in parts)], equal=True)
    for less, more in bounds(counts.keys()):
        yield from _rule(number, counts, [(less, 1), (more, -1)], equal=False)


def _rule(number: int, counts: Counts, factors: Sequence[tuple[Key, int]], *, equal: bool) -> Iterator[Rule]:
    terms = tuple(((number, key), factor) for key, factor in factors if counts[key] is None)
    known = sum(factor * (counts[key] or 0) for key, factor in factors)
    if terms:
        yield Rule(terms, -known, equal)
    elif (known != 0) if equal else (known > 0):
        raise ContradictionError("the published counts contradict each other")


def _least_movement(reports: Sequence[Counts]) -> Iterator[Rule]:
    """What an outsider supposes between one report and the next: that no more moved than the reports themselves show.

    Where a sum is told in both, the parts that are not told in both have together grown by a known number, and none of
    them has become smaller (or have shrunk, and none has become greater). That need not be so; who supposes it must not
    get nearer to a suppressed count than the margin.

    And that no count has moved by more than the one that moved furthest among those that are told in both.
    """
    for number, (before, after) in enumerate(pairwise(reports)):
        signs: dict[Key, set[int]] = {}
        for total, parts in sums(after.keys()):
            shared = [part for part in parts if part in before]
            was, now = before.get(total), after[total]
            if was is None or now is None or len(shared) < len(parts):
                continue
            moved = [part for part in parts if before[part] is None or after[part] is None]
            shown = sum((after[part] or 0) - (before[part] or 0) for part in parts if part not in moved)
            grown = now - was - shown
            for part in moved:
                signs.setdefault(part, set()).update({0} if grown == 0 else {grown // abs(grown)})
        for part, sign in signs.items():
            if len(sign - {0}) == 2:
                continue  # the reports themselves show that more moved than they had to
            yield from _moved(number, part, before, after, max(sign, key=abs))
        yield from _not_far(number, before, after)


def _not_far(number: int, before: Counts, after: Counts) -> Iterator[Rule]:
    both = [key for key in after if key in before]
    told = [abs(after[key] - before[key]) for key in both if after[key] is not None and before[key] is not None]  # type: ignore[operator]
    for key in both if told else ():
        if before[key] is None or after[key] is None:
            yield from _moved(number, key, before, after, 0, max(told))


def _moved(number: int, part: Key, before: Counts, after: Counts, sign: int, far: int = 0) -> Iterator[Rule]:
    """That a count has not become smaller (sign 1), not greater (-1), or neither (0), by more than so many."""
    terms = [
        ((at, part), factor)
        for at, counts, factor in ((number, before, -1), (number + 1, after, 1))
        if counts[part] is None
    ]
    known = (after[part] or 0) - (before[part] or 0)
    for way in (1, -1) if sign == 0 else (sign,):
        yield Rule(tuple((term, -way * factor) for term, factor in terms), way * known + far)
