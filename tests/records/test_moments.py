"""Days and times as authors write them: real ones never move, the sample's move with the calendar."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from stepladder.records import day_of, moves, time_of
from stepladder.records.moments import Day, MovingDay, MovingTime

DAY: TypeAdapter[date] = TypeAdapter(Day)
MOVING_DAY: TypeAdapter[str] = TypeAdapter(MovingDay)
MOVING_TIME: TypeAdapter[str] = TypeAdapter(MovingTime)

WEDNESDAY = date(2026, 11, 4)
NOT_DAYS = [
    "",
    "0",
    "86400",
    "2026",
    "20261121",
    "2026-W47-6",
    "2026-13-01",
    "2026-02-30",
    "21.11.2026",
    "2026-1-1",
    "2026-11-21\n",
    "2026-11-21T00:00:00",
    "２０２６-11-21",
    "tomorrow",
    "12d",
    "+12",
    "+12345d",
    "+d",
]
NOT_TIMES = [
    "",
    "09:30",
    "2026-11-21",
    "20261121T0930",
    "2026-11-21T25:00",
    "2026-02-30T09:30",
    "2026-11-21T9:30",
    "2026-W47-6T09:30",
    "2026-11-21T09",
    "+12d",
    "+12d 9:30",
    "+12d 24:30",
    "+12d 09:30\n",
    "2026-11-21T09:30Z",
    "2026-11-21T09:30+01:00",
    "soon",
]


@pytest.mark.parametrize("text", NOT_DAYS)
def test_what_is_not_written_as_a_day_is_none(text: str) -> None:
    for adapter in (DAY, MOVING_DAY):
        with pytest.raises(ValidationError, match="is not a date, say 2026-11-21"):
            adapter.validate_python(text)


@pytest.mark.parametrize("text", NOT_TIMES)
def test_what_is_not_written_as_a_local_time_is_none(text: str) -> None:
    with pytest.raises(ValidationError, match=r"say 2026-11-21T09:30|name the zone in `timezone`"):
        MOVING_TIME.validate_python(text)


@pytest.mark.parametrize(
    "text", ["2026-11-21T09:30", "2026-11-21 09:30", "2026-11-21T09:30:15", "+12d 09:30", "-3d 00:00"]
)
def test_a_local_time_is_kept_as_typed(text: str) -> None:
    assert MOVING_TIME.validate_python(text) == text


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.dates(), st.datetimes())
def test_any_real_day_and_time_is_read_and_never_moves(day: date, moment: datetime) -> None:
    assert DAY.validate_python(day.isoformat()) == DAY.validate_python(day) == day
    assert day_of(MOVING_DAY.validate_python(day.isoformat()), WEDNESDAY) == day
    assert time_of(MOVING_TIME.validate_python(moment.isoformat()), WEDNESDAY) == moment
    assert not moves(day.isoformat())


@settings(derandomize=True, max_examples=50, deadline=None)
@given(st.integers(-9999, 9999), st.integers(0, 6))
def test_a_moving_day_counts_from_the_monday_of_the_week_whichever_day_today_is(offset: int, weekday: int) -> None:
    monday = date(2026, 11, 2)
    text = f"{offset:+d}d"
    assert day_of(MOVING_DAY.validate_python(text), monday + timedelta(days=weekday)) == monday + timedelta(days=offset)
    assert moves(text)


def test_a_moving_time_keeps_its_hour() -> None:
    assert time_of("+9d 16:05", WEDNESDAY) == datetime(2026, 11, 11, 16, 5)  # noqa: DTZ001 - local by meaning
