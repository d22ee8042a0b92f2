"""What stands level with what, and the ways from level to level, laid out to be found from either end."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cached_property

from stepladder.career.catalogue.grouping import grouped
from stepladder.career.catalogue.ladder import LadderIndex, place
from stepladder.career.catalogue.rungs import rungs_below
from stepladder.career.keys import InOrder, Keyed, keyed
from stepladder.career.placed import LevelEquivalence, PlacedFork
from stepladder.records import Equivalence, Evaluation, Level, Transition


class WayIndex(LadderIndex):
    """What lies between levels."""

    @cached_property
    def equivalences(self) -> Sequence[Keyed[Equivalence]]:
        """Every equivalence, wherever it is stated, with its place in the list of all."""
        stated = (pair for ladder in self.ladders.values() for pair in ladder.equivalences)
        return keyed(stated, lambda pair: (pair.level, pair.other_level or "", pair.basis))

    @cached_property
    def transitions(self) -> Sequence[Keyed[Transition]]:
        """Every transition, wherever it is stated, with its place in the list of all."""
        stated = (move for ladder in self.ladders.values() for move in ladder.transitions)
        return keyed(stated, lambda move: (move.level, move.to_level, move.kind))

    @cached_property
    def equivalences_of_ladder(self) -> Mapping[str, Sequence[Equivalence]]:
        """The equivalences that touch each ladder."""
        return grouped((pair for _, pair in self.equivalences), lambda pair: _ladders(pair.level, pair.other_level))

    @cached_property
    def equivalences_of_level(self) -> Mapping[str, Sequence[LevelEquivalence]]:
        """What stands level with each level, seen from there: each pair is stated once and found from both sides."""
        seen: dict[str, list[LevelEquivalence]] = defaultdict(list)
        for _, pair in self.equivalences:
            ends = dict.fromkeys(((pair.level, pair.other_level), (pair.other_level, pair.level)))
            for here, there in ends:
                other = self.levels.get(there) if there else None
                if here:
                    scores = _turned(pair.evaluation) if here != pair.level else pair.evaluation
                    seen[here].append(LevelEquivalence(other, pair.basis, pair.strength, pair.note, scores))
        return dict(seen)

    @cached_property
    def forks(self) -> Sequence[PlacedFork]:
        """Every fork, ladder by ladder, in the order in which its ladder tells them."""
        return [
            PlacedFork.model_construct(**vars(fork), ladder=ladder.slug)
            for ladder in self.ladders.values()
            for fork in ladder.forks
        ]

    @cached_property
    def forks_of_ladder(self) -> Mapping[str, Sequence[PlacedFork]]:
        """The forks of each ladder."""
        return grouped(self.forks, lambda fork: (fork.ladder,))

    @cached_property
    def fork_of_slug(self) -> InOrder[PlacedFork]:
        """Every fork by ``ladder/fork``."""
        return InOrder.of({f"{fork.ladder}/{fork.slug}": fork for fork in self.forks})

    @cached_property
    def forks_after(self) -> Mapping[str, Sequence[PlacedFork]]:
        """The forks before which one stands at each level."""
        return grouped(self.forks, lambda fork: fork.from_levels)

    @cached_property
    def transitions_of_ladder(self) -> Mapping[str, Sequence[Transition]]:
        """The transitions that touch each ladder."""
        return grouped((move for _, move in self.transitions), lambda move: _ladders(move.level, move.to_level))

    @cached_property
    def transitions_from(self) -> Mapping[str, Sequence[Transition]]:
        """The ways out of each level."""
        return grouped((move for _, move in self.transitions), lambda move: (move.level,))

    @cached_property
    def transitions_to(self) -> Mapping[str, Sequence[Transition]]:
        """The ways into each level."""
        return grouped((move for _, move in self.transitions), lambda move: (move.to_level,))

    @cached_property
    def tracks_with_promotions(self) -> Set[str]:
        """The tracks, ``ladder/track``, that state a promotion from one of their levels to another."""
        ends = (
            (self.levels.get(move.level), self.levels.get(move.to_level))
            for _, move in self.transitions
            if move.kind == "promotion"
        )
        return {place(here) for here, there in ends if here and there and place(here) == place(there)}

    @cached_property
    def levels_below(self) -> Mapping[str, Sequence[Level]]:
        """The rung, or rungs, directly below each level."""
        return rungs_below(self, self.transitions_to, self.tracks_with_promotions)

    @cached_property
    def levels_above(self) -> Mapping[str, Sequence[Level]]:
        """The rung, or rungs, directly above each level; a retired level is above none."""
        above: dict[str, list[Level]] = defaultdict(list)
        for level in self.levels_upwards:
            for below in self.levels_below[level.slug] if level.status != "retired" else ():
                above[below.slug].append(level)
        return dict(above)


def _ladders(*levels: str | None) -> Iterable[str]:
    return (level.partition("/")[0] for level in levels if level)


def _turned(evaluation: Evaluation | None) -> Evaluation | None:
    """The scores with the other level's first."""
    if evaluation is None:
        return None
    return evaluation.model_copy(update={"level": evaluation.other_level, "other_level": evaluation.level})
