"""What stood there before, as one request may ask for it: as much of it as its audience was told by then.

Answers are made in a thread of their own, and the database is asked from the event loop: each look waits for it.
"""

from collections.abc import Callable, Coroutine, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar
from zoneinfo import ZoneInfo

from anyio import from_thread

from stepladder.api.errors import ApiError
from stepladder.career.catalogue import Catalogue
from stepladder.career.translating import localised
from stepladder.errors import EnvironmentFaultError
from stepladder.identity.visible import visible
from stepladder.records import Contents, Document, Kind, kind_of
from stepladder.settings import Audience

if TYPE_CHECKING:
    from stepladder.store.history import Published
    from stepladder.store.snapshot import Snapshot

T = TypeVar("T")

_MOST: Final = 4
"""The contents of so many earlier revisions are kept."""


class History(Protocol):
    """The port through which it is known what stood there before: see ``store.history``."""

    def published(self) -> "Coroutine[Any, Any, Sequence[Published]]":
        """Every content revision, oldest first."""

    def stood(self, at: "Published") -> Coroutine[Any, Any, Mapping[tuple[Kind, str], Document | None]]:
        """What has changed since, as it was; None is what was not there."""


class Archive:
    """What is known of the time before one snapshot: looked up once, and kept as long as the snapshot is."""

    def __init__(self, snapshot: "Snapshot", history: History) -> None:
        self._snapshot = snapshot
        self._history = history
        self._published: Sequence[Published] | None = None
        self._contents: dict[int, Contents] = {}
        self._turn = Lock()
        self._zone = zone_of(snapshot.contents)

    @property
    def newest(self) -> int:
        """The number of the snapshot's own revision."""
        return self._snapshot.revision

    def published(self) -> "Sequence[Published]":
        """Every content revision up to the snapshot's, oldest first."""
        with self._turn:
            if self._published is None:
                found = _looked_up(self._history.published)
                self._published = [each for each in found if each.number <= self._snapshot.revision]
            return self._published

    def before(self, day: date) -> "Published | None":
        """The revision that stood when a day began where the organisation is; None where there was none yet."""
        midnight = datetime.combine(day, time(), self._zone)
        return next((each for each in reversed(self.published()) if each.at < midnight), None)

    def day_of(self, published: "Published") -> date:
        """The day of a revision where the organisation is."""
        return published.at.astimezone(self._zone).date()

    def contents(self, published: "Published | None") -> Contents:
        """What levels were made of at a revision, among what stands there now; nothing where there was none."""
        if published is None:
            return Contents()
        with self._turn:
            if published.number not in self._contents:
                was = _looked_up(self._history.stood, published)
                while len(self._contents) >= _MOST:
                    del self._contents[next(iter(self._contents))]
                self._contents[published.number] = _as_it_was(self._snapshot.contents, was)
            return self._contents[published.number]


class Past:
    """The time before, as one request asks for it: from one revision on, so that what it costs does not grow."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._asked: set[int] = set()

    def numbered(self, number: int) -> "Published | None":
        """The revision with a number; None for 0, before anything was published."""
        if not 0 <= number <= self._archive.newest:
            raise ApiError(f"There is no content revision {number}: the newest is {self._archive.newest}.")
        return next((each for each in reversed(self._archive.published()) if each.number <= number), None)

    def before(self, day: date) -> "Published | None":
        """The revision that stood when a day began where the organisation is."""
        return self._archive.before(day)

    def at_the_end_of(self, day: date) -> "Published | None":
        """The revision that stood when a day ended where the organisation is."""
        return self._archive.before(day + timedelta(days=1))

    def seen(self, published: "Published | None", audience: Audience, told_on: date, language: str) -> Catalogue:
        """What an audience that hears up to a day was told at a revision, in a language."""
        self._asked.add(published.number if published else 0)
        if len(self._asked) > 1:
            raise ApiError("Ask for the changes since one revision at a time.")
        contents = localised(self._archive.contents(published), language) if language else None
        contents = contents or self._archive.contents(published)
        heard = min(told_on, self._archive.day_of(published)) if published else told_on
        return Catalogue(visible(contents, audience, heard))


def zone_of(contents: Contents) -> ZoneInfo:
    """The time zone where the organisation is; UTC where that is not known."""
    try:
        return ZoneInfo(contents.organisation.timezone if contents.organisation else "UTC")
    except (LookupError, OSError, ValueError):  # a name that is no zone is told in any of these ways
        return ZoneInfo("UTC")


def _looked_up(look: Callable[..., Coroutine[Any, Any, T]], *given: object) -> T:
    """What the database says, asked from the thread in which an answer is made."""
    try:
        return from_thread.run(look, *given)
    except EnvironmentFaultError:
        raise ApiError("What stood there before cannot be read just now.", "SERVICE_UNAVAILABLE") from None


def _as_it_was(now: Contents, was: Mapping[tuple[Kind, str], Document | None]) -> Contents:
    unchanged = (document for document in now.documents() if (kind_of(document), document.slug) not in was)
    return Contents.of([*unchanged, *(document for document in was.values() if document is not None)])
