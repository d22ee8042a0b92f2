"""One-way doors and dead ends: moves without a way back, levels without a way out or in.

All three are judged by every step there is, drafts included, as for paths. The shared part of a ladder belongs to all
of its sides: to leave it is not to cross, and nobody has to come back to it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from stepladder.career.catalogue import Catalogue
from stepladder.career.catalogue.ladder import place
from stepladder.career.moves import steps_of
from stepladder.career.paths.network import reachable
from stepladder.records import Level, Transition


@dataclass(frozen=True, slots=True)
class OneWayDoor:
    """A move onto another track from which no steps lead to any level of the first again."""

    transition: Transition
    level: Level
    to_level: Level

    @property
    def reason(self) -> str | None:
        """Why there is no way back, and which role answers for that; none where nobody has said."""
        return self.transition.no_way_back


@dataclass(frozen=True, slots=True)
class Doors:
    """What to look at before somebody walks into it."""

    one_way: tuple[OneWayDoor, ...]
    dead_ends: tuple[Level, ...]
    """Active levels below the top of their track that no step leaves."""
    unreached: tuple[Level, ...]
    """Active levels to which no step leads, less those where people begin.

    People begin at the lowest level of a shared track; on a ladder without one, at the lowest of each track.
    """


def find_doors(catalogue: Catalogue, ladder: str | None = None) -> Doors:
    """The one-way doors, dead ends and unreached levels of all ladders, or of one: a door counts where it begins."""
    steps = steps_of(catalogue)
    entered = {there for onward in steps.values() for there in onward}
    active = [
        level
        for level in catalogue.levels_upwards
        if level.status == "active" and level.slug in steps and ladder in (None, level.ladder)
    ]
    return Doors(
        tuple(door for door in _one_way(catalogue) if ladder in (None, door.level.ladder)),
        tuple(level for level in active if not steps[level.slug] and not _is_end(catalogue, level, upper=True)),
        tuple(level for level in active if level.slug not in entered and not _begins_here(catalogue, level)),
    )


def _one_way(catalogue: Catalogue) -> Iterable[OneWayDoor]:
    steps = steps_of(catalogue)
    for onward in steps.values():
        for step in onward.values():
            here, there = place(step.level), place(step.to_level)
            if here == there or catalogue.is_shared(here) or catalogue.is_shared(there):
                continue
            if not any(place(catalogue.levels[slug]) == here for slug in reachable(steps, step.to_level.slug)):
                yield from (OneWayDoor(move, step.level, step.to_level) for move in step.transitions)


def _is_end(catalogue: Catalogue, level: Level, *, upper: bool) -> bool:
    """Whether no level of its track, retired ones left out, stands beyond it."""
    rungs = (each.order for each in catalogue.levels_of_track[place(level)] if each.status != "retired")
    return not any(order > level.order if upper else order < level.order for order in rungs)


def _begins_here(catalogue: Catalogue, level: Level) -> bool:
    tracks = (f"{level.ladder}/{track.slug}" for track in catalogue.tracks_of_ladder.get(level.ladder, ()))
    shared = [track for track in tracks if catalogue.is_shared(track) and catalogue.levels_of_track.get(track)]
    return _is_end(catalogue, level, upper=False) and (not shared or place(level) in shared)
