"""Choices of the directories: exactly what the entries offer, in an order that never changes."""

from typing import Any

import pytest

from stepladder_portal.answers import Answer
from stepladder_portal.facets import mentor_choices, mentor_facets, next_session, training_choices, training_facets


def training(slug: str = "a", **fields: Any) -> Answer:
    plain = {"crosses": None, "kind": "COURSE", "language": None, "format": None, "outcomes": [], "sessions": []}
    return {"slug": slug, "title": slug, **plain, **fields}


def a_session(**fields: Any) -> Answer:
    return {"key": "s", "startsAt": "2026-11-26T09:00:00+00:00", "upcoming": True, "status": "OPEN", **fields}


def mentor(**fields: Any) -> Answer:
    hidden = {"level": None, "competencies": [], "languages": [], "helpsWith": [], "acceptsNow": False}
    return {"slug": "m", "name": "M", **hidden, **fields}


def values(choices: list[dict[str, Any]], name: str) -> list[tuple[str, str]]:
    (choice,) = [each for each in choices if each["name"] == name]
    return list(choice["values"])


def test_every_value_of_an_entry_can_be_chosen() -> None:
    entries = [
        training(crosses="TRACK", language="de", format="online", kind="PEER_CIRCLE"),
        training(language="en", format="in person", sessions=[a_session()]),
    ]
    choices = training_choices(entries, str)
    for entry in entries:
        for name, own in training_facets(entry).items():
            assert set(own) <= {value for value, _ in values(choices, name)}


def test_what_a_mentor_keeps_to_themselves_is_no_facet() -> None:
    assert not any(mentor_facets(mentor()).values())
    assert not any(choice["values"] for choice in mentor_choices([mentor()], str))


def test_nothing_can_be_chosen_that_would_leave_all_or_none() -> None:
    alike = {"language": "en", "crosses": "TRACK", "sessions": [a_session()]}
    choices = training_choices([training(**alike), training(**alike)], str)
    assert [choice["values"] for choice in choices] == [[]] * len(choices)


def test_choices_stand_in_one_order_whatever_order_the_entries_come_in() -> None:
    entries = [training(format=each) for each in ("online", "Online", "ONLINE", "in person")]
    assert values(training_choices(entries, str), "format") == values(training_choices(entries[::-1], str), "format")
    assert values(training_choices(entries, str), "format") == [("in person", "In person"), ("online", "Online")]


def test_a_list_too_long_to_read_is_left_to_the_words_field() -> None:
    many = [training(format=f"form {number}") for number in range(251)]
    assert values(training_choices(many, str), "format") == []


def test_a_session_in_the_past_is_no_date_to_come() -> None:
    assert training_facets(training(sessions=[a_session(upcoming=False)]))["dates"] == []


def test_the_next_session_is_the_soonest_that_takes_place() -> None:
    over, next_one, cancelled, later = (
        a_session(key="over", startsAt="2026-11-01T09:00:00+00:00", upcoming=False),
        a_session(key="next", startsAt="2026-11-26T09:00:00+00:00"),
        a_session(key="cancelled", startsAt="2026-11-22T09:00:00+00:00", status="CANCELLED"),
        a_session(key="later", startsAt="2026-12-01T09:00:00+00:00"),
    )
    assert next_session(training(sessions=[later, over, cancelled, next_one])) == next_one
    assert next_session(training(sessions=[over, cancelled])) is None
    assert training_facets(training(sessions=[over, cancelled]))["dates"] == []


def test_what_leads_across_both_ways_is_found_by_each_of_them() -> None:
    entries = [training(crosses="TRACK"), training(crosses="LADDER"), training(crosses="BOTH"), training()]
    assert [value for value, _ in values(training_choices(entries, str), "crosses")] == ["LADDER", "TRACK"]
    assert [training_facets(entry)["crosses"] for entry in entries] == [["TRACK"], ["LADDER"], ["TRACK", "LADDER"], []]


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
    assert training_facets(training(format=written))["format"] == ([choice] if choice else [])


def test_mentors_are_chosen_by_the_kind_of_their_track_whatever_each_ladder_calls_it() -> None:
    def at(title: str, kind: str) -> Answer:
        return mentor(level={"ladder": {"slug": "l", "title": "L"}, "track": {"title": title, "kind": kind}})

    entries = [at("Expert", "TECHNICAL"), at("Technical", "TECHNICAL"), at("Leading", "MANAGERIAL")]
    assert values(mentor_choices(entries, str), "track") == [("MANAGERIAL", "Managerial"), ("TECHNICAL", "Technical")]
