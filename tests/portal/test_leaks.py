"""What may not be seen is nowhere: in no page, list, picture or search index, packed or not."""

import gzip
from functools import cache
from pathlib import Path

import pytest
from portal.hostile import CANARY, HOLDER, MEETING, SEATS_FREE
from portal.reading import Finished

from stepladder.records import Contents

_GZIP = b"\x1f\x8b"


@cache
def everything(folder: Path) -> dict[str, bytes]:
    """Every byte of a portal by file, packed files unpacked, in lower case."""
    files = [file for file in sorted(folder.rglob("*")) if file.is_file()]
    return {file.relative_to(folder).as_posix(): _unpacked(file.read_bytes()).lower() for file in files}


def _unpacked(data: bytes) -> bytes:
    return gzip.decompress(data) if data.startswith(_GZIP) else data


def where(portal: Finished, word: str) -> list[str]:
    """The files of a portal, by contents or by name, in which a word is found."""
    wanted = word.lower()
    return [
        name for name, data in everything(portal.folder).items() if wanted.encode() in data or wanted in name.lower()
    ]


def test_the_search_sees_into_pages_lists_and_packed_fragments(portal: Finished) -> None:
    found = where(portal, "Halvane")
    assert "mentors/noor-halvane/index.html" in found
    assert "search/names.json" in found
    assert any(name.startswith("pagefind/fragment/") for name in found)


def test_packed_files_of_the_index_are_all_looked_into(portal: Finished) -> None:
    packed = [
        name
        for name in everything(portal.folder)
        if name.endswith((".pf_fragment", ".pf_index", ".pf_meta", ".pf_filter"))
    ]
    assert packed
    assert all(b"pagefind" in everything(portal.folder)[name][:200] for name in packed)


def test_no_mentor_is_in_the_public_portal(public_portal: Finished, contents: Contents) -> None:
    for mentor in contents.mentors.values():
        surname = mentor.name.split()[-1] if mentor.name.isascii() else mentor.name.split()[1]
        for word in (mentor.slug, surname, "Halvane", "Maris"):
            assert where(public_portal, word) == []


def test_no_mentors_story_or_contact_is_in_the_public_portal(public_portal: Finished) -> None:
    for word in ("mentoring coordinator", "I led a team, and came back", "I designed systems"):
        assert where(public_portal, word) == []


def test_the_address_of_an_online_session_is_for_staff_alone(portal: Finished, public_portal: Finished) -> None:
    assert where(portal, MEETING)
    assert where(public_portal, MEETING) == []


def test_who_holds_a_session_is_not_told_to_the_public(public_portal: Finished) -> None:
    assert where(public_portal, HOLDER) == []


def test_seats_that_are_free_are_counted_for_staff_alone(portal: Finished, public_portal: Finished) -> None:
    assert where(portal, str(SEATS_FREE))
    assert where(public_portal, str(SEATS_FREE)) == []


@pytest.mark.parametrize("word", [CANARY, "40417", "40423", "40429", "Vostok", "Esperanto"])
def test_what_a_mentor_does_not_show_is_nowhere(word: str, portal: Finished, public_portal: Finished) -> None:
    assert where(portal, word) == []
    assert where(public_portal, word) == []


def test_a_mentor_who_shows_a_first_name_is_found_by_it(portal: Finished) -> None:
    assert "mentors/somebody-shy/index.html" in where(portal, "Pell")


def test_no_portal_tells_where_it_was_built(portal: Finished) -> None:
    assert where(portal, str(portal.folder.parent)) == []


def test_a_portal_for_staff_asks_search_engines_to_stay_out(portal: Finished, public_portal: Finished) -> None:
    assert portal.pages[""].all("meta", name="robots", content="noindex")
    assert not public_portal.pages[""].all("meta", name="robots")
