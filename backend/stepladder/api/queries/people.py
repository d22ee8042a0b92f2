"""Questions about mentors. They are asked of what mentors chose to show, never of what they did not."""

from typing import Annotated

import strawberry

from stepladder.api.connections import After, Before, Connection, First, Last, Page, Slugs
from stepladder.api.ordering import mentors_by, named, ordered
from stepladder.api.queries.asked import Info, Slug, chosen, given, its, one, question, speaks
from stepladder.api.queries.choosing import SharedHours
from stepladder.api.types.kinds import MentorOrder
from stepladder.api.types.people import Mentor
from stepladder.api.view import View, levels_of
from stepladder.career.placed import ListedMentor
from stepladder.records import Move


@strawberry.input(description="A move from one level to another.")
class MoveInput:
    """A move from one level to another."""

    from_: str = strawberry.field(name="from", description="The slug of the level where it begins.")
    to: str = strawberry.field(description="The slug of the level where it leads.")


@strawberry.input(description="Working hours, 9 to 17 on the day that counts as today, shared with another time zone.")
class SharedHoursInput:
    """Working hours shared with another time zone."""

    timezone: str = strawberry.field(description="IANA name of the other time zone, say `Europe/Lisbon`.")
    at_least: float = strawberry.field(default=1.0, description="How many hours they have to share.")


@strawberry.type
class PeopleQuery:
    """Questions about mentors."""

    @question("The mentor with this slug; null where there is none, or not for this audience.")
    def mentor(self, info: Info, slug: Slug) -> Mentor | None:
        return one(Mentor, info.context.mentors, slug, info.context)

    @question(
        "Mentors who agreed to be listed and confirmed it lately, ordered by slug unless another order is asked for.",
        price=100,
    )
    def mentors(  # noqa: PLR0913
        self,
        info: Info,
        *,
        slugs: Slugs = None,
        competency: Annotated[
            str | None, strawberry.argument(description="Only those who help with this competency.")
        ] = None,
        language: Annotated[
            str | None, strawberry.argument(description="Only those who speak it: `pt` finds `pt-BR`.")
        ] = None,
        mode: Annotated[
            str | None,
            strawberry.argument(description="Only those who like to meet so, say `remote`. Case does not matter."),
        ] = None,
        ladder: Annotated[
            str | None, strawberry.argument(description="Only those who stand on it, or help with moves on it.")
        ] = None,
        accepts_now: Annotated[
            bool | None, strawberry.argument(description="Only those who have room now, or have none.")
        ] = None,
        track: Annotated[
            str | None,
            strawberry.argument(
                description="Only those who stand on it, or help with moves on it: `track` or `ladder/track`."
            ),
        ] = None,
        level: Annotated[str | None, strawberry.argument(description="Only those who stand at this level.")] = None,
        helps_with: Annotated[
            MoveInput | None, strawberry.argument(description="Only those who help with this very move.")
        ] = None,
        shares_hours: Annotated[
            SharedHoursInput | None,
            strawberry.argument(
                description="Only those who show their time zone, and share working hours with another."
            ),
        ] = None,
        order_by: Annotated[MentorOrder, strawberry.argument(description="In which order.")] = MentorOrder.SLUG,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Mentor]:
        view = info.context
        move = Move.model_construct(level=helps_with.from_, to_level=helps_with.to) if helps_with else None
        shared = SharedHours.of(shares_hours.timezone, shares_hours.at_least, view.as_of) if shares_hours else None
        found = chosen(
            info.context.mentors,
            slugs,
            given(competency, lambda mentor: competency in mentor.competencies),
            given(language, lambda mentor: any(speaks(tag, language or "") for tag in mentor.languages)),
            given(mode, lambda mentor: _meets(mentor, mode or "")),
            given(ladder, lambda mentor: _is_on(mentor, ladder or "")),
            given(track, lambda mentor: any(_is_at(view, slug, track or "") for slug in levels_of(mentor))),
            its("level", level),
            given(move, lambda mentor: move in mentor.helps_with),
            given(shared, lambda mentor: bool(shared and shared.enough(mentor.timezone))),
            its("accepts_now", accepts_now),
        )
        found = ordered(found, mentors_by(order_by.value))
        return Page(first, after, last, before).of(Mentor, found, view, named(order_by))


def _is_at(view: View, slug: str, track: str) -> bool:
    level = view.catalogue.levels.get(slug)
    return level is not None and track in (level.track, f"{level.ladder}/{level.track}")


def _meets(mentor: ListedMentor, mode: str) -> bool:
    return any(each.casefold() == mode.casefold() for each in mentor.modes)


def _is_on(mentor: ListedMentor, ladder: str) -> bool:
    return any(level.partition("/")[0] == ladder for level in levels_of(mentor))
