"""The lists by which questions are understood hold together, in each language, and without one search goes by names."""

import re
from itertools import chain

import pytest

from stepladder_portal.catalog import Catalog
from stepladder_portal.facets.listed import list_address
from stepladder_portal.meanings import LISTS, Words, words_of
from stepladder_portal.naming import words
from stepladder_portal.sought import NAMED_TITLES, PLACES
from stepladder_portal.views import Views

LANGUAGES = sorted(file.name.removesuffix(".yml") for file in LISTS.iterdir())


@pytest.fixture(params=LANGUAGES)
def own(request: pytest.FixtureRequest) -> Words:
    """The words of each language that there are lists of."""
    return words_of(request.param)


def test_there_are_lists_in_every_language_that_the_interface_speaks() -> None:
    assert {"de", "en"} <= set(LANGUAGES)


def test_each_kind_has_words_and_no_other_has(own: Words) -> None:
    assert set(own.kinds) == set(NAMED_TITLES)
    assert all(own.kinds.values())


def test_what_asks_for_nothing_but_a_kind_is_among_its_words(own: Words) -> None:
    assert all(set(called) <= set(own.kinds[kind]) for kind, called in own.called.items())
    assert own.called


def test_words_of_a_group_are_several_and_each_stands_in_it_once(own: Words) -> None:
    assert own.groups
    assert [group for group in own.groups if len(set(group)) < 2 or len(set(group)) < len(group)] == []


def test_short_forms_are_written_out_in_words_that_are_none_themselves(own: Words) -> None:
    assert [long for long in own.short.values() if set(long.split()) & set(own.short)] == []


def test_pages_are_those_that_every_portal_has(own: Words) -> None:
    lists = {where for where in own.pages if "/by/" in where}
    assert set(own.pages) - lists == set(PLACES)


def test_lists_are_those_by_which_mentors_and_trainings_differ(own: Words, catalog: Catalog) -> None:
    views = Views(catalog)
    differ = {
        list_address(directory, facet, 1)
        for directory in (views.mentors.directory, views.trainings.directory)
        for facet in directory.facets
    }
    assert {where for where in own.pages if "/by/" in where} <= differ


def test_each_gate_and_each_kind_of_talk_is_asked_for(own: Words) -> None:
    assert set(own.gates) == {"PROMOTION", "INTERVIEW", "APPOINTMENT"}
    assert set(own.talks) == {"PROMOTION", "LATERAL", "RETURN", "STEP_BACK", "mentor", ""}


def test_what_pages_of_a_level_or_ladder_are_called_has_a_place_for_its_title(own: Words) -> None:
    assert set(own.titled) == {"become", "move", "matrix", "fork", "parity", "coverage"}
    assert all(phrase.count("{}") == 1 for phrase in chain.from_iterable(own.titled.values()))


def test_two_things_can_be_compared(own: Words) -> None:
    assert set(own.compare) == {"between", "joins", "towards", "asks"}
    assert all(own.compare.values())


def test_words_are_written_small_and_no_small_word_means_anything(own: Words) -> None:
    every = [*own.small, *chain.from_iterable(own.kinds.values()), *own.alike, *chain.from_iterable(own.alike.values())]
    every += [*chain.from_iterable(own.groups), *own.short, *own.endings]
    assert [word for word in every if word != word.lower() or re.search(r"[\s,.;:]", word)] == []
    assert set(own.small) & {*own.alike, *chain.from_iterable(own.groups), *own.short} == set()


@pytest.mark.parametrize("tag", ["tlh", "x-nowhere", "../en", "", "zh-Hant-TW"])
def test_a_language_without_lists_has_no_words_and_is_no_fault(tag: str) -> None:
    assert words_of(tag) == Words()
    assert not any(words(tag).values())


def test_a_region_speaks_the_language_of_all() -> None:
    assert words_of("de-AT") == words_of("de")
    assert words_of("EN-gb") == words_of("en")


def test_what_is_not_translated_is_found_by_its_own_words_too() -> None:
    german, english, both = words_of("de"), words_of("en"), words_of("de", "en-GB")
    assert set(both.kinds["training"]) == {*german.kinds["training"], *english.kinds["training"]}
    assert both.alike.keys() == german.alike.keys() | english.alike.keys()
    assert both.alike["stress"] == german.alike["stress"]
    assert both.spelt == german.spelt


def test_a_word_that_means_something_in_one_language_is_not_passed_over_for_the_other() -> None:
    one = Words(alike={"am": ("on",)})
    assert one.and_those(Words(small=("am", "is"))).small == ("is",)
