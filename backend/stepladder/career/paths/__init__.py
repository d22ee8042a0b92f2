"""The ways from one level to another over several steps: the best by effort, or by typical time.

What is not known comes last in both orders: a path on which some effort (or some typical time) is unknown stands
behind every path on which less is, however short it looks. After that the fewer minutes (or months), then the
fewer steps, then the alphabet.

A training that two steps need is taken once, and counts once. While routes are looked for, each step has to have a
price of its own, so that more are found than are asked for and the best of those are told: which of all ways shares
most is a covering problem, and we do not claim to have solved it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from stepladder.career.bridge.ways import Way, ways_of
from stepladder.career.catalogue import Catalogue
from stepladder.career.moves import Step, Steps, steps_of
from stepladder.career.paths.costs import Effort, PathOrder, cost_of_route, cost_of_step, effort_of, together
from stepladder.career.paths.nearest import nearest_ends
from stepladder.career.paths.network import backwards, reachable
from stepladder.career.paths.yen import Route, best_routes
from stepladder.records import Level
from stepladder.records.level import Gate

__all__ = ["MOST", "Path", "PathOrder", "PathStep", "Paths", "paths", "prepare"]

MOST: Final = 10
"""How many paths may be asked for."""
_SPARE: Final = 10
"""How many more routes are looked at than are asked for, because steps that share trainings take less together."""


@dataclass(frozen=True, slots=True)
class PathStep:
    """One step of a path."""

    step: Step
    ways: tuple[Way, ...]
    """As what it is offered: promotion before lateral move before return before step back."""
    effort: Effort
    months_min: int | None
    """The time that people typically spent at the level it leaves."""
    months_max: int | None


@dataclass(frozen=True, slots=True)
class Path:
    """A way from one level to another. To stay where one is takes no step."""

    steps: tuple[PathStep, ...]

    @property
    def effort(self) -> Effort:
        """What the trainings of all steps take. One that two steps need is taken once."""
        return together(each.effort for each in self.steps)

    @property
    def effort_minutes(self) -> int:
        """The effort of the trainings of all steps whose effort is known."""
        return self.effort.minutes

    @property
    def effort_unknown(self) -> int:
        """How many trainings come on top whose effort nobody has stated."""
        return self.effort.unknown

    @property
    def left_open(self) -> int:
        """How many missing competencies no training reaches, over all steps."""
        return self.effort.left_open

    @property
    def months_min(self) -> int | None:
        """The time that people typically spent at all levels but the last; none where it is unknown of one of them."""
        return _sum(each.months_min for each in self.steps)

    @property
    def months_max(self) -> int | None:
        """Like ``months_min``, for those who took longest."""
        return _sum(each.months_max for each in self.steps)

    @property
    def gates(self) -> tuple[Gate, ...]:
        """The gates on the way, one for each step that has one: that of the way that is offered first."""
        return tuple(gate for each in self.steps if (gate := each.ways[0].gate))

    @property
    def through_draft(self) -> bool:
        """Whether it leads over a level that nobody can hold yet."""
        return any(each.step.to_draft for each in self.steps)


@dataclass(frozen=True, slots=True)
class Paths:
    """The best paths between two levels and, where there is none, what comes nearest."""

    paths: tuple[Path, ...]
    nearest: tuple[Level, ...]
    """Where there is no path: the levels that can be reached and from which least is missing to the target."""
    entries: tuple[Level, ...]
    """Where there is no path: the levels from which the target can be reached and to which least is missing."""


def paths(catalogue: Catalogue, level: Level, target: Level, first: int = 3, by: PathOrder = "effort") -> Paths:
    """The best paths from a level to a target; ``ValueError`` where ``first`` is not from 1 to 10."""
    if not 1 <= first <= MOST:
        raise ValueError(f"first is {first}, and has to be from 1 to {MOST}")
    steps = steps_of(catalogue)
    to_target = reachable(backwards(steps), target.slug)
    if level.slug not in to_target or level.slug not in steps:
        return Paths((), *nearest_ends(catalogue, level, target))
    between = reachable(steps, level.slug).keys() & to_target.keys()
    network = {
        here: {there: cost_of_step(catalogue, step, by) for there, step in steps[here].items() if there in between}
        for here in between
    }
    if by == "time":
        routes = best_routes(network, level.slug, target.slug, first)
        return Paths(tuple(_path(catalogue, steps, route) for route in routes), (), ())
    routes = best_routes(network, level.slug, target.slug, first + _SPARE)
    routes.sort(key=lambda route: cost_of_route(catalogue, steps, route))
    return Paths(tuple(_path(catalogue, steps, route) for route in routes[:first]), (), ())


def prepare(catalogue: Catalogue) -> None:
    """Work out beforehand what every step takes, so that the first who asks does not wait for it."""
    for onward in steps_of(catalogue).values():
        for step in onward.values():
            effort_of(catalogue, step)


def _path(catalogue: Catalogue, steps: Steps, route: Route) -> Path:
    taken = (steps[here][there] for here, there in pairwise(route))
    return Path(
        tuple(
            PathStep(
                step,
                tuple(ways_of(catalogue, step)),
                effort_of(catalogue, step),
                step.level.typical_months_min,
                step.level.typical_months_max,
            )
            for step in taken
        )
    )


def _sum(months: Iterable[int | None]) -> int | None:
    known = list(months)
    return None if None in known else sum(each or 0 for each in known)
