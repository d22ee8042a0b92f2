"""Questions about competencies."""

from typing import Annotated

import strawberry

from stepladder.api.connections import After, Before, Connection, First, Last, Page, Slugs
from stepladder.api.ordering import competencies_by, named, ordered
from stepladder.api.queries.asked import Info, Slug, chosen, given, its, one, question
from stepladder.api.types.competency import Competency
from stepladder.api.types.kinds import CompetencyOrder, Presence
from stepladder.records import Level


@strawberry.type
class CompetencyQuery:
    """Questions about competencies."""

    @question("The competency with this slug, or null.")
    def competency(self, info: Info, slug: Slug) -> Competency | None:
        return one(Competency, info.context.catalogue.competencies, slug, info.context)

    @question("Competencies, ordered by slug unless another order is asked for.")
    def competencies(  # noqa: PLR0913
        self,
        info: Info,
        *,
        slugs: Slugs = None,
        area: Annotated[str | None, strawberry.argument(description="Only those of this area.")] = None,
        kind: Annotated[str | None, strawberry.argument(description="Only those of this sort.")] = None,
        status: Annotated[Presence | None, strawberry.argument(description="Only those in use, or retired.")] = None,
        ladder: Annotated[
            str | None, strawberry.argument(description="Only those that a level of this ladder expects.")
        ] = None,
        track: Annotated[
            str | None,
            strawberry.argument(description="Only those that a level on it expects: `track` or `ladder/track`."),
        ] = None,
        order_by: Annotated[CompetencyOrder, strawberry.argument(description="In which order.")] = CompetencyOrder.SLUG,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Competency]:
        view = info.context
        expected_by = view.catalogue.expected_by
        found = chosen(
            view.catalogue.competencies,
            slugs,
            its("area", area),
            its("kind", kind),
            its("status", status),
            given(
                track if ladder is None else ladder,
                lambda it: any(_stands_on(pair.level, ladder, track) for pair in expected_by.get(it.slug, ())),
            ),
        )
        found = ordered(found, competencies_by(order_by.value, view))
        return Page(first, after, last, before).of(Competency, found, view, named(order_by))


def _stands_on(level: Level, ladder: str | None, track: str | None) -> bool:
    """Whether a level stands on a ladder and on a track, as far as they are given."""
    return ladder in (None, level.ladder) and track in (None, level.track, f"{level.ladder}/{level.track}")
