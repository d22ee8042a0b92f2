"""The areas of competencies, the narrower ones under the wider ones that they lie within."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from stepladder_portal.answers import Answer


@dataclass(frozen=True)
class Field:
    """An area, and the competencies that are directly in it."""

    title: str
    """Empty for what is in no area."""
    summary: str
    depth: int
    """How many areas it lies within."""
    competencies: Sequence[Answer]


def fields(areas: Sequence[Answer], competencies: Iterable[Answer]) -> list[Field]:
    """The areas in the organisation's order, each followed by those within it; what is in no area comes last.

    An area is left out where neither it nor any within it has a competency.
    """
    own: dict[str, list[Answer]] = {area["title"]: [] for area in areas}
    for competency in competencies:
        own.setdefault(competency["area"] or "", []).append(competency)
    unnamed = own.pop("", [])
    told = {area["title"]: area for area in areas}
    within: dict[str, list[str]] = {}
    for title in own:
        wider = told[title]["within"] if title in told else None
        within.setdefault(wider if wider in own else "", []).append(title)
    made = list(_below("", 0, within, own, told))
    return [*made, Field("", "", 0, unnamed)] if unnamed else made


def _below(
    wider: str,
    depth: int,
    within: Mapping[str, Sequence[str]],
    own: Mapping[str, Sequence[Answer]],
    told: Mapping[str, Answer],
) -> Iterator[Field]:
    for title in within.get(wider, ()):
        narrower = list(_below(title, depth + 1, within, own, told))
        if own[title] or narrower:
            yield Field(title, (told[title]["summary"] if title in told else None) or "", depth, own[title])
            yield from narrower
