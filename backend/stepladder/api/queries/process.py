"""Questions about how and when it is decided who gets to a level."""

from typing import Annotated

import strawberry

from stepladder.api.connections import After, Before, Connection, First, Last, Page, Slugs
from stepladder.api.queries.asked import Info, Slug, chosen, given, its, one, question
from stepladder.api.types.kinds import Gate, Presence
from stepladder.api.types.process import Cycle, Process

Status = Annotated[Presence | None, strawberry.argument(description="Only those in use, or retired.")]


@strawberry.type
class ProcessQuery:
    """Questions about processes and cycles."""

    @question("The process with this slug, or null.")
    def process(self, info: Info, slug: Slug) -> Process | None:
        return one(Process, info.context.catalogue.processes, slug, info.context)

    @question("Processes, ordered by slug.")
    def processes(  # noqa: PLR0913
        self,
        info: Info,
        *,
        slugs: Slugs = None,
        gate: Annotated[Gate | None, strawberry.argument(description="Only those for this gate.")] = None,
        ladder: Annotated[
            str | None, strawberry.argument(description="Only those that decide on this ladder, or on all.")
        ] = None,
        status: Status = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Process]:
        found = chosen(
            info.context.catalogue.processes,
            slugs,
            its("gate", gate),
            given(
                ladder,
                lambda process: (
                    ladder in process.ladders or (not process.ladders and ladder in info.context.catalogue.ladders)
                ),
            ),
            its("status", status),
        )
        return Page(first, after, last, before).of(Process, found, info.context)

    @question("The review cycle with this slug, or null.")
    def cycle(self, info: Info, slug: Slug) -> Cycle | None:
        return one(Cycle, info.context.catalogue.cycles, slug, info.context)

    @question("Review cycles, ordered by slug.")
    def cycles(  # noqa: PLR0913
        self,
        info: Info,
        *,
        slugs: Slugs = None,
        process: Annotated[
            str | None, strawberry.argument(description="Only those that run this process, or all.")
        ] = None,
        upcoming: Annotated[
            bool | None, strawberry.argument(description="Only those under way or yet to begin, or only those over.")
        ] = None,
        status: Status = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Cycle]:
        view = info.context
        found = chosen(
            view.catalogue.cycles,
            slugs,
            given(
                process,
                lambda cycle: (
                    process in cycle.processes or (not cycle.processes and process in view.catalogue.processes)
                ),
            ),
            given(upcoming, lambda cycle: view.is_upcoming_cycle(cycle) == upcoming),
            its("status", status),
        )
        return Page(first, after, last, before).of(Cycle, found, view)
