"""What a figure is: ours beside the peer's, how many times better, and whether that is enough."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any, Literal

Better = Literal["less", "more"]
"""Whether less of a unit is better (seconds, bytes) or more (pages a second)."""


@dataclass(frozen=True)
class Figure:
    """One line of ``build/bench.json``."""

    figure: str
    """Its stable name, say ``build.3000.cold``."""
    ours: float | None
    """Our median."""
    peer: float | None
    """The peer's median; None where there is no peer, or it did not run."""
    unit: str
    ratio: float | None
    """How many times better we are than the peer; above 1 is better, whatever the unit."""
    goal: float
    """The least such ratio; where there is no peer, the most that ``ours`` may be."""
    holds: bool | None
    """Whether the goal is reached; None where it was not run."""
    runs: int
    """How often ours was measured."""
    why: str | None = None
    """Why it was not run."""
    note: str | None = None
    """What else a reader should know."""

    def as_dict(self) -> dict[str, Any]:
        """The figure as plain data, with four digits that mean something."""
        return {
            name: float(f"{value:.4g}") if isinstance(value, float) else value
            for name, value in asdict(self).items()
            if value is not None or name not in {"why", "note"}
        }


def beside(
    name: str,
    unit: str,
    ours: Sequence[float],
    peer: Sequence[float],
    *,
    goal: float,
    better: Better = "less",
    note: str | None = None,
) -> Figure:
    """Ours beside the peer's, from one run of both."""
    own, other = median(ours), median(peer)
    ratio = other / own if better == "less" else own / other
    return Figure(name, own, other, unit, ratio, goal, ratio >= goal, len(ours), note=note)


def within(name: str, unit: str, ours: Sequence[float], *, goal: float, note: str | None = None) -> Figure:
    """Ours against an absolute limit."""
    own = median(ours)
    return Figure(name, own, None, unit, None, goal, own <= goal, len(ours), note=note)


def alone(name: str, unit: str, ours: Sequence[float], *, goal: float, why: str) -> Figure:
    """Ours where the peer it should stand beside did not run."""
    return Figure(name, median(ours), None, unit, None, goal, None, len(ours), why=why)


def not_run(name: str, unit: str, *, goal: float, why: str) -> Figure:
    """A figure that could not be measured."""
    return Figure(name, None, None, unit, None, goal, None, 0, why=why)


def table(figures: Sequence[Figure]) -> str:
    """The figures for a person, a line each."""
    lines = [f"{'figure':<27} {'ours':>10} {'peer':>10} {'unit':<8} {'ratio':>7} {'goal':>7}  holds"]
    for each in figures:
        numbers = (_shown(each.ours, 10), _shown(each.peer, 10), f"{each.unit:<8}", _shown(each.ratio, 7))
        verdict = {True: "yes", False: "NO", None: "not run"}[each.holds]
        about = f"  ({each.why or each.note})" if each.why or each.note else ""
        lines.append(f"{each.figure:<27} {' '.join(numbers)} {_shown(each.goal, 7)}  {verdict}{about}")
    return "\n".join(lines)


def _shown(number: float | None, width: int) -> str:
    if number is None:
        return f"{'-':>{width}}"
    return f"{number:>{width},.0f}" if abs(number) >= 100 else f"{number:>{width}.2f}"
