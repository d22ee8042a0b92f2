"""Finding things with the keyboard alone."""

from collections.abc import Callable

import pytest
from browser.watching import Window, eventually
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

COMPETENCY, LEVEL = "competencies/system-design/", "ladders/engineering/staff-engineer/"


def focused(page: Page) -> str:
    """The name of the element that has the focus, or where it leads."""
    return str(page.evaluate("document.activeElement.getAttribute('href') ?? document.activeElement.name ?? ''"))


def press_until(page: Page, key: str, reached: Callable[[], bool], most: int = 60) -> None:
    """Press a key until something is reached, as somebody would who cannot use a mouse."""
    for _ in range(most):
        if reached():
            return
        page.keyboard.press(key)
    pytest.fail(f"{most} times {key} did not get there; the focus is on {focused(page)!r}")


def suggested(page: Page) -> list[str]:
    return page.locator("[role=option] strong").all_inner_texts()


@pytest.mark.parametrize("keys", ["/", "Control+k", "Meta+k"])
def test_the_search_field_is_one_key_away_on_every_page(keys: str, window: Window) -> None:
    page = window.open(LEVEL)
    page.keyboard.press(keys)
    assert focused(page) == "q"


def test_a_slash_in_a_field_is_a_slash(window: Window) -> None:
    page = window.open("mentors/")
    page.locator("input[name=q]").last.focus()
    page.keyboard.type("a/b")
    assert page.locator("input[name=q]").last.input_value() == "a/b"


def test_a_competency_is_reached_by_its_name_with_the_keyboard_alone(window: Window) -> None:
    page = window.open("")
    page.keyboard.press("/")
    page.keyboard.type("System design")
    page.get_by_role("option").first.wait_for()
    press_until(
        page, "ArrowDown", lambda: "System design" in page.locator("[aria-selected=true] strong").all_inner_texts()
    )
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{COMPETENCY}")
    assert page.inner_text("h1") == "System design"


def test_from_a_competency_a_level_is_reached_with_the_keyboard_alone(window: Window) -> None:
    page = window.open(COMPETENCY)
    press_until(page, "Tab", lambda: "/staff-engineer/" in focused(page), most=120)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{LEVEL}*")


@pytest.mark.parametrize("typed", ["system desing", "sistem design", "systm design", "SYSTEM DESIGN"])
def test_a_name_is_found_although_it_is_mistyped(typed: str, window: Window) -> None:
    page = window.open("")
    page.keyboard.press("/")
    page.keyboard.type(typed)
    assert eventually(lambda: "System design" in suggested(page))


def test_a_level_is_found_by_its_code_and_by_what_else_it_is_called(window: Window) -> None:
    page = window.open("")
    names = page.evaluate("fetch('search/names.json').then((answer) => answer.json())")
    level = next(each for each in names if each["k"] == "Level" and len(each.get("a", [])) > 1)
    for other in level["a"][:2]:
        page.keyboard.press("/")
        page.keyboard.type(other)
        assert eventually(lambda: level["n"] in suggested(page)), other
        page.keyboard.press("Control+a")
        page.keyboard.press("Delete")
        page.locator("body").press("Escape")
        page.evaluate("document.activeElement.blur()")


def test_escape_closes_the_suggestions_and_keeps_what_was_typed(window: Window) -> None:
    page = window.open("")
    page.keyboard.press("/")
    page.keyboard.type("coaching")
    page.get_by_role("option").first.wait_for()
    field = page.locator("portal-search input")
    assert field.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert field.get_attribute("aria-expanded") == "false"
    assert field.input_value() == "coaching"


def test_what_is_chosen_among_suggestions_is_told_to_screen_readers(window: Window) -> None:
    page = window.open("")
    page.keyboard.press("/")
    page.keyboard.type("coaching")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    active = page.locator("portal-search input").get_attribute("aria-activedescendant")
    assert page.locator(f"#{active}").get_attribute("aria-selected") == "true"


def test_enter_without_a_choice_searches_every_page(window: Window) -> None:
    page = window.open("ladders/")
    page.keyboard.press("/")
    page.keyboard.type("booking queues")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=booking*")
    assert eventually(lambda: page.locator(".results li").count() > 0)


def test_from_the_search_page_a_level_is_reached_by_tab_and_enter(window: Window) -> None:
    page = window.open("search/")
    assert focused(page) == "q"
    page.keyboard.type("staff engineer")
    assert eventually(lambda: page.locator(".results li").count() > 1)
    press_until(page, "Tab", lambda: focused(page).endswith(LEVEL))
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{LEVEL}")
    assert page.inner_text("h1") == "Staff Engineer"


def test_a_name_comes_before_pages_that_only_mention_it(window: Window) -> None:
    page = window.open("search/?q=coaching")
    assert page.locator(".results a").first.inner_text() == "Coaching"


def test_words_in_the_middle_of_a_page_are_found(window: Window) -> None:
    page = window.open(LEVEL)
    words = " ".join(page.locator(".asked .as-typed").first.inner_text().split()[:6])
    page.goto(f"{window.site}search/?q={words}")
    assert eventually(lambda: "Staff Engineer" in page.locator(".results a").all_inner_texts())


def test_nothing_found_is_said_and_announced(window: Window) -> None:
    page = window.open("search/")
    page.keyboard.type("qqqzzzqqq xxyyxx")
    found = page.locator(".found")
    assert eventually(lambda: "Nothing found" in found.inner_text())
    assert found.get_attribute("aria-live") == "polite"


def test_facets_narrow_what_was_found_and_stand_in_the_address(window: Window) -> None:
    page = window.open("search/?q=planning")
    page.locator(".facets select[name=kind]").wait_for()
    before = counted(page)
    page.locator(".facets select[name=kind]").select_option("Competency")
    assert eventually(lambda: 0 < counted(page) < before)
    assert "kind=Competency" in page.url
    kinds = page.locator(".results li .small").all_inner_texts()
    assert kinds
    assert all(kind.startswith("Competency") for kind in kinds)
    narrowed = counted(page)
    page.reload()
    assert eventually(lambda: counted(page) == narrowed)
    assert page.locator(".facets select[name=kind]").input_value() == "Competency"


def test_a_facet_alone_lists_everything_of_its_kind(window: Window) -> None:
    page = window.open("search/?kind=Hat")
    assert eventually(lambda: page.locator(".results li").count() == counted(page) == 6)


def test_markup_in_a_question_is_text(window: Window) -> None:
    page = window.open("search/")
    page.keyboard.type("<img src=x onerror=alert(1)>")
    assert eventually(lambda: "Nothing found" in page.inner_text(".found") or page.locator(".results li").count() > 0)
    assert page.locator("main img").count() == 0
    assert window.errors == []


def test_the_home_page_finds_levels(window: Window) -> None:
    page = window.open("")
    page.locator(".find input[type=search]").fill("manager")
    page.locator(".find button").press("Enter")
    page.wait_for_url("**/search/?q=manager*")
    assert eventually(lambda: page.locator(".results li").count() > 3)
    assert all(each.startswith("Level") for each in page.locator(".results li .small").all_inner_texts())


def counted(page: Page) -> int:
    """How many results the page says there are."""
    first = page.locator(".found").inner_text().partition(" ")[0]
    return int(first) if first.isdigit() else -1
