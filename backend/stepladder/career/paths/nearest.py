"""What comes nearest where no path leads: how far one gets, and from where one could go on."""

from collections.abc import Iterable
from typing import Final

from stepladder.career.catalogue import Catalogue
from stepladder.career.gap import gap
from stepladder.career.moves import steps_of
from stepladder.career.paths.network import backwards, reachable
from stepladder.records import Level

_TOLD: Final = 3
"""How many levels are told on either side."""


def nearest_ends(catalogue: Catalogue, level: Level, target: Level) -> tuple[tuple[Level, ...], tuple[Level, ...]]:
    """The levels that can be reached and come nearest to the target, and those before it that are nearest to here.

    Near is what stands level with the other end by a stated equivalence, then where least is missing (in competencies,
    then in expectations without one), then what takes the fewest steps, then the alphabet.
    """
    steps = steps_of(catalogue)
    onward, back = reachable(steps, level.slug), reachable(backwards(steps), target.slug)
    reached = (catalogue.levels[slug] for slug in onward if slug in steps)
    leading = (catalogue.levels[slug] for slug in back if slug in steps)
    nearest = sorted(reached, key=lambda here: (*_far(catalogue, here, target), onward[here.slug], here.slug))
    entries = sorted(leading, key=lambda here: (*_far(catalogue, level, here), back[here.slug], here.slug))
    return tuple(nearest[:_TOLD]), tuple(entries[:_TOLD])


def _far(catalogue: Catalogue, level: Level, target: Level) -> tuple[bool, int, int]:
    missing = gap(catalogue, level, target)
    stands_level = target.slug in _equals(catalogue, level)
    return not stands_level, len(missing.competencies), len(missing.expectations)


def _equals(catalogue: Catalogue, level: Level) -> Iterable[str]:
    pairs = catalogue.equivalences_of_level.get(level.slug, ())
    return {pair.other.slug for pair in pairs if pair.other and pair.strength != "none"}
