"""Competencies: what is expected in general, and where."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import strawberry

from stepladder import records
from stepladder.api.types.kinds import Presence
from stepladder.api.types.noun import Node, Noun, linked, noun, plain, worded
from stepladder.api.types.organisation import ProficiencyScale
from stepladder.career.placed import LevelExpectation as LevelExpectationRecord

if TYPE_CHECKING:
    from stepladder.api.types.expectation import Expectation
    from stepladder.api.types.learning import Hat, Training
    from stepladder.api.types.level import Level
    from stepladder.api.types.people import Mentor

_EXPECTATION = "stepladder.api.types.expectation"
_LEVEL = "stepladder.api.types.level"
_LEARNING = "stepladder.api.types.learning"
_PEOPLE = "stepladder.api.types.people"


@noun(records.Indicator, "What a competency looks like at one proficiency.")
class Indicator(Noun):
    proficiency: str = plain("A label of the competency's scale.")
    label: str | None = plain("Another name for this proficiency, where this competency has one.")
    text: str = plain("What it looks like.")


@noun(LevelExpectationRecord, "A competency as one level asks for it.")
class LevelExpectation(Noun):
    level: Annotated["Level", strawberry.lazy(_LEVEL)] = linked("The level.", lambda pair, _: pair.level)
    expectation: Annotated["Expectation", strawberry.lazy(_EXPECTATION)] = linked(
        "What it asks, in words.", lambda pair, _: pair.expectation
    )
    proficiency: str | None = plain("The proficiency it asks for, a label of the competency's scale.")


@noun(records.SameAs, "The same thing in a public framework.")
class SameAs(Noun):
    scheme: str = plain("The framework: `ESCO`, `O*NET`, `SFIA` and the like.")
    code: str = plain("Its code there.")
    title: str | None = plain("Its name there.")
    url: str | None = plain("Where to find it: an address, or plain text.")


@noun(records.Competency, "What is expected in general, before a level says how much of it.")
class Competency(Noun, Node):
    slug: str = plain("Its identity.")
    locale: str = worded("competency")
    title: str = plain("Its name.")
    area: str | None = plain("The area it belongs to.")
    kind: str | None = plain("What sort of competency it is.")
    definition: str | None = plain("What it means.")
    need: str | None = plain("The need of the organisation that it serves.")
    scale: ProficiencyScale | None = linked(
        "The scale on which it is graded.", lambda competency, at: at.catalogue.scales.get(competency.scale)
    )
    owner: str | None = plain("The team or role that answers for it.")
    reviewed_on: date | None = plain("The day on which it was last reviewed.")
    review_by: date | None = plain("The day by which it is to be reviewed.")
    status: Presence = plain("Whether it is in use.")
    same_as: list[SameAs] = linked("The same thing in public frameworks.", lambda it, _: it.same_as)
    indicators: list[Indicator] = linked(
        "What it looks like at each proficiency.", lambda competency, _: competency.indicators
    )
    body: str = plain("More about it, in Markdown.")
    expected_by: list[LevelExpectation] = linked(
        "Where it is expected, ladder by ladder, track by track, upwards; retired levels left out.",
        lambda competency, at: at.catalogue.expected_by.get(competency.slug, ()),
    )
    trainings: list[Annotated["Training", strawberry.lazy(_LEARNING)]] = linked(
        "The trainings in use that bring it.",
        lambda competency, at: at.catalogue.trainings_of_competency.get(competency.slug, ()),
    )
    mentors: list[Annotated["Mentor", strawberry.lazy(_PEOPLE)]] = linked(
        "The mentors who help with it.", lambda competency, at: at.mentors_of_competency(competency.slug)
    )
    hats: list[Annotated["Hat", strawberry.lazy(_LEARNING)]] = linked(
        "The hats that give evidence of it.",
        lambda competency, at: at.catalogue.hats_of_competency.get(competency.slug, ()),
    )
