"""Words of a list are found as whole words, in any case, script and form, and in their own language alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepladder.career.wording import Finder, lexicon_for
from stepladder.records import Policy, WordList

FOUND = [
    (("support",), "Support, supports and SUPPORT; unsupported.", ("support", "support")),
    (("support*",), "Supports supporters, unsupported.", ("supports", "supporters")),
    (("help*",), "Helpt", ("helpt",)),
    (("is responsible for",), "Is  responsible\nfor ropes", ("is  responsible\nfor",)),
    (("lead", "lead the way"), "lead the way, then lead", ("lead the way", "lead")),
    (("straße",), "Straße STRASSE", ("strasse", "strasse")),
    (("été",), "E\u0301TE\u0301 été", ("été", "été")),
    (("शब्द",), "शब्द शब्दों", ("शब्द",)),
    (("don't",), "don’t", ("don't",)),
    (("c++",), "c++ and c", ("c++",)),
    (("", "*", " ** "), "anything at all", ()),
    ((), "anything at all", ()),
    (("a.b",), "a.b axb", ("a.b",)),
]


@pytest.mark.parametrize(("entries", "text", "found"), FOUND, ids=[str(entries) for entries, _, _ in FOUND])
def test_entries_are_found_as_whole_words(entries: tuple[str, ...], text: str, found: tuple[str, ...]) -> None:
    assert Finder.of(entries).find(text) == found


_ENTRIES = st.lists(st.text(max_size=8), max_size=4).map(tuple)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(_ENTRIES, st.text(max_size=30))
def test_whatever_somebody_writes_into_a_list_is_no_accident(entries: tuple[str, ...], text: str) -> None:
    assert len(Finder.of(entries).find(text)) <= len(text) * 3


@pytest.mark.parametrize(
    ("locale", "kept"),
    [("en", "en"), ("en-GB", "en"), ("EN-gb", "en"), ("de-CH", "de-CH"), ("de-AT", None), ("fr", None), ("eng", None)],
)
def test_a_list_serves_its_language_and_no_other(locale: str, kept: str | None) -> None:
    lists = tuple(WordList(locale=each, vague_verbs=("help",)) for each in ("en", "de-CH"))
    lexicon = lexicon_for(Policy(word_lists=lists), locale)
    assert (lexicon.locale if lexicon else None) == kept


def test_a_language_within_a_script_falls_back_step_by_step() -> None:
    policy = Policy(word_lists=(WordList(locale="zh-Hant", vague_verbs=("x",)),))
    assert lexicon_for(policy, "zh-Hant-x-private") is not None
    assert lexicon_for(policy, "zh-Hans") is None


def test_without_lists_nothing_is_known() -> None:
    assert lexicon_for(Policy(), "en") is None
