"""Choices of the directories: exactly what the entries offer, in an order that never changes."""

from typing import Any

from stepladder_portal.answers import Answer
from stepladder_portal.facets import mentor_choices, mentor_facets, training_choices, training_facets


def training(slug: str = "a", **fields: Any) -> Answer:
    plain = {"crosses": None, "kind": "COURSE", "language": None, "format": None, "outcomes": [], "sessions": []}
    return {"slug": slug, "title": slug, **plain, **fields}


def mentor(**fields: Any) -> Answer:
    hidden = {"level": None, "competencies": [], "languages": [], "helpsWith": [], "acceptsNow": False}
    return {"slug": "m", "name": "M", **hidden, **fields}


def values(choices: list[dict[str, Any]], name: str) -> list[tuple[str, str]]:
    (choice,) = [each for each in choices if each["name"] == name]
    return list(choice["values"])


def test_every_value_of_an_entry_can_be_chosen() -> None:
    entries = [
        training(crosses="TRACK", language="de", format="online", kind="PEER_CIRCLE"),
        training(language="en", format="in person", sessions=[{"upcoming": True}]),
    ]
    choices = training_choices(entries, str)
    for entry in entries:
        for name, own in training_facets(entry).items():
            assert set(own) <= {value for value, _ in values(choices, name)}


def test_what_a_mentor_keeps_to_themselves_is_no_facet() -> None:
    assert not any(mentor_facets(mentor()).values())
    assert not any(choice["values"] for choice in mentor_choices([mentor()], str))


def test_nothing_can_be_chosen_that_would_leave_all_or_none() -> None:
    choices = training_choices([training(language="en"), training(language="en")], str)
    assert values(choices, "language") == values(choices, "kind") == values(choices, "dates") == []


def test_choices_stand_in_one_order_whatever_order_the_entries_come_in() -> None:
    entries = [training(format=each) for each in ("online", "Online", "ONLINE", "in person")]
    assert values(training_choices(entries, str), "format") == values(training_choices(entries[::-1], str), "format")
    labels = [label for _, label in values(training_choices(entries, str), "format")]
    assert labels == ["In person", "Online", "Online", "Online"]


def test_a_list_too_long_to_read_is_left_to_the_words_field() -> None:
    many = [training(format=f"form {number}") for number in range(251)]
    assert values(training_choices(many, str), "format") == []


def test_a_session_in_the_past_is_no_date_to_come() -> None:
    assert training_facets(training(sessions=[{"upcoming": False}]))["dates"] == []
