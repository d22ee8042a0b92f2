"""Cells as a spreadsheet holds them, and as the author sees them."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from openpyxl.utils import get_column_letter

from stepladder.content.places import Place

Raw = str | bool | int | float | datetime | date | time | timedelta
"""A value that is there: an empty cell has none."""


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet as it stands: its header and its rows, each with its number."""

    file: str
    title: str
    """The sheet's name as the author wrote it."""
    header: dict[int, str]
    """Column number, from 1, to what stands at its top."""
    header_row: int
    rows: list[tuple[int, dict[int, Raw]]]
    """Row number to its cells that are not empty, by column number."""
    source: Path
    """The workbook or folder that was named for import."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One cell of a sheet."""

    grid: Grid
    row: int
    column: int

    @property
    def place(self) -> Place:
        """The cell as a place that a fault can name."""
        return Place(file=self.grid.file, sheet=self.grid.title, cell=f"{get_column_letter(self.column)}{self.row}")


def seen(raw: Raw) -> str:
    """The text that the author sees in the cell: ``1`` for 1.0, ``2026-11-21`` for a date."""
    if isinstance(raw, bool):
        return "TRUE" if raw else "FALSE"
    if isinstance(raw, float):
        return str(int(raw)) if raw.is_integer() else format(raw, ".15g")
    if isinstance(raw, datetime):
        return raw.date().isoformat() if raw.time() == time() else minutes(raw)
    if isinstance(raw, date):
        return raw.isoformat()
    if isinstance(raw, time | timedelta):
        return _clock(raw)
    return str(raw)


def _clock(raw: time | timedelta) -> str:
    since = raw if isinstance(raw, timedelta) else timedelta(hours=raw.hour, minutes=raw.minute, seconds=raw.second)
    whole = round(since.total_seconds() / 60)
    return f"{whole // 60:02}:{whole % 60:02}"


def minutes(moment: datetime) -> str:
    """A local time, to the minute where it has no seconds."""
    nearest = (moment + timedelta(milliseconds=500)).replace(microsecond=0)
    return nearest.isoformat(timespec="seconds" if nearest.second else "minutes")


def as_shown(number: float, number_format: str) -> Raw:
    """A number whose format changes what the author sees: ``20%`` for 0.2, ``007`` for 7."""
    if "%" in number_format and '"' not in number_format:
        return f"{round(number * 100, 10):.15g}%"
    if re.fullmatch(r"0{2,}", number_format) and float(number).is_integer():
        return f"{int(number):0{len(number_format)}d}"
    return number
