"""Questions about the organisation, its pay bands, and the state of its content."""

from datetime import date, datetime
from typing import Annotated

import strawberry

from stepladder.api.connections import After, Before, Connection, First, Last, Page
from stepladder.api.queries.asked import Info, given, its, question, where
from stepladder.api.types.kinds import AudienceKind
from stepladder.api.types.organisation import Organisation
from stepladder.api.types.pay import PayBand


@strawberry.type(description="Which content an answer is made from, for whom, and for which day.")
class ContentRevision:
    """Which content an answer is made from, for whom, and for which day."""

    number: int = strawberry.field(description="The number of the revision: each is greater than the one before.")
    at: datetime = strawberry.field(description="When it was published.")
    as_of: date = strawberry.field(description="The day that counts as today.")
    audience: AudienceKind = strawberry.field(description="For whom the answer is made.")


@strawberry.type
class OrganisationQuery:
    """Questions about the organisation."""

    @question("Which content this is, for whom, and for which day.", worded=False)
    def content_revision(self, info: Info) -> ContentRevision:
        view = info.context
        return ContentRevision(number=view.revision, at=view.at, as_of=view.as_of, audience=AudienceKind(view.audience))

    @question("The organisation; null as long as there is no content.")
    def organisation(self, info: Info) -> Organisation | None:
        found = info.context.contents.organisation
        return None if found is None else Organisation.of(found, info.context)

    @question("Pay bands, less those that few people hold, by ladder, level, grade and place.")
    def pay_bands(  # noqa: PLR0913
        self,
        info: Info,
        *,
        ladder: Annotated[
            str | None, strawberry.argument(description="Only those for this ladder or its levels.")
        ] = None,
        level: Annotated[str | None, strawberry.argument(description="Only those stated for this level.")] = None,
        grade: Annotated[str | None, strawberry.argument(description="Only those for this grade.")] = None,
        location: Annotated[str | None, strawberry.argument(description="Only those that hold here.")] = None,
        currency: Annotated[str | None, strawberry.argument(description="Only those in this currency.")] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[PayBand]:
        found = where(
            info.context.catalogue.pay.keyed_bands,
            given(ladder, lambda band: ladder in (band.ladder, (band.level or "").partition("/")[0])),
            its("level", level),
            its("grade", grade),
            its("location", location),
            its("currency", currency),
        )
        return Page(first, after, last, before).of(PayBand, found, info.context)
