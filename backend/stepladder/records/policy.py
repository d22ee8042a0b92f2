"""What an organisation has decided about its ladders: how equal both sides must be, and what people are told."""

from typing import Literal

from pydantic import Field

from stepladder.records.base import Amount, Bounded, LevelSlug, Markdown, PlainText, Record, Slug
from stepladder.records.moments import Day
from stepladder.records.ways import Question

ParityMeasure = Literal[
    "midpoint", "range", "reward", "recognition", "criteria", "words", "examples", "trainings", "mentors",
    "ways in", "ways out",
]  # fmt: skip
"""What two levels of equal height are compared by."""

ParityRule = Literal["warn", "enforce"]
FairnessDimension = Literal["ladder", "track", "rank", "location"]


class Tolerance(Record):
    """How far two levels of equal height may lie apart in one measure."""

    measure: ParityMeasure
    ratio: Amount = Field(ge=0, le=1)
    """The least that the smaller may be of the larger: 0.95 lets five per cent pass."""


class ParityException(Record):
    """A difference that was agreed to, for a reason and for a time."""

    level: LevelSlug
    other_level: LevelSlug
    measure: ParityMeasure
    reason: PlainText = Field(min_length=1)
    approver: PlainText
    """The role or body that agreed, never a person."""
    expires: Day


class WordList(Record):
    """Words of one language by which texts are looked through. Where a language has no list nothing is asked."""

    locale: PlainText
    """BCP 47 tag of the language, say ``en``."""
    vague_verbs: tuple[PlainText, ...] = ()
    """Verbs that say that something is done, not what."""
    masculine: tuple[PlainText, ...] = ()
    """Words that readers were found to take as meant for men. A ``*`` at the end stands for any ending."""
    feminine: tuple[PlainText, ...] = ()
    """Words that readers were found to take as meant for women."""


class FairnessPolicy(Record):
    """What a fairness report may tell, fixed before anybody has seen a figure."""

    groups: tuple[Slug, ...] = ()
    """The groups that may be compared: the people file's ``group:NAME`` columns."""
    dimensions: tuple[FairnessDimension, ...] = ("track", "rank")
    minimum_cell: Bounded = Field(default=10, ge=10)
    """No cell of fewer people is told."""
    margin: Bounded = Field(default=5, ge=1)
    """How wide, in people, the range must stay that an outsider can work out for a hidden cell."""
    years: int = Field(default=3, ge=1, le=10)
    """Over how many years moves are counted."""


class Policy(Record):
    """What was decided, and what people are told of it."""

    parity: ParityRule = "warn"
    """Whether a breach of parity without an exception is a fault in the content or a warning."""
    ranks_are_heights: bool = False
    """Whether levels of different rank are never equal, and no promotion leads to a lower rank."""
    tolerances: tuple[Tolerance, ...] = ()
    exceptions: tuple[ParityException, ...] = ()
    fairness: FairnessPolicy = FairnessPolicy()
    word_lists: tuple[WordList, ...] = ()
    all_needed: PlainText | None = None
    """The answer to "Do I need all of these?"."""
    what_differs: Markdown = ""
    """What differs between the tracks."""
    what_never_differs: Markdown = ""
    how_pay_works: Markdown = ""
    how_to_change_sides: Markdown = ""
    who_decides: Markdown = ""
    for_managers: Markdown = ""
    """What managers need to know besides."""
    how_to_ask_a_mentor: Markdown = ""
    """Whom to ask, where a mentor does not say it themselves: a coordinator most often."""
    what_stays_between: Markdown = ""
    """What of their talks stays between a mentor and who came to them."""
    how_mentoring_ends: Markdown = ""
    """How either of the two ends it kindly."""
    questions: tuple[Question, ...] = ()
    """What people ask most."""
