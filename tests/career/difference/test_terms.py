"""What becomes of a level's own terms: what people are told of reach, week, conditions and ways in."""

from typing import Any

import pytest
from rungs import LOWER, UPPER, between, catalogue, level

from stepladder.records import Criterion, Week


def _difference(before: dict[str, Any], after: dict[str, Any]) -> Any:
    return between(catalogue(level(LOWER, **before), level(UPPER, **after)))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({}, {}, []),
        ({"scope": "One boat."}, {"scope": "One  boat."}, [("scope", "kept")]),
        ({"scope": "One boat."}, {"scope": "Two boats."}, [("scope", "reworded")]),
        ({}, {"scope": "One boat."}, [("scope", "new")]),
        ({"scope": ""}, {"scope": ""}, []),
        (
            {"summary": "Sails.", "still_grows": "Calm."},
            {"summary": "Sails far."},
            [("summary", "reworded"), ("still_grows", "dropped")],
        ),
        ({"body": "A day at sea."}, {"body": "A night at sea."}, []),
    ],
)
def test_texts(before: dict[str, Any], after: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert [(each.name, each.change) for each in _difference(before, after).texts] == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({"rank": "1"}, {"rank": "3"}, [("rank", "raised", "1", "3")]),
        ({"rank": "3"}, {"rank": "2"}, [("rank", "lowered", "3", "2")]),
        ({"rank": "3"}, {"rank": "unlisted"}, [("rank", "changed", "3", "unlisted")]),
        ({"grade": "g1"}, {"grade": "g9"}, [("grade", "changed", "g1", "g9")]),
        ({"gate": "promotion"}, {"gate": "promotion"}, [("gate", "kept", "promotion", "promotion")]),
        ({}, {"process": "board"}, [("process", "new", None, "board")]),
        ({"career_level": True}, {}, [("career_level", "dropped", "yes", None)]),
    ],
)
def test_facts(before: dict[str, Any], after: dict[str, Any], expected: list[tuple[str, str, str, str]]) -> None:
    found = _difference(before, after).facts
    assert [(each.name, each.change, each.from_value, each.to_value) for each in found] == expected


def test_ranks_of_one_height_are_neither_higher_nor_lower() -> None:
    ranks = ({"slug": "1", "title": "One", "order": 1}, {"slug": "one", "title": "One too", "order": 1})
    levels = (level(LOWER, rank="1"), level(UPPER, rank="one"))
    assert between(catalogue(*levels, organisation={"ranks": ranks})).facts[0].change == "changed"


def test_each_share_of_the_week_and_the_typical_time_is_told_in_figures() -> None:
    before = {"week": Week(people=5, hands_on=80, planning=15), "typical_months_min": 12}
    after = {"week": Week(people=20, hands_on=60, planning=15, other=5), "typical_months_max": 36}
    assert [(it.name, it.change, it.from_value, it.to_value) for it in _difference(before, after).figures] == [
        ("people", "raised", 5, 20),
        ("hands_on", "lowered", 80, 60),
        ("planning", "kept", 15, 15),
        ("other", "raised", 0, 5),
        ("typical_months_min", "dropped", 12, None),
        ("typical_months_max", "new", None, 36),
    ]


def test_a_week_that_is_told_on_one_side_only_is_new_there() -> None:
    found = _difference({}, {"week": Week(people=100)}).figures
    assert {(each.change, each.from_value) for each in found} == {("new", None)}


def test_conditions_come_stay_and_go() -> None:
    found = _difference({"conditions": ("On call.", "Travel.", "On call.")}, {"conditions": ("Shifts.", "On  call.")})
    assert [(each.change, each.text) for each in found.conditions] == [
        ("new", "Shifts."),
        ("kept", "On  call."),
        ("dropped", "Travel."),
        ("dropped", "On call."),
    ]


def _tenure(text: str, **fields: Any) -> Criterion:
    return Criterion.model_validate({"kind": "tenure", "text": text, **fields})


def _metric(text: str, **fields: Any) -> Criterion:
    return Criterion.model_validate({"kind": "metric", "text": text, **fields})


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param([_tenure("A year.")], [_tenure("A  year.")], ["kept"], id="equal"),
        pytest.param([_tenure("A year.")], [_tenure("Two years.")], ["reworded"], id="the only one of its kind"),
        pytest.param([_tenure("A year.")], [_metric("A year.")], ["new", "dropped"], id="two kinds"),
        pytest.param(
            [_tenure("A year.", target="1")], [_tenure("A year.", target="2")], ["changed"], id="another target"
        ),
        pytest.param(
            [_metric("Sails.", measure="Miles"), _metric("Trades.", measure="Tons")],
            [_metric("Trades more.", measure="Tons"), _metric("Sails far.", measure="Miles")],
            ["reworded", "reworded"],
            id="by what they measure",
        ),
        pytest.param(
            [_metric("Sails.", measure="Miles")],
            [_metric("Trades.", measure="Tons")],
            ["new", "dropped"],
            id="what measures two things is two things",
        ),
        pytest.param(
            [_tenure("A year."), _tenure("At sea.")],
            [_tenure("Two years.")],
            ["new", "dropped", "dropped"],
            id="of two nobody can say which is meant",
        ),
    ],
)
def test_criteria(before: list[Criterion], after: list[Criterion], expected: list[str]) -> None:
    found = _difference({"criteria": tuple(before)}, {"criteria": tuple(after)}).criteria
    assert [each.change for each in found] == expected
