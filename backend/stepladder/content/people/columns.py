"""The columns of the people file, and those that it may not have."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from stepladder.content.workbook.amounts import DATE, number
from stepladder.content.workbook.kinds import CellError
from stepladder.content.workbook.raw import Raw, seen

GROUP = "group:"
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class ValueFaultError(Exception):
    """A cell cannot be meant. What it holds is never in the message."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: how its cells are read, and what they should be, in words."""

    name: str
    read: Callable[[Raw], Any]
    needed: bool = True


def text(raw: Raw) -> str:
    """A short word: an identity or a code."""
    found = seen(raw).strip()
    if not found or len(found) > 100:
        raise ValueFaultError("is not a short word")
    return found


def slug(raw: Raw) -> str:
    """One of few words that name a part of a group."""
    found = seen(raw).strip().lower().replace(" ", "-").replace("_", "-")
    if len(found) > 40 or not _SLUG.fullmatch(found) or found.isdigit():
        raise ValueFaultError("is not the name of a part of a group; use letters and hyphens, say part-time")
    return found


def currency(raw: Raw) -> str:
    """An ISO 4217 code."""
    found = seen(raw).strip().upper()
    if not re.fullmatch(r"[A-Z]{3}", found):
        raise ValueFaultError("is not a currency; use three letters, say GBP")
    return found


def day(raw: Raw) -> date:
    """A day."""
    try:
        found: date = DATE.read(raw)
    except CellError:
        found = date.min
    if found == date.min:
        raise ValueFaultError("is not a date; write it as 2026-11-21")
    return found


def amount(least: Decimal | int, most: Decimal) -> Callable[[Raw], Decimal]:
    """A reader of numbers between two ends."""

    def read(raw: Raw) -> Decimal:
        try:
            found = number(raw)
        except CellError:
            found = Decimal(-1)
        if not least <= found <= most:
            raise ValueFaultError(f"is not a number of at least {least} and at most {most}")
        return found

    return read


def days(raw: Raw) -> tuple[date, ...]:
    """Days, one a line or separated by semicolons."""
    return tuple(day(part) for part in _items(raw))


def steps(raw: Raw) -> tuple[tuple[date, str], ...]:
    """Days, each with the level that was left: ``2025-06-01 engineering/engineer``."""
    found = []
    for item in _items(raw):
        on, _, level = item.partition(" ")
        if not level.strip():
            raise ValueFaultError(
                "lacks a level; write each as a day and the level left, say 2025-06-01 sales/associate"
            )
        found.append((day(on), level.strip()))
    return tuple(found)


def _items(raw: Raw) -> list[str]:
    return [part.strip() for part in re.split(r"[;\n]", seen(raw)) if part.strip()]


_YEAR = Decimal(12)
_MOST_PAY = Decimal(10**12)
"""Nobody is paid more, in any currency."""

COLUMNS: dict[str, Column] = {
    column.name: column
    for column in (
        Column("person", text),
        Column("ladder", text),
        Column("level", text),
        Column("level_since", day),
        Column("joined", day),
        Column("fte", amount(Decimal("0.01"), Decimal("1.5"))),
        Column("base", amount(1, _MOST_PAY)),
        Column("variable", amount(0, _MOST_PAY), needed=False),
        Column("currency", currency),
        Column("location", text),
        Column("full_time_hours", amount(1, Decimal(80)), needed=False),
        Column("leave_months", amount(0, Decimal(120)), needed=False),
        Column("leave_in_year", amount(0, _YEAR), needed=False),
        Column("promoted", steps, needed=False),
        Column("moved", steps, needed=False),
        Column("left", day, needed=False),
        Column("awarded", days, needed=False),
    )
}
"""Every column but the groups. A cell of a needed one may not be empty."""

NUMBERS = frozenset({"fte", "base", "variable", "full_time_hours", "leave_months", "leave_in_year"})


def named(header: str) -> str:
    """A header as the name of a column: lower case, accents and blanks aside."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", header) if not unicodedata.combining(c))
    return re.sub(r"[\s_]+", "_", plain.strip().casefold())
