"""Questions about trainings, hats and guides."""

from typing import Annotated

import strawberry

from stepladder.api.connections import After, Before, Connection, First, Last, Page, Slugs
from stepladder.api.queries.asked import Info, Slug, chosen, is_in, one, speaks
from stepladder.api.types.kinds import Crosses, Presence, TrainingKind
from stepladder.api.types.learning import Guide, Hat, Training

Status = Annotated[Presence | None, strawberry.argument(description="Only those in use, or retired.")]


@strawberry.type
class LearningQuery:
    """Questions about learning."""

    @strawberry.field(description="The training with this slug, or null.")
    def training(self, info: Info, slug: Slug) -> Training | None:
        return one(Training, info.context.contents.trainings, slug, info.context)

    @strawberry.field(description="Trainings, ordered by slug.")
    def trainings(  # noqa: PLR0913
        self,
        info: Info,
        slugs: Slugs = None,
        competency: Annotated[str | None, strawberry.argument(description="Only those that bring it.")] = None,
        language: Annotated[
            str | None, strawberry.argument(description="Only those held in it: `pt` finds `pt-BR`.")
        ] = None,
        kind: Annotated[TrainingKind | None, strawberry.argument(description="Only those of this form.")] = None,
        crosses: Annotated[
            list[Crosses] | None,
            strawberry.argument(description="Only cross-trainings that lead across in one of these ways."),
        ] = None,
        format: Annotated[  # noqa: A002 - the record's word
            str | None, strawberry.argument(description="Only those held so, say `in person`.")
        ] = None,
        status: Status = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Training]:
        ways = None if crosses is None else {way.value for way in crosses}
        found = [
            (key, training)
            for key, training in chosen(info.context.contents.trainings, slugs)
            if (competency is None or any(outcome.competency == competency for outcome in training.outcomes))
            and (language is None or speaks(training.language or "", language))
            and is_in(training.kind, kind)
            and (ways is None or training.crosses in ways)
            and is_in(training.format, format)
            and is_in(training.status, status)
        ]
        return Page(first, after, last, before).of(Training, found, info.context)

    @strawberry.field(description="The hat with this slug, or null.")
    def hat(self, info: Info, slug: Slug) -> Hat | None:
        return one(Hat, info.context.contents.hats, slug, info.context)

    @strawberry.field(description="Hats, ordered by slug.")
    def hats(  # noqa: PLR0913
        self,
        info: Info,
        slugs: Slugs = None,
        status: Status = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Hat]:
        found = [pair for pair in chosen(info.context.contents.hats, slugs) if is_in(pair[1].status, status)]
        return Page(first, after, last, before).of(Hat, found, info.context)

    @strawberry.field(description="The guide with this slug, or null.")
    def guide(self, info: Info, slug: Slug) -> Guide | None:
        return one(Guide, info.context.contents.guides, slug, info.context)

    @strawberry.field(description="Guides, ordered by slug.")
    def guides(  # noqa: PLR0913
        self,
        info: Info,
        slugs: Slugs = None,
        status: Status = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Guide]:
        found = [pair for pair in chosen(info.context.contents.guides, slugs) if is_in(pair[1].status, status)]
        return Page(first, after, last, before).of(Guide, found, info.context)
