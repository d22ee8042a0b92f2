"""A ladder as a table: what each level asks of each competency."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stepladder_portal.addresses import address
from stepladder_portal.answers import Answer
from stepladder_portal.page import Page
from stepladder_portal.speaking import gettext

if TYPE_CHECKING:
    from stepladder_portal.views import Views

_BINDING = ("CORE", "GROWTH", "EXCEEDS")
"""What is asked of everybody counts before what one grows into, and that before what is more than is asked."""


@dataclass(frozen=True)
class Asked:
    """What a level asks of a competency."""

    proficiency: str | None
    """The highest of those that bind most; None where the expectations name none."""
    strength: str
    number: int
    """How many expectations say it."""
    key: str
    """The key of the first of them."""


@dataclass(frozen=True)
class Line:
    """One competency, and what each level asks of it; None where a level does not."""

    competency: Answer
    cells: tuple[Asked | None, ...]


@dataclass(frozen=True)
class Matrix:
    """A ladder's levels, track by track from the lowest, and its competencies by area."""

    tracks: tuple[tuple[Answer, tuple[Answer, ...]], ...]
    areas: tuple[tuple[str, tuple[Line, ...]], ...]

    @property
    def levels(self) -> list[Answer]:
        """The columns."""
        return [level for _, own in self.tracks for level in own]


def asked(expectations: Sequence[Answer], scale: Answer | None) -> Asked | None:
    """What expectations of one competency come to: among those that bind most, the highest that the scale knows."""
    if not expectations:
        return None
    strength = min((each["strength"] for each in expectations), key=_BINDING.index)
    binding = [each for each in expectations if each["strength"] == strength]
    order = scale["proficiencies"] if scale else []
    named = [each["proficiency"] for each in binding if each["proficiency"]]
    highest = max(named, key=lambda name: order.index(name) if name in order else -1, default=None)
    return Asked(highest, strength, len(expectations), expectations[0]["key"])


def matrix(ladder: Answer, levels: Mapping[str, Answer], areas: Sequence[str]) -> Matrix:
    """The matrix of a ladder. ``levels`` are whole, by slug; ``areas`` are the organisation's, in its order."""
    used = [level["slug"] for level in ladder["levels"] if level["status"] != "RETIRED"]
    standing = [levels[slug] for slug in used if slug in levels]
    tracks = []
    for track in ladder["tracks"]:
        own = sorted(
            (level for level in standing if level["track"]["slug"] == track["slug"]), key=lambda level: level["order"]
        )
        if own:
            tracks.append((track, tuple(own)))
    columns = [level for _, own in tracks for level in own]
    of_level = [_by_competency(level) for level in columns]
    competencies = {slug: each[slug][0]["competency"] for each in of_level for slug in each}
    lines: dict[str, list[Line]] = {area: [] for area in areas}
    for slug, competency in competencies.items():
        cells = tuple(asked(each.get(slug, ()), competency["scale"]) for each in of_level)
        lines.setdefault(competency["area"] or "", []).append(Line(competency, cells))
    return Matrix(tuple(tracks), tuple((area, tuple(own)) for area, own in lines.items() if own))


def matrices(views: "Views") -> Iterator[Page]:
    """For each ladder whose levels ask for competencies the page of its matrix."""
    areas = [area["title"] for area in views.catalog.organisation["areas"]]
    for ladder in views.catalog.ladder.values():
        made = matrix(ladder, views.catalog.level, areas)
        if made.areas:
            yield Page(
                address("matrix", ladder),
                "matrix.html",
                gettext("%(ladder)s: the matrix", ladder=ladder["title"]),
                gettext("Every competency at every level of %(ladder)s, as one table.", ladder=ladder["title"]),
                "ladders",
                {"kind": "Matrix", "ladder": ladder["title"]},
                ("", ladder["slug"]),
                {"ladder": ladder, "matrix": made},
            )


def _by_competency(level: Answer) -> dict[str, list[Answer]]:
    found: dict[str, list[Answer]] = {}
    for each in level["expectations"]:
        if each["competency"]:
            found.setdefault(each["competency"]["slug"], []).append(each)
    return found
