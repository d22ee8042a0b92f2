"""Questions about competencies."""

from typing import Annotated

import strawberry

from stepladder.api.connections import After, Before, Connection, First, Last, Page, Slugs
from stepladder.api.queries.asked import Info, Slug, chosen, its, one, question
from stepladder.api.types.competency import Competency
from stepladder.api.types.kinds import Presence


@strawberry.type
class CompetencyQuery:
    """Questions about competencies."""

    @question("The competency with this slug, or null.")
    def competency(self, info: Info, slug: Slug) -> Competency | None:
        return one(Competency, info.context.catalogue.competencies, slug, info.context)

    @question("Competencies, ordered by slug.")
    def competencies(  # noqa: PLR0913
        self,
        info: Info,
        *,
        slugs: Slugs = None,
        area: Annotated[str | None, strawberry.argument(description="Only those of this area.")] = None,
        kind: Annotated[str | None, strawberry.argument(description="Only those of this sort.")] = None,
        status: Annotated[Presence | None, strawberry.argument(description="Only those in use, or retired.")] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Competency]:
        found = chosen(
            info.context.catalogue.competencies, slugs, its("area", area), its("kind", kind), its("status", status)
        )
        return Page(first, after, last, before).of(Competency, found, info.context)
