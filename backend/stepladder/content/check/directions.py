"""Moves that lead the other way than their kind says: promotions that lead down, steps back that lead up."""

from collections.abc import Mapping

from stepladder.content.check.findings import Findings
from stepladder.content.check.heights import both_places, heights_of, rise
from stepladder.content.places import RecordPath
from stepladder.records import Contents, Ladder, Level, Transition


def check(contents: Contents, findings: Findings) -> None:
    """Moves that contradict the order of their track, or ranks where these are heights."""
    heights = heights_of(contents.organisation)
    for ladder in contents.ladders.values():
        for index, transition in enumerate(ladder.transitions):
            _direction(ladder, ("transitions", index), transition, contents, heights, findings)


def _direction(
    ladder: Ladder,
    path: RecordPath,
    transition: Transition,
    contents: Contents,
    heights: Mapping[str, int],
    findings: Findings,
) -> None:
    """A promotion or a lateral move leads nowhere lower, a step back nowhere higher. A return leads where one was."""
    level, other = contents.levels.get(transition.level), contents.levels.get(transition.to_level)
    if level is None or other is None or transition.kind == "return":
        return
    upwards = -1 if transition.kind == "step_back" else 1
    same_track = (level.ladder, level.track) == (other.ladder, other.track)
    if same_track and transition.kind != "lateral" and (other.order - level.order) * upwards < 0:
        _wrong_way(ladder, path, transition, level, other, "order", findings)
    elif rise(level, other, heights) * upwards < 0:
        _wrong_way(ladder, path, transition, level, other, "rank", findings)


_WRONG_WAY = {
    "promotion": ("promotion-downwards", "a promotion leads down", "call it a step_back"),
    "lateral": ("lateral-downwards", "a lateral move leads down", "call it a step_back"),
    "step_back": ("step-back-upwards", "a step back leads up", "call it a promotion"),
}


def _wrong_way(
    ladder: Ladder,
    path: RecordPath,
    transition: Transition,
    level: Level,
    other: Level,
    name: str,
    findings: Findings,
) -> None:
    code, what, instead = _WRONG_WAY[transition.kind]
    begins, ends = (f"{each.slug} ({name} {getattr(each, name)})" for each in (level, other))
    message = f"{what}, from {begins} to {ends}"
    findings.add(ladder, path, code, message, f"see {both_places(level, other, name, findings)}, or {instead}")
