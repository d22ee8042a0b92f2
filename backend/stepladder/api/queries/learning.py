"""Questions about trainings, hats and guides."""

from datetime import date
from typing import Annotated

import strawberry

from stepladder.api.connections import After, Before, Connection, First, Last, Page, Slugs
from stepladder.api.ordering import named, ordered, trainings_by
from stepladder.api.queries.asked import Info, Slug, chosen, given, its, one, question, speaks
from stepladder.api.queries.choosing import Audiences, Runs, costs_at_most, takes_at_most
from stepladder.api.types.kinds import Crossing, Presence, SessionStatus, TrainingKind, TrainingOrder, TransitionKind
from stepladder.api.types.learning import Guide, Hat, Training

Status = Annotated[Presence | None, strawberry.argument(description="Only those in use, or retired.")]


@strawberry.type
class LearningQuery:
    """Questions about learning."""

    @question("The training with this slug, or null.")
    def training(self, info: Info, slug: Slug) -> Training | None:
        return one(Training, info.context.catalogue.trainings, slug, info.context)

    @question("Trainings, ordered by slug unless another order is asked for.", price=100)
    def trainings(  # noqa: PLR0913
        self,
        info: Info,
        *,
        slugs: Slugs = None,
        track: Annotated[
            str | None, strawberry.argument(description="Only those for its people: `track` or `ladder/track`.")
        ] = None,
        ladder: Annotated[str | None, strawberry.argument(description="Only those for people of this ladder.")] = None,
        competency: Annotated[str | None, strawberry.argument(description="Only those that bring it.")] = None,
        language: Annotated[
            str | None, strawberry.argument(description="Only those held in it: `pt` finds `pt-BR`.")
        ] = None,
        kind: Annotated[TrainingKind | None, strawberry.argument(description="Only those of this form.")] = None,
        crosses: Annotated[
            list[Crossing] | None,
            strawberry.argument(description="Only cross-trainings that lead across in one of these ways."),
        ] = None,
        format: Annotated[  # noqa: A002 - the record's word
            str | None, strawberry.argument(description="Only those held so, say `in person`.")
        ] = None,
        max_cost: Annotated[
            float | None,
            strawberry.argument(
                description="Only those that cost no more, as far as that is known. What is not free counts only in "
                "`currency`."
            ),
        ] = None,
        currency: Annotated[
            str | None, strawberry.argument(description="The currency of `maxCost`: the organisation's if not given.")
        ] = None,
        max_effort_minutes: Annotated[
            int | None, strawberry.argument(description="Only those that take no longer, as far as that is known.")
        ] = None,
        in_working_time: Annotated[
            bool | None, strawberry.argument(description="Only those in working time, or only others that say so.")
        ] = None,
        sessions_from: Annotated[
            date | None, strawberry.argument(description="Only those with a session that ends on this day or later.")
        ] = None,
        sessions_to: Annotated[
            date | None, strawberry.argument(description="Only those with a session that begins on it or earlier.")
        ] = None,
        session_status: Annotated[
            list[SessionStatus] | None,
            strawberry.argument(description="Only those with a session that stands so, within the days asked for."),
        ] = None,
        status: Status = None,
        order_by: Annotated[TrainingOrder, strawberry.argument(description="In which order.")] = TrainingOrder.SLUG,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Training]:
        view = info.context
        ways = {way.value for way in crosses or ()}
        stands = None if session_status is None else {each.value for each in session_status}
        people = Audiences.of(view, ladder, track)
        runs = Runs(view, sessions_from, sessions_to, stands)
        found = chosen(
            view.catalogue.trainings,
            slugs,
            given(track if ladder is None else ladder, people.include),
            given(competency, lambda training: any(outcome.competency == competency for outcome in training.outcomes)),
            given(language, lambda training: speaks(training.language or "", language or "")),
            its("kind", kind),
            given(crosses, lambda training: training.crosses in ways),
            its("format", format),
            given(max_cost, lambda training: costs_at_most(training, max_cost or 0, currency, view)),
            given(max_effort_minutes, lambda it: takes_at_most(it, max_effort_minutes or 0)),
            its("in_working_time", in_working_time),
            given(runs.asked or None, runs.has_one),
            its("status", status),
        )
        found = ordered(found, trainings_by(order_by.value, view))
        return Page(first, after, last, before).of(Training, found, view, named(order_by))

    @question("The hat with this slug, or null.")
    def hat(self, info: Info, slug: Slug) -> Hat | None:
        return one(Hat, info.context.catalogue.hats, slug, info.context)

    @question("Hats, ordered by slug.")
    def hats(  # noqa: PLR0913
        self,
        info: Info,
        *,
        slugs: Slugs = None,
        competency: Annotated[
            str | None, strawberry.argument(description="Only those that give evidence of it.")
        ] = None,
        status: Status = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Hat]:
        found = chosen(
            info.context.catalogue.hats,
            slugs,
            given(competency, lambda hat: competency in hat.competencies),
            its("status", status),
        )
        return Page(first, after, last, before).of(Hat, found, info.context)

    @question("The guide with this slug, or null.")
    def guide(self, info: Info, slug: Slug) -> Guide | None:
        return one(Guide, info.context.catalogue.guides, slug, info.context)

    @question("Guides, ordered by slug.")
    def guides(  # noqa: PLR0913
        self,
        info: Info,
        *,
        slugs: Slugs = None,
        move: Annotated[
            TransitionKind | None, strawberry.argument(description="Only those whose talk is about such a move.")
        ] = None,
        status: Status = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Guide]:
        found = chosen(
            info.context.catalogue.guides,
            slugs,
            given(move, lambda guide: move is not None and move.value in guide.moves),
            its("status", status),
        )
        return Page(first, after, last, before).of(Guide, found, info.context)
