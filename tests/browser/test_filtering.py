"""Narrowing the directory of mentors and the catalogue of trainings."""

import pytest
from browser.watching import PHONE, Window, eventually
from playwright.sync_api import Page, Route

pytestmark = pytest.mark.browser

DIRECTORIES = pytest.mark.parametrize(("address", "noun"), [("mentors/", "mentor"), ("training/", "training")])


def shown(page: Page) -> list[str]:
    return page.locator(".catalogue > li h3").all_inner_texts()


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
    page.locator(".filters .further summary").click()
    for select in page.locator(".filters select:not([name=overlap], [name=zone])").all():
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


def test_what_is_chosen_before_the_filter_is_there_counts_once_it_is(window: Window) -> None:
    """The choices stand in sight while scripts still load, over a slow line for seconds."""
    page, waiting = window.page, list[Route]()
    page.route("**/filtering.js", lambda route: waiting.append(route))  # noqa: PLW0108 - Playwright takes no built-in
    page.goto(f"{window.site}training/")
    everything = len(shown(page))
    page.locator("select[name=kind]").select_option("PEER_CIRCLE")
    assert eventually(lambda: page.evaluate("document.readyState") == "complete" and len(waiting) == 1)
    waiting[0].continue_()
    assert eventually(lambda: 0 < len(shown(page)) < everything)
    assert window.address == "training/?kind=PEER_CIRCLE"
    assert window.errors == []


@DIRECTORIES
def test_taking_every_choice_back_leaves_a_clean_address(address: str, noun: str, window: Window) -> None:
    page = window.open(address)
    page.locator(".filters input").fill("an")
    page.locator(".filters input").fill("")
    assert page.url == f"{window.site}{address}"
    assert announced(page).endswith(f" {noun}s")


def test_two_choices_must_both_fit(window: Window) -> None:
    page = window.open("mentors/")
    page.locator(".further summary").click()
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
    assert announced(page).startswith("No trainings fit all of that. Take the choices back")
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
    assert all("another track" in tag or "tracks and ladders" in tag for tag in tags)
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
    page.locator(".filters > details > summary").click()
    page.locator("select[name=kind]").select_option("PEER_CIRCLE")
    assert page.inner_text(".filters > details > summary") == "Narrow: Peer circle"
    page.reload()
    assert eventually(lambda: selects.count() >= 3)


def test_on_a_desk_the_first_choices_are_open_and_the_others_one_word_away(window: Window) -> None:
    page = window.open("training/")
    first = page.locator(".filters select:visible").count()
    assert first > 3
    assert not page.locator(".filters > details > summary").is_visible()
    page.get_by_text("More choices").press("Enter")
    assert page.locator(".filters select:visible").count() == page.locator(".filters select").count() > first
    page.locator("select[name=effort]").select_option("up-to-2-h")
    assert eventually(lambda: page.inner_text(".further summary") == "More choices: Up to 2 h")
    page.reload()
    page.locator("select[name=effort]").wait_for()


def test_a_filter_is_worked_with_the_keyboard_alone(window: Window) -> None:
    page = window.open("mentors/?room=now")
    assert eventually(lambda: page.locator("select[name=room]").input_value() == "now")
    before = len(shown(page))
    page.locator("select[name=language]").focus()
    page.keyboard.press("ArrowDown")
    assert eventually(lambda: 0 < len(shown(page)) < before)
    assert "room=now" in page.url
    assert "language=" in page.url


@DIRECTORIES
def test_entries_stand_under_headings_that_hide_when_nothing_under_them_fits(
    address: str, noun: str, window: Window
) -> None:
    page = window.open(address)
    headings = page.locator(".group > h2:visible")
    before = headings.all_inner_texts()
    assert len(before) == 2
    page.locator(".filters input").fill("qqqzzz")
    assert eventually(lambda: headings.count() == 0)
    page.locator(".filters input").fill("")
    assert eventually(lambda: headings.all_inner_texts() == before)


def test_where_nothing_fits_each_choice_says_what_taking_it_back_would_leave(window: Window) -> None:
    page = window.open("training/?kind=COURSE")
    page.get_by_role("button", name="Take the choices back").wait_for()
    fitting = len(shown(page))
    page.locator(".filters input").fill("qqqzzz")
    way = page.get_by_role("button", name=f"Without “qqqzzz”: {fitting}")
    way.press("Enter")
    assert eventually(lambda: len(shown(page)) == fitting)
    assert page.url.endswith("?kind=COURSE")
    assert page.evaluate("document.activeElement.className") == "found"
    assert way.count() == 0


def test_mentors_are_found_by_the_working_hours_they_share_with_the_reader(window: Window) -> None:
    page = window.open("mentors/?overlap=6&zone=Asia/Kolkata")
    assert eventually(lambda: 0 < len(shown(page)) < 30)
    zones = page.locator(".catalogue > li").evaluate_all("(all) => all.map((each) => each.dataset.timezone)")
    assert {*zones} == {'["Asia/Kolkata"]'}
    page.locator("select[name=zone]").select_option("Europe/Berlin")
    assert eventually(lambda: len(shown(page)) > len(zones))
    assert "zone=Europe%2FBerlin" in page.url


def test_without_scripts_every_value_has_a_list_that_leads_to_its_entries(window_without_scripts: Window) -> None:
    page = window_without_scripts.open("training/")
    assert not page.locator(".filters").is_visible()
    page.get_by_role("link", name="Lists by value").click()
    page.get_by_role("link", name="By competency").click()
    page.get_by_label("Values").get_by_role("link", name="Coaching", exact=True).click()
    section = page.locator(".by-value", has=page.locator(":target"))
    section.get_by_role("link", name="Coaching conversations").click()
    assert page.inner_text("h1") == "Coaching conversations"
