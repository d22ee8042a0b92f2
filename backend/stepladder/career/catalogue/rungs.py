"""Which rung stands directly below which: what the difference of a level is measured from."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from stepladder.career.catalogue.ladder import LadderIndex, place
from stepladder.records import Level, Transition


def rungs_below(
    index: LadderIndex, transitions_to: Mapping[str, Sequence[Transition]], with_promotions: Collection[str]
) -> Mapping[str, Sequence[Level]]:
    """For each level, the one before it in its track; for the lowest, where promotions into it begin.

    Levels of a track that share one order share the rungs below. Where a track states its promotions these tell: of
    several levels before one, those that are promoted to it; and where none of them is, whoever else is.
    ``with_promotions`` are the tracks that do. A retired level has its rungs, and is nobody's.
    """
    below: dict[str, Sequence[Level]] = {}
    for track, levels in index.levels_of_track.items():
        previous: list[Level] = []
        for step in _steps(levels):
            for level in step:
                promoted = _promoted_to(level, index, transitions_to)
                stated = [each for each in previous if each in promoted]
                if not previous or (track in with_promotions and not stated):
                    stated = _nearest(level, promoted, index)
                below[level.slug] = stated or previous
            previous = [level for level in step if level.status != "retired"] or previous
    return below


def _steps(levels: Iterable[Level]) -> Iterable[list[Level]]:
    """The levels of one track, upwards, gathered by order."""
    steps: dict[int, list[Level]] = {}
    for level in levels:
        steps.setdefault(level.order, []).append(level)
    return (steps[order] for order in sorted(steps))


def _promoted_to(
    level: Level, index: LadderIndex, transitions_to: Mapping[str, Sequence[Transition]]
) -> Sequence[Level]:
    """Where promotions into a level begin, less what stands no lower on its own track."""
    moves = (move for move in transitions_to.get(level.slug, ()) if move.kind == "promotion")
    sources = index.levels_named(move.level for move in moves)
    return [
        source
        for source in sources
        if source.status != "retired" and (place(source) != place(level) or source.order < level.order)
    ]


def _nearest(level: Level, promoted: Sequence[Level], index: LadderIndex) -> list[Level]:
    """Of the levels that are promoted to one: those of its own track; else of the shared part; else all."""
    own = [each for each in promoted if place(each) == place(level)]
    shared = [each for each in promoted if index.is_shared(place(each))]
    return own or shared or list(promoted)
