"""Ways between levels that would make one side the lesser: pay that falls, a clock that restarts, no way back."""

from collections import defaultdict
from collections.abc import Mapping

from stepladder.content.check.findings import Findings
from stepladder.content.places import RecordPath
from stepladder.records import Contents, Ladder, Level, Organisation, Transition

_LEVEL_MOVES = frozenset({"lateral", "return"})
"""Moves that lead neither up nor down."""
_LEVEL_OCCASIONS = frozenset({"lateral move", "return"})
_ACROSS = frozenset({"lateral", "promotion"})

Side = tuple[str, str]
"""A ladder and one of its tracks."""


def check(contents: Contents, findings: Findings) -> None:
    """What a move may cost, and whether one may come back from it."""
    if contents.organisation is not None:
        _progression(contents.organisation, findings)
    shared = {
        (ladder.slug, track.slug)
        for ladder in contents.ladders.values()
        for track in ladder.tracks
        if track.kind == "shared"
    }
    leads_to: dict[str, set[Side]] = defaultdict(set)
    for ladder in contents.ladders.values():
        for transition in ladder.transitions:
            if transition.to_level in contents.levels:
                leads_to[transition.level].add(_side(contents.levels[transition.to_level]))
    for ladder in contents.ladders.values():
        for index, transition in enumerate(ladder.transitions):
            path: RecordPath = ("transitions", index)
            if transition.kind in _LEVEL_MOVES:
                _cost(ladder, path, transition, findings)
            if ladder.status == "active" and not findings.lacks("ladder"):
                _way_back(ladder, path, transition, contents, shared, leads_to, findings)


def _way_back(
    ladder: Ladder,
    path: RecordPath,
    transition: Transition,
    contents: Contents,
    shared: set[Side],
    leads_to: Mapping[str, set[Side]],
    findings: Findings,
) -> None:
    level, other = contents.levels.get(transition.level), contents.levels.get(transition.to_level)
    if level is None or other is None or "retired" in (level.status, other.status):
        return
    home, away = _side(level), _side(other)
    across = transition.kind in _ACROSS and home != away and home not in shared and away not in shared
    if across and transition.no_way_back is None and home not in leads_to.get(other.slug, ()):
        message = f"{other.slug} is reached from {level.slug}, and no way leads back"
        hint = "add a transition back onto its track, or say under no_way_back why there is none"
        findings.add(ladder, path, "no-way-back", message, hint, findings.missing)


def _side(level: Level) -> Side:
    return level.ladder, level.track


def _progression(organisation: Organisation, findings: Findings) -> None:
    for index, rule in enumerate(organisation.pay_progression):
        if rule.occasion in _LEVEL_OCCASIONS and rule.may_fall:
            path: RecordPath = ("pay_progression", index, "may_fall")
            message = f"pay may fall on a {rule.occasion}, which then is a step down"
            findings.add(organisation, path, "pay-falls", message, "let pay stay at least what it was")


def _cost(ladder: Ladder, path: RecordPath, transition: Transition, findings: Findings) -> None:
    kind = "a lateral move" if transition.kind == "lateral" else "a return"
    for name, code, costs, mend in (
        ("pay_may_fall", "pay-falls", "pay may fall", "let pay stay at least what it was"),
        ("restarts_clock", "clock-restarts", "the time served before counts no more", "let the time served count"),
    ):
        given = getattr(transition, name)
        if given:
            message = f"{costs} on {kind}, which then is a step down"
            findings.add(ladder, (*path, name), code, message, f"{mend}, or call it a step_back")
        elif given is None and findings.enforced:
            message = f"{kind} does not say {name}"
            findings.add(ladder, path, "unsaid", message, f"say {name}: no", "warning")
