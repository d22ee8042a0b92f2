"""Which expectation of one level is taken for which of another: a wrong pair tells people a wrong next step."""

import pytest
from rungs import ACROSS, ELSEWHERE, LOWER, UPPER, asks, between, catalogue, level, told

from stepladder.records import Expectation

_KNOTS = {"competency": "knots"}
_BOTH = (asks("a", "Ties a bowline.", **_KNOTS), asks("b", "Ties a sheet bend.", **_KNOTS))

_Told = set[tuple[str | None, str | None, str, str | None]]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param([], [], set(), id="nothing and nothing"),
        pytest.param([], [asks("a")], {(None, "a", "new", None)}, id="what stands only above is new"),
        pytest.param([asks("a")], [], {("a", None, "dropped", None)}, id="what stands only below is dropped"),
        pytest.param(
            [asks("a", "Ties a bowline.")],
            [asks("b", "  Ties a\nbowline. ")],
            {("a", "b", "kept", "text")},
            id="equal text is kept, however it is spaced",
        ),
        pytest.param(
            [asks("a", "Ties a bowline.")],
            [asks("a", "Ties a Bowline.")],
            {("a", None, "dropped", None), (None, "a", "new", None)},
            id="a key that recurs by accident pairs nothing",
        ),
        pytest.param(
            [asks("a", **_KNOTS)],
            [asks("b", **_KNOTS)],
            {("a", "b", "reworded", "competency")},
            id="the only one of its competency and kind on each side is reworded",
        ),
        pytest.param(
            [asks("a", **_KNOTS, proficiency="Low")],
            [asks("b", **_KNOTS, proficiency="High")],
            {("a", "b", "raised", "competency")},
            id="and raised where the proficiency is higher",
        ),
        pytest.param(
            [asks("a", **_KNOTS, proficiency="High")],
            [asks("b", **_KNOTS, proficiency="Mid")],
            {("a", "b", "lowered", "competency")},
            id="and lowered where it is lower",
        ),
        pytest.param(
            [asks("a", "Ties.", **_KNOTS, proficiency="Low")],
            [asks("b", "Ties.", **_KNOTS, proficiency="Mid")],
            {("a", "b", "raised", "text")},
            id="equal text at a higher proficiency is raised",
        ),
        pytest.param(
            [asks("a", "Ties.", **_KNOTS)],
            [asks("b", "Ties.", **_KNOTS, proficiency="Mid")],
            {("a", "b", "changed", "text")},
            id="a proficiency beside none is neither higher nor lower",
        ),
        pytest.param(
            [asks("a", "Sings.", competency="songs", proficiency="Low")],
            [asks("b", "Sings.", competency="songs", proficiency="High")],
            {("a", "b", "changed", "text")},
            id="without a scale no proficiency is higher",
        ),
        pytest.param(
            [asks("a", "Ties.", **_KNOTS, proficiency="Low")],
            [asks("b", "Ties.", **_KNOTS, proficiency="Splendid")],
            {("a", "b", "changed", "text")},
            id="a proficiency that the scale does not know is not higher",
        ),
        pytest.param(
            [asks("a", "Ties.", **_KNOTS, strength="growth")],
            [asks("b", "Ties.", **_KNOTS, strength="core")],
            {("a", "b", "changed", "text")},
            id="another strength is a change",
        ),
        pytest.param(
            [asks("a", "Ties.", **_KNOTS, kind="indicator")],
            [asks("b", "Ties.", **_KNOTS, kind="criterion")],
            {("a", "b", "changed", "text")},
            id="equal text pairs across kinds, and is a change",
        ),
        pytest.param(
            [asks("a", **_KNOTS, kind="indicator")],
            [asks("b", **_KNOTS, kind="criterion")],
            {("a", None, "dropped", None), (None, "b", "new", None)},
            id="different texts do not pair across kinds",
        ),
        pytest.param(
            [asks("a", **_KNOTS)],
            [asks("b", competency="charts")],
            {("a", None, "dropped", None), (None, "b", "new", None)},
            id="different texts do not pair across competencies",
        ),
        pytest.param(
            [asks("a")],
            [asks("b")],
            {("a", None, "dropped", None), (None, "b", "new", None)},
            id="naming no competency is nothing in common",
        ),
        pytest.param(
            [asks("a", **_KNOTS)],
            [asks("b", **_KNOTS), asks("c", **_KNOTS)],
            {("a", None, "dropped", None), (None, "b", "new", None), (None, "c", "new", None)},
            id="of two on one side nobody can say which is meant",
        ),
        pytest.param(
            _BOTH,
            [asks("c", "Ties a bowline.", **_KNOTS), asks("d", **_KNOTS)],
            {("a", "c", "kept", "text"), ("b", "d", "reworded", "competency")},
            id="what equal texts leave over may be the only one then",
        ),
        pytest.param(
            [asks("a", "Ties.", **_KNOTS), asks("b", "Ties.", **_KNOTS)],
            [asks("c", "Ties.", **_KNOTS)],
            {("a", "c", "kept", "text"), ("b", None, "dropped", None)},
            id="a text that stands twice pairs once",
        ),
        pytest.param(
            [asks("a", "Ties.", **_KNOTS), asks("b", "Ties.", competency="charts")],
            [asks("c", "Ties.", competency="charts"), asks("d", "Ties.", **_KNOTS)],
            {("a", "d", "kept", "text"), ("b", "c", "kept", "text")},
            id="a text that stands twice pairs with the one of its competency",
        ),
        pytest.param(
            [asks("a", "Ties.", **_KNOTS), asks("b", "Ties.", competency="charts")],
            [asks("c", "Ties.", competency="charts", kind="indicator"), asks("d", "Ties.", **_KNOTS, kind="indicator")],
            {("a", "d", "changed", "text"), ("b", "c", "changed", "text")},
            id="even of another kind",
        ),
        pytest.param(
            [asks("a", "Ties.")],
            [asks("b", "Ties.", **_KNOTS)],
            {("a", "b", "changed", "text")},
            id="a text that has found its competency is a change",
        ),
    ],
)
def test_two_rungs_of_one_track(before: list[Expectation], after: list[Expectation], expected: _Told) -> None:
    assert told(between(catalogue(level(LOWER, *before), level(UPPER, *after)))) == expected


@pytest.mark.parametrize(
    ("sail", "deck", "lower", "upper", "across", "expected_up", "expected_across"),
    [
        pytest.param(
            [asks("k")],
            [],
            [],
            [],
            [],
            {("k", "k", "kept", "inherited")},
            {("k", "k", "kept", "inherited")},
            id="what a ladder asks is kept on all its tracks",
        ),
        pytest.param(
            [],
            [asks("k")],
            [],
            [],
            [asks("k", "Keeps the quay.")],
            {("k", "k", "kept", "inherited")},
            {("k", None, "dropped", None), (None, "k", "new", None)},
            id="what a track asks is kept on that track alone, even under an equal key",
        ),
        pytest.param(
            [asks("k")],
            [],
            [],
            [asks("k", "Says k to everybody.")],
            [],
            {("k", "k", "reworded", "inherited")},
            {("k", "k", "kept", "inherited")},
            id="a level may say it in its own words",
        ),
        pytest.param(
            [asks("k")],
            [asks("k", "Says k on deck.")],
            [],
            [asks("k", "Says k to everybody.")],
            [],
            {("k", "k", "reworded", "inherited")},
            {("k", "k", "reworded", "inherited")},
            id="and so may a track",
        ),
        pytest.param(
            [asks("k", "Says k.", competency="knots", proficiency="Low")],
            [],
            [],
            [asks("k", "Says k.", competency="knots", proficiency="High")],
            [asks("other", "Says k.", competency="knots", proficiency="Low")],
            {("k", "k", "raised", "inherited")},
            {("k", "k", "kept", "inherited"), (None, "other", "new", None)},
            id="the source counts before the text",
        ),
    ],
)
def test_what_stands_once_for_many_levels(
    sail: list[Expectation],
    deck: list[Expectation],
    lower: list[Expectation],
    upper: list[Expectation],
    across: list[Expectation],
    expected_up: _Told,
    expected_across: _Told,
) -> None:
    levels = (level(LOWER, *lower), level(UPPER, *upper), level(ACROSS, *across))
    found = catalogue(*levels, sail=sail, deck=deck)
    assert told(between(found, LOWER, UPPER)) == expected_up
    assert told(between(found, LOWER, ACROSS)) == expected_across


@pytest.mark.parametrize(
    ("lower", "upper", "across", "expected"),
    [
        pytest.param(
            [asks("a")],
            [],
            [asks("b", continues=f"{LOWER}/a")],
            {("a", "b", "reworded", "continues")},
            id="one that carries on another is the same in other words",
        ),
        pytest.param(
            [asks("a", competency="knots")],
            [],
            [asks("b", competency="charts", continues=f"{LOWER}/a")],
            {("a", "b", "changed", "continues")},
            id="even of another competency",
        ),
        pytest.param(
            [asks("a")],
            [asks("b", continues=f"{LOWER}/a")],
            [asks("c", continues=f"{UPPER}/b")],
            {("a", "c", "reworded", "continues")},
            id="over several levels",
        ),
        pytest.param(
            [asks("a", "Ties."), asks("b", "Steers.")],
            [],
            [asks("c", "Steers.", continues=f"{LOWER}/a"), asks("d", "Ties.")],
            {("a", "c", "reworded", "continues"), ("b", None, "dropped", None), (None, "d", "new", None)},
            id="what an author says counts before the text",
        ),
        pytest.param(
            [asks("a", competency="knots")],
            [],
            [
                asks("b", competency="charts", continues=f"{LOWER}/a"),
                asks("c", competency="knots", continues=f"{LOWER}/a"),
            ],
            {("a", "c", "reworded", "continues"), (None, "b", "new", None)},
            id="of two that carry on one, the more alike one",
        ),
        pytest.param(
            [asks("a", continues=f"{ACROSS}/b")],
            [],
            [asks("b", continues=f"{LOWER}/a")],
            {("a", "b", "reworded", "continues")},
            id="two that carry on each other end where they began",
        ),
        pytest.param(
            [asks("a", continues=f"{UPPER}/gone")],
            [],
            [asks("b", continues=f"{UPPER}/gone")],
            {("a", "b", "reworded", "continues")},
            id="two that carry on what is gone still have that in common",
        ),
    ],
)
def test_what_carries_on(
    lower: list[Expectation], upper: list[Expectation], across: list[Expectation], expected: _Told
) -> None:
    found = catalogue(level(LOWER, *lower), level(UPPER, *upper), level(ACROSS, *across))
    assert told(between(found, LOWER, ACROSS)) == expected


def test_two_sides_that_carry_on_one_shared_expectation_are_two_wordings_of_it() -> None:
    upper = level(UPPER, asks("b", continues=f"{LOWER}/a"))
    across = level(ACROSS, asks("c", continues=f"{LOWER}/a"))
    found = catalogue(level(LOWER, asks("a")), upper, across)
    assert told(between(found, UPPER, ACROSS)) == {("b", "c", "reworded", "continues")}


def test_what_a_track_carries_on_is_carried_on_by_a_level_that_says_it_in_its_own_words() -> None:
    own = level(UPPER, asks("k", "Says k to everybody."))
    found = catalogue(level(ACROSS, asks("a")), own, deck=[asks("k", continues=f"{ACROSS}/a")])
    assert told(between(found, ACROSS, UPPER)) == {("a", "k", "reworded", "continues")}


def test_what_splits_twice_stays_on_its_own_line() -> None:
    upper = level(UPPER, asks("b1", continues=f"{LOWER}/a"), asks("b2", continues=f"{LOWER}/a"))
    across = level(ACROSS, asks("c2", continues=f"{UPPER}/b2"), asks("c1", continues=f"{UPPER}/b1"))
    found = catalogue(level(LOWER, asks("a")), upper, across)
    assert told(between(found, UPPER, ACROSS)) == {
        ("b1", "c1", "reworded", "continues"),
        ("b2", "c2", "reworded", "continues"),
    }


def test_keys_never_pair_across_ladders_but_texts_and_what_carries_on_do() -> None:
    here = level(LOWER, asks("k", "Ties."), asks("same", "Steers."), asks("old"))
    there = level(ELSEWHERE, asks("k", "Rows."), asks("other", "Steers."), asks("carried", continues=f"{LOWER}/old"))
    assert told(between(catalogue(here, there), LOWER, ELSEWHERE)) == {
        ("k", None, "dropped", None),
        (None, "k", "new", None),
        ("same", "other", "kept", "text"),
        ("old", "carried", "reworded", "continues"),
    }


def test_where_the_order_of_a_scale_was_only_guessed_nothing_is_raised() -> None:
    before = level(LOWER, asks("a", competency="knots", proficiency="Low"))
    after = level(UPPER, asks("b", competency="knots", proficiency="High"))
    assert told(between(catalogue(before, after, ordered=False))) == {("a", "b", "changed", "competency")}


def test_other_examples_are_told_but_ask_nothing_new() -> None:
    before = level(LOWER, asks("a", "Ties.", examples=("A rope.",)), asks("b"))
    after = level(UPPER, asks("a", "Ties.", examples=("A wire.",)), asks("b"))
    difference = between(catalogue(before, after))
    assert difference.is_empty
    assert [each.examples_changed for each in difference.expectations] == [True, False]


def test_what_stands_above_comes_first_and_what_is_dropped_last() -> None:
    before = level(LOWER, asks("gone"), asks("stays"), asks("gone-too"))
    after = level(UPPER, asks("comes"), asks("stays"))
    difference = between(catalogue(before, after))
    keys = [(each.to_expectation or each.from_expectation).key for each in difference.expectations]  # type: ignore[union-attr]
    assert keys == ["comes", "stays", "gone", "gone-too"]
