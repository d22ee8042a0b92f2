"""A fairness report: what may be told of how groups of people fare, and nothing of any one of them.

It holds counts, of which some are suppressed, and figures made from what is not. Rows about persons are no record and
are never stored.
"""

from typing import Literal

from pydantic import Field

from stepladder.records.base import Amount, Bounded, Markdown, PlainText, Record, Slug, Whole
from stepladder.records.moments import Day
from stepladder.records.policy import FairnessDimension

FairnessMeasure = Literal[
    "people", "variable pay", "over the years", "promoted", "moved across", "moved back", "left", "awarded", "inflow"
]
"""What is counted: the people there on the day, those of them who receive variable pay; the people there at any time of
the years, by where they stood when these began, and those of them to whom something happened; and the ways from before
a fork to a level behind it."""

FairnessReading = Literal["difference shown", "no difference shown", "too few to compare"]
"""What a comparison says. That no difference is shown does not say that there is none."""

ForkPlace = Literal["before", "behind"]
"""Where a level stands at a fork."""

NONE = "-"
"""Stands for a level without a rank, and for all levels that are at no fork."""


class FairnessScope(Record):
    """Of whom something is told; whatever is not given is not looked at."""

    ladder: Slug | None = None
    track: PlainText | None = None
    """The kind of track."""
    rank: PlainText | None = None
    """``-`` where the level has none."""
    location: PlainText | None = None
    currency: PlainText | None = None
    quarter: Whole | None = Field(default=None, ge=1, le=4)
    """Of all who are paid in that currency, by full-time pay: 1 is the lowest."""
    level: PlainText | None = None
    """A level before or behind a fork, ``ladder/level``; ``-`` for all others together."""


class FairnessCell(Record):
    """How many people of one scope and group something is said of."""

    measure: FairnessMeasure
    scope: FairnessScope = FairnessScope()
    group: Slug | None = None
    """None counts everybody."""
    value: Slug | None = None
    """Which part of the group, say ``women``."""
    count: Whole | None = Field(default=None, ge=0)
    """None where it is suppressed: too few, all, none, or what others would follow from."""

    @property
    def suppressed(self) -> bool:
        """Whether the count may not be told."""
        return self.count is None


class FairnessGap(Record):
    """By how many per cent one part of a group is paid less than the largest part, per full-time year.

    Below 0 it is paid more. All figures are missing where one of both counts is suppressed.
    """

    scope: FairnessScope = FairnessScope()
    group: Slug
    value: Slug
    reference: Slug
    """The largest part of the group."""
    mean: Amount | None = None
    median: Amount | None = None
    mean_base: Amount | None = None
    """Base and variable are told apart where enough people on both sides receive variable pay."""
    median_base: Amount | None = None
    mean_variable: Amount | None = None
    median_variable: Amount | None = None
    mean_hour: Amount | None = None
    """Of all pay per full-time hour; missing where the hours of a full week are not known of everybody."""
    median_hour: Amount | None = None
    within_ranks: Amount | None = None
    """The mean gaps of the ranks where they are told, weighted by the people compared there; for whole scopes alone."""
    needs_reason: bool = False
    """A category of equal value in which the means lie five per cent or more apart."""
    suppressed: bool = False


class FairnessStanding(Record):
    """Where people stand in their pay bands, on average."""

    scope: FairnessScope = FairnessScope()
    group: Slug | None = None
    value: Slug | None = None
    compa_ratio: Amount | None = None
    """Full-time base pay divided by the midpoint."""
    range_penetration: Amount | None = None
    """How far into the band: 0 is its minimum, 1 its maximum."""
    suppressed: bool = False


class FairnessPace(Record):
    """How often people are promoted, and how long it takes, those who were not promoted kept in."""

    scope: FairnessScope = FairnessScope()
    group: Slug | None = None
    value: Slug | None = None
    per_hundred_years: Amount | None = None
    """First promotions in the years per 100 years at work."""
    low: Amount | None = None
    """Exact 95 % interval."""
    high: Amount | None = None
    quarter_months: Amount | None = None
    """After how many months at work a quarter of them were promoted; missing where it did not come to that."""
    median_months: Amount | None = None
    median_low: Amount | None = None
    median_high: Amount | None = None
    suppressed: bool = False


class FairnessComparison(Record):
    """Whether something happens as often to one part of a group as to the largest part."""

    measure: FairnessMeasure
    group: Slug
    value: Slug
    reference: Slug
    share: Amount | None = None
    """Per cent of the part, over all."""
    reference_share: Amount | None = None
    ratio: Amount | None = None
    """Share divided by the reference's share."""
    four_fifths: bool | None = None
    """Whether the smaller share is at least four fifths of the larger: a United States screen, never a verdict."""
    p: Amount | None = None
    """Fisher's exact test, two-sided, over all."""
    p_holm: Amount | None = None
    """The same, corrected for every comparison of the report after Holm."""
    odds: Amount | None = None
    """Odds ratio within ranks, pooled after Mantel and Haenszel."""
    odds_low: Amount | None = None
    odds_high: Amount | None = None
    stratified_p: Amount | None = None
    """Cochran-Mantel-Haenszel test, within ranks."""
    stratified_p_holm: Amount | None = None
    ranks: Bounded = Field(default=0, ge=0)
    """How many ranks could be looked at."""
    ranks_left_out: Bounded = Field(default=0, ge=0)
    """How many could not, because a count there is suppressed."""
    reading: FairnessReading


class FairnessRepresentation(Record):
    """Who stands at a level before or behind a fork, and who came there through it in the years."""

    fork: PlainText
    """``ladder/fork``."""
    side: ForkPlace
    level: PlainText
    group: Slug
    value: Slug
    share: Amount | None = None
    """Per cent of the people there, as far as the parts of the group are told."""
    inflow_share: Amount | None = None
    """Per cent of those who came through the fork, likewise."""
    suppressed: bool = False


class FairnessAction(Record):
    """What is done about a finding."""

    text: PlainText = Field(min_length=1)
    owner: PlainText
    """A team or role, never a person."""
    due: Day | None = None


class FairnessGroup(Record):
    """A group that is compared, with its parts, the largest first as far as they are told."""

    name: Slug
    values: tuple[Slug, ...]


class FairnessReport(Record):
    """What was found in one period, how, and what is done about it."""

    slug: Slug
    """The period, say ``2026``."""
    as_of: Day
    """The day on which the people were counted."""
    begins: Day
    """The day from which moves are counted."""
    published_on: Day
    owner: PlainText
    """The team or role that answers for it."""
    audience: Literal["staff", "public"] = "staff"
    invented: bool = False
    """Whether nobody in it exists."""
    method: Markdown
    findings: tuple[PlainText, ...] = ()
    actions: tuple[FairnessAction, ...] = ()
    groups: tuple[FairnessGroup, ...] = ()
    dimensions: tuple[FairnessDimension, ...] = ()
    minimum_cell: Bounded = Field(ge=10)
    margin: Bounded = Field(ge=1)
    comparisons_made: Bounded = Field(default=0, ge=0)
    """How many tests were made, and are corrected for."""
    cells: tuple[FairnessCell, ...] = ()
    gaps: tuple[FairnessGap, ...] = ()
    standings: tuple[FairnessStanding, ...] = ()
    paces: tuple[FairnessPace, ...] = ()
    comparisons: tuple[FairnessComparison, ...] = ()
    representation: tuple[FairnessRepresentation, ...] = ()
    completions: tuple[PlainText, ...] = ()
    """The proof that no suppressed count can be worked out: made-up numbers for all of them, those of earlier reports
    first, that agree with all that is told and yet lie far apart. Made of what is told alone, they tell nothing."""

    @property
    def actions_note(self) -> str | None:
        """What is said where no action was named."""
        return None if self.actions else "No actions were named."
