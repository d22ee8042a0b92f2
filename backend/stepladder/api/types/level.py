"""One step on one track of one ladder: what it asks, what it takes, and where it leads."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import strawberry

from stepladder import records
from stepladder.api import bounds
from stepladder.api.types.expectation import Expectation
from stepladder.api.types.kinds import CriterionKind, Gate, LevelStatus
from stepladder.api.types.ladder import Ladder, Track
from stepladder.api.types.learning import Training
from stepladder.api.types.notes import ChangeNote
from stepladder.api.types.noun import Node, Noun, linked, noun, plain, worded
from stepladder.api.types.organisation import Grade, Rank
from stepladder.api.types.pay import PayBand, Recognition, Reward
from stepladder.api.types.people import Mentor
from stepladder.api.types.ways import Fork, LevelEquivalence, Transition

if TYPE_CHECKING:
    from stepladder.api.types.difference import LevelDifference
    from stepladder.api.types.process import Process

_PROCESS = "stepladder.api.types.process"
_DIFFERENCE = "stepladder.api.types.difference"


@noun(records.Criterion, "What it takes to be promoted into a level, apart from its expectations.")
class Criterion(Noun):
    kind: CriterionKind = plain("What sort of criterion it is.")
    text: str = plain("What it takes.")
    measure: str | None = plain("What is measured.")
    target: str | None = plain("How much of it.")
    not_alone: str | None = plain("Of a metric: what it must not decide by itself.")
    paid_by: str | None = plain("Of a certification: who pays for it.")
    time_given: str | None = plain("Of a certification: the working time given for it.")
    renewal_months: int | None = plain("Of a certification: after how many months it is to be renewed.")
    alternative: str | None = plain("Of a certification: what counts as much as it does.")
    leave_counts: str | None = plain("Of a tenure: how leave and part-time work count.")


@noun(records.Week, "How a typical week divides, in per cent.")
class Week(Noun):
    people: int = plain("Time for people.")
    hands_on: int = plain("Time for the work itself.")
    planning: int = plain("Time for planning.")
    other: int = plain("Time for all else.")


@noun(records.Level, "One step on one track of one ladder.")
class Level(Noun, Node):
    slug: str = plain("`ladder/level`: its identity.")
    locale: str = worded("level")
    title: str = plain("Its name.")
    ladder: Ladder = linked("The ladder it belongs to.", lambda level, at: at.catalogue.ladders[level.ladder])
    track: Track = linked(
        "The side of the ladder it stands on.", lambda level, at: at.catalogue.tracks[f"{level.ladder}/{level.track}"]
    )
    code: str | None = plain("Its code, where it has one. Not unique.")
    also_called: list[str] = plain("Contract and market titles by which people look for it.")
    order: int = plain("Its place within its track: a greater number is higher.")
    rank: Rank | None = linked("The height that it shares.", lambda level, at: at.catalogue.ranks.get(level.rank))
    grade: Grade | None = linked("Its pay group.", lambda level, at: at.catalogue.grades.get(level.grade))
    status: LevelStatus = plain("Whether it can be held now.")
    status_note: str | None = plain("Of a draft: whom to ask and when it is due. Retired: what became of it.")
    replaced_by: "Level | None" = linked(
        "Of a retired one: the level that its people, its evidence and its readers go to.",
        lambda level, at: at.catalogue.levels.get(level.replaced_by),
    )
    career_level: bool = plain("One may stay here for good.")
    still_grows: str | None = plain("What still grows for those who stay.")
    summary: str | None = plain("One sentence about it.")
    scope: str | None = plain("How far the work reaches.")
    week: Week | None = linked("How a typical week divides.", lambda level, _: level.week)
    conditions: list[str] = plain("On-call, shifts, travel, whether part-time is possible.")
    typical_months_min: int | None = plain("The least that people typically spent here: no promise.")
    typical_months_max: int | None = plain("The most that people typically spent here: no deadline.")
    gate: Gate | None = plain("How one gets here.")
    process: Annotated["Process", strawberry.lazy(_PROCESS)] | None = linked(
        "The process that decides who gets here: its own, else the one in use for its gate on its ladder.",
        lambda level, at: at.catalogue.process_of_level.get(level.slug),
    )
    places_open: int | None = linked(
        "How many places were open on the day of the count. Never public.", lambda level, at: at.places_open(level)
    )
    places_as_of: date | None = linked(
        "The day on which the open places were counted. Never public.", lambda level, at: at.places_as_of(level)
    )
    owner: str | None = plain("The team or role that answers for it.")
    reviewed_on: date | None = plain("The day on which it was last reviewed.")
    review_by: date | None = plain("The day by which it is to be reviewed.")
    expectations: list[Expectation] = linked(
        "What it asks, what its ladder and its track ask of all their levels included.",
        lambda level, at: at.catalogue.expectations[level.slug],
    )
    criteria: list[Criterion] = linked("What it takes to be promoted here.", lambda level, _: level.criteria)
    changes: list[ChangeNote] = linked(
        "What changed here, the latest first.", lambda it, _: sorted(it.changes, key=lambda note: note.on, reverse=True)
    )
    body: str = plain("More about it, in Markdown.")
    levels_below: list["Level"] = linked(
        "The rung, or rungs, directly below: the one before in its track, or where promotions into the track begin.",
        lambda level, at: at.catalogue.levels_below.get(level.slug, ()),
    )
    levels_above: list["Level"] = linked(
        "The rung, or rungs, directly above.", lambda level, at: at.catalogue.levels_above.get(level.slug, ())
    )
    differences_from_below: list[Annotated["LevelDifference", strawberry.lazy(_DIFFERENCE)]] = linked(
        "What is new, other and gone here since the rung, or each of the rungs, directly below; in their order.",
        lambda level, at: at.differences_from_below(level),
        bounds.rungs_below,
    )
    equivalences: list[LevelEquivalence] = linked(
        "What stands level with it, wherever that is stated.",
        lambda level, at: at.catalogue.equivalences_of_level.get(level.slug, ()),
    )
    forks: list[Fork] = linked(
        "The forks before which one stands here.", lambda level, at: at.catalogue.forks_after.get(level.slug, ())
    )
    transitions_from: list[Transition] = linked(
        "The ways out of here.", lambda level, at: at.catalogue.transitions_from.get(level.slug, ())
    )
    transitions_to: list[Transition] = linked(
        "The ways into here.", lambda level, at: at.catalogue.transitions_to.get(level.slug, ())
    )
    pay_bands: list[PayBand] = linked(
        "The pay bands that hold on the day asked for, one for each location, discipline, currency and period: "
        "its own, else its grade's, else its ladder's.",
        lambda level, at: list(at.catalogue.pay.bands_on(level, at.as_of).values()),
    )
    pay_bands_to_come: list[PayBand] = linked(
        "Those that are announced and will hold from a later day on, the next ones first.",
        lambda level, at: at.catalogue.pay.bands_to_come(level, at.as_of),
    )
    pay_bands_hidden: bool = linked(
        "So few people hold its grade that its pay bands are not shown.",
        lambda level, at: at.catalogue.pay.hides(level),
    )
    rewards: list[Reward] = linked(
        "What comes beside pay on the day asked for: of each kind what is stated nearest to the level.",
        lambda level, at: at.catalogue.pay.rewards_of_level(level, at.as_of),
    )
    rewards_to_come: list[Reward] = linked(
        "What is announced and will come beside pay from a later day on, the next one first.",
        lambda level, at: at.catalogue.pay.rewards_to_come(level, at.as_of),
    )
    recognitions: list[Recognition] = linked(
        "What comes that is not money.", lambda level, at: at.catalogue.pay.recognitions_of_level(level)
    )
    trainings: list[Training] = linked(
        "The trainings in use that bring what it expects and are for its track.",
        lambda level, at: at.catalogue.trainings_of_level[level.slug],
    )
    mentors: list[Mentor] = linked(
        "The mentors who stand here or help with a move from or to here.",
        lambda level, at: at.mentors_of_level(level.slug),
    )
