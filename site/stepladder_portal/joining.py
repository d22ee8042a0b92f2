"""Answers put together: what was answered twice is kept once, and a name gives way to the whole thing."""

from collections.abc import Mapping
from typing import Any

from stepladder_portal.answers import Answer
from stepladder_portal.told import Told

_HOLDERS = (dict, list)

_LINKS: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    "level": ((("expectations", "competency"), "competency"), (("trainings",), "training"), (("mentors",), "mentor")),
    "competency": (
        (("expectedBy", "level"), "level"),
        (("trainings",), "training"),
        (("mentors",), "mentor"),
        (("hats",), "hat"),
    ),
    "training": ((("outcomes", "competency"), "competency"), (("levels",), "level")),
}
"""Of each kind, the ways to things of other kinds: answered by name, since each was answered whole by itself."""

Asked = Mapping[tuple[str, tuple[str, ...]], tuple[str, ...]]
"""Of each kind and way to things of another: the fields that were asked for where the whole thing stands now."""


def shared(answer: Any, known: dict[Any, Any]) -> Any:
    """An answer in which a text, or a thing of nothing but plain values, that was answered before is that same one.

    Most are: the track and rank of a level, the band of a grade. Every page would hold its own otherwise. Nothing of it
    may be changed; what is joined later is put into lists, and into things that hold others.
    """
    if isinstance(answer, str):
        return known.setdefault((answer, answer.lang) if isinstance(answer, Told) else answer, answer)
    if isinstance(answer, list):
        answer[:] = [shared(each, known) for each in answer]
    elif isinstance(answer, dict):
        plain = True
        for name, value in answer.items():
            if isinstance(value, _HOLDERS):
                plain = False
            if value is not None:
                answer[name] = shared(value, known)
        return known.setdefault(tuple(answer.items()), answer) if plain else answer
    return answer


def join(things: Mapping[str, Mapping[str, Answer]]) -> Asked:
    """Put the whole thing in the place of its name, wherever one thing links to another."""
    asked: dict[tuple[str, tuple[str, ...]], tuple[str, ...]] = {}
    for kind, links in _LINKS.items():
        for thing in things[kind].values():
            for path, other in links:
                holders = thing[path[0]] if len(path) > 1 else [thing]
                for holder in holders:
                    linked = holder[path[-1]]
                    if linked:
                        asked[kind, path] = (*(linked[0] if isinstance(linked, list) else linked),)
                    if isinstance(linked, list):
                        holder[path[-1]] = [things[other][each["slug"]] for each in linked]
                    elif linked is not None:
                        holder[path[-1]] = things[other][linked["slug"]]
    return asked
