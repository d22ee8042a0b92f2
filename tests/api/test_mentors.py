"""Which mentors are listed, and who of them has room: decided by the day, never by the clock."""

from datetime import date, timedelta
from typing import Any

import pytest
from world import AS_OF, a_mentor, world_with, world_without

from stepladder.career.catalogue.mentors import listed

TODAY = AS_OF


def seen(**fields: Any) -> Any:
    """The mentor with these fields as they are listed, or nothing."""
    defaults = {"shows": ("name", "room"), "room": 1, "last_confirmed": "2026-10-20"}
    return next(iter(listed([a_mentor(**{**defaults, **fields})], TODAY)), None)


def test_whoever_agreed_and_shows_a_name_is_listed() -> None:
    assert seen().name == "Ines Corder"


@pytest.mark.parametrize(
    "fields",
    [
        {"agreed_on": None},
        {"agreed_on": TODAY + timedelta(days=1)},
        {"shows": ()},
        {"shows": ("title", "story")},
        {"status": "retired"},
        {"agreed_on": date(2025, 1, 1), "last_confirmed": (TODAY - timedelta(days=181)).isoformat()},
        {"agreed_on": TODAY - timedelta(days=181), "last_confirmed": None},
    ],
)
def test_whoever_did_not_agree_shows_no_name_left_or_went_silent_is_not_listed(fields: dict[str, Any]) -> None:
    assert seen(**fields) is None


def test_a_confirmation_holds_for_180_days_and_moves_with_the_calendar_where_it_is_written_so() -> None:
    assert seen(agreed_on=date(2025, 1, 1), last_confirmed=(TODAY - timedelta(days=180)).isoformat()) is not None
    assert seen(agreed_on=date(2025, 1, 1), last_confirmed="-20d").confirmed_on == TODAY - timedelta(days=20)


def test_agreeing_is_a_confirmation_and_none_is_of_a_day_to_come() -> None:
    assert seen(agreed_on=TODAY - timedelta(days=3), last_confirmed=None).confirmed_on == TODAY - timedelta(days=3)
    assert seen(last_confirmed="+30d").confirmed_on == TODAY


def test_the_first_name_alone_is_shown_where_only_that_is_meant_to_be() -> None:
    mentor = seen(shows=("first_name",))

    assert (mentor.first_name, mentor.name) == ("Ines", None)
    assert seen(shows=("first_name",), first_name="Ness").first_name == "Ness"


def test_there_is_room_now_where_there_is_room_and_no_pause() -> None:
    assert seen().accepts_now
    assert not seen(room=0).accepts_now
    assert not seen(room=None).accepts_now
    assert not seen(paused_until="2026-11-03").accepts_now
    assert seen(paused_until="2026-11-02").accepts_now


def test_room_that_is_not_shown_is_neither_told_nor_hinted_at() -> None:
    mentor = seen(shows=("name",), capacity=3, paused_until="2026-12-01")

    assert (mentor.room, mentor.capacity, mentor.paused_until, mentor.accepts_now) == (None, None, None, False)


@pytest.mark.anyio
async def test_a_mentor_is_listed_as_of_the_day_that_is_asked_for(api: Any) -> None:
    query = "{ mentors { totalCount } }"

    assert (await api().ask(query))["mentors"]["totalCount"] == 2
    assert (await api().ask(query, {"Stepladder-As-Of": "2027-06-01"}))["mentors"]["totalCount"] == 0
    assert (await api().ask(query))["mentors"]["totalCount"] == 2


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("given", "found"),
    [
        ('competency: "system-design"', ["noor-halvane"]),
        ('competency: "teamwork"', ["noor-halvane", "teo-maris"]),
        ('language: "PT"', ["ines-corder"]),
        ('language: "pt-BR"', ["ines-corder"]),
        ('language: "p"', []),
        ('language: ""', []),
        ('mode: "Walk"', ["ines-corder"]),
        ('mode: "remote"', ["noor-halvane", "teo-maris"]),
        ('mode: "remote", language: "pt"', []),
        ('mode: "rem"', []),
        ('mode: ""', []),
        ('ladder: "engineering"', ["noor-halvane", "teo-maris"]),
        ('ladder: "sales"', []),
        ("acceptsNow: false", ["ines-corder"]),
        ('slugs: ["teo-maris", "nobody", "teo-maris"]', ["teo-maris"]),
        ("slugs: []", []),
    ],
)
async def test_mentors_are_found_by_what_they_show(api: Any, given: str, found: list[str]) -> None:
    shown = {"shows": ("name", "languages", "modes"), "languages": ("pt-BR",), "modes": ("walk",)}
    contents = world_with(a_mentor(agreed_on=TODAY, **shown))

    data = await api(contents).ask(f"{{ mentors({given}) {{ nodes {{ slug }} }} }}")

    assert [mentor["slug"] for mentor in data["mentors"]["nodes"]] == found


@pytest.mark.anyio
async def test_mentors_are_not_found_by_what_they_do_not_show(api: Any) -> None:
    contents = world_with(a_mentor(agreed_on=TODAY, languages=("pt-BR",), modes=("walk",)))
    query = '{ spoken: mentors(language: "pt") { totalCount } met: mentors(mode: "walk") { totalCount } }'

    assert await api(contents).ask(query) == {"spoken": {"totalCount": 0}, "met": {"totalCount": 0}}


@pytest.mark.anyio
async def test_a_level_knows_the_mentors_who_stand_there_or_help_with_a_move_from_or_to_it(api: Any) -> None:
    query = "{ levels { nodes { slug mentors { slug } } } }"
    data = await api(world_without("teo-maris")).ask(query)

    found = {level["slug"].partition("/")[2]: len(level["mentors"]) for level in data["levels"]["nodes"]}
    assert found == {"engineer": 0, "engineering-manager": 0, "senior-engineer": 1, "staff-engineer": 1, "team-lead": 1}
