"""The organisation and the heights, scales and areas that everybody shares."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import strawberry

from stepladder import records
from stepladder.api.types.noun import Node, Noun, linked, noun, plain, worded
from stepladder.identity.audience import may_see

if TYPE_CHECKING:
    from stepladder.api.types.pay import PayBand, PayProgression, Recognition, Reward
    from stepladder.api.types.policy import Policy

_PAY = "stepladder.api.types.pay"
_POLICY = "stepladder.api.types.policy"


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
    pay_bands: list[Annotated["PayBand", strawberry.lazy(_PAY)]] = linked(
        "Its pay bands; none where few people hold it.", lambda grade, at: at.catalogue.pay.bands_of_grade(grade)
    )


@noun(records.ProficiencyScale, "The ordered labels by which competencies are graded.")
class ProficiencyScale(Noun):
    slug: str = plain("Its identity.")
    title: str = plain("Its name.")
    proficiencies: list[str] = plain("The labels, lowest first.")
    ordered: bool = plain("Whether that order is known; where it was only guessed, show no label above another.")


@noun(records.Area, "A field of competencies, perhaps within a wider one.")
class Area(Noun):
    title: str = plain("Its name, which is its identity.")
    within: str | None = plain("The name of the wider area.")
    summary: str | None = plain("One sentence about it.")


@noun(records.Owner, "A team or role that answers for pages.")
class Owner(Noun):
    name: str = plain("As pages name it.")
    contact: str = plain("How to reach it: an address of the web, a shared mailbox, or a few words.")


@noun(records.Organisation, "Who this portal is for.")
class Organisation(Noun, Node):
    slug: str = plain("Its identity.")
    name: str = plain("Its name.")
    summary: str | None = plain("One sentence about it.")
    locale: str = worded("organisation")
    locales: list[str] = linked(
        "BCP 47 tags of the languages that `locale` may ask for: the one that everything is written in, then those in "
        "which something can be read.",
        lambda _, at: at.languages.offered(at.audience),
    )
    timezone: str = plain("IANA name of its time zone.")
    currency: str | None = plain("ISO 4217 code.")
    owner: str | None = plain("The team or role that answers for this page.")
    reviewed_on: date | None = plain("The day on which it was last reviewed.")
    review_by: date | None = plain("The day by which it is to be reviewed.")
    sample_epoch: date | None = plain("Set only in sample content, whose days move with the calendar.")
    owners: list[Owner] = linked(
        "How those who answer for pages can be reached.",
        lambda it, at: it.owners if may_see(at.audience, "organisation", "owners") else (),
    )
    locations: list[Location] = linked("Where people work.", lambda it, _: it.locations)
    disciplines: list[Discipline] = linked("Fields of work with pay of their own.", lambda it, _: it.disciplines)
    ranks: list[Rank] = linked(
        "The heights that tracks share, lowest first.", lambda it, _: sorted(it.ranks, key=lambda rank: rank.order)
    )
    grades: list[Grade] = linked("The pay groups.", lambda it, _: it.grades)
    scales: list[ProficiencyScale] = linked("The scales on which competencies are graded.", lambda it, _: it.scales)
    areas: list[Area] = linked(
        "The areas of competencies, in the order in which they are shown.", lambda it, _: it.areas
    )
    pay_bands: list[Annotated["PayBand", strawberry.lazy(_PAY)]] = linked(
        "The pay bands stated for the whole organisation, less those that few people hold.",
        lambda it, at: at.catalogue.pay.shown(it.pay_bands),
    )
    rewards: list[Annotated["Reward", strawberry.lazy(_PAY)]] = linked(
        "The rewards stated for the whole organisation.", lambda it, _: it.rewards
    )
    pay_progression: list[Annotated["PayProgression", strawberry.lazy(_PAY)]] = linked(
        "How pay moves, occasion by occasion.", lambda it, _: it.pay_progression
    )
    recognitions: list[Annotated["Recognition", strawberry.lazy(_PAY)]] = linked(
        "The recognition stated for the whole organisation.", lambda it, _: it.recognitions
    )
    policy: Annotated["Policy", strawberry.lazy(_POLICY)] = linked(
        "What was decided about the ladders, and what people are told of it.", lambda it, _: it.policy
    )
    body: str = plain("More about it, in Markdown.")
