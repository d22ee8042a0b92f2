"""What an organisation has decided about its ladders, and what people are told of it."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import strawberry

from stepladder import records
from stepladder.api.types.kinds import FairnessDimension, ParityMeasure, ParityRule
from stepladder.api.types.noun import Noun, linked, noun, plain
from stepladder.api.types.ways import Question

if TYPE_CHECKING:
    from stepladder.api.types.level import Level

_LEVEL = "stepladder.api.types.level"


@noun(records.Tolerance, "How far two levels of equal height may lie apart in one measure.")
class Tolerance(Noun):
    measure: ParityMeasure = plain("By what they are compared.")
    ratio: float = plain("The least that the smaller may be of the larger: 0.95 lets five per cent pass.")


@noun(records.ParityException, "A difference between two levels that was agreed to, for a reason and for a time.")
class ParityException(Noun):
    level: Annotated["Level", strawberry.lazy(_LEVEL)] = linked(
        "One of the two.", lambda it, at: at.catalogue.levels[it.level]
    )
    other_level: Annotated["Level", strawberry.lazy(_LEVEL)] = linked(
        "The other.", lambda it, at: at.catalogue.levels[it.other_level]
    )
    measure: ParityMeasure = plain("In what they differ.")
    reason: str = plain("Why that was agreed to.")
    approver: str = plain("The role or body that agreed.")
    expires: date = plain("The day on which it ends.")


@noun(records.FairnessPolicy, "What a fairness report may tell, fixed before anybody has seen a figure.")
class FairnessPolicy(Noun):
    groups: list[str] = plain("The groups that may be compared.")
    dimensions: list[FairnessDimension] = plain("By what people may be divided.")
    minimum_cell: int = plain("No figure of fewer people is told.")
    margin: int = plain("How wide, in people, the range stays that can be worked out for a figure that is not told.")
    years: int = plain("Over how many years moves are counted.")


@noun(records.Policy, "What was decided, and what people are told of it.")
class Policy(Noun):
    parity: ParityRule = plain("What becomes of a breach of parity to which nobody agreed.")
    ranks_are_heights: bool = plain("Levels of different rank are never equal, and no promotion leads to a lower rank.")
    tolerances: list[Tolerance] = linked("How far equal levels may lie apart.", lambda it, _: it.tolerances)
    exceptions: list[ParityException] = linked("The differences that were agreed to.", lambda it, _: it.exceptions)
    fairness: FairnessPolicy = linked("What a fairness report may tell.", lambda it, _: it.fairness)
    all_needed: str | None = plain("The answer to “Do I need all of these?”.")
    what_differs: str = plain("What differs between the tracks, in Markdown.")
    what_never_differs: str = plain("What never differs between them, in Markdown.")
    how_pay_works: str = plain("How pay works, in Markdown.")
    how_to_change_sides: str = plain("How to change sides, in Markdown.")
    who_decides: str = plain("Who decides what, in Markdown.")
    for_managers: str = plain("What managers need to know besides, in Markdown.")
    how_to_ask_a_mentor: str = plain("Whom to ask for a mentor, where they do not say it themselves, in Markdown.")
    what_stays_between: str = plain("What stays between a mentor and who came to them, in Markdown.")
    how_mentoring_ends: str = plain("How either of them ends it kindly, in Markdown.")
    questions: list[Question] = linked("What people ask most.", lambda it, _: it.questions)
