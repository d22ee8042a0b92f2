"""Questions about trainings, hats and guides."""

from typing import Annotated

import strawberry

from stepladder.api.connections import After, Before, Connection, First, Last, Page, Slugs
from stepladder.api.queries.asked import Info, Slug, chosen, given, its, one, question, speaks
from stepladder.api.types.kinds import Crossing, Presence, TrainingKind
from stepladder.api.types.learning import Guide, Hat, Training

Status = Annotated[Presence | None, strawberry.argument(description="Only those in use, or retired.")]


@strawberry.type
class LearningQuery:
    """Questions about learning."""

    @question("The training with this slug, or null.")
    def training(self, info: Info, slug: Slug) -> Training | None:
        return one(Training, info.context.catalogue.trainings, slug, info.context)

    @question("Trainings, ordered by slug.")
    def trainings(  # noqa: PLR0913
        self,
        info: Info,
        *,
        slugs: Slugs = None,
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
        status: Status = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Training]:
        ways = {way.value for way in crosses or ()}
        found = chosen(
            info.context.catalogue.trainings,
            slugs,
            given(competency, lambda training: any(outcome.competency == competency for outcome in training.outcomes)),
            given(language, lambda training: speaks(training.language or "", language or "")),
            its("kind", kind),
            given(crosses, lambda training: training.crosses in ways),
            its("format", format),
            its("status", status),
        )
        return Page(first, after, last, before).of(Training, found, info.context)

    @question("The hat with this slug, or null.")
    def hat(self, info: Info, slug: Slug) -> Hat | None:
        return one(Hat, info.context.catalogue.hats, slug, info.context)

    @question("Hats, ordered by slug.")
    def hats(
        self,
        info: Info,
        *,
        slugs: Slugs = None,
        status: Status = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Hat]:
        found = chosen(info.context.catalogue.hats, slugs, its("status", status))
        return Page(first, after, last, before).of(Hat, found, info.context)

    @question("The guide with this slug, or null.")
    def guide(self, info: Info, slug: Slug) -> Guide | None:
        return one(Guide, info.context.catalogue.guides, slug, info.context)

    @question("Guides, ordered by slug.")
    def guides(
        self,
        info: Info,
        *,
        slugs: Slugs = None,
        status: Status = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Guide]:
        found = chosen(info.context.catalogue.guides, slugs, its("status", status))
        return Page(first, after, last, before).of(Guide, found, info.context)
