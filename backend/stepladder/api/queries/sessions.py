"""Questions about the dated runs of trainings, as a calendar asks them."""

from datetime import date
from typing import Annotated

import strawberry

from stepladder.api.connections import After, Before, Connection, First, Last, Page, Slugs
from stepladder.api.ordering import ordered, sessions_by
from stepladder.api.queries.asked import Info, Slug, chosen, given, its, one, question, speaks
from stepladder.api.queries.choosing import Audiences, Runs
from stepladder.api.types.kinds import SessionStatus
from stepladder.api.types.learning import Session
from stepladder.career.placed import PlacedSession
from stepladder.records import Training


@strawberry.type
class SessionQuery:
    """Questions about sessions."""

    @question("The session with this slug, `training/key`, or null.")
    def session(self, info: Info, slug: Slug) -> Session | None:
        return one(Session, info.context.catalogue.session_of_slug, slug, info.context)

    @question(
        "Sessions, past and to come, soonest first. Cancelled ones come only where their status is asked for.",
        price=100,
    )
    def sessions(  # noqa: PLR0913
        self,
        info: Info,
        *,
        slugs: Slugs = None,
        training: Annotated[str | None, strawberry.argument(description="Only those of this training.")] = None,
        begin: Annotated[
            date | None, strawberry.argument(name="from", description="Only those that end on this day or later.")
        ] = None,
        end: Annotated[
            date | None, strawberry.argument(name="to", description="Only those that begin on this day or earlier.")
        ] = None,
        status: Annotated[
            list[SessionStatus] | None, strawberry.argument(description="Only those that stand so.")
        ] = None,
        ladder: Annotated[str | None, strawberry.argument(description="Only those for people of this ladder.")] = None,
        track: Annotated[
            str | None, strawberry.argument(description="Only those for its people: `track` or `ladder/track`.")
        ] = None,
        competency: Annotated[str | None, strawberry.argument(description="Only those that bring it.")] = None,
        language: Annotated[
            str | None, strawberry.argument(description="Only those held in it: `pt` finds `pt-BR`.")
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Session]:
        view = info.context
        people = Audiences.of(view, ladder, track)

        def training_of(session: PlacedSession) -> Training:
            return view.catalogue.trainings[session.training]

        def brings(session: PlacedSession) -> bool:
            return any(outcome.competency == competency for outcome in training_of(session).outcomes)

        runs = Runs(view, begin, end, None if status is None else {each.value for each in status})
        found = chosen(
            view.catalogue.session_of_slug,
            slugs,
            its("training", training),
            runs.include,
            given(track if ladder is None else ladder, lambda session: people.include(training_of(session))),
            given(competency, brings),
            given(language, lambda session: speaks(training_of(session).language or "", language or "")),
        )
        found = ordered(found, sessions_by(view))
        return Page(first, after, last, before).of(Session, found, view, "start")
