"""Who expects a competency: by ladder and track, and by how much of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from stepladder_portal.answers import Answer
from stepladder_portal.matrix import Asked, asked


@dataclass(frozen=True)
class Asking:
    """A level that asks for a competency."""

    level: Answer
    strength: str
    key: str


@dataclass(frozen=True)
class Expected:
    """What one ladder asks of a competency."""

    ladder: Answer
    tracks: tuple[tuple[Answer, tuple[tuple[Asking, ...], ...]], ...]
    """Of each track that asks for it the levels, from the lowest, under each of the grades."""


def grades(competency: Answer) -> list[str | None]:
    """The columns: the proficiencies of its scale that some level asks for, in its order, then those that it lacks.

    The last is None where a level asks for it without saying how much.
    """
    named = {it.proficiency for _, it in _levels(competency)}
    scale = competency["scale"]["proficiencies"] if competency["scale"] else []
    beyond = sorted(name for name in named if name and name not in scale)
    unnamed: list[None] = [None] if None in named else []
    return [*(name for name in scale if name in named), *beyond, *unnamed]


def expected(competency: Answer, ladders: Mapping[str, Answer]) -> list[Expected]:
    """By ladder, in their order, which levels ask for a competency, and for how much of it."""
    columns = grades(competency)
    found: dict[tuple[str, str], list[list[Asking]]] = {}
    for level, it in _levels(competency):
        place = level["ladder"]["slug"], level["track"]["slug"]
        cells = found.setdefault(place, [[] for _ in columns])
        cells[columns.index(it.proficiency)].append(Asking(level, it.strength, it.key))
    every = []
    for ladder in ladders.values():
        tracks = [(track, found.get((ladder["slug"], track["slug"]))) for track in ladder["tracks"]]
        own = tuple((track, tuple(map(tuple, cells))) for track, cells in tracks if cells)
        if own:
            every.append(Expected(ladder, own))
    return every


def _levels(competency: Answer) -> list[tuple[Answer, Asked]]:
    """The levels in use or being written that ask for it, from the lowest of each track, with what they ask."""
    levels: dict[str, tuple[Answer, list[Answer]]] = {}
    for each in competency["expectedBy"]:
        if each["level"]["status"] != "RETIRED":
            said = each["expectation"] | {"proficiency": each["proficiency"]}
            levels.setdefault(each["level"]["slug"], (each["level"], []))[1].append(said)
    found = [(level, asked(own, competency["scale"])) for level, own in levels.values()]
    return sorted(((level, it) for level, it in found if it), key=lambda pair: pair[0]["order"])
