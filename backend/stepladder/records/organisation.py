"""The organisation: its places, its shared heights, its scales, and what everybody gets."""

from pydantic import Field

from stepladder.records.base import Markdown, PlainText, Record, Slug, Whole
from stepladder.records.moments import Day
from stepladder.records.pay import PayBand, PayProgression, Recognition, Reward
from stepladder.records.policy import Policy


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


class Area(Record):
    """A field of competencies, perhaps within a wider one."""

    title: PlainText
    within: PlainText | None = None
    """The title of the wider area."""
    summary: PlainText | None = None


class Owner(Record):
    """A team or role that answers for pages, and how to reach it."""

    name: PlainText
    """As documents name it under ``owner``."""
    contact: PlainText
    """An address of the web, a shared mailbox, or where to find them, in a few words; never a person's."""


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
    reviewed_on: Day | None = None
    """When somebody last looked through it."""
    review_by: Day | None = None
    sample_epoch: Day | None = None
    """Set only in sample content: moving days (``+12d``) are allowed and count from the current week."""
    owners: tuple[Owner, ...] = ()
    """How those who answer for pages can be reached. Shown within the organisation only."""
    locations: tuple[Location, ...] = ()
    disciplines: tuple[Discipline, ...] = ()
    ranks: tuple[Rank, ...] = ()
    grades: tuple[Grade, ...] = ()
    scales: tuple[ProficiencyScale, ...] = ()
    areas: tuple[Area, ...] = ()
    """The areas of competencies, in the order in which they are shown."""
    pay_bands: tuple[PayBand, ...] = ()
    rewards: tuple[Reward, ...] = ()
    pay_progression: tuple[PayProgression, ...] = ()
    recognitions: tuple[Recognition, ...] = ()
    policy: Policy = Policy()
    body: Markdown = ""
