"""Narrowing the directory of mentors and the catalogue of trainings."""

import pytest
from browser.watching import PHONE, Window, eventually
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

DIRECTORIES = pytest.mark.parametrize(("address", "noun"), [("mentors/", "mentor"), ("training/", "training")])


def shown(page: Page) -> list[str]:
    return page.locator(".catalogue > li h2").all_inner_texts()


def announced(page: Page) -> str:
    return page.locator("main [aria-live=polite]").inner_text()


@DIRECTORIES
def test_the_count_is_announced_and_true(address: str, noun: str, window: Window) -> None:
    page = window.open(address)
    assert announced(page) == f"{len(shown(page))} {noun}s"


@DIRECTORIES
def test_every_choice_shows_exactly_what_it_says(address: str, noun: str, window: Window) -> None:
    page = window.open(address)
    everything = len(shown(page))
    for select in page.locator(".filters select").all():
        values = [option.get_attribute("value") for option in select.locator("option").all()][1:]
        for value in (values[0], values[-1]):
            select.select_option(value)
            count = len(shown(page))
            assert 0 < count <= everything
            assert announced(page) == f"{count} {noun if count == 1 else noun + 's'}"
        select.select_option("")
    assert len(shown(page)) == everything
    assert window.errors == []


@DIRECTORIES
def test_choices_stand_in_the_address_and_survive_a_reload(address: str, noun: str, window: Window) -> None:
    page = window.open(address)
    select = page.locator(".filters select[name=competency]")
    value = select.locator("option").nth(1).get_attribute("value")
    select.select_option(value)
    names = shown(page)
    assert f"competency={value}" in page.url
    page.reload()
    assert eventually(lambda: shown(page) == names)
    assert select.input_value() == value
    assert announced(page).startswith(str(len(names)))


@DIRECTORIES
def test_taking_every_choice_back_leaves_a_clean_address(address: str, noun: str, window: Window) -> None:
    page = window.open(address)
    page.locator(".filters input").fill("an")
    page.locator(".filters input").fill("")
    assert page.url == f"{window.site}{address}"
    assert announced(page).endswith(f" {noun}s")


def test_two_choices_must_both_fit(window: Window) -> None:
    page = window.open("mentors/")
    page.locator("select[name=room]").select_option(index=1)
    room = set(shown(page))
    page.locator("select[name=track]").select_option(index=1)
    assert set(shown(page)) < room


def test_words_narrow_too_whatever_their_accents(window: Window) -> None:
    page = window.open("mentors/")
    page.locator(".filters input").fill("soren")
    assert eventually(lambda: len(shown(page)) == 1)
    assert shown(page)[0].startswith("Søren")


def test_nothing_that_fits_is_said_with_what_to_do(window: Window) -> None:
    page = window.open("training/")
    page.locator(".filters input").fill("qqqzzz")
    assert eventually(lambda: shown(page) == [])
    assert announced(page) == "No trainings fit all of that."
    page.get_by_role("button", name="Take the choices back").press("Enter")
    assert eventually(lambda: len(shown(page)) > 30)
    assert page.url == f"{window.site}training/"
    assert page.evaluate("document.activeElement.name") == "q"
    assert page.get_by_role("button", name="Take the choices back").count() == 0


def test_cross_training_can_be_found(window: Window) -> None:
    page = window.open("training/")
    everything = len(shown(page))
    page.locator("select[name=crosses]").select_option("TRACK")
    tags = page.locator(".catalogue > li .tag").all_inner_texts()
    assert 0 < len(tags) == len(shown(page)) < everything
    assert all("other track" in tag or "tracks and ladders" in tag for tag in tags)
    assert any("tracks and ladders" in tag for tag in tags)


def test_trainings_with_dates_to_come_stand_in_the_order_of_their_next_ones(window: Window) -> None:
    page = window.open("training/?dates=coming")
    page.get_by_role("button", name="Take the choices back").wait_for()
    days = page.locator(".catalogue > li").evaluate_all("(all) => all.map((each) => Date.parse(each.dataset.next))")
    assert len(days) > 5
    assert days == sorted(days)
    said = page.locator(".catalogue > li .last").all_inner_texts()
    assert all("Next on " in each for each in said)


def test_on_a_phone_the_choices_are_folded_until_one_is_made(window: Window) -> None:
    window.resize(PHONE, "light")
    page = window.open("training/")
    selects = page.locator(".filters select:visible")
    assert selects.count() == 0
    page.locator(".filters summary").click()
    page.locator("select[name=kind]").select_option("PEER_CIRCLE")
    assert page.inner_text(".filters summary") == "Narrow: Peer circle"
    page.reload()
    assert eventually(lambda: selects.count() > 3)


def test_on_a_desk_every_choice_is_open(window: Window) -> None:
    page = window.open("training/")
    assert page.locator(".filters select:visible").count() == page.locator(".filters select").count() > 3
    assert not page.locator(".filters summary").is_visible()


def test_a_filter_is_worked_with_the_keyboard_alone(window: Window) -> None:
    page = window.open("mentors/?room=now")
    assert eventually(lambda: page.locator("select[name=room]").input_value() == "now")
    before = len(shown(page))
    page.locator("select[name=language]").focus()
    page.keyboard.press("ArrowDown")
    assert eventually(lambda: 0 < len(shown(page)) < before)
    assert "room=now" in page.url
    assert "language=" in page.url
