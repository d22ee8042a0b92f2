"""How many hours of a working day two people share who work in two time zones."""

from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

BEGINS, ENDS = time(9), time(17)
"""The hours in which people are taken to work, each where they are."""

_HOUR: Final = timedelta(hours=1)


def shared_hours(zone: ZoneInfo, other: ZoneInfo, day: date) -> float:
    """The hours between 9 and 17 on a day in one zone that are also between 9 and 17 in the other, on whatever day.

    Zones change their clocks: the same two may share more in January than in July.
    """
    begins, ends = _working(zone, day)
    theirs = (_working(other, day + timedelta(days=days)) for days in (-1, 0, 1))
    shared = (min(ends, their_end) - max(begins, their_begin) for their_begin, their_end in theirs)
    return sum((max(stretch, timedelta(0)) for stretch in shared), timedelta(0)) / _HOUR


def _working(zone: ZoneInfo, day: date) -> tuple[datetime, datetime]:
    utc = ZoneInfo("UTC")
    begins, ends = (datetime.combine(day, hour, zone).astimezone(utc) for hour in (BEGINS, ENDS))
    return begins, ends
