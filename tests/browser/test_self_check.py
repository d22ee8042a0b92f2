"""What a reader notes for themself stays in their own browser, stands by its sentence, and is forgotten in time."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from browser.watching import Window, eventually
from playwright.sync_api import Locator, Page, Response

pytestmark = pytest.mark.browser

LEVEL = "ladders/engineering/staff-engineer/"
TRANSLATED = "ladders/fleet/senior-marine-technician/"
BELONGS = "This sheet belongs to the person who wrote it; nobody may require it."
EVIDENCE = "Held back the release of 3 March; Ana saw it."
KEPT = "Object.fromEntries(Object.entries(localStorage).map(([name, text]) => [name, JSON.parse(text)]))"


def begun(window: Window, level: str = LEVEL) -> Page:
    page = window.open(level)
    page.get_by_role("button", name="Begin your notes").click()
    page.locator(".own-notes summary").first.wait_for()
    return page


def entry(page: Page, number: int = 0) -> Locator:
    return page.locator(".notebook > .own-notes > li").nth(number)


def noted(window: Window, level: str = LEVEL) -> Page:
    """A level with a mark and a note at its first sentence, and a mark at its second."""
    page = begun(window, level)
    page.keyboard.press("Enter")  # the first sentence has the focus
    entry(page).get_by_label("Sometimes").check()
    entry(page).locator("textarea").fill(EVIDENCE)
    entry(page, 1).locator("summary").click()
    entry(page, 1).get_by_label("Not yet").check()
    assert eventually(lambda: EVIDENCE in json.dumps(page.evaluate(KEPT)))
    return page


def said(page: Page) -> str:
    return page.locator("self-check > [role=status]").inner_text()


def test_notes_are_there_again_and_nothing_is_sent_or_put_into_an_address(window: Window) -> None:
    sent: list[tuple[str, str, str | None]] = []
    window.page.on("request", lambda request: sent.append((request.method, request.url, request.post_data)))
    page = noted(window)
    page.locator(".beyond summary").click()
    page.locator("#_beyond").select_option(label="Engineering Manager")
    page.locator(".beyond-found li").first.wait_for()
    page.reload()
    entry(page).locator(".mark-said", has_text="Sometimes, with a note").wait_for()
    assert entry(page, 1).locator(".mark-said").inner_text() == "Not yet"
    page.locator(".own-notes summary").first.click()
    assert entry(page).locator("textarea").input_value() == EVIDENCE
    assert {(method, body) for method, _, body in sent} == {("GET", None)}
    assert not [url for _, url, _ in sent if "?" in url and "?v=" not in url]
    assert window.address == LEVEL
    assert page.evaluate("[document.cookie, sessionStorage.length]") == ["", 0]
    assert window.errors == window.strangers == []


def test_it_says_where_it_is_kept_and_clears_at_once_and_gives_back(window: Window) -> None:
    page = noted(window)
    assert "Kept in this browser only, until" in page.locator(".kept-until").inner_text()
    page.get_by_role("button", name="Clear my notes").click()
    assert page.evaluate(KEPT) == {}
    assert page.locator(".mark-said", has_text="Sometimes").count() == 0
    page.get_by_role("button", name="Put them back").click()
    assert EVIDENCE in json.dumps(page.evaluate(KEPT))
    assert entry(page).locator(".mark-said").inner_text() == "Sometimes, with a note"


def test_a_note_beside_a_sentence_that_has_changed_says_so_until_its_writer_says_it_fits(window: Window) -> None:
    page = noted(window)
    before = "It said something else."
    page.evaluate(
        """(sentence) => { const [name] = Object.keys(localStorage);
        const kept = JSON.parse(localStorage.getItem(name));
        const [[, first], [key, second]] = Object.entries(kept.value.notes);
        Object.assign(first, { sentence, hash: "other" }); kept.value.notes["gone-since"] = second;
        delete kept.value.notes[key]; localStorage.setItem(name, JSON.stringify(kept)); }""",
        before,
    )
    page.reload()
    entry(page).locator(".mark-said .tag", has_text="Sentence changed").wait_for()
    entry(page).locator("summary").click()
    assert before in entry(page).locator(".changed-since").inner_text()
    assert "Noted for sentences that are no longer here" in page.locator(".notebook").inner_text()
    entry(page).get_by_role("button", name="My note still fits").click()
    page.reload()
    entry(page).locator(".mark-said", has_text="Sometimes").wait_for()
    assert entry(page).locator(".mark-said .tag").count() == 0


def test_the_languages_of_a_portal_share_what_is_kept_and_say_what_it_is_in_their_own_words(window: Window) -> None:
    """A sentence reads otherwise in another language; that is no change of it."""
    noted(window, TRANSLATED).get_by_role("button", name="This is my level").click()
    page = window.open(f"de/{TRANSLATED}")
    entry(page).locator(".mark-said", has_text="Manchmal, mit Notiz").wait_for()
    assert entry(page, 1).locator(".mark-said").inner_text() == "Noch nicht"
    assert page.locator(".mark-said .tag").count() == 0
    assert page.get_by_role("button", name="Vergessen, dass das meine Stufe ist").is_visible()
    entry(page).locator("summary").click()
    entry(page).get_by_label("Beständig").check()
    page = window.open(TRANSLATED)
    entry(page).locator(".mark-said", has_text="Steady, with a note").wait_for()
    assert page.locator(".mark-said .tag").count() == 0
    page = window.open("de/")
    page.locator(".your-level li a").first.wait_for()
    assert page.locator(".your-level h2 span").inner_text() == "Deine Stufe"
    assert window.errors == window.strangers == []


def test_a_file_takes_notes_to_another_browser_and_no_other_file_changes_anything(
    window: Window, tmp_path: Path
) -> None:
    page = noted(window)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    saved = tmp_path / "notes.json"
    download.value.save_as(saved)
    page.get_by_role("button", name="Clear my notes").click()
    words = saved.read_text("utf-8")
    elsewhere = words.replace("Harbour & Vale", "Somebody Else")
    for number, (content, told) in enumerate(
        [
            *((nonsense, "is no file of notes") for nonsense in ("{", "[]", '{"stepladder": "notes"}', "\x00")),
            (words.replace('"version": 1', '"version": 2'), "was saved by a newer version of this page"),
            (elsewhere, "was saved in the portal of Somebody Else"),
        ]
    ):
        wrong = tmp_path / f"wrong-{number}.json"
        wrong.write_text(content, "utf-8")
        page.locator("self-check input[type=file]").set_input_files(wrong)
        assert eventually(lambda name=wrong.name, told=told: said(page).startswith(f"{name} {told}"))  # type: ignore[misc]
        assert page.evaluate(KEPT) == {}
    page.get_by_role("button", name="Read it in all the same").click()
    assert eventually(lambda: said(page) == "2 notes read from wrong-5.json.")
    page.get_by_role("button", name="Clear my notes").click()
    page.locator("self-check input[type=file]").set_input_files(saved)
    assert eventually(lambda: said(page) == "2 notes read from notes.json.")
    page.reload()
    entry(page).locator(".mark-said", has_text="Sometimes, with a note").wait_for()


def test_what_nobody_renews_is_forgotten_after_180_days(window: Window) -> None:
    window.page.clock.install(time=datetime(2026, 11, 21, 9, tzinfo=UTC))
    noted(window).get_by_role("button", name="This is my level").click()
    window.page.clock.set_fixed_time(datetime(2027, 5, 19, 9, tzinfo=UTC))
    page = window.open(LEVEL)
    page.locator(".mark-said", has_text="Sometimes").wait_for()
    window.page.clock.set_fixed_time(datetime(2027, 5, 21, 9, tzinfo=UTC))
    page = window.open(LEVEL)
    page.get_by_role("button", name="Begin your notes").wait_for()
    assert page.evaluate(KEPT) == {}
    assert window.open("").locator(".your-level").is_hidden()


def test_the_sheet_for_a_talk_holds_the_notes_and_whose_they_are_and_a_printed_page_holds_none(window: Window) -> None:
    page = noted(window)
    page.emulate_media(media="print")
    assert page.locator("#_self").is_hidden()
    page.emulate_media(media="screen")
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print a talk sheet").click()
    page.emulate_media(media="print")
    sheet = page.locator("main > :visible")
    assert sheet.count() == 1
    assert BELONGS in sheet.inner_text()
    assert EVIDENCE in sheet.inner_text()
    assert "%" not in sheet.inner_text()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert page.locator(".talk-sheet").count() == 0


def test_pay_is_told_in_words_beside_its_band_and_kept_only_when_asked(window: Window) -> None:
    page = window.open(LEVEL)
    page.get_by_text("Where in the band am I?").click()
    page.locator("#_my-pay").fill("85,000")
    found = page.locator("band-place [role=status]")
    assert "£7,000 above its lower end" in found.inner_text()
    assert "%" not in found.inner_text()
    assert page.locator("#_pay .my-mark").count() == 1
    assert page.evaluate(KEPT) == {}
    page.get_by_label("Remember it in this browser").check()
    page.reload()
    assert page.locator("#_my-pay").input_value() == "85,000"
    page.get_by_role("button", name="Forget it").click()
    assert page.evaluate(KEPT) == {}
    for typed, told in (
        ("60 000", "below the lower end"),
        ("85k", "£7,000 above its lower end"),
        ("200000.50", "above the upper end"),
        ("none", "Nothing you"),
    ):
        page.locator("#_my-pay").fill(typed)
        assert told in found.inner_text()


def test_a_browser_that_keeps_nothing_says_so_and_loses_no_word(window: Window) -> None:
    """Storage may be full, or forbidden by whoever looks after the computer; in a private window it may be either."""
    page = window.page
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }")
    begun(window)
    page.keyboard.press("Enter")
    entry(page).locator("textarea").fill(EVIDENCE)
    page.locator(".kept-until", has_text="This browser does not let the page keep anything.").wait_for()
    assert entry(page).locator("textarea").input_value() == EVIDENCE
    page.get_by_role("button", name="This is my level").click()
    assert said(page) == "This browser does not let the page remember anything."
    page.get_by_text("Where in the band am I?").click()
    page.locator("#_my-pay").fill("85,000")
    page.locator("band-place input[type=checkbox]").click()
    page.locator("band-place .note", has_text="This browser does not let the page remember anything.").wait_for()
    assert not page.locator("band-place input[type=checkbox]").is_checked()
    assert window.errors == []


def test_an_address_with_broken_signs_opens_its_page_all_the_same(window: Window) -> None:
    page = window.open(f"{LEVEL}#%E0%A4%A")
    page.get_by_role("button", name="Begin your notes").wait_for()
    assert window.errors == []


def test_a_contract_title_finds_my_level_which_the_first_page_then_begins_with(window: Window) -> None:
    page = window.open("")
    field = page.get_by_role("combobox", name="Find your level")
    field.fill("lead software dev")
    page.locator("my-level [role=option]").first.wait_for()
    field.press("ArrowDown")
    field.press("Enter")
    mine = page.locator(".your-level")
    assert mine.locator("h2 a").inner_text() == "Staff Engineer"
    assert page.evaluate("document.activeElement.textContent") == "Staff Engineer"
    page.reload()
    mine.locator("li a").first.wait_for()
    assert {"Senior Staff Engineer", "Engineering Manager"} <= set(mine.locator("li a").all_inner_texts())
    assert window.address == ""
    page.get_by_role("button", name="Forget it, or choose another").click()
    assert page.evaluate(KEPT) == {}
    assert field.is_visible()
    assert window.errors == window.strangers == []


@pytest.mark.parametrize("address", ["", LEVEL, "ladders/fleet/workshop-manager/", "de/", f"de/{LEVEL}"])
def test_a_first_visit_is_light_because_what_few_need_comes_when_they_ask(address: str, window: Window) -> None:
    answers: list[Response] = []
    window.page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - Playwright takes no built-in
    page = window.open(address)
    page.wait_for_load_state("networkidle")
    sizes = [answer.request.sizes() for answer in answers]
    assert len(answers) <= 8
    assert sum(size["responseBodySize"] + size["responseHeadersSize"] for size in sizes) <= 40 * 1024
    assert not [answer.url for answer in answers if "notebook" in answer.url or "own.css" in answer.url]
