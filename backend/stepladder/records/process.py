"""How it is decided who gets to a level, and when."""

from stepladder.records.base import Markdown, PlainText, Presence, Record, Slug
from stepladder.records.level import Gate
from stepladder.records.moments import Day


class Process(Record):
    """How a gate works: who may ask, what to hand in, who decides, and what one is told."""

    slug: Slug
    title: PlainText
    gate: Gate
    ladders: tuple[Slug, ...] = ()
    """The ladders on which it decides; empty: all."""
    summary: PlainText | None = None
    nominated_by: PlainText | None = None
    """Who may nominate, oneself included."""
    when: PlainText | None = None
    hand_in: tuple[PlainText, ...] = ()
    """What to hand in."""
    decided_by: PlainText | None = None
    may_not_decide: PlainText | None = None
    calibration: PlainText | None = None
    """How the tracks are measured by one yardstick."""
    told: PlainText | None = None
    """How one is told, and by when."""
    reasons: PlainText | None = None
    """What is said in writing."""
    second_look: PlainText | None = None
    """How to ask for another look."""
    try_again: PlainText | None = None
    """When one may try again."""
    owner: PlainText | None = None
    reviewed_on: Day | None = None
    """When somebody last looked through it."""
    review_by: Day | None = None
    status: Presence = "active"
    body: Markdown = ""


class CycleStep(Record):
    """One stretch of a review cycle."""

    key: Slug
    title: PlainText
    starts: Day
    ends: Day | None = None
    """Its last day; the day it starts where it is not given."""
    text: PlainText | None = None


class Cycle(Record):
    """A review cycle: its dates, and the version of the ladders that counts in it."""

    slug: Slug
    title: PlainText
    summary: PlainText | None = None
    processes: tuple[Slug, ...] = ()
    """The processes that it runs; empty: all."""
    version: PlainText | None = None
    """The version of the ladders that counts."""
    frozen_on: Day | None = None
    """The day from which that version no longer changes for this cycle."""
    effective_on: Day | None = None
    """The day from which decisions hold."""
    steps: tuple[CycleStep, ...] = ()
    owner: PlainText | None = None
    reviewed_on: Day | None = None
    """When somebody last looked through it."""
    review_by: Day | None = None
    status: Presence = "active"
    body: Markdown = ""
