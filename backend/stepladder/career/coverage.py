"""Coverage: where a level asks for a competency, and nothing helps anybody to get there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from stepladder.career.asked import measured_by
from stepladder.career.catalogue import Catalogue
from stepladder.career.catalogue.grouping import grouped
from stepladder.career.catalogue.learning import is_for
from stepladder.career.heights import stands_lower
from stepladder.career.placed import ListedMentor, PlacedExpectation
from stepladder.career.yardstick import Yardstick
from stepladder.records import Level

HoleKind = Literal["training", "mentor", "example"]
"""What is missing."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One competency as one level asks for it, and what there is for it."""

    competency: str
    level: str
    proficiencies: tuple[str, ...]
    """The highest asked for: one, none where the level does not say how much, more where they have no order."""
    trainings: tuple[str, ...]
    """Those that reach this proficiency, each for this level's track; by slug."""
    mentors: int | None
    """How many of the mentors have it and are not known to stand lower; None where none may be told of."""
    examples: int

    @property
    def missing(self) -> tuple[HoleKind, ...]:
        """What is missing here."""
        found: dict[HoleKind, bool] = {
            "training": bool(self.trainings),
            "mentor": self.mentors is None or self.mentors > 0,
            "example": self.examples > 0,
        }
        return tuple(kind for kind, there in found.items() if not there)


@dataclass(frozen=True, slots=True)
class Hole:
    """One kind of help that is missing for one competency, at all the levels where it is."""

    kind: HoleKind
    competency: str
    title: str
    owner: str | None
    """Who answers for the competency: a role or team; None where nobody is named."""
    levels: tuple[str, ...]
    """The levels it touches, ladder by ladder, track by track, upwards."""
    asked_by: int
    """How many levels ask for the competency."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What is covered on one ladder, or on all."""

    ladder: str | None
    cells: tuple[Cell, ...]
    """Competency by competency, level by level."""
    holes: tuple[Hole, ...]
    """Those that touch most levels first."""
    without_competency: int
    """How many expectations name no competency, so that nothing can be said of them."""


def coverage(
    catalogue: Catalogue, ladder: str | None = None, mentors: Iterable[ListedMentor] | None = None
) -> Coverage:
    """What is there for each competency at each level of a ladder, or of all; what is retired asks for nothing.

    ``mentors`` are those who may be shown to whoever asks; None where none may be, and then no hole tells of them.
    What a level expects as *exceeds* is more than it asks, and makes no cell.
    """
    asked: dict[str, dict[str, list[PlacedExpectation]]] = {}
    without = 0
    levels = _levels(catalogue, ladder)
    for slug in levels:
        for each in catalogue.expectations[slug]:
            if each.competency is None:
                without += 1
            elif each.strength != "exceeds":
                asked.setdefault(each.competency, {}).setdefault(slug, []).append(each)
    having = None if mentors is None else grouped(mentors, lambda mentor: mentor.competencies)
    cells = tuple(
        cell for competency in sorted(asked) for cell in _cells(catalogue, competency, asked[competency], having)
    )
    return Coverage(ladder, cells, tuple(_holes(catalogue, cells)), without)


def _levels(catalogue: Catalogue, ladder: str | None) -> Mapping[str, Level]:
    standing = catalogue.levels_upwards if ladder is None else catalogue.levels_of_ladder.get(ladder, ())
    return {level.slug: level for level in standing if catalogue.stands(level)}


def _cells(
    catalogue: Catalogue,
    competency: str,
    asked: Mapping[str, Sequence[PlacedExpectation]],
    having: Mapping[str, Sequence[ListedMentor]] | None,
) -> Iterator[Cell]:
    yardstick = measured_by(catalogue, competency)
    mentors = None if having is None else having.get(competency, ())
    for slug, expectations in asked.items():
        level = catalogue.levels[slug]
        wanted = yardstick.highest(each.proficiency for each in expectations if each.proficiency is not None)
        able = None if mentors is None else sum(not stands_lower(catalogue, mentor, level) for mentor in mentors)
        examples = sum(len(each.examples) for each in expectations)
        trainings = tuple(_trainings(catalogue, competency, level, wanted, yardstick))
        yield Cell(competency, slug, wanted, trainings, able, examples)


def _trainings(
    catalogue: Catalogue, competency: str, level: Level, wanted: Sequence[str], yardstick: Yardstick
) -> Iterator[str]:
    """The trainings that lead as far as is asked. One that does not say how far only serves where nothing is said."""
    for training in catalogue.trainings_of_competency.get(competency, ()):
        if is_for(training, level):
            reached = [each.to_proficiency for each in training.outcomes if each.competency == competency]
            brought = [label for label in reached if label is not None]
            if all(yardstick.is_reached(brought, label) for label in wanted):
                yield training.slug


def _holes(catalogue: Catalogue, cells: Iterable[Cell]) -> Sequence[Hole]:
    touched: dict[tuple[str, HoleKind], list[str]] = {}
    asked_by: dict[str, int] = {}
    for cell in cells:
        asked_by[cell.competency] = asked_by.get(cell.competency, 0) + 1
        for kind in cell.missing:
            touched.setdefault((cell.competency, kind), []).append(cell.level)
    holes = (_hole(catalogue, *key, levels, asked_by[key[0]]) for key, levels in touched.items())
    return sorted(holes, key=lambda hole: (-len(hole.levels), hole.title.casefold(), hole.competency, hole.kind))


def _hole(catalogue: Catalogue, competency: str, kind: HoleKind, levels: Sequence[str], asked_by: int) -> Hole:
    record = catalogue.competencies.get(competency)
    title, owner = (record.title, record.owner) if record else (competency, None)
    return Hole(kind, competency, title, owner, tuple(levels), asked_by)
