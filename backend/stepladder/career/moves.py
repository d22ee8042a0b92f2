"""The steps from level to level: what is stated, and in a track that states no promotion its rungs.

Where a ladder says how one is promoted within a track, that is all there is: a rung without a way out is found rather
than papered over. Where it says nothing of a track, as in most workbooks, each rung leads to the one directly above it,
and such a promotion is marked as implied.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from stepladder.career.catalogue import Catalogue
from stepladder.career.catalogue.ladder import place
from stepladder.records import Level, Transition
from stepladder.records.ways import TransitionKind

_KINDS: Mapping[TransitionKind, int] = {"promotion": 0, "lateral": 1, "return": 2, "step_back": 3}


@dataclass(frozen=True, slots=True)
class Step:
    """One move from a level to another, with every way in which it is offered."""

    level: Level
    to_level: Level
    transitions: tuple[Transition, ...]
    """As what it is offered: promotion before lateral move before return before step back. None where it is implied."""

    @property
    def implied(self) -> bool:
        """Whether it stands nowhere, and follows only from the rung being the next."""
        return not self.transitions

    @property
    def kinds(self) -> tuple[TransitionKind, ...]:
        """As what it is offered; an implied step is a promotion."""
        return tuple(dict.fromkeys(each.kind for each in self.transitions)) or ("promotion",)

    @property
    def to_draft(self) -> bool:
        """Whether it leads to a level that is still being written, and that nobody can hold yet."""
        return self.to_level.status == "draft"


Steps = Mapping[str, Mapping[str, Step]]
"""The steps out of each level, by where they lead; in the order of the slugs. Only levels that stand are in it."""

_kept: WeakKeyDictionary[Catalogue, Steps] = WeakKeyDictionary()


def steps_of(catalogue: Catalogue) -> Steps:
    """Every step between levels that stand. Worked out once for a catalogue."""
    if catalogue not in _kept:
        _kept[catalogue] = _steps(catalogue)
    return _kept[catalogue]


def _steps(catalogue: Catalogue) -> Steps:
    levels = {slug: level for slug, level in catalogue.levels.items() if catalogue.stands(level)}
    implied = _implied(catalogue)
    steps: dict[str, dict[str, Step]] = {}
    for slug, level in levels.items():
        stated = sorted(catalogue.transitions_from.get(slug, ()), key=lambda move: _KINDS[move.kind])
        to_levels = sorted({*(move.to_level for move in stated), *implied.get(slug, ())} & levels.keys() - {slug})
        steps[slug] = {
            to: Step(level, levels[to], tuple(move for move in stated if move.to_level == to)) for to in to_levels
        }
    return steps


def _implied(catalogue: Catalogue) -> Mapping[str, Iterable[str]]:
    """The rungs directly above each level, in tracks within which no promotion is stated."""
    stated = catalogue.tracks_with_promotions
    return {
        level.slug: [above.slug for above in catalogue.levels_above.get(level.slug, ()) if place(above) == place(level)]
        for level in catalogue.levels.values()
        if place(level) not in stated
    }
