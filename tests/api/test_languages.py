"""Whoever asks in a language is answered in it as far as there are words, and told which language each thing has."""

from datetime import UTC, datetime
from typing import Any

import pytest
from questions import OPERATIONS
from world import SENIOR_ENGINEER, STAFF_ENGINEER, TEAM_LEAD, world, world_with

from stepladder.api.schema import executable
from stepladder.records import Contents, Translation
from stepladder.store import Published

pytestmark = pytest.mark.anyio

THEN = Published(3, datetime(2026, 6, 1, tzinfo=UTC))


def a_translation(kind: str, of: str, locale: str, **texts: Any) -> Translation:
    return Translation(slug=f"{kind}/{of}/{locale}", kind=kind, of=of, locale=locale, texts=texts)


def in_german() -> Contents:
    """The world with two things said in German, one of them also as in Austria."""
    return world_with(
        a_translation("level", STAFF_ENGINEER, "de", title="Stabsingenieurin", summary="Baut."),
        a_translation("level", STAFF_ENGINEER, "de-AT", summary="Baut auf."),
        a_translation("ladder", "engineering", "de", title="Technik"),
        a_translation("organisation", "organisation", "de", scales=[_german_scale()]),
    )


def _german_scale() -> dict[str, Any]:
    return {"slug": "three-steps", "proficiencies": ["Kennt", "Kann", "Beherrscht"]}


LEVEL = """query($slug: String!, $locale: String) {
  level(slug: $slug, locale: $locale) { title summary locale ladder { title locale } track { title } }
}"""


@pytest.mark.parametrize(
    ("locale", "title", "summary", "language"),
    [
        ("de", "Stabsingenieurin", "Baut.", "de"),
        ("de-CH", "Stabsingenieurin", "Baut.", "de"),
        ("DE_at", "Stabsingenieurin", "Baut auf.", "de-AT"),
    ],
)
async def test_the_nearest_words_are_told(api: Any, locale: str, title: str, summary: str, language: str) -> None:
    told = (await api(in_german()).ask(LEVEL, slug=STAFF_ENGINEER, locale=locale))["level"]

    assert (told["title"], told["summary"], told["locale"]) == (title, summary, language)
    assert told["ladder"] == {"title": "Technik", "locale": "de"}
    assert told["track"] == {"title": "Technical"}


@pytest.mark.parametrize("locale", [None, "", "fr", "en-GB", "no such tag", "de" * 5_000, "-", "d-e"])
async def test_who_asks_for_another_language_is_told_the_own_words(api: Any, locale: str | None) -> None:
    told = (await api(in_german()).ask(LEVEL, slug=STAFF_ENGINEER, locale=locale))["level"]

    assert told == (await api().ask(LEVEL, slug=STAFF_ENGINEER))["level"]
    assert told["locale"] == "en"


async def test_what_is_not_translated_says_that_it_is_in_the_own_language(api: Any) -> None:
    told = (await api(in_german()).ask(LEVEL, slug=SENIOR_ENGINEER, locale="de"))["level"]

    assert (told["locale"], told["ladder"]["locale"]) == ("en", "de")


async def test_one_request_may_ask_in_several_languages_at_once(api: Any) -> None:
    """The same record is met in each, and leads to other words."""
    query = "{" + " ".join(
        f'{alias}: level(slug: "{SENIOR_ENGINEER}"{given}) {{ ...It }}'
        for alias, given in (("own", ""), ("german", ', locale: "de"'), ("again", ', locale: "en"'))
    )
    asked = f"{query} }} fragment It on Level {{ title ladder {{ title levels {{ title }} }} }}"
    told = await api(in_german()).ask(asked)

    assert told["own"] == told["again"]
    assert (told["own"]["ladder"]["title"], told["german"]["ladder"]["title"]) == ("Engineering", "Technik")
    assert "Stabsingenieurin" in [level["title"] for level in told["german"]["ladder"]["levels"]]


async def test_the_languages_that_may_be_asked_for_are_listed(api: Any) -> None:
    query = '{ organisation { locales locale } german: organisation(locale: "de") { locales locale } }'
    told = await api(in_german()).ask(query)

    assert told["organisation"] == {"locales": ["en", "de", "de-AT"], "locale": "en"}
    assert told["german"]["locale"] == "de"


async def test_what_is_worked_out_is_told_in_the_language_too(api: Any) -> None:
    query = f"""{{
      bridge(from: "{SENIOR_ENGINEER}", to: "{STAFF_ENGINEER}", locale: "de") {{
        gap {{ target {{ title }} competencies {{ wanted }} }} criteria {{ reasons {{ sentence }} }}
      }}
      search(query: "stabsingenieurin", locale: "de") {{ nodes {{ name }} }}
      english: search(query: "stabsingenieurin") {{ totalCount }}
    }}"""
    told = await api(in_german()).ask(query)

    assert told["bridge"]["gap"]["target"]["title"] == "Stabsingenieurin"
    assert {each["wanted"] for each in told["bridge"]["gap"]["competencies"]} <= {"Kennt", "Kann", "Beherrscht", None}
    assert told["search"]["nodes"][0]["name"] == "Stabsingenieurin"
    assert told["english"]["totalCount"] == 0


async def test_changes_are_told_in_the_language_as_it_was_then(api: Any) -> None:
    then = world_with(a_translation("level", TEAM_LEAD, "de", title="Teamleiterin"))
    now = world_with(a_translation("level", TEAM_LEAD, "de", title="Teamleitung"))
    query = """query($locale: String) {
      changes(since: 3, locale: $locale) { nodes { title difference { texts { fromText } } } }
    }"""
    asked = api(now, {THEN: then})

    (changed,) = (await asked.ask(query, locale="de"))["changes"]["nodes"]
    assert changed["title"] == "Teamleitung"
    assert changed["difference"]["texts"][0] == {"fromText": "Teamleiterin"}
    assert (await asked.ask(query))["changes"]["nodes"] == []


async def test_what_the_public_may_not_see_is_cut_after_it_was_translated(api: Any) -> None:
    """Translations tell items of lists by their place: cut before, the words would stand at the wrong things."""
    level = world().levels[STAFF_ENGINEER]
    conditions = level.model_copy(update={"conditions": ("On call", "Travel"), "places_open": 3, "places_as_of": "-3d"})
    contents = world_with(
        conditions, a_translation("level", STAFF_ENGINEER, "de", conditions=["Bereitschaft", "Reisen"])
    )
    query = 'query($slug: String!) { level(slug: $slug, locale: "de") { conditions placesOpen locale } }'
    told = (await api(contents, audience="public").ask(query, slug=STAFF_ENGINEER))["level"]

    assert told == {"conditions": ["Bereitschaft", "Reisen"], "placesOpen": None, "locale": "de"}


def test_every_question_that_has_words_can_be_asked_in_a_language() -> None:
    query = executable().query_type
    assert query
    without = [name for name, field in query.fields.items() if "locale" not in field.args]

    assert without == ["contentRevision", "fairness", "fairnessReports"], (
        "a number, and figures with the words of those who publish them"
    )


async def test_asking_in_ever_other_languages_keeps_only_those_that_there_are(api: Any) -> None:
    asked = api(in_german())
    for locale in ("de", "de-AT", "de-CH", "de-DE", "fr", "it", "pt-BR", "es"):
        await asked.ask(LEVEL, slug=STAFF_ENGINEER, locale=locale)

    assert {language for _, _, language in asked.app._held._kept} == {"", "de", "de-AT"}


async def test_without_translations_every_operation_is_answered_alike_in_any_language(api: Any) -> None:
    asked = api()
    for operation, variables in OPERATIONS:
        if "$locale" in operation:
            own = await asked.ask(operation, **variables)
            assert await asked.ask(operation, **variables, locale="de") == own
