"""The question what the fairness report says."""

from typing import Annotated, Any

import strawberry

from stepladder.api.connections import After, Before, Connection, First, Last, Page
from stepladder.api.queries.asked import Info, question
from stepladder.api.types.fairness import FairnessMeasure, FairnessReport
from stepladder.career.fairness.report import in_time

Period = Annotated[str | None, strawberry.argument(description="Of this period; the latest where it is not given.")]
Measure = Annotated[FairnessMeasure | None, strawberry.argument(description="Only counts and comparisons of this.")]
Group = Annotated[str | None, strawberry.argument(description="Only what is told of this group, and of everybody.")]


@strawberry.type
class FairnessQuery:
    """The question what the fairness report says."""

    @question(
        "A fairness report, as far as it is for this audience; null where there is none. It holds counts and figures "
        "of groups; rows about persons are nowhere in this service.",
        worded=False,
    )
    def fairness(
        self, info: Info, *, period: Period = None, measure: Measure = None, group: Group = None
    ) -> FairnessReport | None:
        reports = in_time(info.context.contents.fairness_reports.values())
        found = next((each for each in reversed(reports) if period in (None, each.slug)), None)
        if found is None:
            return None
        lists = {name: getattr(found, name) for name in ("cells", "gaps", "standings", "paces", "comparisons")}
        lists["representation"] = found.representation
        chosen = {name: tuple(each for each in items if _is_of(each, measure, group)) for name, items in lists.items()}
        return FairnessReport.of(found.model_copy(update=chosen), info.context)

    @question("All fairness reports that are for this audience, ordered by period.", worded=False)
    def fairness_reports(
        self, info: Info, *, first: First = None, after: After = None, last: Last = None, before: Before = None
    ) -> Connection[FairnessReport]:
        reports = in_time(info.context.contents.fairness_reports.values())
        found = [((f"{place:06}", each.slug), each) for place, each in enumerate(reports)]
        return Page(first, after, last, before).of(FairnessReport, found, info.context)


def _is_of(item: Any, measure: FairnessMeasure | None, group: str | None) -> bool:
    if measure is not None and getattr(item, "measure", measure.value) != measure.value:
        return False
    return group is None or item.group in (None, group)
