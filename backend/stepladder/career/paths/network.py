"""What a step costs, in effort and in time, and who can reach whom."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from stepladder.career.bridge.course import course
from stepladder.career.catalogue import Catalogue
from stepladder.career.gap import gap
from stepladder.career.moves import Step


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


def reachable(edges: Mapping[str, Iterable[str]], start: str) -> Mapping[str, int]:
    """Every node that can be reached, with the fewest steps that it takes; the start itself with none."""
    steps, nearest = {start: 0}, [start]
    for here in nearest:
        for there in edges.get(here, ()):
            if there not in steps:
                steps[there] = steps[here] + 1
                nearest.append(there)
    return steps


def backwards(edges: Mapping[str, Iterable[str]]) -> Mapping[str, list[str]]:
    """The same edges, each led the other way."""
    turned: dict[str, list[str]] = {}
    for here, there_all in edges.items():
        for there in there_all:
            turned.setdefault(there, []).append(here)
    return turned
