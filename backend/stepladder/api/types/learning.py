"""Trainings and their sessions, hats, guides."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import strawberry

from stepladder import records
from stepladder.api.types.competency import Competency
from stepladder.api.types.kinds import Crossing, Presence, SessionStatus, TrainingKind, TransitionKind
from stepladder.api.types.noun import Node, Noun, linked, noun, plain, worded
from stepladder.career.placed import PlacedSession

if TYPE_CHECKING:
    from stepladder.api.types.level import Level

_LEVEL = "stepladder.api.types.level"


@noun(records.Outcome, "What a training brings: a competency, from one proficiency to another.")
class Outcome(Noun):
    competency: Competency = linked(
        "The competency.", lambda brought, at: at.catalogue.competencies[brought.competency]
    )
    from_proficiency: str | None = plain("The proficiency one should bring.")
    to_proficiency: str | None = plain("The proficiency one leaves with.")


@noun(PlacedSession, "One dated run of a training.")
class Session(Noun, Node):
    slug: str = plain("`training/key`: its identity.")
    key: str = plain("Its name within its training.")
    training: "Training" = linked("The training.", lambda session, at: at.catalogue.trainings[session.training])
    starts_at: datetime = linked("When it begins.", lambda session, at: at.moment(session, session.starts))
    ends_at: datetime | None = linked(
        "When it ends.", lambda session, at: session.ends and at.moment(session, session.ends)
    )
    timezone: str = plain("IANA name of the time zone that its times are local to.")
    upcoming: bool = linked("It has not begun before today.", lambda session, at: at.is_upcoming(session))
    place: str | None = linked(
        "Where it takes place. Not public where an address of the web stands in it.",
        lambda it, at: at.told(it, "place"),
    )
    link: str | None = linked(
        "The address at which it is joined online. Never public.", lambda it, at: at.told(it, "link")
    )
    facilitator: str | None = linked("Who holds it. Never public.", lambda it, at: at.told(it, "facilitator"))
    status: SessionStatus = plain("How it stands.")
    seats: int | None = plain("How many people can take part.")
    seats_free: int | None = linked(
        "How many seats were free on the day of the count. Never public.", lambda session, at: at.seats_free(session)
    )
    as_of: date | None = linked("The day on which the free seats were counted.", lambda it, at: at.day(it.as_of))
    book: str | None = linked(
        "How or where to book. Not public where a web address stands in it.", lambda it, at: at.told(it, "book")
    )


@noun(records.Training, "A course, workshop, coaching, shadowing, rotation, peer circle or reading.")
class Training(Noun, Node):
    slug: str = plain("Its identity.")
    locale: str = worded("training")
    title: str = plain("Its name.")
    summary: str | None = plain("One sentence about it.")
    kind: TrainingKind = plain("Its form.")
    provider: str | None = plain("Who offers it.")
    format: str | None = plain("How it is held: `in person`, `online`, `self-paced` and the like.")
    language: str | None = plain("BCP 47 tag of the language it is held in.")
    url: str | None = plain("Where to find it: an address, or plain text.")
    effort_minutes: int | None = plain("How much time it takes.")
    cost: float | None = plain("What it costs.")
    currency: str | None = plain("ISO 4217 code of the cost.")
    paid_by: str | None = plain("Who pays.")
    in_working_time: bool | None = plain("Whether it takes place in working time.")
    tracks: list[str] = plain("For whom: `track` or `ladder/track`. Empty: for everybody.")
    crosses: Crossing | None = plain("What it leads across to, where it is a cross-training.")
    outcomes: list[Outcome] = linked("What it brings.", lambda training, _: training.outcomes)
    prerequisites: list["Training"] = linked(
        "Trainings to take before.", lambda training, at: at.catalogue.trainings_named(training.prerequisites)
    )
    prerequisites_text: list[str] = plain("What else one should bring.")
    certificate: str | None = plain("The certificate one leaves with.")
    renewal_months: int | None = plain("After how many months the certificate is renewed.")
    how_to_join: str | None = plain("How to take part.")
    approval: str | None = plain("Who has to agree.")
    access: str | None = plain("How people with disabilities can take part.")
    owner: str | None = plain("The team or role that answers for it.")
    reviewed_on: date | None = plain("The day on which it was last reviewed.")
    review_by: date | None = plain("The day by which it is to be reviewed.")
    status: Presence = plain("Whether it is in use.")
    sessions: list[Session] = linked(
        "Its dated runs, soonest first, past ones too.", lambda training, at: at.sessions_of(training)
    )
    body: str = plain("More about it, in Markdown.")
    leads_to: list["Training"] = linked(
        "The trainings in use that ask for it first.",
        lambda training, at: at.catalogue.trainings_after.get(training.slug, ()),
    )
    levels: list[Annotated["Level", strawberry.lazy(_LEVEL)]] = linked(
        "The levels that expect what it brings, on the tracks that it is for.",
        lambda training, at: at.catalogue.levels_of_training.get(training.slug, ()),
    )


@noun(records.Hat, "A time-boxed responsibility that gives evidence, apart from any level.")
class Hat(Noun, Node):
    slug: str = plain("Its identity.")
    locale: str = worded("hat")
    title: str = plain("Its name.")
    summary: str | None = plain("One sentence about it.")
    time_share: int | None = plain("Per cent of the week.")
    term_months: int | None = plain("For how many months one wears it.")
    how_assigned: str | None = plain("How one gets it.")
    allowance: str | None = plain("What one gets for it.")
    competencies: list[Competency] = linked(
        "What wearing it gives evidence of.", lambda hat, at: at.catalogue.competencies_named(hat.competencies)
    )
    owner: str | None = plain("The team or role that answers for it.")
    reviewed_on: date | None = plain("The day on which it was last reviewed.")
    review_by: date | None = plain("The day by which it is to be reviewed.")
    status: Presence = plain("Whether it is in use.")
    body: str = plain("More about it, in Markdown.")


@noun(records.Guide, "Help for one kind of talk: a sheet for the person and one for the manager.")
class Guide(Noun, Node):
    slug: str = plain("Its identity.")
    locale: str = worded("guide")
    title: str = plain("Its name.")
    summary: str | None = plain("One sentence about it.")
    rhythm: str | None = plain("How often, or on what occasion.")
    moves: list[TransitionKind] = plain("The kinds of move that its talk is about.")
    with_mentor: bool = plain("Whether its talk is one with a mentor.")
    for_person: str = plain("The person's sheet, in Markdown.")
    for_manager: str = plain("The manager's sheet, in Markdown.")
    owner: str | None = plain("The team or role that answers for it.")
    reviewed_on: date | None = plain("The day on which it was last reviewed.")
    review_by: date | None = plain("The day by which it is to be reviewed.")
    status: Presence = plain("Whether it is in use.")
    body: str = plain("More about it, in Markdown.")
