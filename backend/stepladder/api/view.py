"""What one request sees: a catalogue, for an audience, on a day.

What an audience may not see is kept from it here, whichever way it asks: types and queries know mentors and times
only through a view.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from types import MappingProxyType
from zoneinfo import ZoneInfo

from stepladder.api.budget import Budget, Spend
from stepladder.api.kept import Kept
from stepladder.api.languages import Languages, Told
from stepladder.api.past import Past
from stepladder.api.withheld import Withheld
from stepladder.career.catalogue import Catalogue
from stepladder.career.catalogue.grouping import grouped
from stepladder.career.difference import LevelDifference, neighbours
from stepladder.career.keys import InOrder
from stepladder.career.placed import ListedMentor, PlacedSession
from stepladder.identity.audience import may_read, may_see
from stepladder.records import Cycle, CycleStep, Kind, Level, Training, day_of, time_of
from stepladder.settings import Audience

_NOTHING: Told = MappingProxyType({})


class View:
    """A content revision as an audience sees it on a day, in one language."""

    def __init__(  # noqa: PLR0913
        self,
        catalogue: Catalogue,
        revision: int,
        at: datetime,
        audience: Audience,
        as_of: date,
        told_on: date | None = None,
        *,
        budget: Budget | None = None,
        kept: Kept | None = None,
        languages: Languages | None = None,
        language: str = "",
        told: Told = _NOTHING,
        in_language: "Callable[[View, str], View] | None" = None,
        past: Past | None = None,
        withheld: Withheld | None = None,
    ) -> None:
        self.catalogue = catalogue
        """What this audience may see of the contents: see ``identity.visible``."""
        self.contents = catalogue.contents
        self.revision = revision
        self.at = at
        """When the revision was made."""
        self.audience = audience
        self.as_of = as_of
        """The day that counts as today."""
        self.told_on = told_on or as_of
        """The day up to which announcements are heard: nobody outside learns of later ones by asking as of then."""
        self.budget = budget or Budget()
        self.spend: Spend = self.budget.spend
        """Counts fields of the answer, and stops where they are too many or have taken too long."""
        self.kept = kept or Kept()
        """What was worked out of this catalogue before."""
        self.languages = languages or Languages(catalogue.contents)
        self.language = language
        """The language that is told where a thing is translated into it; ``""`` for everybody's own words."""
        self.past = past
        """What stood there before; None where nobody knows."""
        self.withheld = withheld or Withheld()
        """What the answer does not show, and says that it does not: one for all languages of an answer."""
        self._told = told
        self._in_language = in_language

    @property
    def fields(self) -> int:
        """How many fields have been answered."""
        return self.budget.fields

    def told_in(self, locale: str | None) -> "View":
        """The same as a reader of a language reads it; what nobody has translated stays as it was written."""
        language = self.languages.told_to(locale)
        if language == self.language or self._in_language is None:
            return self
        return self._in_language(self, language)

    def locale_of(self, kind: Kind, slug: str) -> str:
        """The language in which the words of a document stand here."""
        return self._told.get((kind, slug), self.languages.own)

    @cached_property
    def mentors(self) -> InOrder[ListedMentor]:
        """The mentors that this audience may see, by slug."""
        if not may_see(self.audience, "mentor"):
            return InOrder()
        return self.catalogue.mentors_on(self.as_of)

    @property
    def mentors_told_of(self) -> Sequence[ListedMentor] | None:
        """The same for what is worked out with them; None where no mentor may be told of, nor that there is none."""
        return tuple(self.mentors.values()) if may_see(self.audience, "mentor") else None

    @cached_property
    def _mentors_of_level(self) -> Mapping[str, Sequence[ListedMentor]]:
        found: dict[str, list[ListedMentor]] = {}
        for mentor in self.mentors.values():
            for slug in dict.fromkeys(levels_of(mentor)):
                found.setdefault(slug, []).append(mentor)
        return found

    @cached_property
    def _mentors_of_competency(self) -> Mapping[str, Sequence[ListedMentor]]:
        found: dict[str, list[ListedMentor]] = {}
        for mentor in self.mentors.values():
            for slug in dict.fromkeys(mentor.competencies):
                found.setdefault(slug, []).append(mentor)
        return found

    def mentors_of_level(self, slug: str) -> Sequence[ListedMentor]:
        """The mentors who stand at a level or help with a move from or to it."""
        return self._mentors_of_level.get(slug, ())

    def mentors_of_competency(self, slug: str) -> Sequence[ListedMentor]:
        """The mentors who help with a competency."""
        return self._mentors_of_competency.get(slug, ())

    def differences_from_below(self, level: Level) -> Sequence[LevelDifference]:
        """What a level differs in from each rung directly below it: worked out for all of its ladder at once."""
        made = self.kept.get(
            ("neighbours", level.ladder, self.as_of),
            lambda: grouped(
                neighbours(self.catalogue, level.ladder, as_of=self.as_of), lambda each: (each.to_level.slug,)
            ),
        )
        return made.get(level.slug, ())

    def moment(self, session: PlacedSession, written: str) -> datetime:
        """A time of a session as a point in time, in the session's zone."""
        return time_of(written, self.as_of).replace(tzinfo=ZoneInfo(session.timezone))

    def is_upcoming(self, session: PlacedSession) -> bool:
        """Whether a session begins today or later, where it takes place."""
        return time_of(session.starts, self.as_of).date() >= self.as_of

    def sessions_of(self, training: Training) -> Sequence[PlacedSession]:
        """The sessions of a training, soonest first."""
        return sorted(
            self.catalogue.sessions[training.slug],
            key=lambda session: (self.moment(session, session.starts), session.key),
        )

    def told(self, session: PlacedSession, field: str) -> str | None:
        """A text of a session, for those who may read it."""
        text: str | None = getattr(session, field)
        return text if text is None or may_read(self.audience, "session", field, text) else None

    def seats_free(self, session: PlacedSession) -> int | None:
        """How many seats are free, for those who may know and where the day of the count is known."""
        counted = session.as_of is not None and may_see(self.audience, "session", "seats_free")
        return session.seats_free if counted else None

    def places_open(self, level: Level) -> int | None:
        """How many places a level has open, for those who may know and where the day of the count is known."""
        counted = level.places_as_of is not None and may_see(self.audience, "level", "places_open")
        return level.places_open if counted else None

    def places_as_of(self, level: Level) -> date | None:
        """The day on which a level's open places were counted, for those who may know."""
        return self.day(level.places_as_of) if may_see(self.audience, "level", "places_as_of") else None

    def is_over(self, step: CycleStep) -> bool:
        """Whether the last day of a cycle's step has passed."""
        return (step.ends or step.starts) < self.as_of

    def is_upcoming_cycle(self, cycle: Cycle) -> bool:
        """Whether a cycle is under way or yet to begin: one of its steps is not over."""
        return not all(self.is_over(step) for step in cycle.steps)

    def revision_frozen(self, cycle: Cycle) -> int | None:
        """The content revision that counts in a cycle: the one that stood when its version stopped changing."""
        if cycle.frozen_on is None or cycle.frozen_on >= self.as_of or self.past is None:
            return None
        published = self.past.at_the_end_of(cycle.frozen_on)
        return published.number if published else None

    def day(self, written: str | None) -> date | None:
        """A day as it was written, counted from today where it moves."""
        return day_of(written, self.as_of) if written else None


def levels_of(mentor: ListedMentor) -> Iterable[str]:
    """The levels that a mentor has to do with: theirs, and those of the moves they help with."""
    if mentor.level:
        yield mentor.level
    for move in mentor.helps_with:
        yield from (move.level, move.to_level)
