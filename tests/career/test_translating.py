"""A translation changes words and nothing else; what it leaves out stays in the language of the original."""

from typing import Any

import pytest
from arbitrary import records
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from world import STAFF_ENGINEER, a_competency, a_level, an_expectation, world, world_with

from stepladder.career.translating import fallbacks, localised, translated
from stepladder.career.words import identity_of, wordings
from stepladder.records import (
    Area,
    Contents,
    Criterion,
    Document,
    Hat,
    Level,
    Organisation,
    Outcome,
    ProficiencyScale,
    Record,
    Training,
    Translation,
    kind_of,
)

FEW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
TRANSLATABLE: list[type[Document]] = [Level, Training, Hat]


def said(document: Document, locale: str, texts: dict[str, Any]) -> Translation:
    """The translation of a document."""
    kind = kind_of(document)
    slug = f"{kind}/{document.slug}/{locale}"
    return Translation(slug=slug, kind=kind, of=document.slug, locale=locale, texts=texts)


def anything() -> SearchStrategy[Any]:
    """Whatever may stand in a file, of the right shape or not."""
    names = st.sampled_from(["title", "text", "key", "expectations", "criteria", "conditions", "slug", "track", "body"])
    return st.recursive(
        st.none() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=4),
        max_leaves=12,
    )


def everything_said(record: Record) -> dict[str, Any]:
    """Another text for every text of a record, in the record's shape."""
    texts: dict[str, Any] = {}
    for name, wording in wordings(type(record)).items():
        value = getattr(record, name)
        if wording.many and wording.record is not None:
            known_by = identity_of(wording.record)
            texts[name] = [
                everything_said(item) | ({known_by: str(getattr(item, known_by))} if known_by else {}) for item in value
            ]
        elif wording.many:
            texts[name] = [f"de {item}" for item in value]
        elif wording.record is not None:
            texts[name] = everything_said(value) if value is not None else {}
        else:
            texts[name] = f"de {value}"
    return texts


def facts(value: Any) -> Any:
    """What a record says apart from its words, with a mark where it has some."""
    if isinstance(value, Record):
        known = wordings(type(value))
        return {name: facts(each) if name not in known or known[name].record else _marks(each) for name, each in value}
    if isinstance(value, tuple):
        return [facts(item) for item in value]
    return value


def _marks(value: Any) -> Any:
    return [bool(item) for item in value] if isinstance(value, tuple) else bool(value)


@FEW
@given(st.one_of([records(record) for record in TRANSLATABLE]))
def test_translating_with_nothing_changes_nothing(document: Document) -> None:
    assert translated(document, {}) is document


@FEW
@given(st.one_of([records(record) for record in TRANSLATABLE]), st.dictionaries(st.text(max_size=9), anything()))
def test_only_words_change_whatever_a_translation_holds(document: Document, texts: dict[str, Any]) -> None:
    assert facts(translated(document, texts)) == facts(document)


@FEW
@given(st.one_of([records(record) for record in TRANSLATABLE]))
def test_every_word_may_be_said_otherwise_and_no_fact_changes(document: Document) -> None:
    now = translated(document, everything_said(document))
    assert facts(now) == facts(document)
    assert type(document).model_validate(now.model_dump()) == now


def test_items_are_told_by_their_identity_or_else_by_their_place() -> None:
    level = a_level(
        expectations=(an_expectation("a", text="A"), an_expectation("b", text="B", examples=("One", "Two"))),
        criteria=(Criterion(kind="evidence", text="First"), Criterion(kind="tenure", text="Second")),
    )
    texts = {
        "expectations": [{"key": "b", "text": "B auf Deutsch", "examples": [None, "Zwei"]}],
        "criteria": [{}, {"text": "Zweitens"}],
    }
    now = translated(level, texts)
    assert [asked.text for asked in now.expectations] == ["A", "B auf Deutsch"]
    assert now.expectations[1].examples == ("One", "Zwei")
    assert [criterion.text for criterion in now.criteria] == ["First", "Zweitens"]


def test_a_translation_adds_nothing_that_the_original_lacks() -> None:
    level = a_level(scope=None, conditions=("One",))
    assert translated(level, {"scope": "Weit", "conditions": ["Eins", "Zwei"]}) == a_level(conditions=("Eins",))


@pytest.mark.parametrize(
    ("locale", "nearest"),
    [("de", ("de",)), ("de-AT", ("de-AT", "de")), ("zh-Hant-TW", ("zh-Hant-TW", "zh-Hant", "zh"))],
)
def test_a_language_falls_back_to_its_wider_ones(locale: str, nearest: tuple[str, ...]) -> None:
    assert fallbacks(locale) == nearest


def contents() -> Contents:
    """The small world with a level in German, and in the German of Austria."""
    level = world().levels[STAFF_ENGINEER]
    german = said(level, "de", {"title": "Leitende Entwicklerin", "summary": "Auf Deutsch."})
    return world_with(german, said(level, "de-AT", {"summary": "In Österreich."}))


@pytest.mark.parametrize(
    ("locale", "summary"),
    [("de", "Auf Deutsch."), ("de-CH", "Auf Deutsch."), ("de-AT", "In Österreich."), ("DE-at", "In Österreich.")],
)
def test_what_the_nearest_language_leaves_out_the_wider_one_says(locale: str, summary: str) -> None:
    level = localised(contents(), locale).levels[STAFF_ENGINEER]
    assert (level.title, level.summary) == ("Leitende Entwicklerin", summary)
    assert level.body == world().levels[STAFF_ENGINEER].body


def test_a_language_into_which_nothing_is_translated_leaves_everything() -> None:
    given = contents()
    assert localised(given, "nl") is given


def test_labels_are_translated_once_and_stand_wherever_they_are_named() -> None:
    organisation = world().organisation
    assert organisation is not None
    scale = ProficiencyScale(slug="own", title="Own", proficiencies=("Low", "High"))
    areas = (Area(title="Wide"), Area(title="Narrow", within="Wide"))
    asked = an_expectation(competency="graded", proficiency="High")
    outcome = Outcome(competency="graded", from_proficiency="Low", to_proficiency="High")
    found = localised(
        Contents.of(
            [
                organisation.model_copy(update={"scales": (*organisation.scales, scale), "areas": areas}),
                a_competency(
                    "graded", scale="own", area="Narrow", indicators=({"proficiency": "Low", "text": "Little."},)
                ),
                a_level(expectations=(asked, an_expectation("other"))),
                Training(slug="t", title="T", outcomes=(outcome,)),
                said(
                    organisation,
                    "de",
                    {
                        "scales": [{"slug": "own", "proficiencies": ["Niedrig", "Hoch"]}],
                        "areas": [{"title": "Weit"}, {"title": "Eng"}],
                    },
                ),
                said(a_competency("graded"), "de", {"indicators": [{"proficiency": "Low", "text": "Wenig."}]}),
            ]
        ),
        "de",
    )
    assert isinstance(found.organisation, Organisation)
    assert [area.within for area in found.organisation.areas] == [None, "Weit"]
    graded = found.competencies["graded"]
    assert (graded.area, graded.indicators[0].proficiency, graded.indicators[0].text) == ("Eng", "Niedrig", "Wenig.")
    level = next(iter(found.levels.values()))
    assert [asked.proficiency for asked in level.expectations] == ["Hoch", "Advanced"]
    assert found.trainings["t"].outcomes == (
        outcome.model_copy(update={"from_proficiency": "Niedrig", "to_proficiency": "Hoch"}),
    )
