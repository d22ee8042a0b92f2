"""Figures, days and languages in the organisation's own words."""

from datetime import date

import pytest
from markupsafe import Markup

from stepladder_portal.speaking import speaking
from stepladder_portal.told import Told
from stepladder_portal.wording import Wording

ENGLISH, GERMAN = Wording("en-GB"), Wording("de-DE")
TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("amount", "currency", "said"),
    [
        (78000, "GBP", "£78,000"),
        (120.5, "GBP", "£120.50"),
        (0.05, "EUR", "€0.05"),
        (78000, None, "78,000"),
        (5000, "XAU", "XAU 5,000"),
        (-10, "GBP", "-£10"),
    ],
)
def test_money_has_pence_only_where_there_are_some(amount: float, currency: str | None, said: str) -> None:
    assert ENGLISH.money(amount, currency).replace("\xa0", " ").replace("XAU5", "XAU 5") == said


def test_every_locale_groups_in_its_own_way() -> None:
    assert GERMAN.number(1234.5) == "1.234,5"
    assert ENGLISH.number(1234.5) == "1,234.5"


def test_a_day_is_told_without_its_time() -> None:
    assert ENGLISH.day("2026-12-03") == "3 December 2026"
    assert ENGLISH.day("2026-12-03T09:30:00+00:00") == "3 December 2026"
    assert GERMAN.short_day("2026-12-03", TODAY).startswith("3")
    assert ENGLISH.short_day("2026-12-03", TODAY) == "3 Dec"
    assert ENGLISH.short_day("2027-01-07", TODAY) == "7 Jan 2027", "of another year, the year is told"
    assert "2027" in GERMAN.short_day("2027-01-07", TODAY)


@pytest.mark.parametrize(
    ("last", "said"),
    [
        ("2026-11-19", "3. to 19. November 2026"),
        ("2026-12-19", "3. November to 19. Dezember 2026"),
        ("2027-01-19", "3. November 2026 to 19. Januar 2027"),
        ("2026-11-03", "3. November 2026"),
        (None, "3. November 2026"),
    ],
)
def test_days_are_told_as_their_locale_writes_them(last: str | None, said: str) -> None:
    assert GERMAN.days("2026-11-03", last) == said


def test_days_are_told_whole_where_the_month_comes_first() -> None:
    assert Wording("es-PR").days("2026-11-03", "2026-11-19") == "3 to 19 de noviembre de 2026"
    assert Wording("ja").days("2026-11-03", "2026-11-19") == "2026年11月3日 to 2026年11月19日"


def test_money_stands_as_its_locale_writes_it() -> None:
    assert GERMAN.money(78000, "EUR") == "78.000\xa0€"
    assert Wording("de-CH").money(-78000.5, "EUR").endswith("-78’000.50")


def test_only_english_has_an_article_that_goes_by_a_letter() -> None:
    assert ENGLISH.an("Engineer") == "an Engineer"
    with speaking("de"):
        assert GERMAN.an("Engineer") == "Engineer"


def test_a_time_is_that_of_the_zone_it_carries() -> None:
    assert ENGLISH.time("2026-12-03T09:30:00+05:30") == "09:30"


@pytest.mark.parametrize(
    ("tag", "said"), [("en", "English"), ("pt-BR", "Portuguese (Brazil)"), ("xx-not", "xx-not"), ("", "")]
)
def test_a_language_is_named_or_stands_as_its_tag(tag: str, said: str) -> None:
    assert ENGLISH.language(tag) == said


@pytest.mark.parametrize(("minutes", "said"), [(45, "45 min"), (360, "6 h"), (90, "1 h 30 min"), (0, "0 min")])
def test_minutes_become_hours(minutes: int, said: str) -> None:
    assert Wording.duration(minutes) == said


@pytest.mark.parametrize(
    ("least", "most", "said"),
    [
        (24, 60, "2 to 5 years"),
        (6, 18, "6 to 18 months"),
        (12, 12, "1 year"),
        (6, 6, "6 months"),
        (1, 1, "1 month"),
        (24, None, "at least 2 years"),
        (30, 72, "2½ to 6 years"),
        (18, 42, "1½ to 3½ years"),
        (30, 30, "2½ years"),
        (18, 18, "18 months"),
        (12, 18, "12 to 18 months"),
        (20, 30, "20 to 30 months"),
        (30, None, "at least 2½ years"),
        (None, 1, "up to 1 month"),
        (None, None, ""),
    ],
)
def test_months_are_told_in_years_where_they_are_whole_or_half(least: int | None, most: int | None, said: str) -> None:
    assert Wording.span(least, most) == said


@pytest.mark.parametrize(
    ("amount", "unit", "said"),
    [(1200, "GBP", "£1,200"), (20, "%", "20 %"), (5, "days", "5 days"), (1200, None, "1,200"), (3, "ABC", "3 ABC")],
)
def test_an_amount_in_a_currency_is_money(amount: float, unit: str | None, said: str) -> None:
    assert ENGLISH.quantity(amount, unit) == said


@pytest.mark.parametrize(("text", "said"), [("in person", "In person"), ("SQL at sea", "SQL at sea"), ("", "")])
def test_a_sentence_begins_with_a_capital_and_keeps_its_others(text: str, said: str) -> None:
    assert Wording.sentence(text) == said


@pytest.mark.parametrize("tag", ["", "tlh", "not a tag", "zz-ZZ", "en-US-x-private", "de_DE"])
def test_a_locale_nobody_knows_is_no_reason_to_stop(tag: str) -> None:
    assert Wording(tag).day("2026-12-03")


def test_a_region_nobody_knows_falls_back_to_its_language() -> None:
    assert Wording("de-QQ").number(0.5) == "0,5"


@pytest.mark.parametrize(
    ("parts", "english", "german"),
    [
        ([], "", ""),
        (["<one>"], "&lt;one&gt;", "&lt;one&gt;"),
        (["one", "two"], "one and two", "one und two"),
        (["one", Markup("<i>two</i>"), "{0}"], "one, <i>two</i> and {0}", "one, <i>two</i> und {0}"),
    ],
)
def test_a_list_is_joined_as_its_language_does_and_only_markup_is_left_as_it_is(
    parts: list[str], english: str, german: str
) -> None:
    assert (ENGLISH.listed(parts), GERMAN.listed(parts)) == (english, german)


def test_figures_and_days_are_kept_together_where_the_words_around_them_run_the_other_way() -> None:
    """In a line from right to left, ``1 مارس 2027`` within words of another script would fall apart."""
    arabic = Wording("ar")
    for said in (arabic.day("2027-03-01"), arabic.short_day("2027-03-01", TODAY), arabic.month("2027-03")):
        assert (said[0], said[-1]) == ("\u2068", "\u2069")
    assert (arabic.money(10, "GBP")[0], arabic.money(10, "GBP")[-1]) == ("\u2068", "\u2069")
    assert "\u2068" not in Wording("de").day("2027-03-01") + Wording("de").money(10, "EUR")


def test_a_list_says_of_each_part_of_what_language_it_is() -> None:
    assert Wording("de").listed(["Eins & zwei", Told.of("three", "en-GB")]) == (
        'Eins &amp; zwei und <bdi lang="en-GB">three</bdi>'
    )
    assert Wording.sentence(Told.of("three", "en-GB")).lang == "en-GB"  # type: ignore[attr-defined]
