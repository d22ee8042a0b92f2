"""The outsider: what somebody can work out of suppressed counts who has every report and knows how they are made.

Each suppressed count is an unknown of a linear program whose constraints are the published ones: the sums and bounds of
``cells``, and that nobody is counted negatively. Its least and greatest value are what can be inferred of it (Fischetti
and Salazar, "Models and Algorithms for Optimizing Cell Suppression in Tabular Data", Journal of the American
Statistical Association 95, 2000). Solved by SciPy's HiGHS, loaded only here, since that takes a second.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor
from typing import Any, NamedTuple

from stepladder.career.fairness.cells import Key, bounds, sums

Counts = Mapping[Key, int | None]

_MOST = 100_000
"""No organisation counts more people: the outsider has to end somewhere."""

_CLOSE = 1e-6


class Range(NamedTuple):
    """What an outsider can infer of a suppressed count."""

    report: int
    """In which of the reports it stands, from 0."""
    key: Key
    low: int
    high: int

    @property
    def width(self) -> int:
        """How far the least and the greatest lie apart, in people."""
        return self.high - self.low


class ContradictionError(ValueError):
    """The published counts of a report cannot all be true."""


Unknown = tuple[int, Key]


@dataclass(frozen=True, slots=True)
class _Rule:
    """A sum of unknowns, each with its factor, that is equal to a number or at most that."""

    terms: tuple[tuple[Unknown, int], ...]
    number: int
    equal: bool = False


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
    outsider = _Outsider([*rules, *_supposed(rules, list(_least_movement(reports)), unknowns)], unknowns)
    outsider.look_around(margin)
    found = (outsider.range_of(unknown, margin) for unknown in reversed(unknowns))
    return [each for each in found if each.width <= margin]


class _Outsider:
    """The linear program, with the least and greatest values that any solution has shown so far."""

    def __init__(self, rules: Iterable[_Rule], unknowns: Sequence[Unknown]) -> None:
        import numpy as np

        self._column = {unknown: number for number, unknown in enumerate(unknowns)}
        self._parts = _matrices(list(rules), self._column)
        self._low = np.full(len(unknowns), float(_MOST))
        self._high = np.zeros(len(unknowns))
        self._note(_solved(np.zeros(len(unknowns)), self._parts))

    def look_around(self, margin: int) -> None:
        """Stretch all that is not known to be open at once, upwards and downwards, for as long as that opens more."""
        open_before = -1
        while (closed := self._closed(margin)) and len(self._low) - len(closed) > open_before:
            open_before = len(self._low) - len(closed)
            for sign in (1, -1):
                self._stretch(closed, sign, margin + 1)

    def _closed(self, margin: int) -> Sequence[int]:
        return [column for column in range(len(self._low)) if self._seen(column) <= margin]

    def _stretch(self, columns: Sequence[int], sign: int, far: int) -> None:
        """Find a solution in which as many unknowns as can be lie far above the least (or below the greatest) seen."""
        import numpy as np
        from scipy.sparse import coo_matrix, eye_array, hstack, vstack

        count, width = len(columns), len(self._low)
        of_unknowns = coo_matrix((np.full(count, -sign), (range(count), columns)), shape=(count, width))
        parts = dict(self._parts)
        for name in ("A_eq", "A_ub"):
            if name in parts:
                parts[name] = hstack([parts[name], coo_matrix((parts[name].shape[0], count))], format="csr")
        stretched = hstack([of_unknowns, eye_array(count)], format="csr")
        seen = (-self._low if sign > 0 else self._high)[list(columns)]
        parts["A_ub"] = vstack([parts["A_ub"], stretched], format="csr") if "A_ub" in parts else stretched
        parts["b_ub"] = np.concatenate([parts.get("b_ub", []), seen])
        objective = np.concatenate([np.zeros(width), np.full(count, -1.0)])
        limits = np.concatenate([np.full(width, float(_MOST)), np.full(count, float(far))])
        self._note(_solved(objective, parts, limits))

    def range_of(self, unknown: Unknown, margin: int) -> Range:
        """The least and the greatest value; no further than it takes to show that they lie apart by the margin."""
        column = self._column[unknown]
        for sign in (1, -1):
            if self._seen(column) <= margin:
                self._look(column, sign)
        return Range(*unknown, *self._ends(column))

    def _ends(self, column: int) -> tuple[int, int]:
        return ceil(self._low[column] - _CLOSE), floor(self._high[column] + _CLOSE)

    def _seen(self, column: int) -> int:
        low, high = self._ends(column)
        return high - low

    def _look(self, column: int, sign: int) -> None:
        import numpy as np

        objective = np.zeros(len(self._low))
        objective[column] = sign
        self._note(_solved(objective, self._parts))

    def _note(self, values: Any) -> None:
        import numpy as np

        if values is None:
            raise ContradictionError("the published counts contradict each other")
        np.minimum(self._low, values[: len(self._low)], out=self._low)
        np.maximum(self._high, values[: len(self._low)], out=self._high)


def _matrices(rules: Sequence[_Rule], column: Mapping[Unknown, int], slack: Sequence[_Rule] = ()) -> dict[str, Any]:
    """The rules as SciPy wants them; those of ``slack`` may each be broken by an unknown of their own."""
    from scipy.sparse import csr_matrix

    width = len(column) + len(slack)
    own = {id(rule): len(column) + number for number, rule in enumerate(slack)}
    parts: dict[str, Any] = {}
    for name, equal in (("eq", True), ("ub", False)):
        chosen = [rule for rule in (*rules, *slack) if rule.equal == equal]
        if not chosen:
            continue
        cells = [(row, column[term], factor) for row, rule in enumerate(chosen) for term, factor in rule.terms]
        cells += [(row, own[id(rule)], -1) for row, rule in enumerate(chosen) if id(rule) in own]
        rows, columns, factors = zip(*cells, strict=True)
        parts[f"A_{name}"] = csr_matrix((factors, (rows, columns)), shape=(len(chosen), width))
        parts[f"b_{name}"] = [rule.number for rule in chosen]
    return parts


def _solved(objective: Any, parts: Mapping[str, Any], limits: Any = None) -> Any:
    """The unknowns where the objective is least; None where the rules contradict each other."""
    import numpy as np
    from scipy.optimize import linprog

    most = np.full(len(objective), float(_MOST)) if limits is None else limits
    found = linprog(objective, bounds=np.column_stack([np.zeros(len(objective)), most]), method="highs", **parts)
    return found.x if found.status == 0 else None


def _supposed(rules: Sequence[_Rule], supposed: Sequence[_Rule], unknowns: Sequence[Unknown]) -> Iterator[_Rule]:
    """Those suppositions that can hold together: the rest is contradicted by the reports themselves."""
    import numpy as np

    supposed = [rule for rule in supposed if rule.terms]
    if not supposed:
        return
    column = {unknown: number for number, unknown in enumerate(unknowns)}
    objective = np.concatenate([np.zeros(len(unknowns)), np.ones(len(supposed))])
    values = _solved(objective, _matrices(rules, column, supposed))
    if values is None:
        raise ContradictionError("the published counts contradict each other")
    yield from (rule for rule, broken in zip(supposed, values[len(unknowns) :], strict=True) if broken < _CLOSE)


def _within(number: int, counts: Counts) -> Iterator[_Rule]:
    for total, parts in sums(counts.keys()):
        yield from _rule(number, counts, [(total, 1), *((part, -1) for part in parts)], equal=True)
    for less, more in bounds(counts.keys()):
        yield from _rule(number, counts, [(less, 1), (more, -1)], equal=False)


def _rule(number: int, counts: Counts, factors: Sequence[tuple[Key, int]], *, equal: bool) -> Iterator[_Rule]:
    terms = tuple(((number, key), factor) for key, factor in factors if counts[key] is None)
    known = sum(factor * (counts[key] or 0) for key, factor in factors)
    if terms:
        yield _Rule(terms, -known, equal)
    elif (known != 0) if equal else (known > 0):
        raise ContradictionError("the published counts contradict each other")


def _least_movement(reports: Sequence[Counts]) -> Iterator[_Rule]:
    """What an outsider supposes between one report and the next: that no more moved than the reports themselves show.

    Where a sum is told in both, the parts that are not told in both have together grown by a known number, and none of
    them has become smaller (or have shrunk, and none has become greater). That need not be so; who supposes it must not
    get nearer to a suppressed count than the margin.
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


def _moved(number: int, part: Key, before: Counts, after: Counts, sign: int) -> Iterator[_Rule]:
    """That a count has not become smaller (sign 1), not greater (-1) or has stayed (0)."""
    terms = [
        ((at, part), factor)
        for at, counts, factor in ((number, before, -1), (number + 1, after, 1))
        if counts[part] is None
    ]
    known = (after[part] or 0) - (before[part] or 0)
    for way in (1, -1) if sign == 0 else (sign,):
        yield _Rule(tuple((term, -way * factor) for term, factor in terms), way * known)
