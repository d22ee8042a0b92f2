"""Ladders, their tracks and levels, what each level asks, and the ways between them."""

from typing import Literal

from pydantic import Field

from stepladder.records.base import LevelSlug, Markdown, PlainText, Record, Slug, Whole
from stepladder.records.moments import Day
from stepladder.records.organisation import PayBand, Recognition, Reward

Presence = Literal["active", "retired"]
"""Whether a thing is in use. Nothing is deleted, only retired."""

TrackKind = Literal["shared", "technical", "managerial", "hybrid", "other"]
LevelStatus = Literal["draft", "active", "retired"]
Gate = Literal["promotion", "interview", "appointment"]
ExpectationKind = Literal["criterion", "responsibility", "indicator"]
ExpectationStrength = Literal["core", "growth", "exceeds"]
CriterionKind = Literal["metric", "certification", "evidence", "tenure"]
EquivalenceBasis = Literal["evaluation", "rank", "scope", "policy", "pay"]
EquivalenceStrength = Literal["equal", "approximate", "none"]
TransitionKind = Literal["promotion", "lateral", "return", "step_back"]


class EmptyPlace(Record):
    """A height at which a track has no level, said openly."""

    rank: Slug
    reason: PlainText


class Track(Record):
    """One side of a ladder. Tracks are shown, and take their colour, in the order in which they stand."""

    slug: Slug
    """Its name within the ladder, say ``technical``."""
    title: PlainText
    kind: TrackKind
    summary: PlainText | None = None
    empty_places: tuple[EmptyPlace, ...] = ()


class Equivalence(Record):
    """Two levels stand at equal height, or expressly do not. Symmetric: it is stated once."""

    level: LevelSlug
    other_level: LevelSlug | None = None
    """Missing only where the strength is ``none``: nothing stands level with it, and the note says why."""
    basis: EquivalenceBasis
    strength: EquivalenceStrength = "equal"
    note: PlainText | None = None


class Transition(Record):
    """A directed move from one level to another."""

    level: LevelSlug
    to_level: LevelSlug
    kind: TransitionKind
    gate: Gate | None = None
    conditions: tuple[PlainText, ...] = ()
    trial_months: Whole | None = Field(default=None, ge=0)
    """How long one may try it with the old level kept."""
    pay_rule: PlainText | None = None
    support: PlainText | None = None


class Ladder(Record):
    """The career ladder of one job family."""

    slug: Slug
    title: PlainText
    family: PlainText | None = None
    summary: PlainText | None = None
    discipline: Slug | None = None
    """The discipline of organisation.yml whose pay market its levels are in; the general one where it is not given."""
    version: PlainText | None = None
    effective_from: Day | None = None
    owner: PlainText | None = None
    """A team or role, never a person."""
    review_by: Day | None = None
    source: PlainText | None = None
    licence: PlainText | None = None
    status: Presence = "active"
    tracks: tuple[Track, ...] = ()
    equivalences: tuple[Equivalence, ...] = ()
    transitions: tuple[Transition, ...] = ()
    pay_bands: tuple[PayBand, ...] = ()
    rewards: tuple[Reward, ...] = ()
    recognitions: tuple[Recognition, ...] = ()
    body: Markdown = ""


class Expectation(Record):
    """What a level asks. Its identity, ``ladder/level/key``, outlives every rewording."""

    key: str = Field(min_length=1, max_length=200, pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")
    """Unique within its level, and never changed."""
    competency: Slug | None = None
    proficiency: PlainText | None = None
    """A label of the competency's scale."""
    kind: ExpectationKind = "criterion"
    strength: ExpectationStrength = "core"
    text: PlainText = Field(min_length=1)
    examples: tuple[PlainText, ...] = ()
    counter_examples: tuple[PlainText, ...] = ()


class Criterion(Record):
    """What it takes to be promoted into a level, apart from its expectations."""

    kind: CriterionKind
    text: PlainText = Field(min_length=1)
    measure: PlainText | None = None
    target: PlainText | None = None


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
    owner: PlainText | None = None
    review_by: Day | None = None
    expectations: tuple[Expectation, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    body: Markdown = ""

    @property
    def ladder(self) -> str:
        """The slug of the ladder it belongs to."""
        return self.slug.partition("/")[0]
