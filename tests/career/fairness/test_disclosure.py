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

from stepladder.career.fairness.audit import ContradictionError, Range, look, proven
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
    empty = {key.place for key, number in found.items() if key.everybody and not number}
    return {key: number for key, number in found.items() if key.place not in empty}


def narrow(reports: Sequence[Mapping[Key, int | None]], margin: int) -> Sequence[Range]:
    """What the audit finds too narrow."""
    return list(look(reports, margin).narrow)


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
    told = disclose(tables(people), [], MINIMUM, MARGIN).counts
    assert all(told[key] is None for key in small(tables(people), MINIMUM))
    for key, count in told.items():
        if count is None:
            low, high = inferred(told, key)
            assert high - low > MARGIN, key


changes = st.dictionaries(st.sampled_from(ATOMS), st.integers(1, 4), max_size=3)


@settings(max_examples=12, deadline=None)
@given(populations, changes)
def test_nor_from_the_difference_of_two_reports(people: People, came: Mapping[tuple[str, str, str], int]) -> None:
    """Who knows that nobody left, and has both reports, cannot tell either, wherever few came and whoever they are."""
    later = dict(Counter(people) + Counter(came)) | {atom: people[atom] + came.get(atom, 0) for atom in people}
    first = disclose(tables(people), [], MINIMUM, MARGIN).counts
    second = disclose(tables(later), [first], MINIMUM, MARGIN).counts
    assert all(range_.width > MARGIN for range_ in narrow([first, second], MARGIN))
    for told, counts in ((first, tables(people)), (second, tables(later))):
        assert all(told[key] in (None, counts[key]) for key in counts)
    hidden = [(at, key) for at, told in enumerate((first, second)) for key in told if told[key] is None]
    for at, key in hidden[:: max(1, len(hidden) // 8)]:
        low, high = inferred_of_two(first, second, at, key)
        assert high - low > MARGIN, (at, key)


def inferred_of_two(
    first: Mapping[Key, int | None], second: Mapping[Key, int | None], at: int, key: Key
) -> tuple[float, float]:
    """The same for who has two reports and knows that every part of every rank and track has only grown."""
    grown = np.hstack([np.eye(len(ATOMS)), -np.eye(len(ATOMS))])
    ends = ends_of_two(first, second, at, key, grown, np.zeros(len(ATOMS)))
    assert ends is not None
    return ends


def ends_of_two(
    first: Mapping[Key, int | None],
    second: Mapping[Key, int | None],
    at: int,
    key: Key,
    rows: np.ndarray,
    most: np.ndarray,
) -> tuple[float, float] | None:
    """The least and the greatest of a count in two reports; None where what is supposed contradicts them."""
    nobody = np.zeros(len(ATOMS))
    known = [(np.concatenate([members(k), nobody]), n) for k, n in first.items() if n is not None]
    known += [(np.concatenate([nobody, members(k)]), n) for k, n in second.items() if n is not None]
    equal = {"A_eq": np.array([row for row, _ in known]), "b_eq": [n for _, n in known]} if known else {}
    asked = np.concatenate([members(key), nobody] if at == 0 else [nobody, members(key)])
    limits = {"A_ub": rows, "b_ub": most, "bounds": (0, 10_000), "method": "highs"}
    ends = [linprog(sign * asked, **limits, **equal) for sign in (1, -1)]
    return (ends[0].fun, -ends[1].fun) if all(end.status == 0 for end in ends) else None


moves = st.dictionaries(st.sampled_from(ATOMS), st.integers(-4, 4).filter(bool), min_size=1, max_size=4)


@settings(max_examples=10, deadline=None)
@given(populations, moves)
def test_nor_where_some_have_left_as_well_as_come(people: People, moved: Mapping[tuple[str, str, str], int]) -> None:
    """Who supposes that no count moved further than the one that is seen to have moved furthest cannot tell either."""
    later = {atom: max(people[atom] + moved.get(atom, 0), 0) for atom in people}
    first = disclose(tables(people), [], MINIMUM, MARGIN).counts
    second = disclose(tables(later), [first], MINIMUM, MARGIN).counts
    both = [key for key in second if key in first]
    seen = [abs(now - was) for key in both if (was := first[key]) is not None and (now := second[key]) is not None]
    grown = np.array(
        [np.concatenate([-members(key), members(key)]) for key in both if seen] or [np.zeros(2 * len(ATOMS))]
    )
    rows, most = np.vstack([grown, -grown]), np.full(2 * len(grown), float(max(seen, default=0)))
    hidden = [(at, key) for at, told in enumerate((first, second)) for key in told if told[key] is None]
    for at, key in hidden[:: max(1, len(hidden) // 8)]:
        if found := ends_of_two(first, second, at, key, rows, most):
            assert found[1] - found[0] > MARGIN, (at, key)


def test_a_report_that_is_made_again_tells_nothing_new_of_what_it_suppressed() -> None:
    """The same people with the suppressed parts chosen otherwise would give both away; so they are not."""
    people = dict.fromkeys(ATOMS, 20) | {("left", "1", "a"): 3}
    first = disclose(tables(people), [], MINIMUM, MARGIN).counts
    again = disclose(tables(people), [first], MINIMUM, MARGIN).counts
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


def test_quarters_hold_as_many_people_each() -> None:
    """Of 44 people in one quarter of pay follow 44 in another, and so how many are in the part that is suppressed."""
    told: dict[Key, int | None] = {}
    for quarter, numbers in enumerate(((24, 20, 0), (20, 18, None)), 1):
        for part, number in zip(("a", "b", "c"), numbers, strict=True):
            told[Key("people", place(quarter=quarter), "g", part)] = number
    (found,) = narrow([told], MARGIN)
    assert (found.low, found.high) == (5, 7)


def test_who_left_a_place_and_who_is_there_were_there() -> None:
    """People are told by the place of the day, so there the three counts add up; by rank they need not."""
    here = Key("people", place(location="x"))
    told: dict[Key, int | None] = {here: 40, here.of("over the years"): 60, here.of("left"): None}
    (found,) = narrow([told], MARGIN)
    assert (found.key, found.low, found.high) == (here.of("left"), 20, 20)
    rank = Key("people", place(rank="1"))
    assert narrow([{rank: 40, rank.of("over the years"): 60, rank.of("left"): None}], MARGIN) == []


def test_parts_that_were_put_together_do_not_give_away_what_they_were() -> None:
    """Men and women were told, others not; now women and others are told as one, and nobody has come."""
    parts = {part: Key("people", (), "g", part) for part in ("men", "women", "others", "rest")}
    before: dict[Key, int | None] = {Key("people"): None, parts["men"]: 40, parts["women"]: 30, parts["others"]: None}
    after: dict[Key, int | None] = {Key("people"): 74, parts["men"]: 40, parts["rest"]: 34}
    assert narrow([before], MARGIN) == []
    assert parts["others"] in {found.key for found in narrow([before, after], MARGIN)}


def test_a_scope_that_is_named_holds_somebody() -> None:
    """Between one and six lie five, not six."""
    told: dict[Key, int | None] = {Key("people"): 46, Key("people", place(rank="1")): 40}
    told |= {Key("people", place(rank="2")): None, Key("people", place(rank="3")): None}
    assert {(found.low, found.high) for found in narrow([told], MARGIN)} == {(1, 5)}


def test_a_report_proves_itself_without_a_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever reads it adds up made-up counts; nothing is solved."""
    people = dict.fromkeys(ATOMS, 20) | {("left", "1", "a"): 3}
    first = disclose(tables(people), [], MINIMUM, MARGIN)
    second = disclose(tables(people), [first.counts], MINIMUM, MARGIN)
    monkeypatch.setattr("stepladder.career.fairness.outsider.solved", None)
    assert first.completions
    assert proven([first.counts], MARGIN, first.completions)
    assert proven([first.counts, second.counts], MARGIN, second.completions)


@pytest.mark.parametrize("forged", ["one less", "a word", "negative", "too short", "too few", "none", "others'"])
def test_a_proof_that_is_none_proves_nothing(forged: str) -> None:
    """Whoever writes one: it is added up. The wrong margin is not proven either."""
    people = dict.fromkeys(ATOMS, 20) | {("left", "1", "a"): 3}
    told, completions = disclose(tables(people), [], MINIMUM, MARGIN)
    (first, *others) = (completion.split() for completion in completions)
    wrong = {
        "one less": [[str(int(first[0]) + 1), *first[1:]], *others],
        "a word": [["x", *first[1:]], *others],
        "negative": [["-1", *first[1:]], *others],
        "too short": [first[1:], *others],
        "too few": [first],
        "none": [],
        "others'": others[:1] * 5,
    }[forged]
    assert not proven([told], MARGIN, [" ".join(numbers) for numbers in wrong])
    assert not proven([told], 10**6, completions)


def test_a_proof_is_made_of_what_is_told_and_of_nothing_else() -> None:
    """Other people of whom the same is told have the same proof: so it tells nobody which of them there are."""
    people = dict.fromkeys(ATOMS, 20) | {("left", "1", "a"): 3}
    told, completions = disclose(tables(people), [], MINIMUM, MARGIN)
    assert look([told], MARGIN).completions == completions
    others = {**tables(people), **{key: count + 1 for key, count in tables(people).items() if told[key] is None}}
    same = {key: None if told[key] is None else others[key] for key in others}
    assert look([same], MARGIN).completions == completions
