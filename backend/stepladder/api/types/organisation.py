"""The organisation and the heights, scales, bands and rewards that everybody shares."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import strawberry

from stepladder import records
from stepladder.api.types.kinds import Period
from stepladder.api.types.noun import Node, Noun, linked, noun, plain

if TYPE_CHECKING:
    from stepladder.api.types.ladder import Ladder, Level

_LADDER = "stepladder.api.types.ladder"


@noun(records.Location, "A place where people work, with its own currency and pay.")
class Location(Noun):
    slug: str = plain("Its identity.")
    title: str = plain("Its name.")
    timezone: str = plain("IANA name of its time zone.")
    currency: str | None = plain("ISO 4217 code; the organisation's currency where it is not given.")


@noun(records.Discipline, "A field of work that may have its own pay market.")
class Discipline(Noun):
    slug: str = plain("Its identity.")
    title: str = plain("Its name.")


@noun(records.Rank, "A height that tracks share.")
class Rank(Noun):
    slug: str = plain("Its identity.")
    title: str = plain("Its name.")
    order: int = plain("The height: a greater number is higher.")


@noun(records.Grade, "A pay group.")
class Grade(Noun):
    slug: str = plain("Its identity.")
    title: str = plain("Its name.")
    few_holders: bool = plain("So few people hold it that its pay bands are not shown.")
    pay_bands: list["PayBand"] = linked(
        "Its pay bands; none where few people hold it.", lambda grade, at: at.catalogue.pay.bands_of_grade(grade)
    )


@noun(records.ProficiencyScale, "The ordered labels by which competencies are graded.")
class ProficiencyScale(Noun):
    slug: str = plain("Its identity.")
    title: str = plain("Its name.")
    proficiencies: list[str] = plain("The labels, lowest first.")
    ordered: bool = plain("Whether that order is known; where it was only guessed, show no label above another.")


@noun(records.PayBand, "The range in which full-time base pay lies. A band, never what somebody is paid.")
class PayBand(Noun):
    grade: Grade | None = linked("The grade that it is for.", lambda band, at: at.catalogue.grades.get(band.grade))
    ladder: Annotated["Ladder", strawberry.lazy(_LADDER)] | None = linked(
        "The ladder that it is for.", lambda band, at: at.catalogue.ladders.get(band.ladder)
    )
    level: Annotated["Level", strawberry.lazy(_LADDER)] | None = linked(
        "The level that it is for.", lambda band, at: at.catalogue.levels.get(band.level)
    )
    location: str | None = plain("Where it holds; everywhere if not given.")
    discipline: str | None = plain("In which field of work it holds; in all if not given.")
    currency: str = plain("ISO 4217 code.")
    period: Period = plain("The time that the amounts are for.")
    min: float | None = plain("The lowest pay.")
    mid: float | None = plain("The midpoint.")
    max: float | None = plain("The highest pay.")
    effective_from: date | None = plain("The day from which it holds.")


@noun(records.Reward, "What comes beside the pay band: a bonus, an allowance, leave, pension, a learning budget.")
class Reward(Noun):
    kind: str = plain("What it is, say `bonus`.")
    rank: Rank | None = linked("The rank that brings it.", lambda reward, at: at.catalogue.ranks.get(reward.rank))
    grade: Grade | None = linked("The grade that brings it.", lambda reward, at: at.catalogue.grades.get(reward.grade))
    ladder: Annotated["Ladder", strawberry.lazy(_LADDER)] | None = linked(
        "The ladder that brings it.", lambda reward, at: at.catalogue.ladders.get(reward.ladder)
    )
    level: Annotated["Level", strawberry.lazy(_LADDER)] | None = linked(
        "The level that brings it.", lambda reward, at: at.catalogue.levels.get(reward.level)
    )
    amount: float | None = plain("How much.")
    unit: str | None = plain("Of what: `%`, `days`, or a currency.")
    text: str | None = plain("What it is, in words.")
    effective_from: date | None = plain("The day from which it holds.")


@noun(records.Recognition, "What a height brings that is not money: a decision right, a forum seat, a budget.")
class Recognition(Noun):
    kind: str = plain("What it is, say `decision right`.")
    rank: Rank | None = linked("The rank that brings it.", lambda seat, at: at.catalogue.ranks.get(seat.rank))
    ladder: Annotated["Ladder", strawberry.lazy(_LADDER)] | None = linked(
        "The ladder that brings it.", lambda seat, at: at.catalogue.ladders.get(seat.ladder)
    )
    level: Annotated["Level", strawberry.lazy(_LADDER)] | None = linked(
        "The level that brings it.", lambda seat, at: at.catalogue.levels.get(seat.level)
    )
    text: str = plain("What it is, in words.")


@noun(records.Organisation, "Who this portal is for.")
class Organisation(Noun, Node):
    slug: str = plain("Its identity.")
    name: str = plain("Its name.")
    summary: str | None = plain("One sentence about it.")
    locale: str = plain("BCP 47 tag of the language that its words are written in.")
    timezone: str = plain("IANA name of its time zone.")
    currency: str | None = plain("ISO 4217 code.")
    owner: str | None = plain("The team or role that answers for this page.")
    review_by: date | None = plain("The day by which it is to be reviewed.")
    sample_epoch: date | None = plain("Set only in sample content, whose days move with the calendar.")
    locations: list[Location] = linked("Where people work.", lambda it, _: it.locations)
    disciplines: list[Discipline] = linked("Fields of work with pay of their own.", lambda it, _: it.disciplines)
    ranks: list[Rank] = linked(
        "The heights that tracks share, lowest first.", lambda it, _: sorted(it.ranks, key=lambda rank: rank.order)
    )
    grades: list[Grade] = linked("The pay groups.", lambda it, _: it.grades)
    scales: list[ProficiencyScale] = linked("The scales on which competencies are graded.", lambda it, _: it.scales)
    areas: list[str] = plain("The areas of competencies, in the order in which they are shown.")
    pay_bands: list[PayBand] = linked(
        "The pay bands stated for the whole organisation, less those that few people hold.",
        lambda it, at: at.catalogue.pay.shown(it.pay_bands),
    )
    rewards: list[Reward] = linked("The rewards stated for the whole organisation.", lambda it, _: it.rewards)
    recognitions: list[Recognition] = linked(
        "The recognition stated for the whole organisation.", lambda it, _: it.recognitions
    )
    body: str = plain("More about it, in Markdown.")
