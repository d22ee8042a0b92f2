"""Suppression cannot be undone: not from one report, not from two, not by sums over groups, scopes or time.

The attacker of these tests is written without the code that he attacks: he knows the layout of the tables, sets up his
own linear program over the people themselves (part by track by rank), and asks for the least and greatest count.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from stepladder.career.fairness.audit import ContradictionError, narrow
from stepladder.career.fairness.cells import Key, place
from stepladder.career.fairness.disclosure import disclose, small

TRACKS, RANKS, PARTS = ("left", "right"), ("1", "2", "3"), ("a", "b", "c")
ATOMS = list(product(TRACKS, RANKS, PARTS))
MINIMUM, MARGIN = 10, 5

People = Mapping[tuple[str, str, str], int]
populations = st.lists(st.one_of(st.integers(0, 12), st.integers(0, 60)), min_size=len(ATOMS), max_size=len(ATOMS)).map(
    lambda numbers: dict(zip(ATOMS, numbers, strict=True))
)


def tables(people: People) -> dict[Key, int]:
    """Every count of people by track, by rank, by both, and of all; of each part, and of everybody."""
    found: Counter[Key] = Counter()
    for (track, rank, part), number in people.items():
        for where in (place(), place(track=track), place(rank=rank), place(track=track, rank=rank)):
            found[Key("people", where)] += number
            found[Key("people", where, "group", part)] += number
    return dict(found)


def members(key: Key) -> np.ndarray:
    """Which atoms a count is made of."""
    named = dict(key.place)
    return np.array(
        [
            named.get("track", track) == track and named.get("rank", rank) == rank and key.value in ("", part)
            for track, rank, part in ATOMS
        ],
        dtype=float,
    )


def inferred(told: Mapping[Key, int | None], key: Key) -> tuple[float, float]:
    """The least and the greatest that a count can be, by what is told."""
    known = [(members(each), count) for each, count in told.items() if count is not None]
    equal = {"A_eq": np.array([row for row, _ in known]), "b_eq": [count for _, count in known]} if known else {}
    ends = [linprog(sign * members(key), bounds=(0, 10_000), method="highs", **equal) for sign in (1, -1)]
    return ends[0].fun, -ends[1].fun


@settings(max_examples=25, deadline=None)
@given(populations)
def test_what_is_suppressed_cannot_be_worked_out_from_one_report(people: People) -> None:
    """For every suppressed count the attacker is left with a range wider than the margin."""
    told = disclose(tables(people), [], MINIMUM, MARGIN)
    assert all(told[key] is None for key in small(tables(people), MINIMUM))
    for key, count in told.items():
        if count is None:
            low, high = inferred(told, key)
            assert high - low > MARGIN, key


@settings(max_examples=15, deadline=None)
@given(populations, st.lists(st.tuples(st.sampled_from(ATOMS), st.integers(1, 4)), max_size=3))
def test_nor_from_the_difference_of_two_reports(
    people: People, came: Sequence[tuple[tuple[str, str, str], int]]
) -> None:
    """Who knows that few people came finds each sum that is told twice, and what grew in it, and still cannot tell."""
    later = Counter(people)
    for atom, number in came:
        later[atom] += number
    first = disclose(tables(people), [], MINIMUM, MARGIN)
    second = disclose(tables(later), [first], MINIMUM, MARGIN)
    merged = [(report, key) for report, told in enumerate((first, second)) for key in told if told[key] is None]
    if not came:
        known = first | {key: count for key, count in second.items() if count is not None}
        for _, key in merged:
            if known[key] is None:
                low, high = inferred(known, key)
                assert high - low > MARGIN, key
    assert all(range_.width > MARGIN for range_ in narrow([first, second], MARGIN))
    for told, counts in ((first, tables(people)), (second, tables(later))):
        assert all(told[key] in (None, counts[key]) for key in counts)


def test_a_report_that_is_made_again_tells_nothing_new_of_what_it_suppressed() -> None:
    """The same people with the suppressed parts chosen otherwise would give both away; so they are not."""
    people = dict.fromkeys(ATOMS, 20) | {("left", "1", "a"): 3}
    first = disclose(tables(people), [], MINIMUM, MARGIN)
    again = disclose(tables(people), [first], MINIMUM, MARGIN)
    assert {key for key, count in first.items() if count is None} <= {
        key for key, count in again.items() if count is None
    }


def test_one_suppressed_part_is_found_by_subtraction() -> None:
    """The audit sees what a reader with a pencil sees."""
    told: dict[Key, int | None] = {Key("people"): 40, Key("people", (), "group", "a"): 33}
    told[Key("people", (), "group", "b")] = None
    (found,) = narrow([told], MARGIN)
    assert (found.low, found.high, found.width) == (7, 7, 0)


def test_a_count_is_found_from_an_earlier_report_that_told_it() -> None:
    """Twelve were told, nobody came or went, and now it is suppressed: that would help nobody."""
    parts = [Key("people", (), "group", part) for part in ("a", "b", "c")]
    before: dict[Key, int | None] = {Key("people"): 60, **dict(zip(parts, (12, 24, 24), strict=True))}
    after: dict[Key, int | None] = before | {parts[0]: None, parts[1]: None}
    assert narrow([after], MARGIN) == []
    assert {found.key for found in narrow([before, after], MARGIN)} == set(parts[:2])


def test_a_count_that_has_just_become_large_enough_does_not_give_away_what_it_was() -> None:
    """Ten are told, nine were not: where nothing else moved by more than one, they were nine to eleven."""
    parts = [Key("people", (), "group", part) for part in ("a", "b", "c")]
    before: dict[Key, int | None] = {Key("people"): None, **dict(zip(parts, (None, 24, None), strict=True))}
    after: dict[Key, int | None] = {Key("people"): None, **dict(zip(parts, (10, 25, None), strict=True))}
    found = {each.key: each for each in narrow([before, after], MARGIN)}
    assert (found[parts[0]].report, found[parts[0]].low, found[parts[0]].high) == (0, 9, 11)


def test_what_happened_to_all_or_to_none_is_suppressed() -> None:
    """Whoever knows that somebody is in such a count would know what happened to them."""
    counts = {Key("over the years"): 40, Key("promoted"): 0, Key("left"): 40, Key("awarded"): 20}
    assert small(counts, MINIMUM) == {Key("promoted"), Key("left")}


def test_nearly_all_are_suppressed_as_nearly_none_are() -> None:
    """Of 40 people 31 were promoted: the nine who were not are a cell of nine."""
    counts = {Key("over the years"): 40, Key("promoted"): 31, Key("left"): 9, Key("awarded"): 30}
    assert small(counts, MINIMUM) == {Key("promoted"), Key("left")}


def test_counts_that_contradict_each_other_are_told() -> None:
    """Two parts of twenty are no thirty people."""
    told: dict[Key, int | None] = {Key("people"): 30, Key("people", (), "g", "a"): 20, Key("people", (), "g", "b"): 20}
    told |= {Key("people", place(rank="1")): None}
    with pytest.raises(ContradictionError):
        narrow([told], MARGIN)
