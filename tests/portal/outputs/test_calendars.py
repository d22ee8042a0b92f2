"""The dates of a portal: of whom, for whom, and what of them an audience sees."""

import re
from dataclasses import replace

import pytest
from portal.reading import Finished

from stepladder_portal.answers import Answer
from stepladder_portal.catalog import Catalog
from stepladder_portal.outputs.calendars import (
    CYCLE_DATES,
    SESSIONS,
    Dates,
    is_for,
    session_calendar,
    training_calendar,
)
from stepladder_portal.surroundings import Surroundings


def text_of(portal: Finished, address: str) -> str:
    """A calendar, its folded lines put together."""
    return (portal.folder / address).read_bytes().decode().replace("\r\n ", "")


def texts_of(portal: Finished, pattern: str) -> list[str]:
    """All calendars whose address is like that."""
    return [text_of(portal, file.relative_to(portal.folder).as_posix()) for file in portal.folder.glob(pattern)]


def uids(text: str) -> list[str]:
    """The identities of all its events."""
    return re.findall(r"^UID:(.+?)\r$", text, re.MULTILINE)


def test_every_session_is_in_the_calendar_of_all_in_its_trainings_and_in_its_own(
    any_portal: Finished,
) -> None:
    every = uids(text_of(any_portal, SESSIONS))
    assert every
    assert len(every) == len(set(every))
    own = [uid for text in texts_of(any_portal, "training/*/sessions.ics") for uid in uids(text)]
    single = [uid for text in texts_of(any_portal, "training/*/sessions/*.ics") for uid in uids(text)]
    assert sorted(own) == sorted(every)
    assert sorted(single) == sorted(every)


def test_a_session_that_is_called_off_stays_and_says_so(catalog: Catalog) -> None:
    training = next(each for each in catalog.training.values() if each["sessions"])
    session = training["sessions"][0] | {"status": "CANCELLED"}
    dates = Dates(catalog, Surroundings())
    event, before = dates.of_session(training, session), dates.of_session(training, training["sessions"][0])
    assert event.status == "CANCELLED"
    assert event.uid == before.uid
    assert "Cancelled." in (event.description or "")


def test_a_plan_is_tentative_and_an_open_session_is_not(catalog: Catalog) -> None:
    training = next(each for each in catalog.training.values() if each["sessions"])
    dates = Dates(catalog, Surroundings())
    told = {
        status: dates.of_session(training, training["sessions"][0] | {"status": status}).status
        for status in ("PLANNED", "OPEN", "FULL", "WAITING_LIST")
    }
    assert told == {"PLANNED": "TENTATIVE", "OPEN": "CONFIRMED", "FULL": "CONFIRMED", "WAITING_LIST": "CONFIRMED"}


def test_a_link_that_is_no_web_address_is_not_one_in_a_calendar(catalog: Catalog) -> None:
    training = next(each for each in catalog.training.values() if each["sessions"])
    session = training["sessions"][0] | {"link": "javascript:alert(1)"}
    assert Dates(catalog, Surroundings()).of_session(training, session).conference is None


@pytest.mark.parametrize(
    ("named", "expected"),
    [([], True), (["experts"], True), (["sea/experts"], True), (["leaders"], False), (["land/experts"], False)],
)
def test_a_training_is_for_the_tracks_that_it_names_or_for_all(named: list[str], expected: bool) -> None:
    ladder: Answer = {"slug": "sea"}
    assert is_for({"tracks": named}, ladder, {"slug": "experts"}) is expected


def test_every_track_has_a_calendar_even_an_empty_one(portal: Finished, catalog: Catalog) -> None:
    tracks = [f"{slug}/{track['slug']}" for slug, ladder in catalog.ladder.items() for track in ladder["tracks"]]
    assert tracks
    assert all((portal.folder / "training" / "sessions" / f"{track}.ics").is_file() for track in tracks)


def test_pages_link_to_their_calendars(portal: Finished, catalog: Catalog) -> None:
    training = next(each for each in catalog.training.values() if each["sessions"] and each["sessions"][0]["upcoming"])
    links = {a.attributes.get("href") for a in portal.pages[f"training/{training['slug']}/"].all("a")}
    assert f"../../{training_calendar(training)}" in links
    assert f"../../{session_calendar(training, training['sessions'][0])}" in links


def test_the_dates_of_cycles_are_days(sample_portal: Finished) -> None:
    text = text_of(sample_portal, CYCLE_DATES)
    assert "SUMMARY:Autumn 2026: Self-nomination" in text
    assert "DTSTART;VALUE=DATE:20260901\r\nDTEND;VALUE=DATE:20260920" in text
    assert "what was decided holds" in text


def test_whole_addresses_are_told_only_where_they_are_known(catalog: Catalog) -> None:
    training = next(each for each in catalog.training.values() if each["sessions"])
    session = training["sessions"][0]
    assert Dates(catalog, Surroundings()).of_session(training, session).url is None
    known = Dates(catalog, Surroundings("https://careers.example/")).of_session(training, session).url
    assert known == f"https://careers.example/training/{training['slug']}/#{session['key']}"


def test_an_organisation_without_trainings_has_an_empty_calendar(catalog: Catalog) -> None:
    assert Dates(replace(catalog, training={}), Surroundings()).of_trainings([]) == []
