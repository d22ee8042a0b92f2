"""How many working hours two time zones share, by hand-worked days."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepladder.career.overlap import shared_hours

ZONES = [
    "Europe/London",
    "America/New_York",
    "Asia/Tokyo",
    "Asia/Kolkata",
    "Pacific/Auckland",
    "Pacific/Honolulu",
    "UTC",
]


@pytest.mark.parametrize(
    ("zone", "other", "day", "hours"),
    [
        ("UTC", "UTC", date(2026, 11, 2), 8),
        ("Europe/London", "America/New_York", date(2026, 11, 2), 3),
        ("Europe/London", "America/New_York", date(2026, 10, 28), 4),
        ("Europe/London", "Asia/Kolkata", date(2026, 11, 2), 2.5),
        ("Europe/London", "Asia/Tokyo", date(2026, 11, 2), 0),
        ("Pacific/Auckland", "Pacific/Honolulu", date(2026, 11, 2), 7),
    ],
)
def test_the_hours_are_those_that_both_work(zone: str, other: str, day: date, hours: float) -> None:
    """Auckland's Monday morning is Honolulu's Sunday: which day it is does not matter, only the hour."""
    assert shared_hours(ZoneInfo(zone), ZoneInfo(other), day) == hours


@given(st.sampled_from(ZONES), st.sampled_from(ZONES), st.integers(0, 700))
def test_no_two_share_more_than_a_day_of_work_and_each_all_of_it_with_itself(one: str, other: str, days: int) -> None:
    day = date(2026, 1, 1) + timedelta(days=days)
    assert 0 <= shared_hours(ZoneInfo(one), ZoneInfo(other), day) <= 8
    assert shared_hours(ZoneInfo(one), ZoneInfo(one), day) == 8
