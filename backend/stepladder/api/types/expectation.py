"""What a level asks, in its own words or in those of its track or ladder."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from stepladder import records
from stepladder.api.types.competency import Competency
from stepladder.api.types.kinds import ExpectationKind, ExpectationStrength
from stepladder.api.types.noun import Node, Noun, linked, noun, plain
from stepladder.api.view import View
from stepladder.career.placed import PlacedExpectation

if TYPE_CHECKING:
    from stepladder.api.types.level import Level

_LEVEL = "stepladder.api.types.level"
_CONTINUES = "The expectation of a level below that it carries on."


def continued(asked: records.Expectation, at: View) -> PlacedExpectation | None:
    """The expectation that one carries on."""
    return at.catalogue.expectation_of_slug.get(asked.continues or "")


@noun(PlacedExpectation, "What a level asks.")
class Expectation(Noun, Node):
    slug: str = plain("`ladder/level/key`: its identity, which outlives every rewording.")
    key: str = plain("Its name within its level.")
    level: Annotated["Level", strawberry.lazy(_LEVEL)] = linked(
        "The level that asks it.", lambda asked, at: at.catalogue.levels[asked.level]
    )
    competency: Competency | None = linked(
        "The competency that it is about.", lambda asked, at: at.catalogue.competencies.get(asked.competency)
    )
    proficiency: str | None = plain("How much of it: a label of the competency's scale.")
    kind: ExpectationKind = plain("What sort of expectation it is.")
    strength: ExpectationStrength = plain("How much weight it has.")
    continues: "Expectation | None" = linked(_CONTINUES, continued)
    inherited_from: str | None = plain(
        "The ladder (`engineering`) or track (`engineering/shared`) that asks it of each of its levels; "
        "null where the level itself does."
    )
    text: str = plain("What is asked, exactly as it was written.")
    examples: list[str] = plain("What it looks like.")
    counter_examples: list[str] = plain("What it does not look like.")


@noun(records.Expectation, "What a track or a ladder asks of each of its levels, said once for all.")
class SharedExpectation(Noun):
    key: str = plain("The name that it has at every level; one that has its own of that name says it in other words.")
    competency: Competency | None = linked(
        "The competency that it is about.", lambda asked, at: at.catalogue.competencies.get(asked.competency)
    )
    proficiency: str | None = plain("How much of it: a label of the competency's scale.")
    kind: ExpectationKind = plain("What sort of expectation it is.")
    strength: ExpectationStrength = plain("How much weight it has.")
    continues: Expectation | None = linked(_CONTINUES, continued)
    text: str = plain("What is asked, exactly as it was written.")
    examples: list[str] = plain("What it looks like.")
    counter_examples: list[str] = plain("What it does not look like.")
