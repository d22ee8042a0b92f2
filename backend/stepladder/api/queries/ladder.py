"""Questions about ladders, levels and the ways between them."""

from typing import Annotated

import strawberry

from stepladder.api.connections import After, Before, Connection, First, Last, Page, Slugs
from stepladder.api.queries.asked import Info, Slug, chosen, is_in, one
from stepladder.api.types.kinds import (
    EquivalenceBasis,
    EquivalenceStrength,
    LevelStatus,
    Presence,
    TransitionKind,
)
from stepladder.api.types.ladder import Equivalence, Ladder, Level, Transition
from stepladder.records import Level as LevelRecord


@strawberry.type
class LadderQuery:
    """Questions about ladders."""

    @strawberry.field(description="The ladder with this slug, or null.")
    def ladder(self, info: Info, slug: Slug) -> Ladder | None:
        return one(Ladder, info.context.contents.ladders, slug, info.context)

    @strawberry.field(description="Ladders, ordered by slug.")
    def ladders(  # noqa: PLR0913
        self,
        info: Info,
        slugs: Slugs = None,
        status: Annotated[Presence | None, strawberry.argument(description="Only those in use, or retired.")] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Ladder]:
        found = [pair for pair in chosen(info.context.contents.ladders, slugs) if is_in(pair[1].status, status)]
        return Page(first, after, last, before).of(Ladder, found, info.context)

    @strawberry.field(description="The level with this slug, say `engineering/staff-engineer`, or null.")
    def level(self, info: Info, slug: Slug) -> Level | None:
        return one(Level, info.context.contents.levels, slug, info.context)

    @strawberry.field(description="Levels, ordered by slug.")
    def levels(  # noqa: PLR0913
        self,
        info: Info,
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
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Level]:
        found = [
            (key, level)
            for key, level in chosen(info.context.contents.levels, slugs)
            if is_in(level.ladder, ladder)
            and (track is None or track in (level.track, f"{level.ladder}/{level.track}"))
            and is_in(level.rank, rank)
            and is_in(level.grade, grade)
            and is_in(level.status, status)
            and is_in(level.career_level, career_level)
            and (competency is None or _expects(level, competency))
        ]
        return Page(first, after, last, before).of(Level, found, info.context)

    @strawberry.field(description="Which levels stand level, and which expressly do not, ordered by level.")
    def equivalences(  # noqa: PLR0913
        self,
        info: Info,
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
        found = [
            (key, pair)
            for key, pair in info.context.catalogue.keyed_equivalences
            if _touches((pair.level, pair.other_level), ladder, level)
            and is_in(pair.basis, basis)
            and is_in(pair.strength, strength)
        ]
        return Page(first, after, last, before).of(Equivalence, found, info.context)

    @strawberry.field(description="The ways from level to level, ordered by where they begin.")
    def transitions(  # noqa: PLR0913
        self,
        info: Info,
        ladder: Annotated[str | None, strawberry.argument(description="Only those that touch this ladder.")] = None,
        level: Annotated[str | None, strawberry.argument(description="Only those from or to this level.")] = None,
        kind: Annotated[TransitionKind | None, strawberry.argument(description="Only those of this sort.")] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Transition]:
        found = [
            (key, move)
            for key, move in info.context.catalogue.keyed_transitions
            if _touches((move.level, move.to_level), ladder, level) and is_in(move.kind, kind)
        ]
        return Page(first, after, last, before).of(Transition, found, info.context)


def _expects(level: LevelRecord, competency: str) -> bool:
    return any(asked.competency == competency for asked in level.expectations)


def _touches(ends: tuple[str | None, ...], ladder: str | None, level: str | None) -> bool:
    """Whether one of the two ends is this level, and one is in this ladder."""
    of_ladder = ladder is None or any((end or "").partition("/")[0] == ladder for end in ends)
    return of_ladder and (level is None or level in ends)
