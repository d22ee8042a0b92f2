"""Fairness reports: counts, of which some are suppressed, and the figures made of those that are not."""

from datetime import date
from enum import Enum
from typing import Any

import strawberry

from stepladder import records
from stepladder.api.types.kinds import AudienceKind, FairnessDimension
from stepladder.api.types.noun import Noun, linked, noun, plain
from stepladder.career.fairness.report import earlier_than


def _value(value: str, description: str) -> Any:
    return strawberry.enum_value(value, description=description)


@strawberry.enum(description="What is counted.")
class FairnessMeasure(Enum):
    PEOPLE = _value("people", "The people there on the day.")
    VARIABLE_PAY = _value("variable pay", "Those of them who receive variable pay.")
    OVER_THE_YEARS = _value("over the years", "The people there in the years, by where they stood when these began.")
    PROMOTED = _value("promoted", "Those of them who were promoted.")
    MOVED_ACROSS = _value("moved across", "Those who moved onto another track.")
    MOVED_BACK = _value("moved back", "Those who came back to a track.")
    LEFT = _value("left", "Those who left.")
    AWARDED = _value("awarded", "Those who received an award.")
    INFLOW = _value("inflow", "Those who came through a fork to a level.")


@strawberry.enum(description="What a comparison says.")
class FairnessReading(Enum):
    DIFFERENCE_SHOWN = _value("difference shown", "A difference is shown, corrected for all comparisons made.")
    NO_DIFFERENCE_SHOWN = _value("no difference shown", "None is shown, which does not mean that there is none.")
    TOO_FEW_TO_COMPARE = _value("too few to compare", "Counts are suppressed.")


@strawberry.enum(description="Where a level stands at a fork.")
class ForkPlace(Enum):
    BEFORE = _value("before", "One stands there before it.")
    BEHIND = _value("behind", "One stands there after it.")


@noun(records.FairnessScope, "Of whom something is told; what is null is not looked at.")
class FairnessScope(Noun):
    ladder: str | None = plain("The slug of the ladder.")
    track: str | None = plain("The kind of track.")
    rank: str | None = plain("The slug of the rank; `-` for levels without one.")
    location: str | None = plain("The slug of the location.")
    currency: str | None = plain("ISO 4217 code of what they are paid in.")
    quarter: int | None = plain("Quarter of full-time pay within the currency: 1 is the lowest.")
    level: str | None = plain("The slug of a level at a fork; `-` for all others together.")


def _scope() -> Any:
    return linked("Of whom.", lambda it, _: it.scope)


def _suppressed() -> Any:
    return plain("Whether it may not be told: too few, all, none, or what those would follow from.")


@noun(records.FairnessCell, "How many people of one scope and group something is said of.")
class FairnessCell(Noun):
    measure: FairnessMeasure = plain("What is counted.")
    scope: FairnessScope = _scope()
    group: str | None = plain("The group; null counts everybody.")
    value: str | None = plain("The part of the group.")
    count: int | None = plain("How many; null where it is suppressed.")
    suppressed: bool = _suppressed()


@noun(records.FairnessGap, "By how many per cent a part of a group is paid less than the largest, full-time.")
class FairnessGap(Noun):
    scope: FairnessScope = _scope()
    group: str = plain("The group.")
    value: str = plain("The part that is compared.")
    reference: str = plain("The largest part, with which it is compared.")
    mean: float | None = plain("Of all pay of a year, on average. Below 0 the part is paid more.")
    median: float | None = plain("Of all pay of a year, in the middle.")
    mean_base: float | None = plain("Of base pay, on average.")
    median_base: float | None = plain("Of base pay, in the middle.")
    mean_variable: float | None = plain("Of variable pay, on average.")
    median_variable: float | None = plain("Of variable pay, in the middle.")
    mean_hour: float | None = plain("Of all pay of an hour, on average.")
    median_hour: float | None = plain("Of all pay of an hour, in the middle.")
    within_ranks: float | None = plain("The mean gaps of the ranks that are told, weighted by people.")
    needs_reason: bool = plain("A category of equal value in which it needs an objective reason or remedy.")
    suppressed: bool = _suppressed()


@noun(records.FairnessStanding, "Where people stand in their pay bands, on average.")
class FairnessStanding(Noun):
    scope: FairnessScope = _scope()
    group: str | None = plain("The group; null for everybody.")
    value: str | None = plain("The part of the group.")
    compa_ratio: float | None = plain("Full-time base pay divided by the midpoint.")
    range_penetration: float | None = plain("How far into the band: 0 is its minimum, 1 its maximum.")
    suppressed: bool = _suppressed()


@noun(records.FairnessPace, "How often people are promoted, and how long it takes.")
class FairnessPace(Noun):
    scope: FairnessScope = _scope()
    group: str | None = plain("The group; null for everybody.")
    value: str | None = plain("The part of the group.")
    per_hundred_years: float | None = plain("First promotions per 100 years at work.")
    low: float | None = plain("Lower end of its exact 95 % interval.")
    high: float | None = plain("Upper end of its exact 95 % interval.")
    quarter_months: float | None = plain("After how many months a quarter were promoted (Kaplan-Meier).")
    median_months: float | None = plain("After how many months half were; null where it did not come to that.")
    median_low: float | None = plain("Lower end of its 95 % interval.")
    median_high: float | None = plain("Upper end of its 95 % interval.")
    suppressed: bool = _suppressed()


@noun(records.FairnessComparison, "Whether something happens as often to a part of a group as to the largest.")
class FairnessComparison(Noun):
    measure: FairnessMeasure = plain("What happens.")
    group: str = plain("The group.")
    value: str = plain("The part that is compared.")
    reference: str = plain("The largest part.")
    share: float | None = plain("Per cent of the part, over all.")
    reference_share: float | None = plain("Per cent of the largest part, over all.")
    ratio: float | None = plain("One share divided by the other.")
    four_fifths: bool | None = plain("At least four fifths: a United States screen, never a verdict.")
    p: float | None = plain("Fisher's exact test, two-sided, over all.")
    p_holm: float | None = plain("The same, corrected after Holm.")
    odds: float | None = plain("Odds ratio within ranks, pooled after Mantel and Haenszel.")
    odds_low: float | None = plain("Lower end of its 95 % interval.")
    odds_high: float | None = plain("Upper end of its 95 % interval.")
    stratified_p: float | None = plain("Cochran-Mantel-Haenszel test, within ranks.")
    stratified_p_holm: float | None = plain("The same, corrected after Holm.")
    ranks: int = plain("How many ranks could be looked at.")
    ranks_left_out: int = plain("How many could not, because a count there is suppressed.")
    reading: FairnessReading = plain("What it says.")


@noun(records.FairnessRepresentation, "Who stands at a level of a fork, and who came there through it.")
class FairnessRepresentation(Noun):
    fork: str = plain("The fork, `ladder/fork`.")
    side: ForkPlace = plain("Where the level stands.")
    level: str = plain("The slug of the level.")
    group: str = plain("The group.")
    value: str = plain("The part of the group.")
    share: float | None = plain("Per cent of the people there, as far as the parts are told.")
    inflow_share: float | None = plain("Per cent of those who came through the fork, likewise.")
    suppressed: bool = _suppressed()


@noun(records.FairnessAction, "What is done about a finding.")
class FairnessAction(Noun):
    text: str = plain("What is done.")
    owner: str = plain("The team or role that does it.")
    due: date | None = plain("By when.")


@noun(records.FairnessGroup, "A group that is compared.")
class FairnessGroup(Noun):
    name: str = plain("Its name.")
    values: list[str] = plain("Its parts, the largest first.")


@noun(records.FairnessReport, "What was found in one period, how, and what is done about it.")
class FairnessReport(Noun):
    slug: str = plain("The period.")
    earlier: list[str] = linked(
        "The periods of the reports before it that this audience may see, the latest first.",
        lambda it, at: earlier_than(it.slug, at.contents.fairness_reports.values()),
    )
    as_of: date = plain("The day on which people were counted.")
    begins: date = plain("The day from which moves are counted.")
    published_on: date = plain("The day on which it was made.")
    owner: str = plain("The team or role that answers for it.")
    audience: AudienceKind = plain("For whom it is.")
    invented: bool = plain("Whether nobody in it exists. To be said wherever it is shown.")
    method: str = plain("How it was made, in Markdown.")
    findings: list[str] = plain("What was found, in sentences.")
    actions: list[FairnessAction] = linked("What is done about it.", lambda it, _: it.actions)
    actions_note: str | None = plain("What is to be said where no action was named.")
    groups: list[FairnessGroup] = linked("The groups that are compared.", lambda it, _: it.groups)
    dimensions: list[FairnessDimension] = plain("By what people are divided.")
    minimum_cell: int = plain("No count of fewer people is told.")
    margin: int = plain("In people: what can be worked out for a suppressed count stays wider.")
    comparisons_made: int = plain("How many tests were made, and are corrected for.")
    cells: list[FairnessCell] = linked("Every count, suppressed ones as such.", lambda it, _: it.cells)
    gaps: list[FairnessGap] = linked("Gaps of pay.", lambda it, _: it.gaps)
    standings: list[FairnessStanding] = linked("Where people stand in their bands.", lambda it, _: it.standings)
    paces: list[FairnessPace] = linked("How often and how soon people are promoted.", lambda it, _: it.paces)
    comparisons: list[FairnessComparison] = linked("Outcomes compared.", lambda it, _: it.comparisons)
    representation: list[FairnessRepresentation] = linked("Who stands at the forks.", lambda it, _: it.representation)
