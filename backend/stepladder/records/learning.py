"""What people can learn: trainings and their sessions, hats that give evidence, guides for the talks."""

from typing import Literal

from pydantic import Field

from stepladder.records.base import Amount, Markdown, PlainText, Presence, Record, Slug, Whole
from stepladder.records.moments import Day, MovingDay, MovingTime
from stepladder.records.ways import TransitionKind

TrainingKind = Literal["course", "workshop", "coaching", "shadowing", "rotation", "peer circle", "reading"]
Crossing = Literal["track", "ladder", "both"]
SessionStatus = Literal["planned", "open", "full", "waiting list", "cancelled"]


class Outcome(Record):
    """What a training brings: a competency, from one proficiency to another."""

    competency: Slug
    from_proficiency: PlainText | None = None
    to_proficiency: PlainText | None = None


class Session(Record):
    """One dated run of a training."""

    key: Slug
    starts: MovingTime
    ends: MovingTime | None = None
    timezone: PlainText
    place: PlainText | None = None
    link: PlainText | None = None
    """The address at which it is joined online. Never public."""
    facilitator: PlainText | None = None
    status: SessionStatus = "planned"
    seats: Whole | None = Field(default=None, ge=0)
    seats_free: Whole | None = Field(default=None, ge=0)
    as_of: MovingDay | None = None
    """The day on which the free seats were counted; without it they are not shown."""
    book: PlainText | None = None
    """How or where to book."""


class Training(Record):
    """A course, workshop, coaching, shadowing, rotation, peer circle or reading."""

    slug: Slug
    title: PlainText
    summary: PlainText | None = None
    kind: TrainingKind = "course"
    provider: PlainText | None = None
    format: PlainText | None = None
    """``in person``, ``online``, ``self-paced`` and the like."""
    language: PlainText | None = None
    """BCP 47 tag."""
    url: PlainText | None = None
    """Linked where it is an absolute http(s) address, shown as text where it is not."""
    effort_minutes: Whole | None = Field(default=None, ge=0)
    cost: Amount | None = Field(default=None, ge=0)
    currency: PlainText | None = None
    paid_by: PlainText | None = None
    in_working_time: bool | None = None
    tracks: tuple[PlainText, ...] = ()
    """For whom: slugs of tracks (``managerial``) or of one ladder's (``engineering/managerial``). Empty: for all."""
    crosses: Crossing | None = None
    """Cross-training: leads onto the other track, another ladder, or both."""
    outcomes: tuple[Outcome, ...] = ()
    prerequisites: tuple[Slug, ...] = ()
    """Trainings to take before."""
    prerequisites_text: tuple[PlainText, ...] = ()
    """What else one should bring, where it is not one of our trainings."""
    certificate: PlainText | None = None
    renewal_months: Whole | None = Field(default=None, gt=0)
    how_to_join: PlainText | None = None
    approval: PlainText | None = None
    access: PlainText | None = None
    owner: PlainText | None = None
    reviewed_on: Day | None = None
    """When somebody last looked through it."""
    review_by: Day | None = None
    status: Presence = "active"
    sessions: tuple[Session, ...] = ()
    body: Markdown = ""


class Hat(Record):
    """A time-boxed responsibility that gives evidence, apart from any level."""

    slug: Slug
    title: PlainText
    summary: PlainText | None = None
    time_share: int | None = Field(default=None, ge=0, le=100)
    """Per cent of the week."""
    term_months: Whole | None = Field(default=None, gt=0)
    how_assigned: PlainText | None = None
    allowance: PlainText | None = None
    competencies: tuple[Slug, ...] = ()
    """What wearing it gives evidence of."""
    owner: PlainText | None = None
    reviewed_on: Day | None = None
    """When somebody last looked through it."""
    review_by: Day | None = None
    status: Presence = "active"
    body: Markdown = ""


class Guide(Record):
    """Help for one kind of talk: a sheet for the person and one for the manager."""

    slug: Slug
    title: PlainText
    summary: PlainText | None = None
    rhythm: PlainText | None = None
    """How often, or on what occasion."""
    moves: tuple[TransitionKind, ...] = ()
    """The kinds of move that its talk is about."""
    with_mentor: bool = False
    """Whether its talk is one with a mentor: the pages of mentors lead to it."""
    for_person: Markdown = ""
    for_manager: Markdown = ""
    owner: PlainText | None = None
    reviewed_on: Day | None = None
    """When somebody last looked through it."""
    review_by: Day | None = None
    status: Presence = "active"
    body: Markdown = ""
