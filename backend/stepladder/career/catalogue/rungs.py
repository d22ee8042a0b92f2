"""Which rung stands directly below which: what the difference of a level is measured from."""

from collections.abc import Iterable, Mapping, Sequence

from stepladder.records import Level, Track, Transition


def rungs_below(
    levels_of_track: Mapping[str, Sequence[Level]],
    tracks: Mapping[str, Track],
    transitions_to: Mapping[str, Sequence[Transition]],
    levels: Mapping[str, Level],
) -> Mapping[str, Sequence[Level]]:
    """For each level, the one before it in its track; for the lowest, where promotions into it begin.

    Levels of a track that share one order share the rungs below. A retired level has its rungs, and is nobody's.
    """
    below: dict[str, Sequence[Level]] = {}
    for track_levels in levels_of_track.values():
        previous: list[Level] = []
        for step in _steps(track_levels):
            for level in step:
                below[level.slug] = previous or _promoted_from(level, tracks, transitions_to, levels)
            previous = [level for level in step if level.status != "retired"] or previous
    return below


def _steps(levels: Iterable[Level]) -> Iterable[list[Level]]:
    """The levels of one track, upwards, gathered by order."""
    steps: dict[int, list[Level]] = {}
    for level in levels:
        steps.setdefault(level.order, []).append(level)
    return (steps[order] for order in sorted(steps))


def _promoted_from(
    level: Level,
    tracks: Mapping[str, Track],
    transitions_to: Mapping[str, Sequence[Transition]],
    levels: Mapping[str, Level],
) -> Sequence[Level]:
    """Where promotions into the lowest level of a track begin: on the shared part of the ladder, where there is one."""
    sources = [levels[move.level] for move in transitions_to.get(level.slug, ()) if move.kind == "promotion"]
    sources = [source for source in sources if source.track != level.track or source.ladder != level.ladder]
    sources = [source for source in sources if source.status != "retired"]
    shared = [source for source in sources if tracks[f"{source.ladder}/{source.track}"].kind == "shared"]
    return shared or sources
