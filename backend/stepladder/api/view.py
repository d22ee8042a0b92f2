"""What one request sees: a catalogue, for an audience, on a day.

What an audience may not see is kept from it here, whichever way it asks: types and queries know mentors and times
only through a view.
"""

import time
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from stepladder.career.catalogue import Catalogue
from stepladder.career.keys import InOrder
from stepladder.career.placed import ListedMentor, PlacedSession
from stepladder.identity.audience import may_read, may_see
from stepladder.records import Cycle, CycleStep, Level, Training, day_of, time_of
from stepladder.settings import Audience

MOST_FIELDS = 300_000
"""How many fields one answer may hold, each thing of a list counted as one more: several times what a hundred long
level pages ask for."""

LONG = 128
"""So many characters of a text, or words of a list, count as one field more: they have to be sent as well."""

MOST_SECONDS = 5.0
"""How much of a processor's time one answer may take, where its fields are slow. Half a second is much already."""

_A_WHILE = 1_000
"""After so many fields the time is looked at."""


class TooMuchError(BaseException):
    """An answer would hold more than one answer should.

    Not an ``Exception``: those are one field's trouble, and graphql-core would go on with the rest.
    """


class View:
    """A content revision as an audience sees it on a day."""

    def __init__(
        self,
        catalogue: Catalogue,
        revision: int,
        at: datetime,
        audience: Audience,
        as_of: date,
        told_on: date | None = None,
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
        self.fields = 0
        """How many fields have been answered."""
        self._look_at = 0
        self._until = 0.0

    def spend(self, fields: int) -> None:
        """Count fields of the answer, and stop where they are too many or have taken too long."""
        self.fields += fields
        if self.fields > self._look_at:
            self._look()

    def take_back(self, fields: int) -> None:
        """Count fields no more that are answered again in another way; the time they took is gone."""
        self.fields -= fields
        self._look_at = min(self._look_at, self.fields)

    def _look(self) -> None:
        now = time.thread_time()  # an answer is made by one thread, and must not pay for what others do
        self._until = self._until or now + MOST_SECONDS
        if self.fields > MOST_FIELDS or now > self._until:
            raise TooMuchError
        self._look_at = min(self.fields + _A_WHILE, MOST_FIELDS)

    @cached_property
    def mentors(self) -> InOrder[ListedMentor]:
        """The mentors that this audience may see, by slug."""
        if not may_see(self.audience, "mentor"):
            return InOrder()
        return self.catalogue.mentors_on(self.as_of)

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

    def day(self, written: str | None) -> date | None:
        """A day as it was written, counted from today where it moves."""
        return day_of(written, self.as_of) if written else None


def levels_of(mentor: ListedMentor) -> Iterable[str]:
    """The levels that a mentor has to do with: theirs, and those of the moves they help with."""
    if mentor.level:
        yield mentor.level
    for move in mentor.helps_with:
        yield from (move.level, move.to_level)
