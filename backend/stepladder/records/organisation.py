"""The organisation: its places, its shared heights, its scales, and what everybody gets."""

from typing import Literal

from pydantic import Field

from stepladder.records.base import Amount, LevelSlug, Markdown, PlainText, Record, Slug, Whole
from stepladder.records.moments import Day


class Location(Record):
    """A place where people work, with its own currency and pay."""

    slug: Slug
    title: PlainText
    timezone: PlainText
    """IANA name, say ``Europe/London``."""
    currency: PlainText | None = None
    """ISO 4217 code; the organisation's where it is not given."""


class Discipline(Record):
    """A field of work that may have its own pay market."""

    slug: Slug
    title: PlainText


class Rank(Record):
    """A height that tracks share. Across ladders it is shared only because it stands here."""

    slug: Slug
    title: PlainText
    order: Whole
    """The height: a greater number is higher."""


class Grade(Record):
    """A pay group."""

    slug: Slug
    title: PlainText
    few_holders: bool = False
    """So few people hold it that its band would tell somebody's pay: the band is not shown."""


class ProficiencyScale(Record):
    """The ordered labels by which a competency is graded."""

    slug: Slug
    title: PlainText
    proficiencies: tuple[PlainText, ...] = Field(min_length=1)
    """The labels, lowest first."""
    ordered: bool = True
    """False where the order was only guessed, so that nothing may be read into it."""


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
    text: PlainText | None = None
    effective_from: Day | None = None


class Recognition(Record):
    """What a height brings that is not money: a decision right, a forum seat, a budget, an award."""

    kind: PlainText
    rank: Slug | None = None
    ladder: Slug | None = None
    level: LevelSlug | None = None
    text: PlainText


class Organisation(Record):
    """Who this portal is for."""

    slug: Slug = "organisation"
    name: PlainText
    summary: PlainText | None = None
    locale: PlainText = "en"
    """BCP 47 tag of the language its words are written in."""
    timezone: PlainText = "UTC"
    currency: PlainText | None = None
    owner: PlainText | None = None
    """The team or role that answers for this page."""
    review_by: Day | None = None
    sample_epoch: Day | None = None
    """Set only in sample content: moving days (``+12d``) are allowed and count from the current week."""
    locations: tuple[Location, ...] = ()
    disciplines: tuple[Discipline, ...] = ()
    ranks: tuple[Rank, ...] = ()
    grades: tuple[Grade, ...] = ()
    scales: tuple[ProficiencyScale, ...] = ()
    areas: tuple[PlainText, ...] = ()
    """Titles of the areas of competencies, in the order in which they are shown."""
    pay_bands: tuple[PayBand, ...] = ()
    rewards: tuple[Reward, ...] = ()
    recognitions: tuple[Recognition, ...] = ()
    body: Markdown = ""
