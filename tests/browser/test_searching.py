"""Finding things with the keyboard alone."""

import re
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
    names = page.evaluate("fetch('search/names.json').then((answer) => answer.json())")["names"]
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
    field = page.locator(".site-search input")
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
    active = page.locator(".site-search input").get_attribute("aria-activedescendant")
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


def test_of_many_results_the_first_are_shown_and_the_others_are_a_button_away(window: Window) -> None:
    page = window.open("search/?q=work")
    every, results = counted(page), page.locator(".results > li")
    assert page.inner_text(".found") == f"The first {results.count()} of {every} results"
    assert 30 <= results.count() < every
    before = results.count()
    page.get_by_role("button", name=f"Show {min(30, every - before)} more").press("Enter")
    assert eventually(lambda: results.count() > before)
    assert page.evaluate("document.activeElement.closest('.results > li') !== null")
    assert eventually(lambda: not press_for_more(page) and page.inner_text(".found") == f"{results.count()} results")
    assert page.locator("button.more").count() == 0
    links = [link.get_attribute("href") for link in page.locator(".results a").all()]
    assert len(set(links)) == len(links)


def test_no_number_is_announced_before_every_page_was_searched(window: Window) -> None:
    page = window.page
    page.route("**/pagefind/pagefind.js", lambda route: None)
    page.goto(f"{window.site}search/?q=coaching")
    assert eventually(lambda: page.locator(".results li").count() > 0)
    assert page.inner_text(".found") == "Searching every page"


def test_an_index_that_cannot_be_loaded_is_said(window: Window) -> None:
    page = window.page
    page.route("**/pagefind/pagefind.js", lambda route: route.abort())
    page.goto(f"{window.site}search/?q=coaching")
    assert eventually(lambda: "cannot be searched just now" in page.inner_text(".found"))
    assert page.locator(".results a").first.inner_text() == "Coaching"


@pytest.mark.parametrize(
    "question",
    ["planning", "pay", "staff engineer", "feedback", "incident", "hiring", "english", "night", "budget", "lead"],
)
def test_excerpts_are_made_of_sentences(question: str, window: Window) -> None:
    """A label and its value, or two cells of a table, have nothing between them where they are read as one text."""
    page = window.open(f"search/?q={question}")
    excerpts = page.locator(".results > li > p:not(.small)").all_inner_texts()
    assert excerpts
    glued = [each for each in excerpts if re.search(r"[a-z](?:[A-Z][a-z]{2}|\d)|[.!?][A-Z][a-z]{2}", each)]
    assert glued == []
    words = [len(each.split()) for each in excerpts]
    assert max(words) > 10


def test_each_choice_says_how_many_results_it_leaves(window: Window) -> None:
    page = window.open("search/?q=planning&kind=Competency")
    told = page.locator(".facets select[name=kind] option[value=Level]").inner_text()
    page.locator(".facets select[name=kind]").select_option("Level")
    assert eventually(lambda: "kind=Level" in str(page.evaluate("location.search")))
    assert eventually(lambda: page.locator(".results li .small").first.inner_text().startswith("Level"))
    assert eventually(lambda: counted(page) >= int(re.sub(r"\D", "", told)) > 0)


def test_a_result_says_why_it_was_found(window: Window) -> None:
    page = window.open("search/?q=e5")
    assert "code E5" in page.locator(".results li .small").first.inner_text()
    page = window.open("search/?q=software+architect")
    assert "also called Software architect" in page.locator(".results li .small").first.inner_text()
    page = window.open("search/?q=system+design")
    assert page.locator(".results li").first.locator("h2 mark").all_inner_texts() == ["System", "design"]


@pytest.mark.parametrize(
    "question",
    [
        "staff engineer vs engineering manager",
        "E5 or M2",
        "E-5 M2",
        "what is the difference between an engineering manager and a staff engineer",
        "compare Staff Enginer with Engineering Manager",
    ],
)
def test_whoever_names_two_levels_is_led_to_the_page_that_puts_them_side_by_side(question: str, window: Window) -> None:
    page = window.open("search/")
    page.keyboard.type(question)
    both = page.locator(".results li a", has_text="Staff Engineer and Engineering Manager").first
    both.wait_for()
    assert page.locator(".results a").first.inner_text() == "Staff Engineer and Engineering Manager"
    assert page.locator(".results li .small").first.inner_text() == "Compare, Engineering"
    both.click()
    page.wait_for_url("**/compare/engineering/*/engineering/*/")
    assert page.inner_text("h1").count("Engineer") == 2


def test_whoever_goes_from_one_level_to_another_is_led_to_the_move(window: Window) -> None:
    page = window.open("search/?q=from+E5+to+M2")
    first = page.locator(".results a").first
    assert first.get_attribute("href").endswith("/moves/engineering/staff-engineer/engineering/engineering-manager/")


def test_a_question_in_many_words_leads_to_the_page_of_which_a_passage_answers_it(window: Window) -> None:
    page = window.open("search/?q=does+my+pay+fall+after+a+step+back")
    assert eventually(lambda: page.locator(".results li").count() > 1)
    first = page.locator(".results li").first
    assert first.locator("a").get_attribute("href").endswith("/how-it-works/")
    assert "about “How pay works" in first.locator(".small").inner_text()


def test_two_levels_without_such_a_page_are_found_each_for_itself(window: Window) -> None:
    page = window.open("search/?q=account+associate+vs+chief+technology+officer")
    assert eventually(lambda: page.locator(".results li").count() > 1)
    told = page.locator(".results li .small").all_inner_texts()
    assert not any(each.startswith("Compare, ") for each in told)


def test_the_list_of_suggestions_offers_two_levels_side_by_side(window: Window) -> None:
    page = window.open("")
    page.keyboard.press("/")
    page.keyboard.type("shift lead or specialist technician")
    assert eventually(lambda: suggested(page)[:1] == ["Specialist Technician and Shift Lead"])


def test_a_plain_question_leads_to_the_page_that_answers_it(window: Window) -> None:
    page = window.open("search/?q=how+is+promotion+decided")
    first = page.locator(".results li").first
    assert first.locator("a").get_attribute("href").endswith("processes/promotion-panel/")
    assert "about “How is promotion decided”" in first.locator(".small").inner_text()


def test_arrow_keys_lead_through_the_results_and_escape_back_to_the_field(window: Window) -> None:
    page = window.open("search/?q=coaching")
    page.keyboard.press("ArrowDown")
    assert focused(page).endswith("/competencies/coaching/")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert focused(page).endswith("/competencies/coaching/")
    page.keyboard.press("Escape")
    assert focused(page) == "q"


def test_how_many_suggestions_there_are_is_announced(window: Window) -> None:
    page = window.open("")
    page.keyboard.press("/")
    page.keyboard.type("coaching")
    told = page.locator(".site-search [role=status]")
    assert eventually(lambda: re.fullmatch(r"\d+ suggestions", told.inner_text()) is not None)


def test_where_nothing_was_found_the_lists_are_offered(window: Window) -> None:
    page = window.open("search/")
    page.keyboard.type("qqqzzzqqq xxyyxx")
    assert eventually(lambda: "go by a list" in page.inner_text(".found"))
    assert page.locator(".plain-lists a").first.is_visible()


def test_an_address_at_which_nothing_stands_offers_what_it_may_have_meant(window: Window) -> None:
    page = window.page
    page.goto(f"{window.site}ladders/engineering/staf-enginer/")
    offered = page.locator("portal-lost a")
    offered.first.wait_for()
    assert offered.first.get_attribute("href").endswith(LEVEL)
    assert page.locator("portal-search input").input_value() == "staf enginer"


def test_what_a_mentor_speaks_leads_to_them(window: Window) -> None:
    page = window.open("")
    page.keyboard.press("/")
    page.keyboard.type("danish")
    page.get_by_role("option").first.wait_for()
    found = page.locator("[role=option]:has(strong)").all_inner_texts()
    assert any("Mentor" in each and "Danish" in each for each in found)


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


def press_for_more(page: Page) -> bool:
    """Ask for the next results; whether there are any, or some on their way."""
    page.evaluate("document.querySelector('button.more:enabled')?.click()")
    return page.locator("button.more").count() > 0


def counted(page: Page) -> int:
    """How many results the page says there are."""
    said = re.fullmatch(r"(?:The first [\d,]+ of )?([\d,]+) results?", page.locator(".found").inner_text())
    return int(said[1].replace(",", "")) if said else -1
