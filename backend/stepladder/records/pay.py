"""What a height brings: a pay band, rewards beside it, recognition, and how pay moves."""

from typing import Literal

from stepladder.records.base import Amount, LevelSlug, PlainText, Record, Slug
from stepladder.records.moments import Day

Period = Literal["year", "month", "week", "day", "hour"]


class PayBand(Record):
    """The range in which full-time base pay lies. A band, never what somebody is paid.

    It is for a grade, a level or a whole ladder, in one location, discipline and currency.
    """

    grade: Slug | None = None
    ladder: Slug | None = None
    level: LevelSlug | None = None
    location: PlainText | None = None
    discipline: PlainText | None = None
    currency: PlainText
    """ISO 4217 code."""
    period: Period = "year"
    min: Amount | None = None
    mid: Amount | None = None
    max: Amount | None = None
    effective_from: Day | None = None
    announced_on: Day | None = None
    """The day on which it is told. Where it holds only later, nobody outside is told before."""


class Reward(Record):
    """What comes beside the pay band: a bonus, equity, an allowance, leave, pension, a learning budget."""

    kind: PlainText
    rank: Slug | None = None
    grade: Slug | None = None
    ladder: Slug | None = None
    level: LevelSlug | None = None
    amount: Amount | None = None
    unit: PlainText | None = None
    """``%``, ``days``, or a currency."""
    depends_on: PlainText | None = None
    """On what result or condition it depends."""
    text: PlainText | None = None
    effective_from: Day | None = None
    announced_on: Day | None = None
    """The day on which it is told. Where it holds only later, nobody outside is told before."""


class Recognition(Record):
    """What a height brings that is not money: a decision right, a forum seat, a budget, an award."""

    kind: PlainText
    rank: Slug | None = None
    ladder: Slug | None = None
    level: LevelSlug | None = None
    text: PlainText


PayOccasion = Literal["within the band", "promotion", "lateral move", "return", "step back", "after leave"]


class PayProgression(Record):
    """How pay moves on one occasion."""

    occasion: PayOccasion
    text: PlainText
    may_fall: bool = False
    """Whether pay may be lower afterwards."""
