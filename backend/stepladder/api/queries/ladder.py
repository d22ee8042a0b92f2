"""Questions about ladders, levels and the ways between them."""

from typing import Annotated

import strawberry

from stepladder.api.connections import After, Before, Connection, First, Last, Page, Slugs
from stepladder.api.ordering import levels_by, named, ordered
from stepladder.api.queries.asked import Info, Slug, chosen, given, its, one, question, where
from stepladder.api.types.kinds import (
    EquivalenceBasis,
    EquivalenceStrength,
    LevelOrder,
    LevelStatus,
    Presence,
    TransitionKind,
)
from stepladder.api.types.ladder import Ladder
from stepladder.api.types.level import Level
from stepladder.api.types.ways import Equivalence, Transition


@strawberry.type
class LadderQuery:
    """Questions about ladders."""

    @question("The ladder with this slug, or null.")
    def ladder(self, info: Info, slug: Slug) -> Ladder | None:
        return one(Ladder, info.context.catalogue.ladders, slug, info.context)

    @question("Ladders, ordered by slug.")
    def ladders(
        self,
        info: Info,
        *,
        slugs: Slugs = None,
        status: Annotated[Presence | None, strawberry.argument(description="Only those in use, or retired.")] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Ladder]:
        found = chosen(info.context.catalogue.ladders, slugs, its("status", status))
        return Page(first, after, last, before).of(Ladder, found, info.context)

    @question("The level with this slug, say `engineering/staff-engineer`, or null.")
    def level(self, info: Info, slug: Slug) -> Level | None:
        return one(Level, info.context.catalogue.levels, slug, info.context)

    @question("Levels, ordered by slug unless another order is asked for.")
    def levels(  # noqa: PLR0913
        self,
        info: Info,
        *,
        slugs: Slugs = None,
        ladder: Annotated[str | None, strawberry.argument(description="Only those of this ladder.")] = None,
        track: Annotated[
            str | None, strawberry.argument(description="Only those on this track: `track` or `ladder/track`.")
        ] = None,
        rank: Annotated[str | None, strawberry.argument(description="Only those of this rank.")] = None,
        grade: Annotated[str | None, strawberry.argument(description="Only those of this grade.")] = None,
        status: Annotated[LevelStatus | None, strawberry.argument(description="Only those that stand so.")] = None,
        career_level: Annotated[
            bool | None, strawberry.argument(description="Only those where one may stay for good, or may not.")
        ] = None,
        competency: Annotated[
            str | None, strawberry.argument(description="Only those that expect this competency.")
        ] = None,
        order_by: Annotated[LevelOrder, strawberry.argument(description="In which order.")] = LevelOrder.SLUG,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Level]:
        expected = info.context.catalogue.expectations
        found = chosen(
            info.context.catalogue.levels,
            slugs,
            its("ladder", ladder),
            given(track, lambda level: track in (level.track, f"{level.ladder}/{level.track}")),
            its("rank", rank),
            its("grade", grade),
            its("status", status),
            its("career_level", career_level),
            given(competency, lambda level: any(asked.competency == competency for asked in expected[level.slug])),
        )
        found = ordered(found, levels_by(order_by.value, info.context))
        return Page(first, after, last, before).of(Level, found, info.context, named(order_by))

    @question("Which levels stand level, and which expressly do not, ordered by level.")
    def equivalences(  # noqa: PLR0913
        self,
        info: Info,
        *,
        ladder: Annotated[str | None, strawberry.argument(description="Only those that touch this ladder.")] = None,
        level: Annotated[str | None, strawberry.argument(description="Only those of this level.")] = None,
        basis: Annotated[EquivalenceBasis | None, strawberry.argument(description="Only on this ground.")] = None,
        strength: Annotated[
            EquivalenceStrength | None, strawberry.argument(description="Only those that hold so far.")
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Equivalence]:
        found = where(
            info.context.catalogue.equivalences,
            given(ladder, lambda pair: ladder in (_ladder(pair.level), _ladder(pair.other_level))),
            given(level, lambda pair: level in (pair.level, pair.other_level)),
            its("basis", basis),
            its("strength", strength),
        )
        return Page(first, after, last, before).of(Equivalence, found, info.context)

    @question("The ways from level to level, ordered by where they begin.")
    def transitions(  # noqa: PLR0913
        self,
        info: Info,
        *,
        ladder: Annotated[str | None, strawberry.argument(description="Only those that touch this ladder.")] = None,
        level: Annotated[str | None, strawberry.argument(description="Only those from or to this level.")] = None,
        kind: Annotated[TransitionKind | None, strawberry.argument(description="Only those of this sort.")] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Transition]:
        found = where(
            info.context.catalogue.transitions,
            given(ladder, lambda move: ladder in (_ladder(move.level), _ladder(move.to_level))),
            given(level, lambda move: level in (move.level, move.to_level)),
            its("kind", kind),
        )
        return Page(first, after, last, before).of(Transition, found, info.context)


def _ladder(level: str | None) -> str | None:
    return level.partition("/")[0] if level else None
