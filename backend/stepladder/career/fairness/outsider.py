"""A linear program over suppressed counts, and how far each of them is open.

Solved by SciPy's HiGHS, loaded only here, since that takes a second.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Any, NamedTuple

from stepladder.career.fairness.cells import Key

_MOST = 100_000
"""No organisation counts more people: the outsider has to end somewhere."""

_PATIENCE = 4

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
class Rule:
    """A sum of unknowns, each with its factor, that is equal to a number or at most that."""

    terms: tuple[tuple[Unknown, int], ...]
    number: int
    equal: bool = False


class Outsider:
    """The linear program, with the least and greatest values that any solution has shown so far."""

    def __init__(self, rules: Iterable[Rule], unknowns: Sequence[Unknown]) -> None:
        import numpy as np

        self._column = {unknown: number for number, unknown in enumerate(unknowns)}
        self._parts = _matrices(list(rules), self._column)
        self._low = np.full(len(unknowns), float(_MOST))
        self._high = np.zeros(len(unknowns))
        self._note(_solved(np.zeros(len(unknowns)), self._parts))

    def look_around(self, margin: int) -> None:
        """Stretch what is not known to be open, some of it upwards and some downwards, for as long as that opens more.

        Parts of one sum cannot all grow at once: which of them are to is drawn, and always alike.
        """
        import numpy as np

        draw = np.random.default_rng(0)
        in_vain = 0
        while (closed := self._closed(margin)) and in_vain < _PATIENCE:
            self._stretch(closed, draw.choice([-1.0, 0.0, 1.0], len(closed), p=[0.3, 0.4, 0.3]), margin + 1)
            in_vain = in_vain + 1 if len(self._closed(margin)) == len(closed) else 0

    def _closed(self, margin: int) -> Sequence[int]:
        return [column for column in range(len(self._low)) if self._seen(column) <= margin]

    def _stretch(self, columns: Sequence[int], signs: Any, far: int) -> None:
        """Find a solution in which many unknowns lie far above the least, or (sign -1) below the greatest, seen."""
        import numpy as np
        from scipy.sparse import coo_matrix, eye_array, hstack, vstack

        chosen = np.asarray(columns)[signs != 0]
        signs = signs[signs != 0]
        count, width = len(chosen), len(self._low)
        of_unknowns = coo_matrix((-signs, (range(count), chosen)), shape=(count, width))
        parts = dict(self._parts)
        for name in ("A_eq", "A_ub"):
            if name in parts:
                parts[name] = hstack([parts[name], coo_matrix((parts[name].shape[0], count))], format="csr")
        stretched = hstack([of_unknowns, eye_array(count)], format="csr")
        seen = np.where(signs > 0, -self._low[chosen], self._high[chosen])
        parts["A_ub"] = vstack([parts["A_ub"], stretched], format="csr") if "A_ub" in parts else stretched
        parts["b_ub"] = np.concatenate([parts.get("b_ub", []), seen])
        objective = np.concatenate([np.zeros(width), np.full(count, -1.0)])
        unknowns, stretches = np.tile([0.0, _MOST], (width, 1)), np.tile([-float(_MOST), far], (count, 1))
        self._note(_solved(objective, parts, np.concatenate([unknowns, stretches])))

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


def _matrices(rules: Sequence[Rule], column: Mapping[Unknown, int], slack: Sequence[Rule] = ()) -> dict[str, Any]:
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

    between = np.tile([0.0, _MOST], (len(objective), 1)) if limits is None else limits
    found = linprog(objective, bounds=between, method="highs", **parts)
    return found.x if found.status == 0 else None


def supposable(rules: Sequence[Rule], supposed: Sequence[Rule], unknowns: Sequence[Unknown]) -> Iterator[Rule]:
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
