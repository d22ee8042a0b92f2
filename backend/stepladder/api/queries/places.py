"""Questions about the sides of ladders, the forks between them, and what levels ask."""

from typing import Annotated

import strawberry

from stepladder.api.connections import After, Before, Connection, First, Last, Page, Slugs
from stepladder.api.queries.asked import Info, Slug, chosen, given, its, one, question
from stepladder.api.types.expectation import Expectation
from stepladder.api.types.kinds import ExpectationKind, ExpectationStrength, TrackKind
from stepladder.api.types.ladder import Track
from stepladder.api.types.ways import Fork
from stepladder.career.keys import InOrder


@strawberry.type
class PlaceQuery:
    """Questions about sides, forks and expectations."""

    @question("The side of a ladder with this slug, `ladder/track`, or null.")
    def track(self, info: Info, slug: Slug) -> Track | None:
        return one(Track, info.context.catalogue.tracks, slug, info.context)

    @question("The sides of ladders, ordered by `ladder/track`.")
    def tracks(  # noqa: PLR0913
        self,
        info: Info,
        *,
        slugs: Slugs = None,
        ladder: Annotated[str | None, strawberry.argument(description="Only those of this ladder.")] = None,
        kind: Annotated[TrackKind | None, strawberry.argument(description="Only those of this sort.")] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Track]:
        found = chosen(InOrder.of(info.context.catalogue.tracks), slugs, its("ladder", ladder), its("kind", kind))
        return Page(first, after, last, before).of(Track, found, info.context)

    @question("The fork with this slug, `ladder/fork`, or null.")
    def fork(self, info: Info, slug: Slug) -> Fork | None:
        return one(Fork, info.context.catalogue.fork_of_slug, slug, info.context)

    @question("The places where ladders divide, ordered by `ladder/fork`.")
    def forks(  # noqa: PLR0913
        self,
        info: Info,
        *,
        slugs: Slugs = None,
        ladder: Annotated[str | None, strawberry.argument(description="Only those of this ladder.")] = None,
        level: Annotated[
            str | None, strawberry.argument(description="Only those before or behind which one stands at this level.")
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Fork]:
        found = chosen(
            info.context.catalogue.fork_of_slug,
            slugs,
            its("ladder", ladder),
            given(level, lambda fork: level in (*fork.from_levels, *fork.to_levels)),
        )
        return Page(first, after, last, before).of(Fork, found, info.context)

    @question("The expectation with this slug, `ladder/level/key`, or null.")
    def expectation(self, info: Info, slug: Slug) -> Expectation | None:
        return one(Expectation, info.context.catalogue.expectation_of_slug, slug, info.context)

    @question(
        "What levels ask, inherited expectations at each level that has them, ordered by `ladder/level/key`.", price=100
    )
    def expectations(  # noqa: PLR0913
        self,
        info: Info,
        *,
        slugs: Slugs = None,
        ladder: Annotated[str | None, strawberry.argument(description="Only those of this ladder's levels.")] = None,
        level: Annotated[str | None, strawberry.argument(description="Only those of this level.")] = None,
        competency: Annotated[str | None, strawberry.argument(description="Only those about it.")] = None,
        kind: Annotated[ExpectationKind | None, strawberry.argument(description="Only those of this sort.")] = None,
        strength: Annotated[
            ExpectationStrength | None, strawberry.argument(description="Only those of this weight.")
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Expectation]:
        found = chosen(
            info.context.catalogue.expectation_of_slug,
            slugs,
            given(ladder, lambda asked: asked.level.partition("/")[0] == ladder),
            its("level", level),
            its("competency", competency),
            its("kind", kind),
            its("strength", strength),
        )
        return Page(first, after, last, before).of(Expectation, found, info.context)
