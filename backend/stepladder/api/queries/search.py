"""Looking for things by name."""

from typing import Annotated, Any

import strawberry

from stepladder.api.connections import After, Before, Connection, First, Last, Page
from stepladder.api.errors import ApiError
from stepladder.api.finding import LONGEST, Sought, facets_of, found_by
from stepladder.api.queries.asked import Info, question
from stepladder.api.types.search import SearchFacets, SearchHit
from stepladder.api.types.verdicts import NamedKind


@strawberry.type(description="One page of what was found, the best first.")
class SearchHitConnection(Connection[SearchHit]):
    """One page of what was found."""

    facets: SearchFacets = strawberry.field(
        description="All of what was found, on whatever page, counted by its sorts."
    )


@strawberry.type
class SearchQuery:
    """Looking for things by name."""

    @question(
        "What is called so, the best first: titles, codes, contract titles and other names, mistyped or not. "
        "Every word has to fit. Only what may be seen is found or counted.",
        price=1_000,
    )
    def search(  # noqa: PLR0913
        self,
        info: Info,
        *,
        query: Annotated[str, strawberry.argument(description=f"What to look for, at most {LONGEST} characters.")],
        kinds: Annotated[list[NamedKind] | None, strawberry.argument(description="Only these sorts of thing.")] = None,
        ladder: Annotated[str | None, strawberry.argument(description="Only what belongs to this ladder.")] = None,
        track: Annotated[
            str | None, strawberry.argument(description="Only what stands on it: `track` or `ladder/track`.")
        ] = None,
        language: Annotated[
            str | None, strawberry.argument(description="Only what is offered in it: `pt` finds `pt-BR`.")
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> SearchHitConnection:
        if len(query) > LONGEST:
            raise ApiError(f"`query` has {len(query)} characters: at most {LONGEST}.")
        view = info.context
        wanted = None if kinds is None else {kind.value for kind in kinds}
        found = found_by(view, Sought(query, wanted, ladder, track, language))
        page: Any = Page(first, after, last, before).of(SearchHit, found, view, f"rank for {query}")
        return SearchHitConnection(**vars(page), facets=SearchFacets.of(facets_of(found), view))
