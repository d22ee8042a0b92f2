"""Questions about mentors. They are asked of what mentors chose to show, never of what they did not."""

from typing import Annotated

import strawberry

from stepladder.api.connections import After, Before, Connection, First, Last, Page, Slugs
from stepladder.api.queries.asked import Info, Slug, chosen, given, its, one, question, speaks
from stepladder.api.types.people import Mentor
from stepladder.api.view import levels_of
from stepladder.career.placed import ListedMentor


@strawberry.type
class PeopleQuery:
    """Questions about mentors."""

    @question("The mentor with this slug; null where there is none, or not for this audience.")
    def mentor(self, info: Info, slug: Slug) -> Mentor | None:
        return one(Mentor, info.context.mentors, slug, info.context)

    @question("Mentors who agreed to be listed and confirmed it lately, ordered by slug.")
    def mentors(  # noqa: PLR0913
        self,
        info: Info,
        *,
        slugs: Slugs = None,
        competency: Annotated[
            str | None, strawberry.argument(description="Only those who help with this competency.")
        ] = None,
        language: Annotated[
            str | None, strawberry.argument(description="Only those who speak it: `pt` finds `pt-BR`.")
        ] = None,
        ladder: Annotated[
            str | None, strawberry.argument(description="Only those who stand on it, or help with moves on it.")
        ] = None,
        accepts_now: Annotated[
            bool | None, strawberry.argument(description="Only those who have room now, or have none.")
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Mentor]:
        found = chosen(
            info.context.mentors,
            slugs,
            given(competency, lambda mentor: competency in mentor.competencies),
            given(language, lambda mentor: any(speaks(tag, language or "") for tag in mentor.languages)),
            given(ladder, lambda mentor: _is_on(mentor, ladder or "")),
            its("accepts_now", accepts_now),
        )
        return Page(first, after, last, before).of(Mentor, found, info.context)


def _is_on(mentor: ListedMentor, ladder: str) -> bool:
    return any(level.partition("/")[0] == ladder for level in levels_of(mentor))
