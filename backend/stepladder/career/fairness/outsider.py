"""A program in whole numbers over suppressed counts, and how far each of them is open.

Solved by SciPy's HiGHS, loaded only here, since that takes half a second.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Any

from stepladder.career.fairness.rules import ContradictionError, Rule, Unknown
from stepladder.career.fairness.witness import Completion

MOST = 100_000
"""No organisation counts more people: the outsider has to end somewhere."""

_CLOSE = 1e-6

_NODES = 1
"""How many branches are looked at: counted, not timed, so that every machine finds the same."""


@dataclass(frozen=True, slots=True, eq=False)
class Matrices:
    """Rules as HiGHS wants them: ``least <= rows @ unknowns <= most``."""

    rows: Any
    least: Any
    most: Any


class Outsider:
    """The program, with every solution that was found and how far apart they lie for each unknown."""

    def __init__(self, rules: Sequence[Rule], unknowns: Sequence[Unknown], *, whole: bool) -> None:
        import numpy as np

        self._whole = whole
        self._unknowns = unknowns
        self._column = {unknown: number for number, unknown in enumerate(unknowns)}
        self._rules = matrices(rules, self._column)
        self._draw = np.random.default_rng(0)
        self._found: list[Any] = []
        self._seen = False
        self._low = np.full(len(unknowns), float(MOST))
        self._high = np.zeros(len(unknowns))

    @property
    def completions(self) -> Sequence[Completion]:
        """Every solution that was found, where whole ones were looked for."""
        return [dict(zip(self._unknowns, map(int, values), strict=True)) for values in self._found]

    def closed(self, margin: int) -> Sequence[Unknown]:
        """What no two solutions have shown to be open."""
        import numpy as np

        return [self._unknowns[int(column)] for column in np.flatnonzero(self._shut(margin))]

    def _shut(self, margin: int) -> Any:
        import numpy as np

        return np.floor(self._high + _CLOSE) - np.ceil(self._low - _CLOSE) <= margin

    def stretch(self, margin: int) -> None:
        """Look for a solution in which as many as can be lie further than the margin from those that were found.

        In which direction each is to move is drawn from the movements that the sums allow, and always alike.
        """
        import numpy as np
        from scipy.sparse import coo_array, csr_array, eye_array, hstack, vstack

        chosen = np.flatnonzero(self._shut(margin))
        count, width = len(chosen), len(self._low)
        signs = np.sign(self._direction()[chosen])
        signs[signs == 0] = 1
        anchor = np.where(signs > 0, self._low[chosen], self._high[chosen]) if self._seen else np.zeros(count)
        signs = signs if self._seen else np.ones(count)
        moved = hstack([coo_array((-signs, (range(count), chosen)), shape=(count, width)), eye_array(count)])
        wide = hstack([self._rules.rows, csr_array((self._rules.rows.shape[0], count))])
        parts = Matrices(
            vstack([wide, moved], format="csr"),
            np.concatenate([self._rules.least, np.full(count, -np.inf)]),
            np.concatenate([self._rules.most, -signs * anchor]),
        )
        objective = np.concatenate([np.zeros(width), np.full(count, -1.0)])
        least = np.concatenate([np.zeros(width), np.full(count, -float(MOST))])
        most = np.concatenate([np.full(width, float(MOST)), np.full(count, margin + 1.0)])
        self._look(objective, parts, least, most)

    def _direction(self) -> Any:
        """A movement that leaves all sums as they are: something drawn, less what would change them."""
        import numpy as np
        from scipy.sparse.linalg import lsqr

        rows = self._rules.rows[np.flatnonzero(self._rules.least == self._rules.most)]
        drawn = self._draw.normal(size=len(self._low))
        return drawn - lsqr(rows, rows @ drawn, iter_lim=100)[0] if rows.shape[0] else drawn

    def ends(self, unknown: Unknown, margin: int) -> tuple[int, int]:
        """The least and the greatest value of an unknown; no further than it takes to show that it is open.

        Where whole numbers are asked for and not found with reasonable effort, nothing is said: 0 and ``MOST``.
        """
        import numpy as np

        column = self._column[unknown]
        limits = np.zeros(len(self._low)), np.full(len(self._low), float(MOST))
        for sign in (1, -1):
            if self._shut(margin)[column]:
                objective = np.zeros(len(self._low))
                objective[column] = sign
                if not self._look(objective, self._rules, *limits):
                    return 0, MOST
        return ceil(self._low[column] - _CLOSE), floor(self._high[column] + _CLOSE)

    def _look(self, objective: Any, parts: Matrices, least: Any, most: Any) -> bool:
        """Solve it, and take up what is found; whether something was."""
        import numpy as np

        width = len(self._low)
        values = solved(objective, parts, least, most, whole=width if self._whole else 0)
        if values is None and not self._whole:
            raise ContradictionError
        if values is None:
            return False
        values = values[:width]
        if self._whole:
            values = np.rint(values)
            self._found.append(values)
        self._seen = True
        np.minimum(self._low, values, out=self._low)
        np.maximum(self._high, values, out=self._high)
        return True


def matrices(rules: Sequence[Rule], column: dict[Unknown, int], slack: int = 0) -> Matrices:
    """The rules as rows; the last ``slack`` of them may each be broken by an unknown of their own."""
    import numpy as np
    from scipy.sparse import csr_array

    cells = [(row, column[term], factor) for row, rule in enumerate(rules) for term, factor in rule.terms]
    first = len(rules) - slack
    cells += [(first + number, len(column) + number, -1) for number in range(slack)]
    rows, columns, factors = zip(*cells, strict=True) if cells else ((), (), ())
    most = np.array([rule.number for rule in rules], dtype=float)
    least = np.array([rule.number if rule.equal else -np.inf for rule in rules], dtype=float)
    shape = (len(rules), len(column) + slack)
    return Matrices(csr_array((np.array(factors, dtype=float), (rows, columns)), shape=shape), least, most)


def solved(objective: Any, parts: Matrices, least: Any, most: Any, whole: int = 0) -> Any:
    """The unknowns where the objective is least, the first ``whole`` in whole numbers; None where nothing was found."""
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp

    kinds = np.zeros(len(objective))
    kinds[:whole] = 1
    rules = [LinearConstraint(parts.rows, parts.least, parts.most)] if parts.rows.shape[0] else []
    options = {"mip_rel_gap": 0.3, "node_limit": _NODES}
    return milp(objective, integrality=kinds, bounds=Bounds(least, most), constraints=rules, options=options).x


def supposable(rules: Sequence[Rule], supposed: Sequence[Rule], unknowns: Sequence[Unknown]) -> Sequence[Rule]:
    """Those suppositions that can hold together: the rest is contradicted by the reports themselves.

    Raises ContradictionError where the rules contradict each other.
    """
    import numpy as np

    if not supposed:
        return ()
    column = {unknown: number for number, unknown in enumerate(unknowns)}
    objective = np.concatenate([np.zeros(len(unknowns)), np.ones(len(supposed))])
    parts = matrices([*rules, *supposed], column, slack=len(supposed))
    values = solved(objective, parts, np.zeros(len(objective)), np.full(len(objective), np.inf))
    if values is None:
        raise ContradictionError
    broken = values[len(unknowns) :]
    return [rule for rule, much in zip(supposed, broken, strict=True) if much < _CLOSE]
