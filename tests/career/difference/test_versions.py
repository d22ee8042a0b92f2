"""What has changed in a level since somebody began to work towards it: its stable keys tell rewording."""

from typing import Any

import pytest
from rungs import AS_OF, LOWER, UPPER, asks, catalogue, level, told

from stepladder.career.difference import version_difference
from stepladder.records import Expectation


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param([asks("a", "Ties.")], [asks("a", "Ties well.")], {("a", "a", "reworded", "key")}, id="reworded"),
        pytest.param([asks("a", "Ties.")], [asks("a", "Ties. ")], {("a", "a", "kept", "key")}, id="spaced otherwise"),
        pytest.param(
            [asks("a", competency="knots", proficiency="Low")],
            [asks("a", "Ties.", competency="knots", proficiency="Mid")],
            {("a", "a", "raised", "key")},
            id="raised",
        ),
        pytest.param(
            [asks("a", competency="knots")],
            [asks("a", competency="charts")],
            {("a", "a", "changed", "key")},
            id="moved to another competency",
        ),
        pytest.param(
            [asks("a", "Ties."), asks("b", "Steers.")],
            [asks("a", "Steers."), asks("b", "Ties.")],
            {("a", "a", "reworded", "key"), ("b", "b", "reworded", "key")},
            id="the key counts before the text",
        ),
        pytest.param(
            [asks("a", "Ties.")], [asks("b", "Ties.")], {("a", "b", "kept", "text")}, id="another key and no other word"
        ),
        pytest.param(
            [asks("a", competency="knots")],
            [asks("b", competency="knots")],
            {("a", None, "dropped", None), (None, "b", "new", None)},
            id="the only one of its competency, under another key, is another one",
        ),
    ],
)
def test_expectations(before: list[Expectation], after: list[Expectation], expected: set[Any]) -> None:
    now = level(LOWER, *after)
    found = version_difference(catalogue(now), level(LOWER, *before), now, as_of=AS_OF)
    assert told(found) == expected


def test_a_version_is_no_different_from_itself() -> None:
    now = level(LOWER, asks("a"), title="Mate", body="A day at sea.", conditions=("On call.",))
    assert version_difference(catalogue(now, sail=[asks("b")]), now, now, as_of=AS_OF).is_empty


def test_another_title_and_another_body_are_told() -> None:
    now = level(LOWER, title="First mate", body="A day at sea.")
    found = version_difference(catalogue(now), level(LOWER, title="Mate"), now, as_of=AS_OF)
    assert [(each.name, each.change) for each in found.texts] == [("title", "reworded"), ("body", "new")]
    assert not found.is_empty


def test_what_a_level_now_inherits_is_the_same_if_it_asked_it_before_under_that_key() -> None:
    now = level(LOWER)
    found = version_difference(
        catalogue(now, deck=[asks("a", "Ties.")]), level(LOWER, asks("a", "Binds.")), now, as_of=AS_OF
    )
    # The version before stands on today's track, whose expectation it said in its own words.
    assert told(found) == {("a", "a", "reworded", "key")}


def test_what_was_inherited_and_paid_then_comes_from_the_catalogue_of_then() -> None:
    now = level(LOWER)
    bonus = {"kind": "Bonus", "amount": 3, "unit": "%"}
    then = catalogue(now, sail=[asks("a", "Ties.")], ladder={"rewards": (bonus,)})
    today = catalogue(now, sail=[asks("a", "Ties well.")], ladder={"rewards": ({**bonus, "amount": 4},)})
    found = version_difference(today, now, now, as_of=AS_OF, before_in=then)
    assert told(found) == {("a", "a", "reworded", "key")}
    assert [each.change for each in found.rewards] == ["raised"]
    assert version_difference(today, now, now, as_of=AS_OF).is_empty


def test_two_levels_are_not_two_versions() -> None:
    found = catalogue(level(LOWER), level(UPPER))
    with pytest.raises(ValueError, match="sail/mate and sail/captain are two levels"):
        version_difference(found, found.levels[LOWER], found.levels[UPPER], as_of=AS_OF)
