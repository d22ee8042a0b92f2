"""Coverage: where a level asks for a competency, and nothing helps anybody to get there."""

from stepladder.api import bounds
from stepladder.api.types.competency import Competency
from stepladder.api.types.ladder import Ladder
from stepladder.api.types.learning import Training
from stepladder.api.types.level import Level
from stepladder.api.types.noun import Noun, linked, noun, plain
from stepladder.api.types.verdicts import HoleKind
from stepladder.career import coverage


@noun(coverage.Cell, "One competency as one level asks for it, and what there is for it.")
class CoverageCell(Noun):
    competency: Competency | None = linked(
        "The competency.", lambda it, at: at.catalogue.competencies.get(it.competency)
    )
    level: Level = linked("The level.", lambda it, at: at.catalogue.levels[it.level])
    proficiencies: list[str] = plain("The highest asked for; more than one where they have no order.")
    trainings: list[Training] = linked(
        "The trainings for its track that reach what is asked.",
        lambda it, at: at.catalogue.trainings_named(it.trainings),
        lambda view: max(map(len, view.catalogue.trainings_of_competency.values()), default=0),
    )
    mentors: int | None = plain(
        "How many mentors help with it who are not known to stand lower; null for those who may not see mentors."
    )
    examples: int = plain("How many examples show what it looks like.")
    missing: list[HoleKind] = plain("What is missing.")


@noun(coverage.Hole, "One kind of help that is missing for one competency, at all the levels where it is.")
class CoverageHole(Noun):
    kind: HoleKind = plain("What is missing.")
    competency: Competency | None = linked(
        "The competency.", lambda it, at: at.catalogue.competencies.get(it.competency)
    )
    owner: str | None = plain("The team or role that answers for the competency.")
    levels: list[Level] = linked(
        "The levels that it touches.", lambda it, at: at.catalogue.levels_named(it.levels), bounds.levels
    )
    asked_by: int = plain("How many levels ask for the competency.")


@noun(coverage.Coverage, "What is covered on one ladder, or on all.")
class Coverage(Noun):
    ladder: Ladder | None = linked("The ladder; null for all.", lambda it, at: at.catalogue.ladders.get(it.ladder))
    cells: list[CoverageCell] = linked(
        "Competency by competency, level by level.", lambda it, _: it.cells, bounds.cells
    )
    holes: list[CoverageHole] = linked(
        "What is missing, what touches most levels first.",
        lambda it, _: it.holes,
        lambda view: 3 * len(view.catalogue.expected_by),
    )
    without_competency: int = plain("How many expectations name no competency, so that nothing can be said of them.")
