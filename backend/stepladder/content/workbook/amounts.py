"""The kinds of cells that hold numbers, days and times."""

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from stepladder.content.workbook.kinds import CellError, Kind
from stepladder.content.workbook.raw import Raw, minutes, seen

_GROUPED = re.compile(r"[+-]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+")
_UNSURE = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")
_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_MOVING = re.compile(r"[+-]\d{1,4}d(?: \d{2}:\d{2})?")


def number(raw: Raw) -> Decimal:
    """The number in a cell, with a decimal point or a decimal comma."""
    if isinstance(raw, bool | date | time | timedelta):
        raise CellError(f"{seen(raw)!r} is not a number")
    text = re.sub(r"[\s\u00a0\u202f'’]", "", seen(raw)).removesuffix("%")
    if isinstance(raw, str) and _UNSURE.fullmatch(text):
        large = re.sub(r"[.,]", "", text)
        raise CellError(f"{raw.strip()!r} can be read in two ways", f"write {large}, or a number without a point")
    if _GROUPED.fullmatch(text):
        text = re.sub(r"[.,]", "", text)
    elif "," in text and "." in text:
        thousands, point = (".", ",") if text.rindex(",") > text.rindex(".") else (",", ".")
        text = text.replace(thousands, "").replace(point, ".")
    try:
        value = Decimal(text.replace(",", "."))
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite():
        raise CellError(f"{seen(raw).strip()!r} is not a number")
    return value


def _integer(raw: Raw) -> int:
    value = number(raw)
    if value != value.to_integral_value():
        raise CellError(f"{seen(raw).strip()!r} is not a whole number")
    return int(value)


def _decimal(raw: Raw) -> Decimal:
    value = number(raw)
    return Decimal(int(value)) if value == value.to_integral_value() else value


def _minutes_of_hours(raw: Raw) -> int:
    if isinstance(raw, timedelta):
        return round(raw.total_seconds() / 60)
    clock = re.fullmatch(r"\s*(\d{1,4}):([0-5]\d)(?::00)?\s*", seen(raw))
    if clock:
        return int(clock[1]) * 60 + int(clock[2])
    return round(number(raw) * 60)


def _hours(value: Any) -> str:
    return format((Decimal(value) / 60).normalize(), "f") if value % 3 == 0 else f"{value // 60}:{value % 60:02}"


def _iso(text: str) -> str:
    """A day written ``21.11.2026`` as ``2026-11-21``; other texts as they are."""
    return _DAY.sub(lambda match: f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}", text.strip(), count=1)


def _date(raw: Raw) -> date:
    try:
        return datetime.fromisoformat(_iso(seen(raw)).replace(" ", "T")).date()
    except ValueError:
        raise CellError(f"{seen(raw).strip()!r} is not a date", "write it as 2026-11-21") from None


def _moving_day(raw: Raw) -> str:
    text = seen(raw).strip()
    return text if _MOVING.fullmatch(text) else _date(raw).isoformat()


def _moving_time(raw: Raw) -> str:
    text = seen(raw).strip()
    if _MOVING.fullmatch(text) and " " in text:
        return text
    try:
        moment = raw if isinstance(raw, datetime) else datetime.fromisoformat(_iso(text).replace(" ", "T"))
    except ValueError:
        raise CellError(f"{text!r} is not a time", "write it as 2026-11-21 09:30") from None
    if moment.tzinfo is not None:
        raise CellError(f"{text!r} names a zone", "write the local time here, and the zone under timezone")
    if isinstance(raw, str) and ":" not in text:
        raise CellError(f"{text!r} has no time of day", "write it as 2026-11-21 09:30")
    return minutes(moment)


INTEGER = Kind("whole number", _integer)
DECIMAL = Kind("number", _decimal, lambda value: format(value, "f"))
FLOAT = Kind("number", lambda raw: float(number(raw)), lambda value: format(value, ".15g"))
HOURS = Kind("hours, say 1.5 or 1:30", _minutes_of_hours, _hours)
DATE = Kind("date, say 2026-11-21", _date, date.isoformat)
MOVING_DAY = Kind("date, say 2026-11-21", _moving_day)
MOVING_TIME = Kind("local date and time, say 2026-11-21 09:30", _moving_time, lambda value: value.replace("T", " "))
