"""What a step costs, in effort and in time, and what a whole route does."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal
from weakref import WeakKeyDictionary

from stepladder.career.bridge.course import course
from stepladder.career.catalogue import Catalogue
from stepladder.career.gap import gap
from stepladder.career.moves import Step, Steps
from stepladder.career.paths.yen import Route

PathOrder = Literal["effort", "time"]


@dataclass(frozen=True, slots=True)
class Effort:
    """What the trainings of the bridge of one step take, or of several steps together."""

    trainings: Mapping[str, int | None]
    """The minutes that each training takes, by its slug; none where nobody has stated them."""
    open: frozenset[tuple[str, str | None]]
    """What no training reaches: competency and proficiency wanted."""

    @property
    def minutes(self) -> int:
        """The effort of all whose effort is known."""
        return sum(minutes or 0 for minutes in self.trainings.values())

    @property
    def unknown(self) -> int:
        """How many trainings have no stated effort."""
        return sum(minutes is None for minutes in self.trainings.values())

    @property
    def left_open(self) -> int:
        """How many missing competencies no training reaches."""
        return len(self.open)


def together(efforts: Iterable[Effort]) -> Effort:
    """Several efforts as one. What two of them need is taken, or missing, once."""
    trainings: dict[str, int | None] = {}
    open_: set[tuple[str, str | None]] = set()
    for each in efforts:
        trainings.update(each.trainings)
        open_ |= each.open
    return Effort(trainings, frozenset(open_))


_kept: WeakKeyDictionary[Catalogue, dict[tuple[str, str], Effort]] = WeakKeyDictionary()


def effort_of(catalogue: Catalogue, step: Step) -> Effort:
    """What the trainings of a step take. Worked out once for a catalogue."""
    known = _kept.setdefault(catalogue, {})
    key = (step.level.slug, step.to_level.slug)
    if key not in known:
        taken = course(catalogue, gap(catalogue, step.level, step.to_level))
        trainings = {each.training.slug: each.training.effort_minutes for each in taken.taken}
        known[key] = Effort(trainings, frozenset(taken.left_open))
    return known[key]


def cost_of_step(catalogue: Catalogue, step: Step, by: PathOrder) -> int:
    """What a step costs, as one number: first what is unknown, then minutes or months, then the step itself.

    Each has 64 bits for itself, so that sums compare as the three would one after the other.
    """
    if by == "effort":
        effort = effort_of(catalogue, step)
        unknown, known = effort.unknown + effort.left_open, effort.minutes
    else:
        least, most = step.level.typical_months_min, step.level.typical_months_max
        unknown, known = int(least is None or most is None), (least or 0) + (most or 0)
    return (unknown << 128) + (known << 64) + 1


def cost_of_route(catalogue: Catalogue, steps: Steps, route: Route) -> tuple[int, int, int, Route]:
    """What a route costs by effort as a whole, and last its names, so that the answer is always the same."""
    all_of_it = together(effort_of(catalogue, steps[here][there]) for here, there in pairwise(route))
    return all_of_it.unknown + all_of_it.left_open, all_of_it.minutes, len(route), route
