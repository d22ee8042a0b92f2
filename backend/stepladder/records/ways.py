"""How levels stand to each other: which are of equal height, what leads from one to another, where a ladder divides."""

from typing import Literal

from pydantic import Field

from stepladder.records.base import Bounded, LevelSlug, PlainText, Record, Slug, Whole
from stepladder.records.level import Gate
from stepladder.records.moments import Day

EquivalenceBasis = Literal["evaluation", "rank", "scope", "policy", "pay"]
EquivalenceStrength = Literal["equal", "approximate", "none"]
TransitionKind = Literal["promotion", "lateral", "return", "step_back"]


class Points(Record):
    """What an evaluation gave one level for each of the four factors of equal value."""

    skills: Bounded = Field(ge=0)
    effort: Bounded = Field(ge=0)
    responsibility: Bounded = Field(ge=0)
    conditions: Bounded = Field(ge=0)

    @property
    def total(self) -> int:
        """All four together."""
        return self.skills + self.effort + self.responsibility + self.conditions


class Evaluation(Record):
    """How the work of two levels was scored side by side."""

    level: Points
    other_level: Points
    held_on: Day
    agreed_by: PlainText
    """Who agreed to the scores: roles or bodies, never persons."""


class Equivalence(Record):
    """Two levels stand at equal height, or expressly do not. Symmetric: it is stated once."""

    level: LevelSlug
    other_level: LevelSlug | None = None
    """Missing only where the strength is ``none``: nothing stands level with it, and the note says why."""
    basis: EquivalenceBasis
    strength: EquivalenceStrength = "equal"
    note: PlainText | None = None
    evaluation: Evaluation | None = None
    """Where the basis is an evaluation: its scores."""


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
    pay_may_fall: bool | None = None
    """Whether pay may be lower after it than before; not known where it is not given."""
    restarts_clock: bool | None = None
    """Whether time served before it counts no more towards the next step; not known where it is not given."""
    support: PlainText | None = None
    return_terms: PlainText | None = None
    """On what terms one may come back."""
    no_way_back: PlainText | None = None
    """Why there is no way back, and which role answers for that."""


class Question(Record):
    """What people ask, and what they are told."""

    question: PlainText = Field(min_length=1)
    answer: PlainText = Field(min_length=1)


class ForkSide(Record):
    """What one side of a fork brings."""

    track: Slug
    """A track of the ladder."""
    new: tuple[PlainText, ...] = ()
    """What is new there."""
    week: PlainText | None = None
    """What a week there looks like."""


class Fork(Record):
    """Where a ladder divides."""

    slug: Slug = "fork"
    """Its name within the ladder."""
    title: PlainText
    summary: PlainText | None = None
    from_levels: tuple[LevelSlug, ...] = Field(min_length=1)
    """Where one stands before it."""
    to_levels: tuple[LevelSlug, ...] = Field(min_length=2)
    """Where one may stand after it: on each side at least one."""
    stays: tuple[PlainText, ...] = ()
    """What stays the same, whichever side one takes."""
    sides: tuple[ForkSide, ...] = ()
    who_decides: PlainText | None = None
    staying: PlainText | None = None
    """That and how one may stay where one is."""
    how_back: PlainText | None = None
    """How one comes back from either side."""
    questions: tuple[Question, ...] = ()
