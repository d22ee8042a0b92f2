"""How levels stand to each other: equal heights, moves, and forks."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import strawberry

from stepladder import records
from stepladder.api.types.kinds import EquivalenceBasis, EquivalenceStrength, Gate, TransitionKind
from stepladder.api.types.noun import Node, Noun, linked, noun, plain
from stepladder.career.placed import LevelEquivalence as LevelEquivalenceRecord
from stepladder.career.placed import PlacedFork, PlacedForkSide

if TYPE_CHECKING:
    from stepladder.api.types.ladder import Ladder, Track
    from stepladder.api.types.level import Level

_LADDER = "stepladder.api.types.ladder"
_LEVEL = "stepladder.api.types.level"


@noun(records.Points, "What an evaluation gave one level for each of the four factors of equal value.")
class Points(Noun):
    skills: int = plain("For skills.")
    effort: int = plain("For effort.")
    responsibility: int = plain("For responsibility.")
    conditions: int = plain("For working conditions.")
    total: int = plain("All four together.")


@noun(records.Evaluation, "How the work of two levels was scored side by side.")
class Evaluation(Noun):
    level: Points = linked("The first level's points.", lambda it, _: it.level)
    other_level: Points = linked("The other level's points.", lambda it, _: it.other_level)
    held_on: date = plain("The day of the evaluation.")
    agreed_by: str = plain("The roles or bodies that agreed to the scores.")


@noun(records.Equivalence, "Two levels stand at equal height, or expressly do not.")
class Equivalence(Noun):
    level: Annotated["Level", strawberry.lazy(_LEVEL)] = linked(
        "One of the two.", lambda pair, at: at.catalogue.levels[pair.level]
    )
    other_level: Annotated["Level", strawberry.lazy(_LEVEL)] | None = linked(
        "The other. Missing only where nothing stands level, and the note says why.",
        lambda pair, at: at.catalogue.levels.get(pair.other_level),
    )
    basis: EquivalenceBasis = plain("On what ground this is said.")
    strength: EquivalenceStrength = plain("How far it holds.")
    note: str | None = plain("What else there is to say.")
    evaluation: Evaluation | None = linked(
        "Its scores, where the ground is an evaluation.", lambda it, _: it.evaluation
    )


@noun(LevelEquivalenceRecord, "An equivalence, as one of its two levels sees it.")
class LevelEquivalence(Noun):
    other: Annotated["Level", strawberry.lazy(_LEVEL)] | None = linked(
        "The level that stands level with it. Missing only where none does, and the note says why.",
        lambda pair, _: pair.other,
    )
    basis: EquivalenceBasis = plain("On what ground this is said.")
    strength: EquivalenceStrength = plain("How far it holds.")
    note: str | None = plain("What else there is to say.")
    evaluation: Evaluation | None = linked(
        "Its scores, where the ground is an evaluation: this level's are the first.", lambda pair, _: pair.evaluation
    )


@noun(records.Transition, "A directed move from one level to another.")
class Transition(Noun):
    level: Annotated["Level", strawberry.lazy(_LEVEL)] = linked(
        "Where it begins.", lambda move, at: at.catalogue.levels[move.level]
    )
    to_level: Annotated["Level", strawberry.lazy(_LEVEL)] = linked(
        "Where it leads.", lambda move, at: at.catalogue.levels[move.to_level]
    )
    kind: TransitionKind = plain("What sort of move it is.")
    gate: Gate | None = plain("How it is decided.")
    conditions: list[str] = plain("What has to be true before.")
    trial_months: int | None = plain("For how many months one may try it with the old level kept.")
    pay_rule: str | None = plain("What happens to pay.")
    pay_may_fall: bool | None = plain("Whether pay may be lower after it than before; null where it is not said.")
    restarts_clock: bool | None = plain(
        "Whether time served before it counts no more towards the next step; null where it is not said."
    )
    support: str | None = plain("What help there is.")
    return_terms: str | None = plain("On what terms one may come back.")
    no_way_back: str | None = plain("Why there is no way back, and which role answers for that.")


@noun(records.Question, "What people ask, and what they are told.")
class Question(Noun):
    question: str = plain("What they ask.")
    answer: str = plain("What they are told.")


@noun(PlacedForkSide, "What one side of a fork brings.")
class ForkSide(Noun):
    track: Annotated["Track", strawberry.lazy(_LADDER)] = linked(
        "The side of the ladder.", lambda side, at: at.catalogue.tracks[f"{side.ladder}/{side.track}"]
    )
    new: list[str] = plain("What is new there.")
    week: str | None = plain("What a week there looks like.")


@noun(PlacedFork, "Where a ladder divides.")
class Fork(Noun, Node):
    slug: str = plain("Its name within its ladder.")
    title: str = plain("Its name.")
    ladder: Annotated["Ladder", strawberry.lazy(_LADDER)] = linked(
        "The ladder that divides.", lambda fork, at: at.catalogue.ladders[fork.ladder]
    )
    summary: str | None = plain("One sentence about it.")
    from_levels: list[Annotated["Level", strawberry.lazy(_LEVEL)]] = linked(
        "Where one stands before it.", lambda fork, at: at.catalogue.levels_named(fork.from_levels)
    )
    to_levels: list[Annotated["Level", strawberry.lazy(_LEVEL)]] = linked(
        "Where one may stand after it.", lambda fork, at: at.catalogue.levels_named(fork.to_levels)
    )
    stays: list[str] = plain("What stays the same, whichever side one takes.")
    sides: list[ForkSide] = linked(
        "What each side brings.",
        lambda fork, _: [PlacedForkSide.model_construct(**vars(side), ladder=fork.ladder) for side in fork.sides],
    )
    who_decides: str | None = plain("Who decides which side one takes.")
    staying: str | None = plain("That and how one may stay where one is.")
    how_back: str | None = plain("How one comes back from either side.")
    questions: list[Question] = linked("What people ask about it.", lambda fork, _: fork.questions)
