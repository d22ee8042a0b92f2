"""What becomes of a competency: the one line by which readers find what is asked more of them."""

import pytest
from rungs import LOWER, UPPER, asks, between, catalogue, level

from stepladder.career.difference import Counts
from stepladder.records import Expectation

_KNOTS = {"competency": "knots"}
_Line = tuple[str | None, str, str | None, str | None]


def _lines(before: list[Expectation], after: list[Expectation], *, ordered: bool = True) -> list[_Line]:
    found = between(catalogue(level(LOWER, *before), level(UPPER, *after), ordered=ordered))
    return [(each.competency, each.change, each.from_proficiency, each.to_proficiency) for each in found.competencies]


def _knots(key: str, proficiency: str | None = None, **fields: str) -> Expectation:
    return asks(key, competency="knots", proficiency=proficiency, **fields)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param([], [_knots("b", "Mid")], ("new", None, "Mid"), id="named only above"),
        pytest.param([_knots("a", "Mid")], [], ("dropped", "Mid", None), id="named only below"),
        pytest.param([_knots("a", "Low")], [_knots("b", "High")], ("raised", "Low", "High"), id="asked higher"),
        pytest.param([_knots("a", "High")], [_knots("b", "Mid")], ("lowered", "High", "Mid"), id="asked lower"),
        pytest.param(
            [_knots("a", "Mid")],
            [_knots("b", "Mid")],
            ("kept", "Mid", "Mid"),
            id="asked at the same height in other words",
        ),
        pytest.param(
            [_knots("a", "High"), _knots("b", "Low")],
            [_knots("c", "Mid"), _knots("d", "Mid")],
            ("lowered", "High", "Mid"),
            id="of several proficiencies the highest counts",
        ),
        pytest.param(
            [_knots("a", "Low")],
            [_knots("b", "Mid"), _knots("c", "High", strength="exceeds")],
            ("raised", "Low", "Mid"),
            id="what is more than the level asks does not count beside what it asks",
        ),
        pytest.param(
            [_knots("a", "High", strength="exceeds")],
            [_knots("b", "High")],
            ("changed", "High", "High"),
            id="what was more than asked and now is asked, is changed",
        ),
        pytest.param([_knots("a")], [_knots("b", "Low")], ("changed", None, "Low"), id="graded only above"),
        pytest.param([_knots("a")], [_knots("b")], ("changed", None, None), id="ungraded and in other words"),
        pytest.param(
            [_knots("a", text="Ties.")],
            [_knots("b", text="Ties.")],
            ("kept", None, None),
            id="ungraded and in equal words",
        ),
        pytest.param(
            [_knots("a", "Low"), _knots("b", "Splendid")],
            [_knots("c", "Low"), _knots("d", "Splendid")],
            ("kept", None, None),
            id="several of which none is known to be the highest, the same on both sides",
        ),
        pytest.param(
            [_knots("a", "Low"), _knots("b", "Splendid")],
            [_knots("c", "Mid"), _knots("d", "Splendid")],
            ("changed", None, None),
            id="several of which none is known to be the highest, and others above",
        ),
    ],
)
def test_one_competency(
    before: list[Expectation], after: list[Expectation], expected: tuple[str, str | None, str | None]
) -> None:
    assert _lines(before, after) == [("knots", *expected)]


def test_on_a_scale_whose_order_was_guessed_a_competency_is_only_changed() -> None:
    assert _lines([_knots("a", "Low")], [_knots("b", "High")], ordered=False) == [("knots", "changed", "Low", "High")]


def test_competencies_stand_in_the_order_in_which_they_are_met_and_what_names_none_stands_last() -> None:
    before = [asks("a", competency="songs"), asks("b", competency="knots")]
    after = [asks("c"), asks("d", competency="charts"), asks("e", competency="knots")]
    assert [line[0] for line in _lines(before, after)] == ["charts", "knots", "songs", None]


def test_a_competency_that_nobody_wrote_down_is_told_all_the_same() -> None:
    before, after = [asks("a", competency="unknown", proficiency="Low")], [asks("b", competency="unknown")]
    assert _lines(before, after) == [("unknown", "changed", "Low", None)]


def test_an_expectation_that_changes_its_competency_is_told_of_both() -> None:
    before = level(LOWER, asks("a", competency="knots"))
    after = level(UPPER, asks("b", competency="charts", continues=f"{LOWER}/a"))
    found = between(catalogue(before, after))
    assert [(each.competency, each.change) for each in found.competencies] == [("charts", "new"), ("knots", "dropped")]
    assert all(each.expectations == found.expectations for each in found.competencies)
    assert found.expectation_counts == Counts(changed=1)


def test_a_kept_competency_is_unchanged_only_if_its_words_are() -> None:
    before = level(LOWER, _knots("a", "Low"), asks("c", "Reads.", competency="charts"))
    after = level(UPPER, _knots("b", "Low"), asks("d", "Reads.", competency="charts"))
    found = between(catalogue(before, after))
    assert [(each.change, each.is_unchanged) for each in found.competencies] == [("kept", False), ("kept", True)]
    assert not found.is_empty


def test_competencies_are_counted_without_what_names_none() -> None:
    before = level(LOWER, _knots("a", "Low"), asks("b"))
    after = level(UPPER, _knots("c", "Mid"), asks("d", competency="songs"), asks("e"))
    found = between(catalogue(before, after))
    assert found.competency_counts == Counts(raised=1, new=1)
    assert found.expectation_counts == Counts(raised=1, new=2, dropped=1)
