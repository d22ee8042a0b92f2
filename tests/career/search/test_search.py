"""Whoever types a title, a code or a contract title finds the thing, mistyped or not; and nothing else before it."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from world import AS_OF, world

from stepladder.career.catalogue import Catalogue
from stepladder.career.search import Index, Named, Words, names, words_of
from stepladder.career.search.fitting import folded
from stepladder.records import Contents

CATALOGUE = Catalogue(world())
EVERY = names(CATALOGUE, CATALOGUE.mentors_on(AS_OF).values())
WORDS = words_of("en")
INDEX = Index(EVERY, WORDS)


@pytest.mark.parametrize("entry", EVERY, ids=lambda entry: f"{entry.kind} {entry.name}")
def test_everything_is_found_first_by_its_own_name(entry: object) -> None:
    found = INDEX.find(entry.name)  # type: ignore[attr-defined]
    best = [each.entry for each in found if each.score >= found[0].score]
    assert entry in best or folded(found[0].entry.name) == folded(entry.name)  # type: ignore[attr-defined]


def test_a_level_is_found_by_its_contract_title_which_is_told() -> None:
    titled = next(entry for entry in EVERY if entry.kind == "level" and entry.others)
    for other in titled.others:
        assert (titled, other) in [(each.entry, each.by) for each in INDEX.find(other)]


@pytest.mark.parametrize("question", ["", "   ", "—", "🧭"])
def test_no_word_finds_nothing(question: str) -> None:
    assert INDEX.find(question) == []


def test_what_is_retired_is_found_since_its_page_says_what_became_of_it() -> None:
    contents = world()
    level = next(iter(contents.levels.values()))
    retired = level.model_copy(update={"status": "retired"})
    entries = names(Catalogue(Contents.of([*contents.documents(), retired])), ())
    assert retired in [found.entry.thing for found in Index(entries, WORDS).find(level.title)]


@given(st.sampled_from([entry for entry in EVERY if len(entry.name) > 3]), st.data())
def test_one_slip_of_the_finger_in_a_long_word_still_finds(entry: object, data: st.DataObject) -> None:
    words = folded(entry.name).split()  # type: ignore[attr-defined]
    long = [at for at, word in enumerate(words) if len(word) >= 5]
    assume(long)
    at = data.draw(st.sampled_from(long))
    place = data.draw(st.integers(0, len(words[at]) - 2))
    slip = data.draw(st.sampled_from(["drop", "swap"]))
    word = words[at]
    swapped = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    words[at] = word[:place] + word[place + 1 :] if slip == "drop" else swapped
    assert entry in [each.entry for each in INDEX.find(" ".join(words))]


@given(st.text(max_size=40))
def test_no_text_is_too_odd_to_ask(question: str) -> None:
    for each in INDEX.find(question):
        assert 0 < each.score <= 4 * 1.04


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_what_means_much_the_same_is_found() -> None:
    entries = [Named("competency", object(), name) for name in ("Negotiation", "Hiring fairly", "Plain writing")]
    assert [each.entry.name for each in Index(entries, WORDS).find("recruiting")] == ["Hiring fairly"]
    assert Index(entries, Words()).find("recruiting") == []


def test_a_word_that_fits_few_names_counts_more_than_one_that_fits_many() -> None:
    many = [Named("training", object(), f"Team {number}") for number in range(30)]
    rare = Named("training", object(), "When we disagree")
    found = Index([*many, rare], WORDS).find("conflict in the team")
    assert found[0].entry is rare


def test_a_word_that_somebody_uses_is_not_taken_for_another_that_looks_like_it() -> None:
    entries = [Named("competency", object(), name) for name in ("Lead", "Load")]
    assert [each.entry.name for each in Index(entries, Words()).find("lead")] == ["Lead"]


def test_a_thing_is_found_by_what_it_is_about_after_what_is_called_so() -> None:
    mentor = Named("mentor", object(), "Ada", about=("Negotiation",))
    competency = Named("competency", object(), "Negotiation")
    found = Index([mentor, competency], WORDS).find("negotiation")
    assert [each.entry for each in found] == [competency, mentor]
    assert found[1].by == "Negotiation"
    first = Index([mentor, competency], WORDS).find("mentor for negotiation")[0]
    assert first.entry is mentor


@pytest.mark.parametrize("typed", ["Führungskraft", "Fuhrungskraft", "Fuehrungskraft", "FÜHRUNGSKRAFT"])
def test_umlauts_are_found_however_they_are_typed(typed: str) -> None:
    entries = [Named("level", object(), name) for name in ("Führungskraft", "Fachkraft")]
    best = Index(entries, words_of("de")).find(typed)[0]
    assert best.entry is entries[0]
    assert best.score > 4


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("hire", "Hiring fairly"),
        ("written plainly", "Plain writing"),
        ("snr eng mgr", "Senior Engineering Manager"),
        ("senior engineer 2", "Senior Engineer II"),
        ("seniorengineer", "Senior Engineer"),
        ("E 5", "E5"),
    ],
)
def test_forms_short_forms_and_words_run_together_or_apart_are_read(typed: str, name: str) -> None:
    others = ("Incident care", "Career support", "Engine room", "Sales Manager", "Senior Engineering Manager")
    named = ("Hiring fairly", "Plain writing", "Senior Engineer", "Senior Engineer II", "E5", *others)
    found = Index([Named("level", object(), each) for each in dict.fromkeys(named)], WORDS).find(typed)
    assert found[0].entry.name == name


def test_two_words_that_mean_something_together_are_read_so_unless_names_hold_them() -> None:
    words = Words(alike={"orgchart": ("teams",)})
    shaping, chart = Named("competency", object(), "Shaping teams"), Named("competency", object(), "The org chart")
    assert Index([shaping], words).find("org chart")[0].entry is shaping
    assert [each.entry for each in Index([shaping, chart], words).find("org chart")] == [chart]


def test_things_of_each_kind_that_is_asked_for_are_worth_the_same() -> None:
    words = Words(kinds={"hat": ("hat",), "guide": ("guide",)}, called={"hat": ("hat",), "guide": ("guide",)})
    entries = [Named(kind, object(), "Writing") for kind in ("hat", "guide", "competency")]
    found = {each.entry.kind: each.score for each in Index(entries, words).find("writing hat guide")}
    assert found["hat"] == found["guide"] > found["competency"]


def test_a_form_is_not_seen_in_a_word_that_only_ends_alike() -> None:
    entries = [Named("competency", object(), name) for name in ("Incident care", "Career support")]
    assert [each.entry.name for each in Index(entries, WORDS).find("career")] == ["Career support"]


def test_a_word_that_asks_for_a_kind_puts_things_of_that_kind_first_by_what_they_are_about() -> None:
    training = Named("training", object(), "Saying it", about=("Plain writing",))
    competency = Named("competency", object(), "Plain writing")
    index = Index([competency, training, Named("hat", object(), "Writing guild")], WORDS)
    assert index.find("plain writing course")[0].entry is training
    assert index.find("plain writing")[0].entry is competency


def test_a_name_that_is_the_question_but_for_small_words_is_nearly_the_question_itself() -> None:
    entries = [Named("competency", object(), name) for name in ("Judging a risk", "Risk")]
    found = Index(entries, WORDS).find("judging the risk")
    assert found[0].entry.name == "Judging a risk"
    assert 3 < found[0].score < 4
