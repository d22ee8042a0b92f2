"""Calendars as text (RFC 5545). Moments are told in UTC, so that no file has to carry the rules of a zone.

A library writes more than is asked for here (every change of a zone from 1970 to 2038), and takes more to load.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from stepladder_portal.outputs.identity import identity

_PRODUCT = "-//Stepladder//Career portal//EN"
_MOST = 75
"""Octets of a line; what is longer goes on in the next, behind a space (section 3.1)."""

_FIRST = date(1970, 1, 1)

Status = Literal["CONFIRMED", "TENTATIVE", "CANCELLED"]


@dataclass(frozen=True)
class Event:
    """One entry of a calendar."""

    name: str
    """What it is told apart by, for good: its identity is made of this alone."""
    summary: str
    starts: datetime | date
    """A moment with its zone, or a day."""
    ends: datetime | date | None = None
    """The moment at which it ends, or its last day."""
    status: Status = "CONFIRMED"
    location: str | None = None
    description: str | None = None
    url: str | None = None
    conference: str | None = None
    """The web address at which it is joined (RFC 7986)."""

    @property
    def uid(self) -> str:
        """Its identity among all events of the world, however often it is moved or renamed."""
        return identity("event", self.name)


def calendar(name: str, events: Iterable[Event], as_of: date, timezone: str | None = None) -> str:
    """A calendar of that name, as it stands on a day; readers are told to ask again once a day."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{_PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{_text(name)}",
        f"X-WR-CALNAME:{_text(name)}",
        *([f"X-WR-TIMEZONE:{_text(timezone)}"] if timezone else []),
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
    ]
    entries = [line for event in events for line in _event(event, as_of)]
    lines += entries or _ALL_THERE_IS
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


_ALL_THERE_IS = [
    "BEGIN:VTIMEZONE", "TZID:UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE",
]  # fmt: skip
"""A calendar has to hold something (section 3.6): where there is no event, the one zone that no file needs."""


def _event(event: Event, as_of: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{as_of:%Y%m%d}T000000Z"
    # What is told on a later day stands above what was told before, and a cancellation above all else of its day.
    yield f"SEQUENCE:{2 * (as_of - _FIRST).days + (event.status == 'CANCELLED')}"
    yield f"STATUS:{event.status}"
    yield from _times(event)
    yield f"SUMMARY:{_text(event.summary)}"
    for property_, value in (("LOCATION", event.location), ("DESCRIPTION", event.description)):
        if value:
            yield f"{property_}:{_text(value)}"
    if event.url:
        yield f"URL:{_address(event.url)}"
    if event.conference:
        yield f"CONFERENCE;VALUE=URI;FEATURE=VIDEO:{_address(event.conference)}"
    yield "END:VEVENT"


def _times(event: Event) -> Iterator[str]:
    """When it is. A day is busy for nobody, and its end is the day after the last (section 3.6.1)."""
    if isinstance(event.starts, datetime):
        yield f"DTSTART:{_moment(event.starts)}"
        if isinstance(event.ends, datetime) and event.ends > event.starts:
            yield f"DTEND:{_moment(event.ends)}"
        return
    last = event.ends if event.ends and event.ends > event.starts else event.starts
    yield f"DTSTART;VALUE=DATE:{event.starts:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}"
    yield "TRANSP:TRANSPARENT"


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    """A value of type TEXT (section 3.3.11): without control characters, and with line breaks written out."""
    lines = "\n".join(text.splitlines())
    plain = lines if lines.isprintable() else "".join(filter(_is_told, lines))
    escaped = plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\n", "\\n")


def _is_told(letter: str) -> bool:
    return letter in "\n\t" or letter.isprintable() or ord(letter) > 0x9F


def _address(url: str) -> str:
    """An address cannot break its line."""
    return "".join(each for each in url if each.isprintable() and not each.isspace())


def _folded(line: str) -> Iterator[str]:
    """A line in pieces of at most 75 octets, none of which ends within a character."""
    if len(line.encode()) <= _MOST:
        yield line
        return
    piece, size = "", 0
    for each in line:
        octets = len(each.encode())
        if size + octets > _MOST:
            yield piece
            piece, size = " ", 1
        piece += each
        size += octets
    yield piece
