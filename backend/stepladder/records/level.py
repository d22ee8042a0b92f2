"""One step on one track of one ladder: what it asks, what it takes, and what has changed."""

from typing import Literal

from pydantic import Field

from stepladder.records.base import ExpectationSlug, LevelSlug, Markdown, PlainText, Record, Slug, Whole
from stepladder.records.moments import Day, MovingDay

LevelStatus = Literal["draft", "active", "retired"]
Gate = Literal["promotion", "interview", "appointment"]
ExpectationKind = Literal["criterion", "responsibility", "indicator"]
ExpectationStrength = Literal["core", "growth", "exceeds"]
CriterionKind = Literal["metric", "certification", "evidence", "tenure"]


class Expectation(Record):
    """What a level asks. Its identity, ``ladder/level/key``, outlives every rewording.

    It may stand once at a track or a ladder: then each of its levels asks it, under the same key. A level that has an
    expectation of that key says it in its own words instead.
    """

    key: str = Field(min_length=1, max_length=200, pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")
    """Unique within its level, and never changed."""
    competency: Slug | None = None
    proficiency: PlainText | None = None
    """A label of the competency's scale."""
    kind: ExpectationKind = "criterion"
    strength: ExpectationStrength = "core"
    continues: ExpectationSlug | None = None
    """The expectation of a level below that this one carries on, ``ladder/level/key``."""
    text: PlainText = Field(min_length=1)
    examples: tuple[PlainText, ...] = ()
    counter_examples: tuple[PlainText, ...] = ()


class Criterion(Record):
    """What it takes to be promoted into a level, apart from its expectations."""

    kind: CriterionKind
    text: PlainText = Field(min_length=1)
    measure: PlainText | None = None
    target: PlainText | None = None
    not_alone: PlainText | None = None
    """Of a metric: what it must not decide by itself."""
    paid_by: PlainText | None = None
    """Of a certification: who pays for it."""
    time_given: PlainText | None = None
    """Of a certification: the working time given for it."""
    renewal_months: Whole | None = Field(default=None, gt=0)
    """Of a certification: after how many months it is to be renewed."""
    alternative: PlainText | None = None
    """Of a certification: what counts as much as it does."""
    leave_counts: PlainText | None = None
    """Of a tenure: how leave and part-time work count."""


class ChangeNote(Record):
    """What changed for a level, and whether evidence that was gathered before stays valid."""

    on: Day
    """The day from which the change holds."""
    announced_on: Day | None = None
    """The day on which it is told. Where it holds only later, nobody outside is told before."""
    text: PlainText = Field(min_length=1)
    evidence_stays: bool = True
    """Whether evidence gathered under the words before still counts."""
    evidence_note: PlainText | None = None
    """Until when, or for what, it counts."""


class Week(Record):
    """How a typical week divides, in per cent."""

    people: int = Field(default=0, ge=0, le=100)
    hands_on: int = Field(default=0, ge=0, le=100)
    planning: int = Field(default=0, ge=0, le=100)
    other: int = Field(default=0, ge=0, le=100)


class Level(Record):
    """One step on one track of one ladder."""

    slug: LevelSlug
    """``ladder/level``."""
    title: PlainText
    track: Slug
    """The slug of one of its ladder's tracks."""
    code: PlainText | None = None
    also_called: tuple[PlainText, ...] = ()
    """Contract and market titles by which people look for it."""
    order: Whole
    """Its place within its track: a greater number is higher."""
    rank: Slug | None = None
    grade: Slug | None = None
    status: LevelStatus = "active"
    status_note: PlainText | None = None
    """Of a draft: whom to ask and when it is due. Of a retired one: what became of it."""
    replaced_by: LevelSlug | None = None
    """Of a retired one: the level that its people, its evidence and its readers go to."""
    career_level: bool = False
    """One may stay here for good."""
    still_grows: PlainText | None = None
    """What still grows for those who stay."""
    summary: PlainText | None = None
    """One sentence, shown under the title."""
    scope: PlainText | None = None
    """How far the work reaches."""
    week: Week | None = None
    conditions: tuple[PlainText, ...] = ()
    """On-call, shifts, travel, whether part-time is possible."""
    typical_months_min: Whole | None = Field(default=None, ge=0)
    """The time people typically spent here: it describes the past and is neither deadline nor promise."""
    typical_months_max: Whole | None = Field(default=None, ge=0)
    gate: Gate | None = None
    """How one gets here."""
    process: Slug | None = None
    """The process that decides who gets here; where it is not given, the one for its gate on its ladder."""
    places_open: Whole | None = Field(default=None, ge=0)
    """How many places are open now. Never public."""
    places_as_of: MovingDay | None = None
    """The day on which they were counted; without it they are not shown."""
    owner: PlainText | None = None
    reviewed_on: Day | None = None
    """When somebody last looked through it."""
    review_by: Day | None = None
    expectations: tuple[Expectation, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    changes: tuple[ChangeNote, ...] = ()
    body: Markdown = ""

    @property
    def ladder(self) -> str:
        """The slug of the ladder it belongs to."""
        return self.slug.partition("/")[0]
