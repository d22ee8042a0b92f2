"""Two levels side by side, moves and the matrix, as people use them."""

import re

import pytest
from browser.watching import PHONE, Window

pytestmark = pytest.mark.browser

MATRIX = "ladders/engineering/matrix/"
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def choose(window: Window, one: str, other: str) -> None:
    page = window.open("compare/")
    page.get_by_label("One level").select_option(one)
    page.get_by_label("The other").select_option(other)
    page.get_by_role("button", name="Compare").click()


def test_two_chosen_levels_lead_to_their_page_in_whichever_order(window: Window) -> None:
    choose(window, "engineering/engineering-manager", "engineering/staff-engineer")
    window.page.wait_for_url("**/compare/engineering/staff-engineer/engineering/engineering-manager/")
    assert window.page.inner_text("h1") == "Staff Engineer and Engineering Manager"


def test_two_levels_without_a_page_are_compared_by_the_service(window: Window) -> None:
    choose(window, "engineering/engineer", "fleet/marine-technician")
    window.page.wait_for_selector(".told-by-service h3")
    assert window.page.inner_text(".told-by-service h2") == "Engineer and Marine Technician"
    assert "Only at Engineer" in window.page.inner_text(".told-by-service")


def test_one_level_twice_is_no_comparison_and_says_so(window: Window) -> None:
    choose(window, "engineering/engineer", "engineering/engineer")
    assert "one level twice" in window.page.inner_text("portal-compare [role=status]")


def test_the_other_order_s_address_leads_to_the_page(window: Window) -> None:
    page = window.open("compare/engineering/engineering-manager/engineering/staff-engineer/")
    page.wait_for_url("**/compare/engineering/staff-engineer/engineering/engineering-manager/")


def test_on_a_phone_the_matrix_scrolls_in_its_frame_and_its_heads_stay(window: Window) -> None:
    window.resize(PHONE, "light")
    page = window.open(MATRIX)
    assert page.evaluate(OVERFLOW) == 0
    page.focus(".matrix")
    page.evaluate("() => { document.querySelector('.matrix').scrollTo(600, 200); }")
    frame, head, side = (
        page.locator(which).first.bounding_box()
        for which in (".matrix", ".matrix .corner", ".matrix tbody th[scope=row]")
    )
    assert frame
    assert head
    assert side
    assert head["x"] == pytest.approx(frame["x"], abs=2)
    assert side["x"] == pytest.approx(frame["x"], abs=2)


def test_one_track_of_the_matrix_is_shown_by_a_plain_link(window: Window) -> None:
    page = window.open(MATRIX)
    every = page.locator(".matrix thead tr:last-child th:visible").count()
    page.get_by_role("link", name="Technical", exact=True).click()
    shown = page.locator(".matrix thead tr:last-child th:visible").count()
    assert 1 < shown < every
    page.get_by_role("link", name="All tracks").click()
    assert page.locator(".matrix thead tr:last-child th:visible").count() == every


def test_a_move_is_printed_on_one_page(window: Window) -> None:
    page = window.open("moves/engineering/staff-engineer/engineering/engineering-manager/")
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(prefer_css_page_size=True, format="A4"))) == 1
