"""By what a directory or catalogue can be narrowed: the values of each entry, and the choices they make together."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from stepladder_portal.answers import Answer

Facets = Mapping[str, list[str]]
"""The values of one entry, by the name of the facet."""

_MOST_CHOICES = 250
"""A list of more choices than this helps nobody; the words field finds what it would have."""

CROSSINGS = {"TRACK": "Onto the other track", "LADDER": "Onto another ladder"}

_ACROSS = {"TRACK": ["TRACK"], "LADDER": ["LADDER"], "BOTH": ["TRACK", "LADDER"]}
"""What a training leads across, each way on its own: who looks for one way wants those that lead both ways as well."""

_PHRASE_ENDS = re.compile(r"\s*(?:,|\bor\b)")
"""Of a format written freely, as much as others have in common: of *in person, on foot* the first two words."""


def mentor_facets(mentor: Answer) -> Facets:
    """What a mentor can be found by, of what they chose to show."""
    level = mentor["level"]
    return {
        "competency": [competency["slug"] for competency in mentor["competencies"] or []],
        "ladder": [level["ladder"]["slug"]] if level else [],
        "track": [level["track"]["kind"]] if level else [],
        "language": mentor["languages"] or [],
        "move": [f"{move['level']['slug']} {move['toLevel']['slug']}" for move in mentor["helpsWith"] or []],
        "room": ["now"] if mentor["acceptsNow"] else [],
    }


def training_facets(training: Answer) -> Facets:
    """What a training can be found by."""
    return {
        "competency": [outcome["competency"]["slug"] for outcome in training["outcomes"]],
        "crosses": _ACROSS[training["crosses"]] if training["crosses"] else [],
        "kind": [training["kind"]],
        "language": [training["language"]] if training["language"] else [],
        "format": _first_phrase(training["format"] or ""),
        "dates": ["coming"] if next_session(training) else [],
    }


def next_session(training: Answer) -> Answer | None:
    """The session of a training that comes next, if one is planned and not cancelled."""
    coming = (each for each in training["sessions"] if each["upcoming"] and each["status"] != "CANCELLED")
    return min(coming, key=lambda session: session["startsAt"], default=None)


def _first_phrase(text: str) -> list[str]:
    return [phrase.strip().casefold() for phrase in _PHRASE_ENDS.split(text, 1)[:1] if phrase.strip()]


def mentor_choices(mentors: Sequence[Answer], language: Callable[[str], str]) -> list[dict[str, Any]]:
    """The choices of the mentor directory."""
    titles = {c["slug"]: c["title"] for mentor in mentors for c in mentor["competencies"] or []}
    ladders = {m["level"]["ladder"]["slug"]: m["level"]["ladder"]["title"] for m in mentors if m["level"]}
    moves = {
        f"{move['level']['slug']} {move['toLevel']['slug']}": f"{move['level']['title']} to {move['toLevel']['title']}"
        for mentor in mentors
        for move in mentor["helpsWith"] or []
    }
    facets = [mentor_facets(mentor) for mentor in mentors]
    return [
        _choice("room", "Room", facets, lambda _: "Has room now"),
        _choice("competency", "Competency", facets, titles.__getitem__),
        _choice("ladder", "Ladder", facets, ladders.__getitem__),
        _choice("track", "Track", facets, _in_words),
        _choice("language", "Language", facets, language),
        _choice("move", "Helps with the move", facets, moves.__getitem__),
    ]


def training_choices(trainings: Sequence[Answer], language: Callable[[str], str]) -> list[dict[str, Any]]:
    """The choices of the training catalogue."""
    titles = {o["competency"]["slug"]: o["competency"]["title"] for t in trainings for o in t["outcomes"]}
    facets = [training_facets(training) for training in trainings]
    return [
        _choice("crosses", "Leads across", facets, CROSSINGS.__getitem__),
        _choice("competency", "Competency", facets, titles.__getitem__),
        _choice("kind", "Kind", facets, _in_words, least=2),
        _choice("format", "How", facets, str.capitalize, least=2),
        _choice("language", "Language", facets, language, least=2),
        _choice("dates", "Dates", facets, lambda _: "With dates to come"),
    ]


def _in_words(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _choice(
    name: str, title: str, facets: Sequence[Facets], label: Callable[[str], str], *, least: int = 1
) -> dict[str, Any]:
    """A choice with all its values; without any where it would narrow nothing, or be too long to read."""
    values = {value for own in facets for value in own[name]}
    labelled = sorted(((value, label(value)) for value in values), key=lambda pair: (pair[1].casefold(), pair[0]))
    narrows = any(set(own[name]) != values for own in facets)
    return {
        "name": name,
        "title": title,
        "values": labelled if narrows and least <= len(values) <= _MOST_CHOICES else [],
    }
