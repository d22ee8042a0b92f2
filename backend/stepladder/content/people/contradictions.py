"""Rows that contradict the content, or themselves. No message repeats what a cell holds."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from stepladder.records import Contents

_LONGEST_DAYS = 55 * 365
"""Nobody has worked anywhere for longer; a date before that is one of birth."""


def wrong(values: Mapping[str, Any], contents: Contents, as_of: date) -> Iterator[tuple[str, str]]:
    """The columns of a row that are at fault, each with what is wrong."""
    yield from _places(values, contents)
    yield from _days(values, as_of)
    if values.get("leave_in_year", 0) > values.get("leave_months", 0):
        yield "leave_in_year", "leave_in_year is more than leave_months, of which it is a part"


def _places(values: Mapping[str, Any], contents: Contents) -> Iterator[tuple[str, str]]:
    organisation = contents.organisation
    if values["ladder"] not in contents.ladders:
        yield "ladder", "there is no such ladder"
    elif f"{values['ladder']}/{values['level']}" not in contents.levels:
        yield "level", "there is no such level on this ladder"
    if organisation and values["location"] not in {place.slug for place in organisation.locations}:
        yield "location", "there is no such location; they stand in organisation.yml"
    for name in ("promoted", "moved"):
        if any(level not in contents.levels for _, level in values.get(name, ())):
            yield name, f"{name}: there is no such level; write it as ladder/level"


def _days(values: Mapping[str, Any], as_of: date) -> Iterator[tuple[str, str]]:
    joined, left = values["joined"], values.get("left")
    end = min(left, as_of) if left else as_of
    for name in ("joined", "level_since"):
        if (as_of - values[name]).days > _LONGEST_DAYS:
            yield name, f"{name} lies so far back that it looks like a birth date"
    if joined > as_of:
        yield "joined", "joined lies after the day of the report"
    elif left and left < joined:
        yield "left", "left lies before joined"
    elif not joined <= values["level_since"] <= end:
        yield "level_since", f"level_since {_OUTSIDE}"
    for name in ("promoted", "moved"):
        if any(not joined <= on <= end for on, _ in values.get(name, ())):
            yield name, f"{name} {_OUTSIDE}"


_OUTSIDE = "lies before this person joined, or after they left or the day of the report"
