"""Calendars as text: every line as RFC 5545 wants it, whatever people wrote."""

import re
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepladder_portal.outputs.icalendar import Event, calendar

DAY = date(2026, 11, 21)
BERLIN = ZoneInfo("Europe/Berlin")


def an_event(**fields: object) -> Event:
    """An event with nothing odd about it."""
    plain = {"name": "harbour/training/a/b", "summary": "A day", "starts": datetime(2026, 12, 3, 9, 30, tzinfo=BERLIN)}
    return Event(**(plain | fields))  # type: ignore[arg-type]


def unfolded(text: str) -> list[str]:
    """The lines of a calendar, put together again (section 3.1)."""
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def values(text: str, name: str) -> list[str]:
    """The values of all properties of a name."""
    return [line.partition(":")[2] for line in unfolded(text) if re.split("[:;]", line)[0] == name]


def read_text(value: str) -> str:
    """A value of type TEXT, read as section 3.3.11 says."""
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_no_line_is_longer_than_75_octets_or_breaks_a_character(text: str) -> None:
    data = calendar(text, [an_event(summary=text, description=text, location=text, url=text)], DAY).encode()
    lines = data.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert all(line.decode() for line in lines[:-1])
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert b"\r" not in data.replace(b"\r\n", b"")


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), max_size=200))
def test_a_text_comes_back_as_it_was_written(text: str) -> None:
    assert read_text(values(calendar("x", [an_event(summary=text)], DAY), "SUMMARY")[0]) == text


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_text_becomes_a_property(one: str, other: str) -> None:
    text = calendar(one, [an_event(summary=one, location=other, url=other, conference=other)], DAY)
    assert [line for line in unfolded(text) if line.startswith(("BEGIN:", "END:"))] == [
        "BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR",
    ]  # fmt: skip


@given(
    st.datetimes(datetime(1975, 1, 1), datetime(2090, 1, 1)),  # noqa: DTZ001 - each is given a zone
    st.sampled_from(["Europe/Berlin", "Asia/Kolkata"]),
)
def test_a_moment_is_the_same_moment_in_utc(at: datetime, zone: str) -> None:
    local = at.replace(tzinfo=ZoneInfo(zone), microsecond=0)
    (told,) = values(calendar("x", [an_event(starts=local)], DAY), "DTSTART")
    assert datetime.strptime(told, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC) == local


def test_the_same_hour_is_another_in_utc_after_the_clocks_change() -> None:
    for day, hour in ((date(2026, 10, 23), "07"), (date(2026, 10, 26), "08")):
        local = datetime(day.year, day.month, day.day, 9, tzinfo=BERLIN)
        assert values(calendar("x", [an_event(starts=local)], DAY), "DTSTART") == [f"{day:%Y%m%d}T{hour}0000Z"]


def test_an_identity_stays_when_an_event_moves_or_gets_another_title() -> None:
    moved = an_event(starts=datetime(2027, 1, 1, tzinfo=UTC), summary="Another", status="CANCELLED")
    assert moved.uid == an_event().uid
    assert an_event(name="harbour/training/a/c").uid != an_event().uid


def test_what_is_told_later_stands_above_and_a_cancellation_above_its_day() -> None:
    def sequence(status: str, day: date) -> int:
        return int(values(calendar("x", [an_event(status=status)], day), "SEQUENCE")[0])

    later = date(2026, 11, 22)
    assert sequence("CONFIRMED", DAY) < sequence("CANCELLED", DAY) < sequence("CONFIRMED", later)


def test_days_end_on_the_day_after_the_last() -> None:
    text = calendar("x", [an_event(starts=date(2027, 3, 1), ends=date(2027, 3, 19))], DAY)
    assert "DTSTART;VALUE=DATE:20270301" in unfolded(text)
    assert "DTEND;VALUE=DATE:20270320" in unfolded(text)


@pytest.mark.parametrize("ends", [None, date(2027, 3, 1), date(2027, 2, 1)])
def test_a_single_day_is_a_whole_day(ends: date | None) -> None:
    text = calendar("x", [an_event(starts=date(2027, 3, 1), ends=ends)], DAY)
    assert "DTEND;VALUE=DATE:20270302" in unfolded(text)


def test_a_calendar_without_events_still_holds_a_component() -> None:
    lines = unfolded(calendar("x", [], DAY))
    assert "BEGIN:VTIMEZONE" in lines
    assert lines.index("BEGIN:VTIMEZONE") < lines.index("END:VTIMEZONE")


def test_nothing_in_a_calendar_comes_from_a_clock() -> None:
    assert values(calendar("x", [an_event()], DAY), "DTSTAMP") == ["20261121T000000Z"]
