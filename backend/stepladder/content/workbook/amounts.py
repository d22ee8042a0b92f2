"""The kinds of cells that hold numbers, days and times."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from stepladder.content.workbook.kinds import CellError, Kind
from stepladder.content.workbook.raw import Raw, minutes, seen

_GROUPED = re.compile(r"[+-]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+")
_UNSURE = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")
_NUMBER = re.compile(r"[+-]?\d[\d.,]*")
_OTHER = {",": ".", ".": ","}
_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_DAY_OR_MONTH_FIRST = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?= |T|$)(.*)")
_YEAR_FIRST = re.compile(r"(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?= |T|$)(.*)")
_MOVING = re.compile(r"[+-]\d{1,4}d(?: \d{2}:\d{2})?")


def _squeezed(raw: Raw) -> str:
    return re.sub(r"[\s\u00a0\u202f'’]", "", seen(raw)).removesuffix("%")


def decimal_mark(raws: Iterable[Raw]) -> str | None:
    """The decimal mark of numbers that were typed in one column; None where they show none, or both."""
    marks = {mark for raw in raws if isinstance(raw, str) and (mark := _mark_of(_squeezed(raw)))}
    return marks.pop() if len(marks) == 1 else None


def _mark_of(text: str) -> str | None:
    """The decimal mark that a number shows: ``,`` in 1.234,5 and in 37,5 and in 1.234.567."""
    if not _NUMBER.fullmatch(text) or _UNSURE.fullmatch(text):
        return None
    if _GROUPED.fullmatch(text) or ("," in text and "." in text):
        last = max(text.rfind(","), text.rfind("."))
        return _OTHER[text[last]] if _GROUPED.fullmatch(text) else text[last]
    return next((mark for mark in _OTHER if mark in text), None)


def settled(raw: Raw, mark: str | None) -> Raw:
    """A number that could be read in two ways, read as its column has it; other values as they are."""
    text = _squeezed(raw) if isinstance(raw, str) else ""
    if mark is None or not _UNSURE.fullmatch(text):
        return raw
    return float(text.replace(",", ".")) if mark in text else int(re.sub(r"[.,]", "", text))


def number(raw: Raw) -> Decimal:
    """The number in a cell, with a decimal point or a decimal comma."""
    if isinstance(raw, bool | date | time | timedelta):
        raise CellError(f"{seen(raw)!r} is not a number")
    text = _squeezed(raw)
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


def _ratio(raw: Raw) -> Decimal:
    value = number(raw)
    return (value / 100).normalize() if seen(raw).strip().endswith("%") else value


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


def _rewritten(typed: str, example: str) -> str:
    """How a day that was typed is to be written; both ways where it can be read in two."""
    text = typed.strip()
    written = _YEAR_FIRST.fullmatch(text)
    if written:
        readings = [(written[1], written[2], written[3])]
    else:
        written = _DAY_OR_MONTH_FIRST.fullmatch(text)
        years = {4: "", 2: "20"}
        year = years[len(written[3])] + written[3] if written else ""
        readings = [(year, written[2], written[1]), (year, written[1], written[2])] if written else []
    days = dict.fromkeys(day for reading in readings if (day := _day(*map(int, reading))))
    rest = written[4].replace("T", " ") if written else ""
    if not days:
        return f"write it as {example}"
    return f"write it as {' or '.join(f'{day}{rest}' for day in days)}{', whichever is meant' if len(days) > 1 else ''}"


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _date(raw: Raw) -> date:
    try:
        return datetime.fromisoformat(_iso(seen(raw)).replace(" ", "T")).date()
    except ValueError:
        raise CellError(f"{seen(raw).strip()!r} is not a date", _rewritten(seen(raw), "2026-11-21")) from None


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
        raise CellError(f"{text!r} is not a time", _rewritten(text, "2026-11-21 09:30")) from None
    if moment.tzinfo is not None:
        raise CellError(f"{text!r} names a zone", "write the local time here, and the zone under timezone")
    if isinstance(raw, str) and ":" not in text:
        raise CellError(f"{text!r} has no time of day", "write it as 2026-11-21 09:30")
    return minutes(moment)


INTEGER = Kind("whole number", _integer)
DECIMAL = Kind("number", _decimal, lambda value: format(value, "f"))
FLOAT = Kind("number", lambda raw: float(number(raw)), lambda value: format(value, ".15g"))
RATIO = Kind("number from 0 to 1, say 0.95 or 95%", _ratio, lambda value: format(value, "f"))
HOURS = Kind("hours, say 1.5 or 1:30", _minutes_of_hours, _hours)
DATE = Kind("date, say 2026-11-21", _date, date.isoformat)
MOVING_DAY = Kind("date, say 2026-11-21", _moving_day)
MOVING_TIME = Kind("local date and time, say 2026-11-21 09:30", _moving_time, lambda value: value.replace("T", " "))
NUMBERS = (INTEGER, DECIMAL, FLOAT, HOURS)
"""The kinds of cells whose numbers may have a decimal mark."""
