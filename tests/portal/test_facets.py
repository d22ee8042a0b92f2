"""What the directories can be narrowed by: exactly what the entries offer, in groups and an order of their own."""

from datetime import date
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepladder_portal.answers import Answer
from stepladder_portal.facets import (
    EVERYBODY,
    Crossings,
    Directory,
    confirmed_long_ago,
    list_pages,
    mentor_directory,
    next_session,
    training_directory,
)
from stepladder_portal.told import Told, language_of
from stepladder_portal.wording import Wording

ENGLISH = Wording("en-GB")

PLACES: tuple[Literal["first"], Literal["more"]] = "first", "more"

TRACKS = [
    {"slug": "shared", "title": "Shared", "kind": "SHARED"},
    {"slug": "experts", "title": "Expert", "kind": "TECHNICAL"},
    {"slug": "leaders", "title": "Leading", "kind": "MANAGERIAL"},
]
LADDERS = [{"slug": slug, "title": slug.capitalize(), "tracks": TRACKS} for slug in ("engineering", "fleet")]


def training(slug: str = "a", **fields: Any) -> Answer:
    unsaid = dict.fromkeys(("crosses", "language", "format", "effortMinutes", "cost", "inWorkingTime"))
    plain = {"kind": "COURSE", "status": "ACTIVE", "tracks": [], "outcomes": [], "sessions": [], "levels": []}
    return {"slug": slug, "title": slug, **unsaid, **plain, **fields}


def a_session(**fields: Any) -> Answer:
    return {"key": "s", "startsAt": "2026-11-26T09:00:00+00:00", "upcoming": True, "status": "OPEN", **fields}


def mentor(slug: str = "m", **fields: Any) -> Answer:
    hidden = {
        "level": None,
        "competencies": [],
        "languages": [],
        "helpsWith": [],
        "acceptsNow": False,
        "timezone": None,
    }
    return {"slug": slug, "name": slug, **hidden, **fields}


def brings(slug: str, *sides: str) -> Answer:
    """An outcome: a competency that a level on each of these sides expects."""
    levels = [{"ladder": {"slug": each.split("/")[0]}, "track": {"slug": each.split("/")[1]}} for each in sides]
    expected = [{"level": level} for level in levels]
    return {"competency": {"slug": slug, "title": slug.capitalize(), "expectedBy": expected}}


def catalogue(*trainings: Answer) -> Directory:
    return training_directory(trainings, LADDERS, Crossings(LADDERS), ENGLISH)


def directory(*mentors: Answer, revision: int = 1) -> Directory:
    return mentor_directory(mentors, revision, ENGLISH)


def values(entries: Directory, name: str) -> list[tuple[str, str]]:
    found = [own for place in PLACES for facet, own in entries.choices(place) if facet.name == name]
    return found[0] if found else []


def of(entries: Directory, name: str, slug: str = "a") -> list[str]:
    return entries.values[slug][name]


# --- Choices ---


def test_every_value_of_an_entry_can_be_chosen() -> None:
    entries = catalogue(
        training("a", crosses="TRACK", language="de", format="online", kind="PEER_CIRCLE", cost=0, effortMinutes=60),
        training("b", language="en", format="in person", sessions=[a_session()], cost=5, effortMinutes=3000),
    )
    chosen = {facet.name for place in PLACES for facet, _ in entries.choices(place)}
    assert chosen == {"crosses", "kind", "dates", "format", "language", "effort", "cost", "status"}
    for own in entries.values.values():
        for name in chosen:
            assert {*own[name]} <= {value for value, _ in values(entries, name)}


def test_what_a_mentor_keeps_to_themselves_is_no_facet() -> None:
    entries = directory(mentor())
    assert not any(entries.values["m"].values())
    assert not any(entries.choices(place) for place in PLACES)
    assert entries.listings == []


def test_nothing_can_be_chosen_that_would_leave_all_or_none() -> None:
    alike = {"language": "en", "crosses": "TRACK", "sessions": [a_session()], "cost": 0}
    entries = catalogue(training("a", **alike), training("b", **alike))
    assert [entries.choices(place) for place in PLACES] == [[], []]


def test_choices_stand_in_one_order_whatever_order_the_entries_come_in() -> None:
    entries = [training(str(at), format=each) for at, each in enumerate(("online", "Online", "ONLINE", "in person"))]
    assert values(catalogue(*entries), "format") == values(catalogue(*entries[::-1]), "format")
    assert values(catalogue(*entries), "format") == [("in person", "In person"), ("online", "Online")]


def test_a_list_too_long_to_choose_from_is_left_to_the_words_field_and_can_be_read() -> None:
    many = catalogue(*(training(str(number), format=f"form {number}") for number in range(251)))
    assert values(many, "format") == []
    assert [len(each.sections) for each in many.listings if each.facet.name == "format"] == [251]


@pytest.mark.parametrize(
    ("written", "choice"),
    [
        ("in person, on foot", "in person"),
        ("In person or by call", "in person"),
        ("self-paced", "self-paced"),
        ("for the forum", "for the forum"),
        ("half|half", "half|half"),
        (", odd", ""),
    ],
)
def test_formats_written_freely_are_chosen_by_their_first_phrase(written: str, choice: str) -> None:
    assert of(catalogue(training(format=written)), "format") == ([choice] if choice else [])


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(120, "Up to 2 h"), (121, "2 to 8 h"), (480, "2 to 8 h"), (2400, "8 to 40 h"), (2401, "Longer than 40 h")],
)
def test_effort_is_chosen_in_four_steps_that_leave_no_gap(minutes: int, words: str) -> None:
    entries = catalogue(training(effortMinutes=minutes), training("b", effortMinutes=1 if minutes > 120 else 9999))
    assert dict(values(entries, "effort"))[of(entries, "effort")[0]] == words


def test_what_is_not_said_is_neither_free_nor_in_working_time() -> None:
    entries = catalogue(training())
    assert of(entries, "cost") == of(entries, "time") == of(entries, "effort") == []


def test_few_choices_stand_in_sight_together_and_many_apart() -> None:
    few = catalogue(training("a", language="de", cost=0), training("b", language="en", cost=1))
    assert [[facet.name for facet, _ in few.choices(place)] for place in PLACES] == [["language", "cost"], []]
    ways: dict[str, Any] = {"crosses": "TRACK", "format": "online", "inWorkingTime": True, "kind": "READING"}
    many = catalogue(training("a", language="de", cost=0, **ways), training("b", language="en", cost=1, format="here"))
    assert [facet.name for facet, _ in many.choices("first")] == ["crosses", "kind"]
    assert [facet.name for facet, _ in many.choices("more")] == ["format", "language", "cost", "time"]


# --- Dates ---


def test_a_session_in_the_past_is_no_date_to_come() -> None:
    assert of(catalogue(training(sessions=[a_session(upcoming=False)])), "dates") == []


def test_the_next_session_is_the_soonest_that_takes_place() -> None:
    over, next_one, cancelled, later = (
        a_session(key="over", startsAt="2026-11-01T09:00:00+00:00", upcoming=False),
        a_session(key="next", startsAt="2026-11-26T09:00:00+00:00"),
        a_session(key="cancelled", startsAt="2026-11-22T09:00:00+00:00", status="CANCELLED"),
        a_session(key="later", startsAt="2026-12-01T09:00:00+00:00"),
    )
    assert next_session(training(sessions=[later, over, cancelled, next_one])) == next_one
    assert next_session(training(sessions=[over, cancelled])) is None
    assert of(catalogue(training(sessions=[over, cancelled])), "dates") == []


def test_dates_are_chosen_by_month_in_their_order_and_apart_from_what_needs_none() -> None:
    held = [a_session(startsAt=f"{month}-05T09:00:00+00:00", status="FULL") for month in ("2027-01", "2026-12")]
    entries = catalogue(training(sessions=held), training("b", sessions=[a_session(upcoming=False)]), training("c"))
    assert of(entries, "dates") == ["coming", "2026-12", "2027-01"]
    assert [label for _, label in values(entries, "dates")] == [
        "With dates to come",
        "At any time",
        "December 2026",
        "January 2027",
    ]
    assert [of(entries, "dates", slug) for slug in "bc"] == [[], ["any-time"]]
    assert values(entries, "status") == [("FULL", "Full")]


# --- Cross-training ---


def test_what_leads_across_both_ways_is_found_by_each_of_them() -> None:
    ways = ("TRACK", "LADDER", "BOTH", None)
    entries = catalogue(*(training(str(way), crosses=way) for way in ways))
    assert [value for value, _ in values(entries, "crosses")] == ["LADDER", "TRACK"]
    assert [of(entries, "crosses", str(way)) for way in ways] == [["TRACK"], ["LADDER"], ["TRACK", "LADDER"], []]


def test_cross_training_is_found_by_where_it_leads() -> None:
    hiring = brings("hiring", "engineering/leaders", "engineering/shared")
    valves, code = brings("valves", "fleet/experts"), brings("code", "engineering/experts", "engineering/leaders")
    entries = catalogue(
        training("a", crosses="BOTH", tracks=["engineering/experts"], outcomes=[hiring, valves]),
        training("b", crosses="TRACK", tracks=["leaders"], outcomes=[code]),
        training("c", outcomes=[code]),
    )
    assert of(entries, "onto", "a") == ["MANAGERIAL", "fleet"]
    assert of(entries, "onto", "b") == ["TECHNICAL"]
    assert of(entries, "onto", "c") == []
    assert [label for _, label in values(entries, "onto")] == ["A managerial track", "A technical track", "Fleet"]


def test_turned_around_the_tracks_lead_onto_each_other_in_the_same_words() -> None:
    def onto(home: str, away: str) -> list[str]:
        outcomes = [brings("it", f"engineering/{home}", f"engineering/{away}")]
        entries = catalogue(training(tracks=[home], outcomes=outcomes, crosses="TRACK"), training("b"))
        return [label for _, label in values(entries, "onto")]

    assert onto("experts", "leaders") == ["A managerial track"]
    assert onto("leaders", "experts") == ["A technical track"]


def test_a_training_for_everybody_is_for_whatever_track_one_chooses() -> None:
    entries = catalogue(training("a"), training("b", tracks=["fleet"]), training("c", tracks=["leaders"]))
    assert of(entries, "track", "a") == [EVERYBODY]
    assert of(entries, "track", "b") == ["fleet/experts", "fleet/leaders", "fleet/shared"]
    assert of(entries, "track", "c") == ["engineering/leaders", "fleet/leaders"]
    assert EVERYBODY not in {value for value, _ in values(entries, "track")}
    (by_track,) = (each for each in entries.listings if each.facet.name == "track")
    assert by_track.sections[0][1] == "For everybody"


def test_what_leads_across_comes_first_and_what_is_no_longer_offered_last() -> None:
    entries = catalogue(
        training("over", crosses="TRACK", status="RETIRED"),
        training("b"),
        training("a"),
        training("x", crosses="LADDER"),
    )
    assert [entry["slug"] for entry in entries.entries] == ["x", "a", "b", "over"]
    groups = [(group.title, len(own)) for group, own in entries.grouped(entries.entries)]
    assert groups == [("Cross-training", 1), ("Everything else", 2), ("No longer offered", 1)]
    assert [group.title for group, own in catalogue(training()).grouped([training()]) if own] == ["All trainings"]


# --- Mentors ---


def test_mentors_are_chosen_by_the_kind_of_their_track_whatever_each_ladder_calls_it() -> None:
    def at(slug: str, title: str, kind: str) -> Answer:
        level = {"slug": f"l/{slug}", "title": slug, "ladder": {"slug": "l", "title": "L"}}
        return mentor(slug, level=level | {"track": {"title": title, "kind": kind}})

    entries = directory(
        at("a", "Expert", "TECHNICAL"), at("b", "Technical", "TECHNICAL"), at("c", "Leading", "MANAGERIAL")
    )
    assert values(entries, "track") == [("MANAGERIAL", "Managerial"), ("TECHNICAL", "Technical")]
    assert values(entries, "level") == [("l/a", "a, L"), ("l/b", "b, L"), ("l/c", "c, L")]


def test_whoever_has_room_comes_first_and_the_rest_changes_with_every_revision() -> None:
    mentors = [mentor(str(number), acceptsNow=number % 2 == 0) for number in range(20)]
    orders = [[each["slug"] for each in directory(*mentors, revision=number).entries] for number in range(30)]
    for order in orders:
        assert all(int(slug) % 2 == 0 for slug in order[:10])
        assert sorted(order, key=int) == [str(number) for number in range(20)]
    assert len({order[0] for order in orders}) > 5
    assert orders[7] == [each["slug"] for each in directory(*mentors[::-1], revision=7).entries]


@pytest.mark.parametrize(("confirmed", "long_ago"), [("2026-08-23", False), ("2026-08-22", True)])
def test_after_90_days_it_is_told_that_a_mentor_has_not_confirmed(confirmed: str, *, long_ago: bool) -> None:
    assert confirmed_long_ago(mentor(confirmedOn=confirmed), date(2026, 11, 21)) is long_ago


# --- Lists by value ---


@given(
    st.lists(st.lists(st.sampled_from(["en", "de", "cy", "x y", "x/y", "é"]), unique=True), max_size=40),
    st.integers(1, 9),
)
def test_lists_hold_every_entry_under_every_value_of_its_own_once(spoken: list[list[str]], rows: int) -> None:
    entries = directory(*(mentor(str(number), languages=own) for number, own in enumerate(spoken)))
    pages = [page for page in list_pages(entries, rows) if page.facet.name == "language"]
    assert len(entries.listings) <= 1
    held = [(section.label, entry["slug"]) for page in pages for section in page.sections for entry in section.entries]
    assert len(held) == len({*held})
    if pages:
        assert sorted(slug for _, slug in held) == sorted(str(n) for n, own in enumerate(spoken) for _ in own)
        assert all(sum(len(section.entries) for section in page.sections) <= rows for page in pages)


def test_the_index_of_a_list_leads_to_where_each_value_begins() -> None:
    entries = directory(*(mentor(f"{tag}{n}", languages=[tag]) for tag in ("de", "en", "x y", "x/y") for n in range(3)))
    pages = list(list_pages(entries, 4))
    anchors = {
        f"{page.address}#{section.anchor}" for page in pages for section in page.sections if not section.continued
    }
    assert {address for address, _, _ in pages[0].index} == anchors
    assert [count for _, _, count in pages[0].index] == [3, 3, 3, 3]
    assert [page.address for page in pages] == ["mentors/by/language/", *(f"mentors/by/language/{n}/" for n in (2, 3))]
    for page in pages:
        own = [section.anchor for section in page.sections]
        assert len(own) == len({*own})


def test_values_that_would_have_one_name_in_an_address_are_told_apart() -> None:
    entries = directory(
        mentor("a", languages=["x y"]), mentor("b", languages=["x/y"]), mentor("c", languages=["x-y-2"])
    )
    (page,) = list_pages(entries)
    assert len({section.anchor for section in page.sections}) == 3


def test_a_way_of_holding_it_is_shown_as_it_is_written() -> None:
    """A German noun keeps its capital, and words in another language are known to be in it."""
    held = catalogue(
        training("a", format="in der Werkstatt"), training("b", format=Told.of("by call, weekly", "en-GB"))
    )
    shown = [label for _, label in values(held, "format")]
    assert shown == ["By call", "In der Werkstatt"]
    assert [language_of(label) for label in shown] == ["en-GB", None]
