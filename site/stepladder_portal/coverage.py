"""The pages on what helps: where a level asks for a competency, and no training, mentor or example is there for it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from stepladder_portal.addresses import COVERAGE, address
from stepladder_portal.answers import Answer
from stepladder_portal.page import Page
from stepladder_portal.speaking import gettext


@dataclass(frozen=True)
class Hole:
    """One kind of help that is missing for one competency, at all the levels where it is."""

    kind: str
    competency: Answer
    owner: str | None
    levels: tuple[Answer, ...]
    asked_by: int


@dataclass(frozen=True)
class Wanting:
    """One competency for which help is missing, with all that is missing for it."""

    competency: Answer
    owner: str | None
    holes: tuple[Hole, ...]


class Covered:
    """What is covered on one ladder."""

    def __init__(self, answer: Answer, tracks: Sequence[str], levels: Mapping[str, Answer]) -> None:
        self.answer = answer
        self._tracks = tracks
        self._levels = levels

    @property
    def ladder(self) -> Answer:
        """The ladder."""
        ladder: Answer = self.answer["ladder"]
        return ladder

    @property
    def cells(self) -> list[Answer]:
        """Each competency as each level asks for it."""
        return [cell for cell in self.answer["cells"] if cell["competency"]]

    @property
    def mentors_told(self) -> bool:
        """Whether the audience is told of mentors."""
        return all(cell["mentors"] is not None for cell in self.answer["cells"])

    @cached_property
    def whole(self) -> int:
        """How many cells miss nothing."""
        return sum(1 for cell in self.cells if not cell["missing"])

    def without(self, kind: str) -> int:
        """How many cells miss help of a kind."""
        return sum(1 for cell in self.cells if kind in cell["missing"])

    @cached_property
    def holes(self) -> list[Hole]:
        """What is missing, what touches most levels first."""
        return ranked([self])

    @cached_property
    def wanting(self) -> list[Wanting]:
        """The same by competency."""
        return by_competency(self.holes)

    @cached_property
    def levels(self) -> list[Answer]:
        """The levels that ask for anything, whole: side by side, and on each from the lowest up."""
        asked = {cell["level"]["slug"] for cell in self.cells}
        return sorted(
            (self._levels[slug] for slug in asked if slug in self._levels),
            key=lambda level: (self._tracks.index(level["track"]["slug"]), level["order"], level["slug"]),
        )

    @property
    def sides(self) -> list[tuple[Answer, list[Answer]]]:
        """The levels by track."""
        return [(own[0]["track"], own) for own in self._by_track()]

    def _by_track(self) -> Iterator[list[Answer]]:
        for _, own in groupby(self.levels, key=lambda level: level["track"]["slug"]):
            yield list(own)

    @cached_property
    def rows(self) -> list[tuple[Answer, list[Answer | None]]]:
        """By competency, what helps at each of the levels; None where it is not asked. Most holes come first."""
        by_place = {(cell["competency"]["slug"], cell["level"]["slug"]): cell for cell in self.cells}
        competencies = {cell["competency"]["slug"]: cell["competency"] for cell in self.cells}
        made = [
            (competency, [by_place.get((slug, level["slug"])) for level in self.levels])
            for slug, competency in competencies.items()
        ]
        return sorted(made, key=lambda row: (-sum(len(cell["missing"]) for cell in row[1] if cell), row[0]["title"]))


def ranked(covered: Iterable[Covered]) -> list[Hole]:
    """What is missing on these ladders together, what touches most levels first."""
    asked: Counter[str] = Counter()
    found: dict[tuple[str, str], list[Answer]] = {}
    for cell in (cell for each in covered for cell in each.cells):
        slug = cell["competency"]["slug"]
        asked[slug] += 1
        for kind in cell["missing"]:
            found.setdefault((slug, kind), []).append(cell)
    made = [
        Hole(
            kind,
            cells[0]["competency"],
            cells[0]["competency"]["owner"],
            tuple(cell["level"] for cell in cells),
            asked[slug],
        )
        for (slug, kind), cells in found.items()
    ]
    return sorted(made, key=lambda hole: (-len(hole.levels), hole.competency["title"].casefold(), hole.kind))


def by_competency(holes: Iterable[Hole]) -> list[Wanting]:
    """Each competency once, in the order of its first hole, with its holes in theirs."""
    found: dict[str, list[Hole]] = {}
    for hole in holes:
        found.setdefault(hole.competency["slug"], []).append(hole)
    return [Wanting(own[0].competency, own[0].owner, tuple(own)) for own in found.values()]


def coverage_pages(covered: Mapping[str, Covered]) -> Iterator[Page]:
    """What is missing on all ladders, and of each ladder where."""
    about = gettext("Where a level asks for something, and no training, mentor or example is there for it yet.")
    facets = {"kind": "Coverage"}
    every = [each for each in covered.values() if each.cells]
    bare = [each for each in covered.values() if not each.cells]
    context = {"every": every, "bare": bare, "wanting": by_competency(ranked(every))}
    yield Page(COVERAGE, "coverage.html", gettext("Coverage"), about, "fairness", facets=facets, context=context)
    for slug, each in covered.items():
        title = each.ladder["title"]
        yield Page(
            address("coverage", slug),
            "coverage_of_ladder.html",
            gettext("Coverage: %(ladder)s", ladder=title),
            gettext("What helps with what the levels of the ladder %(ladder)s ask, and what is missing.", ladder=title),
            "fairness",
            facets=facets | {"ladder": title},
            details=(slug,),
            context={"covered": each},
        )
