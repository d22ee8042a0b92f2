"""What an outsider supposes without knowing it: how people went, that hardly anything moved between two reports, and
that quarters are.

None of it need be so. Who supposes it must not get nearer to a suppressed count than the margin either. What the
reports contradict is not supposed.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations

from stepladder.career.fairness.cells import Key, Place, sums
from stepladder.career.fairness.flows import flows
from stepladder.career.fairness.rules import Counts, Rule, Unknown, rule

Terms = Sequence[tuple[Unknown, int]]


def supposed(reports: Sequence[Counts]) -> Sequence[Rule]:
    """Every supposition about suppressed counts."""
    found = [each for at in range(len(reports)) for each in _even_quarters(reports, at)]
    found += _as_is_usual(reports)
    for after in range(1, len(reports)):
        found += _one_way(reports, after)
        found += _not_far(reports, after)
    return [each for each in found if each.terms]


def _even_quarters(reports: Sequence[Counts], at: int) -> Iterator[Rule]:
    """Quarters of pay hold as many people each, give or take one, as long as few are paid alike."""
    parts: dict[tuple[Place, str], dict[str, list[Key]]] = {}
    for key in reports[at]:
        quarter = dict(key.place).get("quarter")
        if quarter is not None and not key.everybody:
            around = tuple(pair for pair in key.place if pair[0] != "quarter")
            parts.setdefault((around, key.group), {}).setdefault(quarter, []).append(key)
    for quarters in parts.values():
        for one, other in permutations(quarters.values(), 2):
            more, less = [((at, key), 1) for key in one], [((at, key), -1) for key in other]
            yield rule(reports, [*more, *less], 1)


def _as_is_usual(reports: Sequence[Counts]) -> Iterator[Rule]:
    """That people went as ``flows`` says, but for so many as what is told in full shows to have gone otherwise.

    Whoever has several reports learns from each of them how nearly so, and supposes no more of another one.
    """
    guesses = [list(flows(counts)) for counts in reports]
    far: dict[str, int] = {}
    for each, counts in zip(guesses, reports, strict=True):
        for guess in each:
            far[guess.name] = max(far.get(guess.name, 0), guess.far(counts))
    for at, each in enumerate(guesses):
        for guess in each:
            for form in guess.forms:
                yield rule(reports, [((at, key), factor) for key, factor in form], far[guess.name])


def _one_way(reports: Sequence[Counts], at: int) -> Iterator[Rule]:
    """That no more moved than the reports show.

    Where a sum is told in both, the parts that are not told in both have together grown by a known number, and none of
    them has become smaller (or have shrunk, and none has become greater).
    """
    before, after = reports[at - 1], reports[at]
    signs: dict[Key, set[int]] = {}
    for total, parts in sums(after.keys()):
        was, now = before.get(total), after[total]
        if was is None or now is None or not all(part in before for part in parts):
            continue
        moved = [part for part in parts if before[part] is None or after[part] is None]
        shown = sum((after[part] or 0) - (before[part] or 0) for part in parts if part not in moved)
        grown = now - was - shown
        for part in moved:
            signs.setdefault(part, set()).update({0} if grown == 0 else {grown // abs(grown)})
    for part, sign in signs.items():
        if len(sign - {0}) < 2:  # else the reports themselves show that more moved than they had to
            yield from _moved(reports, _growth(at, [part], [part]), max(sign, key=abs), 0)


def _not_far(reports: Sequence[Counts], at: int) -> Iterator[Rule]:
    """That no count moved by more than the one that moved furthest among those that are told in both.

    Parts that only one report knows are taken together: somebody may have put them together in between.
    """
    before, after = reports[at - 1], reports[at]
    both = [key for key in after if key in before]
    pairs = [(before[key], after[key]) for key in both]
    told = [abs(now - was) for was, now in pairs if was is not None and now is not None]
    if not told:
        return
    for key in both:
        yield from _moved(reports, _growth(at, [key], [key]), 0, max(told))
    was, now = _alone(before, after), _alone(after, before)
    for scope in was.keys() & now.keys():
        yield from _moved(reports, _growth(at, was[scope], now[scope]), 0, max(told))


def _alone(one: Counts, other: Counts) -> Mapping[Key, Sequence[Key]]:
    """The parts of groups that one report knows and the other does not, where both know the group."""
    known = {key._replace(value="") for key in other if not key.everybody}
    found: dict[Key, list[Key]] = {}
    for key in one:
        scope = key._replace(value="")
        if key not in other and scope in known:
            found.setdefault(scope, []).append(key)
    return found


def _growth(at: int, was: Sequence[Key], now: Sequence[Key]) -> Terms:
    return [*(((at - 1, key), -1) for key in was), *(((at, key), 1) for key in now)]


def _moved(reports: Sequence[Counts], growth: Terms, sign: int, far: int) -> Iterator[Rule]:
    """That counts have not become smaller (sign 1), not greater (-1), or neither (0), by more than so many."""
    for way in (1, -1) if sign == 0 else (sign,):
        yield rule(reports, [(term, -way * factor) for term, factor in growth], far)
