"""How a move can be tried in thirty days before anything is decided: only by what the organisation offers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from stepladder_portal.answers import Answer

DAYS = 30

_ASIDE = ("SHADOWING", "READING", "PEER_CIRCLE")
"""Kinds of training that one does beside one's own work, without having decided."""

_MOST = 3


@dataclass(frozen=True)
class Tried:
    """What somebody can do who is not sure yet."""

    aside: tuple[Answer, ...]
    """Trainings beside one's own work that bring something of what is missing, being there first."""
    soon: tuple[tuple[Answer, Answer], ...]
    """Of the trainings that the move needs: each with its first session within thirty days."""
    mentor: Answer | None
    """Whom to meet first, as suggested."""
    hat: Answer | None
    """A hat by which one does a part of it, as suggested."""

    def __bool__(self) -> bool:
        return bool(self.aside or self.soon or self.mentor or self.hat)


def tried(bridge: Answer, ends: tuple[Answer, Answer], trainings: Mapping[str, Answer], as_of: date) -> Tried:
    """What can be tried of a move. ``ends`` and ``trainings`` are whole, ``bridge`` is what the API answered."""
    missing = {each["competency"]["slug"] for each in bridge["gap"]["competencies"] if each["competency"]}
    fitting = [
        training
        for training in trainings.values()
        if training["kind"] in _ASIDE
        and training["status"] == "ACTIVE"
        and any(outcome["competency"]["slug"] in missing for outcome in training["outcomes"])
        and _is_for(training["tracks"], ends)
    ]
    aside = sorted(fitting, key=lambda training: (_ASIDE.index(training["kind"]), training["effortMinutes"] or 0))
    until = (as_of + timedelta(DAYS)).isoformat()
    soon = [
        (trainings[step["training"]["slug"]], step["upcoming"][0])
        for step in bridge["trainings"]
        if step["upcoming"] and step["upcoming"][0]["startsAt"][:10] <= until
    ]
    soon.sort(key=lambda pair: pair[1]["startsAt"])
    return Tried(tuple(aside[:_MOST]), tuple(soon[:_MOST]), _first(bridge["mentors"]), _first(bridge["hats"]))


def _is_for(tracks: Sequence[str], ends: tuple[Answer, Answer]) -> bool:
    """Whether a training is for people of the track where the move begins, or of that to which it leads."""
    own = {name for end in ends for name in (end["track"]["slug"], f"{end['ladder']['slug']}/{end['track']['slug']}")}
    return not tracks or bool(own & {*tracks})


def _first(suggested: Sequence[Answer] | None) -> Answer | None:
    return suggested[0] if suggested else None
