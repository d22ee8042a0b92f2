"""Questions that are worked out: what differs, what is missing, which ways there are, and how the sides stand."""

from datetime import date
from typing import Annotated, Any

import strawberry

from stepladder.api.changes import Since, changes_since
from stepladder.api.connections import After, Before, Connection, First, Last, Page
from stepladder.api.errors import ApiError
from stepladder.api.queries.asked import Info, given, question, where
from stepladder.api.types.bridge import Bridge
from stepladder.api.types.change import LevelChange
from stepladder.api.types.coverage import Coverage
from stepladder.api.types.difference import LevelDifference
from stepladder.api.types.doors import Doors
from stepladder.api.types.parity import Parity
from stepladder.api.types.paths import Paths
from stepladder.api.types.verdicts import LevelFate, PathOrder
from stepladder.api.types.wording import Wording
from stepladder.api.view import View
from stepladder.career.bridge import bridge
from stepladder.career.coverage import coverage
from stepladder.career.difference import level_difference
from stepladder.career.parity import ledger
from stepladder.career.paths import MOST, paths
from stepladder.career.paths.doors import find_doors
from stepladder.career.wording import wording
from stepladder.records import Level

From = Annotated[str, strawberry.argument(name="from", description="The slug of the level where one stands.")]
To = Annotated[str, strawberry.argument(description="The slug of the level where one goes.")]
LadderSlug = Annotated[str, strawberry.argument(description="The slug of the ladder.")]


@strawberry.type(description="One page of what became of the levels.")
class LevelChangeConnection(Connection[LevelChange]):
    """One page of what became of the levels."""

    since: int = strawberry.field(
        description="The content revision from which it is told; 0 for the time before there was any."
    )


@strawberry.type
class ReasoningQuery:
    """Questions that are worked out."""

    @question(
        "What differs between two levels, on one track or across tracks or ladders; null without them.", price=400
    )
    def level_difference(self, info: Info, from_: From, to: To) -> LevelDifference | None:
        view = info.context
        ends = _ends(view, from_, to)
        return ends and LevelDifference.of(level_difference(view.catalogue, *ends, as_of=view.as_of), view)

    @question(
        "What is missing from one level to another, and everything that helps, each with why. Null without them. "
        "No self-assessment is asked for: what the level asks is taken as what one has.",
        price=1_000,
    )
    def bridge(self, info: Info, from_: From, to: To) -> Bridge | None:
        view = info.context
        ends = _ends(view, from_, to)
        if ends is None:
            return None
        made = view.kept.get(
            ("bridge", from_, to, view.as_of),
            lambda: bridge(view.catalogue, *ends, view.as_of, view.mentors_told_of),
        )
        return Bridge.of(made, view)

    @question("The best ways from one level to another over several steps; null without them.", price=1_500)
    def paths(
        self,
        info: Info,
        from_: From,
        to: To,
        *,
        first: Annotated[int, strawberry.argument(description=f"How many at most, from 1 to {MOST}.")] = 3,
        by: Annotated[PathOrder, strawberry.argument(description="By what the best is told.")] = PathOrder.EFFORT,
    ) -> Paths | None:
        view = info.context
        if not 1 <= first <= MOST:
            raise ApiError(f"`first` is {first}: it can be 1 to {MOST}.")
        ends = _ends(view, from_, to)
        if ends is None:
            return None
        made = view.kept.get(("paths", from_, to, first, by), lambda: paths(view.catalogue, *ends, first, by.value))
        return Paths.of(made, view)

    @question("Moves without a way back, and levels without a way out or in; null without the ladder.", price=200)
    def doors(
        self,
        info: Info,
        ladder: Annotated[
            str | None, strawberry.argument(description="The slug of the ladder; all where it is not given.")
        ] = None,
    ) -> Doors | None:
        view = info.context
        if ladder is not None and ladder not in view.catalogue.ladders:
            return None
        return Doors.of(view.kept.get(("doors", ladder), lambda: find_doors(view.catalogue, ladder)), view)

    @question("What both sides of a ladder get, pair by pair of equal height; null without it.", price=2_500)
    def parity(self, info: Info, ladder: LadderSlug) -> Parity | None:
        view = info.context
        if ladder not in view.catalogue.ladders:
            return None
        made = view.kept.get(
            ("parity", ladder, view.as_of),
            lambda: ledger(view.catalogue, ladder, view.as_of, view.mentors_told_of),
        )
        return Parity.of(made, view)

    @question(
        "What there is for each competency at each level, and what is missing; null without the ladder.", price=2_000
    )
    def coverage(
        self,
        info: Info,
        ladder: Annotated[
            str | None, strawberry.argument(description="The slug of the ladder; all where it is not given.")
        ] = None,
    ) -> Coverage | None:
        view = info.context
        if ladder is not None and ladder not in view.catalogue.ladders:
            return None
        made = view.kept.get(
            ("coverage", ladder, view.as_of), lambda: coverage(view.catalogue, ladder, view.mentors_told_of)
        )
        return Coverage.of(made, view)

    @question("Whether the sides of a ladder are told alike; null without it.", price=2_000)
    def wording(self, info: Info, ladder: LadderSlug) -> Wording | None:
        view = info.context
        if ladder not in view.catalogue.ladders:
            return None
        made = view.kept.get(
            ("wording", ladder), lambda: wording(view.catalogue, ladder, view.language or view.languages.own)
        )
        return Wording.of(made, view)

    @question(
        "What became of the levels since a content revision, or from a day on, by slug; null where the ladder is "
        "unknown, or nobody keeps what stood there before. In one request, ask since one revision only.",
        price=2_500,
    )
    def changes(  # noqa: PLR0913
        self,
        info: Info,
        *,
        since: Annotated[
            int | None, strawberry.argument(description="The number of a content revision; 0 for the beginning.")
        ] = None,
        since_date: Annotated[
            date | None, strawberry.argument(description="A day, in the organisation's time zone: it counts as well.")
        ] = None,
        ladder: Annotated[str | None, strawberry.argument(description="Only levels of this ladder.")] = None,
        fate: Annotated[LevelFate | None, strawberry.argument(description="Only those of which this became.")] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> LevelChangeConnection | None:
        view = info.context
        made: Since | None = changes_since(view, since, since_date)
        if made is None or (ladder is not None and ladder not in view.catalogue.ladders):
            return None
        found = where(
            made.changes,
            given(ladder, lambda change: change.slug.partition("/")[0] == ladder),
            given(fate, lambda change: change.fate == (fate and fate.value)),
        )
        page: Any = Page(first, after, last, before).of(LevelChange, found, view)
        return LevelChangeConnection(**vars(page), since=made.number)


def _ends(view: View, from_: str, to: str) -> tuple[Level, Level] | None:
    """Both levels, if there are both."""
    level, target = view.catalogue.levels.get(from_), view.catalogue.levels.get(to)
    return (level, target) if level and target else None
