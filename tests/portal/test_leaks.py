"""What may not be seen is nowhere: in no page, list, picture or search index, packed or not."""

import gzip
import io
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import pytest
from portal.hostile import CANARY, HOLDER, MEETING, SEATS_FREE
from portal.planted import COUNTED, HELD_BY_FEW, HIDDEN, MENTOR, PLANTED, UNANNOUNCED, WORDS
from portal.reading import Finished

from stepladder.records import Contents
from stepladder.settings import Audience
from stepladder_portal.catalog import Catalog

_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"


@cache
def everything(folder: Path) -> dict[str, bytes]:
    """Every byte of a portal by file, packed files unpacked, in lower case."""
    files = [file for file in sorted(folder.rglob("*")) if file.is_file()]
    return {file.relative_to(folder).as_posix(): _unpacked(file.read_bytes()).lower() for file in files}


def _unpacked(data: bytes) -> bytes:
    """What is in a file: of packed ones what was packed, and the lines of a calendar as they were before folding."""
    if data.startswith(_GZIP):
        return gzip.decompress(data)
    if data.startswith(_ZIP):
        with ZipFile(io.BytesIO(data)) as packed:
            return b"".join(name.encode() + _unpacked(packed.read(name)) for name in packed.namelist())
    return data.replace(b"\r\n ", b"") if data.startswith(b"BEGIN:VCALENDAR") else data


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
    for word in ("Ask the mentoring coordinator", "I led a team, and came back", "I designed systems"):
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


def answered(catalog: Catalog) -> str:
    """Everything that a catalog holds, as text."""
    return repr({name: getattr(catalog, name) for name in catalog.__dataclass_fields__}).lower()


def test_every_secret_is_planted_where_staff_see_it(planted: dict[Audience, Catalog]) -> None:
    """Otherwise that the public does not see it would prove nothing. A band of few holders is told to nobody."""
    told = answered(planted["staff"])
    secrets = {f"{PLANTED}{word}" for word in WORDS} | {f"{figure}" for figure in (*COUNTED.values(), *UNANNOUNCED)}
    assert {secret for secret in secrets if secret not in told} == set()
    assert not any(f"{figure}" in told for figure in HELD_BY_FEW)


def test_no_secret_is_in_any_byte_of_a_public_portal_or_of_its_file(planted_portal: Path) -> None:
    everywhere = everything(planted_portal)
    there = {"portal.zip", "portal/sitemap.xml.gz", "portal/training/sessions.ics", "portal/changes/feed.xml"}
    assert there | {f"portal/ladders/{HIDDEN}/index.html"} <= {*everywhere}
    figures = [*HELD_BY_FEW, *UNANNOUNCED, *COUNTED.values()]
    days = ["2027-05-05", "5 may 2027", "20270505"]
    words = [PLANTED, MENTOR, *days, *(f"{each}" for each in figures), *(f"{each:,}" for each in figures)]
    found = [
        (word, name) for name, data in everywhere.items() for word in words if word.encode() in data or word in name
    ]
    assert found == []


def test_the_search_sees_into_the_packed_file_and_into_calendars(planted_portal: Path) -> None:
    everywhere = everything(planted_portal)
    assert b"held by few." in everywhere["portal.zip"]
    assert b"summary:planted" in everywhere["portal/training/planted/sessions.ics"]
