"""A review cycle is told as it stands on the day: running, to come, decided or over."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepladder_portal.answers import Answer
from stepladder_portal.cycles import season, season_of, seasons


def step(key: str, starts: str, ends: str | None = None) -> Answer:
    return {"key": key, "title": key.capitalize(), "starts": starts, "ends": ends, "text": None, "over": False}


def cycle(slug: str, *steps: Answer, **fields: Any) -> Answer:
    empty: Answer = {"effectiveOn": None, "processes": [], "upcoming": False}
    return {"slug": slug, "title": slug.capitalize(), "steps": list(steps), **empty, **fields}


SPRING = cycle("spring", step("ask", "2026-03-01", "2026-03-19"), step("told", "2026-04-30"), effectiveOn="2026-06-01")


@pytest.mark.parametrize(
    ("day", "when", "steps"),
    [
        ("2026-02-28", "ahead", ["ahead", "ahead"]),
        ("2026-03-01", "now", ["now", "ahead"]),
        ("2026-03-19", "now", ["now", "ahead"]),
        ("2026-04-01", "now", ["over", "ahead"]),
        ("2026-04-30", "now", ["over", "now"]),
        ("2026-05-01", "decided", ["over", "over"]),
        ("2026-06-01", "over", ["over", "over"]),
    ],
)
def test_first_and_last_days_belong_to_a_step_and_decisions_hold_from_their_day(
    day: str, when: str, steps: list[str]
) -> None:
    made = season(SPRING, date.fromisoformat(day))
    assert (made.when, [each.when for each in made.stretches]) == (when, steps)


def test_a_cycle_without_steps_stands_where_the_service_says() -> None:
    assert season(cycle("a", upcoming=True), date(2026, 1, 1)).when == "ahead"
    assert season(cycle("a"), date(2026, 1, 1)).when == "over"


def test_what_runs_comes_first_then_what_comes_next_and_of_the_past_the_latest() -> None:
    every = [
        cycle("past", step("a", "2024-01-01")),
        cycle("later", step("a", "2027-09-01")),
        cycle("next", step("a", "2027-03-01")),
        cycle("recent", step("a", "2025-01-01")),
        cycle("running", step("a", "2026-01-01", "2026-12-31")),
    ]
    ordered = seasons(every, date(2026, 5, 1))
    assert [each.cycle["slug"] for each in ordered] == ["running", "next", "later", "recent", "past"]


def test_a_process_is_run_by_a_cycle_that_names_it_or_names_none() -> None:
    panel = {"slug": "panel"}
    other = cycle("other", step("a", "2027-01-01"), processes=[{"slug": "interview"}])
    own = cycle("own", step("a", "2027-02-01"), processes=[panel])
    every = cycle("every", step("a", "2027-03-01"))
    over = cycle("over", step("a", "2025-03-01"), processes=[panel])
    today = date(2026, 11, 21)
    for given_cycles, wanted in [((other, own, every, over), "own"), ((other, every), "every")]:
        found = season_of(panel, seasons(given_cycles, today))
        assert found is not None
        assert found.cycle["slug"] == wanted
    assert season_of(panel, seasons([other, over], today)) is None


DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))


@given(st.lists(st.tuples(DAYS, st.integers(0, 400)), min_size=1, max_size=6), DAYS, DAYS)
def test_every_step_is_drawn_within_its_cycle(spans: list[tuple[date, int]], holds: date, today: date) -> None:
    steps = [step("a", str(first), str(first + timedelta(days=length))) for first, length in spans]
    made = season(cycle("a", *steps, effectiveOn=str(holds)), today)
    assert len(made.stretches) == len(steps)
    for each in made.stretches:
        assert 0 <= each.start <= 100
        assert 0 < each.length <= 100
    assert made.today is None or 0 <= made.today <= 100
