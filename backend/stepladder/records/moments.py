"""Days and times as authors write them, real ones and the sample's, which move with the calendar.

A real day is ``2026-11-21`` and a real time ``2026-11-21T09:30``, local to a zone named beside it. The sample
organisation writes ``+12d`` and ``+12d 09:30`` instead: so many days after the Monday of the current week, so that
its calendar never grows old. Real ones never move.
"""

import re
from datetime import date, datetime, time, timedelta
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?")
_OFFSET_DAY = re.compile(r"([+-][0-9]{1,4})d")
_OFFSET_TIME = re.compile(r"([+-][0-9]{1,4})d ([0-9]{2}:[0-9]{2})")


def _read_day(given: object) -> object:
    """A day as it is written, where pydantic would also take a number of seconds since 1970."""
    if not isinstance(given, str):
        return given
    try:
        return date.fromisoformat(given if _DAY.fullmatch(given) else "")
    except ValueError:
        raise ValueError("is not a date, say 2026-11-21") from None


def _check_day(text: str) -> str:
    if not _OFFSET_DAY.fullmatch(text):
        _read_day(text)
    return text


def _check_time(text: str) -> str:
    offset = _OFFSET_TIME.fullmatch(text)
    try:
        moment = time.fromisoformat(offset[2]) if offset else datetime.fromisoformat(text)
    except ValueError:
        raise ValueError("is not a date and time, say 2026-11-21T09:30") from None
    if moment.tzinfo is not None:
        raise ValueError("is a local time; name the zone in `timezone` instead")
    if _DAY.fullmatch(text):
        raise ValueError("needs a time of day, say 2026-11-21T09:30")
    if not offset and not _TIME.fullmatch(text):
        raise ValueError("is not a date and time, say 2026-11-21T09:30")
    return text


Day = Annotated[date, BeforeValidator(_read_day)]
"""A real day."""

MovingDay = Annotated[str, AfterValidator(_check_day)]
"""``2026-11-21``, or in the sample ``+12d``."""

MovingTime = Annotated[str, AfterValidator(_check_time)]
"""``2026-11-21T09:30``, local to the zone beside it, or in the sample ``+12d 09:30``."""


def moves(text: str) -> bool:
    """Whether a day or time is one of the sample's, which move with the calendar."""
    return text[:1] in "+-"


def _monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def day_of(text: str, as_of: date) -> date:
    """The day that ``text`` means when today is ``as_of``."""
    offset = _OFFSET_DAY.fullmatch(text)
    return _monday_of(as_of) + timedelta(days=int(offset[1])) if offset else date.fromisoformat(text)


def time_of(text: str, as_of: date) -> datetime:
    """The local time (without a zone) that ``text`` means when today is ``as_of``."""
    offset = _OFFSET_TIME.fullmatch(text)
    if offset:
        return datetime.combine(_monday_of(as_of) + timedelta(days=int(offset[1])), time.fromisoformat(offset[2]))
    return datetime.fromisoformat(text)
