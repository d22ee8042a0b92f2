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
    """What the trainings of one step's bridge take."""

    minutes: int
    unknown: int
    """How many trainings have no stated effort."""
    left_open: int
    """How many missing competencies no training reaches."""


_kept: WeakKeyDictionary[Catalogue, dict[tuple[str, str], Effort]] = WeakKeyDictionary()


def effort_of(catalogue: Catalogue, step: Step) -> Effort:
    """What the trainings of a step take. Worked out once for a catalogue."""
    known = _kept.setdefault(catalogue, {})
    key = (step.level.slug, step.to_level.slug)
    if key not in known:
        taken = course(catalogue, gap(catalogue, step.level, step.to_level))
        known[key] = Effort(taken.minutes, taken.unknown, len(taken.left_open))
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
