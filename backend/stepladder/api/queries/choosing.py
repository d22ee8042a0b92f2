"""How catalogues choose where it takes more than to look at one field."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

from stepladder.api.errors import ApiError
from stepladder.api.ordering import currency_of
from stepladder.api.view import View
from stepladder.career.overlap import shared_hours
from stepladder.career.placed import PlacedSession
from stepladder.records import Training, time_of


@dataclass(frozen=True, slots=True)
class Audiences:
    """People of a ladder, of a track, or of both: a training is for them where it is for one of their tracks."""

    tracks: Collection[str]
    """As trainings name them: ``track`` and ``ladder/track``."""

    @classmethod
    def of(cls, view: View, ladder: str | None, track: str | None) -> "Audiences":
        """Those on a ladder, or on a track of it, or on a track of whatever ladder."""
        meant = [
            each
            for each in view.catalogue.tracks.values()
            if ladder in (None, each.ladder) and track in (None, each.slug, f"{each.ladder}/{each.slug}")
        ]
        return cls({name for each in meant for name in (each.slug, f"{each.ladder}/{each.slug}")})

    def include(self, training: Training) -> bool:
        """Whether a training is for some of them; what is for everybody is for them where there are any."""
        return bool(self.tracks) and (not training.tracks or any(track in self.tracks for track in training.tracks))


@dataclass(frozen=True, slots=True)
class Runs:
    """Sessions within days, that stand in one of some ways."""

    view: View
    begin: date | None
    end: date | None
    status: Collection[str] | None

    @property
    def asked(self) -> bool:
        """Whether anything is asked of sessions."""
        return (self.begin, self.end, self.status) != (None, None, None)

    def has_one(self, training: Training) -> bool:
        """Whether one session of a training is meant; one that is cancelled only where that is asked for."""
        return any(self.include(session) for session in self.view.catalogue.sessions[training.slug])

    def include(self, session: PlacedSession) -> bool:
        """Whether a session is meant."""
        stands = session.status != "cancelled" if self.status is None else session.status in self.status
        first, last = (
            time_of(each, self.view.as_of).date() for each in (session.starts, session.ends or session.starts)
        )
        return stands and (self.begin is None or last >= self.begin) and (self.end is None or first <= self.end)


@dataclass(frozen=True, slots=True)
class SharedHours:
    """Working hours shared with a time zone on a day."""

    zone: ZoneInfo
    least: float
    day: date

    @classmethod
    def of(cls, name: str, least: float, day: date) -> "SharedHours":
        """So many hours at least; ``ApiError`` where the name is no time zone."""
        zone = _zone(name)
        if zone is None:
            raise ApiError(f"“{name[:60]}” is no IANA time zone, such as `Europe/Lisbon`.")
        return cls(zone, least, day)

    def enough(self, timezone: str | None) -> bool:
        """Whether somebody in a time zone shares so many; whoever does not show theirs does not."""
        other = _zone(timezone) if timezone else None
        return other is not None and shared_hours(self.zone, other, self.day) >= self.least


def costs_at_most(training: Training, most: float, currency: str | None, view: View) -> bool:
    """Whether it is known to cost no more. Nothing is converted: what costs something is compared in one currency."""
    organisation = view.contents.organisation
    wanted = currency or (organisation.currency if organisation else None)
    if training.cost is None or training.cost > Decimal(repr(most)):
        return False
    return not training.cost or currency_of(training, view) == wanted


def takes_at_most(training: Training, minutes: int) -> bool:
    """Whether it is known to take no longer."""
    return training.effort_minutes is not None and training.effort_minutes <= minutes


@lru_cache(maxsize=256)
def _zone(name: str) -> ZoneInfo | None:
    """The time zone of a name; None where there is none, which is told in any of these ways."""
    try:
        return ZoneInfo(name)
    except (LookupError, OSError, ValueError):
        return None
