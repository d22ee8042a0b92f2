"""The languages of a portal: where the pages of each stand, and the ways from one to another."""

from urllib.parse import urljoin

import pytest

from stepladder_portal.languages import Language, Languages
from stepladder_portal.surroundings import Surroundings

THREE = Languages(["en-GB", "de", "pt-BR"])


def test_the_own_language_stands_at_the_root_and_each_other_in_a_folder() -> None:
    assert [each.folder for each in THREE.all] == ["", "de/", "pt-br/"]
    assert (THREE.own.tag, [each.tag for each in THREE.others]) == ("en-GB", ["de", "pt-BR"])


@pytest.mark.parametrize("address", ["", "mentors/", "ladders/fleet/lead/"])
@pytest.mark.parametrize("here", THREE.all)
def test_every_page_leads_to_itself_in_each_language(here: Language, address: str) -> None:
    page = f"https://x.example/portal/{here.folder}{address}"
    there = [urljoin(page, turn.link) for turn in THREE.seen_from(here).turns(address)]
    assert there == [f"https://x.example/portal/{folder}{address}" for folder in ("", "de/", "pt-br/")]


def test_languages_call_themselves_what_their_readers_call_them() -> None:
    assert [turn.name for turn in THREE.turns("")] == ["English", "Deutsch", "Português"]
    assert [turn.here for turn in THREE.seen_from(THREE.others[0]).turns("")] == [False, True, False]


def test_languages_of_one_name_are_told_apart_by_their_countries() -> None:
    names = [turn.name for turn in Languages(["de", "de-AT", "fr"]).turns("")]
    assert names == ["Deutsch", "Deutsch (Österreich)", "Français"]


def test_a_language_that_nobody_knows_is_called_by_its_tag() -> None:
    assert (Language("qqx").name, Language("x!").name, Language("qqx").direction) == ("qqx", "x!", "ltr")


def test_a_portal_in_one_language_leads_to_no_other() -> None:
    assert list(Languages(["en-GB"]).turns("mentors/")) == []


def test_languages_know_where_they_are_written_to() -> None:
    assert [Language(tag).direction for tag in ("ar", "he", "fa", "de")] == ["rtl", "rtl", "rtl", "ltr"]


def test_pages_in_a_folder_know_their_whole_addresses() -> None:
    known = Surroundings("https://x.example/", "https://git.example/{address}", "mailto:a@b.example?subject={address}")
    german = known.within("de/")
    assert german.absolute("mentors/") == "https://x.example/de/mentors/"
    assert german.edit("mentors/", None) == "https://git.example/de/mentors/"
    assert german.report("mentors/") == "mailto:a@b.example?subject=de/mentors/"
    assert german.within("").absolute("") == "https://x.example/"
