"""The pages that explain, as people look at them: on a phone, on a desk, on paper."""

import re

import pytest
from browser.watching import DESK, PHONE, Window

pytestmark = pytest.mark.browser

FORK = "ladders/engineering/fork/"

COLUMNS = """() => [...document.querySelectorAll(".sides")].map((row) =>
  [...row.children].map((side) => side.getBoundingClientRect())
    .map(({ width, top, height }) => [width, top, height]))"""


def test_on_a_desk_both_sides_of_a_fork_stand_beside_each_other_in_one_size(window: Window) -> None:
    rows = window.open(FORK).evaluate(COLUMNS)
    assert len(rows) == 4
    for row in rows:
        assert len(row) == 2
        assert row[0] == pytest.approx(row[1], abs=1)


def test_on_a_phone_the_sides_follow_each_other_topic_by_topic(window: Window) -> None:
    window.resize(PHONE, "light")
    for one, other in window.open(FORK).evaluate(COLUMNS):
        assert one[0] == pytest.approx(other[0], abs=1)
        assert other[1] >= one[1] + one[2]


def test_the_fork_is_reached_from_the_picture_of_the_ladder(window: Window) -> None:
    page = window.open("ladders/engineering/")
    page.locator(".at-fork").press("Enter")
    page.wait_for_url(f"**/{FORK}")
    assert page.inner_text("h1") == "After Senior Engineer"


def test_the_link_at_the_fork_covers_no_level(window: Window) -> None:
    overlap = """() => { const at = document.querySelector(".at-fork").getBoundingClientRect();
      return [...document.querySelectorAll(".place")].map((each) => each.getBoundingClientRect())
        .filter((each) => each.top < at.bottom && each.bottom > at.top)
        .filter((each) => each.left < at.right && each.right > at.left).length; }"""
    for size in (DESK, PHONE):
        window.resize(size, "light")
        for slug in ("engineering", "commercial", "design", "fleet"):
            assert window.open(f"ladders/{slug}/").evaluate(overlap) == 0, (slug, size)


def test_on_a_phone_a_borrowed_track_makes_the_ladders_own_no_narrower(window: Window) -> None:
    window.resize(PHONE, "light")
    page = window.open("ladders/fleet/")
    inside, outside = page.locator(".lattice").evaluate("(each) => [each.scrollWidth, each.clientWidth]")
    assert inside <= outside
    assert not page.locator(".lane-head.lent").is_visible()
    assert page.locator(".borrowed a").is_visible()
    window.resize(DESK, "light")
    assert page.locator(".lane-head.lent").is_visible()


def test_how_it_works_prints_on_one_sheet(window: Window) -> None:
    paper = window.open("how-it-works/").pdf(format="A4")
    assert len(re.findall(rb"/Type /Page\b(?!s)", paper)) == 1


def test_without_scripts_everything_is_there(window_without_scripts: Window) -> None:
    page = window_without_scripts.open("cycles/")
    assert page.locator(".stretch").first.is_visible()
    page = window_without_scripts.open(FORK)
    assert page.locator(".questions p").first.is_visible()
