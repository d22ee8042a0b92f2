"""Who stood where, left, was promoted and stands where now: what is suppressed of one does not follow from the others.

The attacker of these tests is written without the code that he attacks. He sets up his own linear program over kinds of
people (part, the rank where they stood, what became of them), supposes that whoever is promoted goes one rank up and is
still there, and asks for the least and the greatest count.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import product
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from stepladder.career.fairness.audit import look
from stepladder.career.fairness.cells import Key, place
from stepladder.career.fairness.disclosure import disclose, small
from stepladder.career.fairness.propagation import propagate
from stepladder.career.fairness.rules import certain
from stepladder.career.fairness.supposing import supposed
from stepladder.records.fairness import FairnessMeasure

RANKS, PARTS = ("one", "two", "three"), ("a", "b")
MINIMUM, MARGIN = 10, 5


class Atom(NamedTuple):
    """People of one part who began at one rank and of whom the same became."""

    part: str
    began: str
    ended: str
    """A rank, or ``left``."""
    promoted: bool


def goes_as_supposed(atom: Atom) -> bool:
    """Whether somebody left, stayed, or was promoted to the next rank (at the highest: within it), and nothing else."""
    if atom.ended in ("left", atom.began):
        return not atom.promoted or atom.ended == RANKS[-1]
    return atom.promoted and RANKS.index(atom.ended) == RANKS.index(atom.began) + 1


EVERY = [Atom(*each) for each in product(PARTS, RANKS, (*RANKS, "left"), (False, True))]
AS_SUPPOSED = [atom for atom in EVERY if goes_as_supposed(atom)]
OTHERWISE = [atom for atom in EVERY if not goes_as_supposed(atom)]

People = Mapping[Atom, int]
as_supposed = st.lists(
    st.one_of(st.integers(0, 12), st.integers(8, 50)), min_size=len(AS_SUPPOSED), max_size=len(AS_SUPPOSED)
).map(lambda numbers: dict(zip(AS_SUPPOSED, numbers, strict=True)))
a_few_otherwise = st.dictionaries(st.sampled_from(OTHERWISE), st.integers(1, 3), max_size=4)

COUNTED: Mapping[FairnessMeasure, Callable[[Atom, str], bool]] = {
    "people": lambda atom, rank: atom.ended != "left" and rank in ("", atom.ended),
    "over the years": lambda atom, rank: rank in ("", atom.began),
    "promoted": lambda atom, rank: atom.promoted and rank in ("", atom.began),
    "left": lambda atom, rank: atom.ended == "left" and rank in ("", atom.began),
}


def counts(key: Key, atom: Atom) -> bool:
    """Whether a count has these people in it."""
    return key.value in ("", atom.part) and COUNTED[key.measure](atom, dict(key.place).get("rank", ""))


def tables(people: People) -> dict[Key, int]:
    """Every count of each measure by rank and of all; of each part, and of everybody."""
    places = [(), *(place(rank=rank) for rank in RANKS)]
    keys = [Key(measure, where) for measure in COUNTED for where in places]
    keys = [each for key in keys for each in (key, *(key._replace(group="group", value=part) for part in PARTS))]
    found = {key: sum(number for atom, number in people.items() if counts(key, atom)) for key in keys}
    held = {key: found[key._replace(group="", value="")] for key in keys}
    base = {key: held[key] if key.measure == "people" else held[key.of("over the years")] for key in keys}
    return {key: number for key, number in found.items() if base[key]}


def deviations(told: Mapping[Key, int | None]) -> list[int]:
    """By how many people the ranks that are told in full are not what he supposes."""
    found = []
    for part, (at, rank) in product(("", *PARTS), enumerate(RANKS)):
        below = RANKS[at - 1] if at else None
        numbers = [told.get(key, 0) for key, _ in terms(part, rank, below)]
        if None not in numbers:
            signs = [sign for _, sign in terms(part, rank, below)]
            found.append(sum(sign * (number or 0) for sign, number in zip(signs, numbers, strict=True)))
    return found


def terms(part: str, rank: str, below: str | None) -> Sequence[tuple[Key, int]]:
    """Who is there, less who was and has neither left nor been promoted, less who was promoted from the rank below."""
    own = Key("people", place(rank=rank), "group" if part else "", part)
    found = [(own, 1), (own.of("over the years"), -1), (own.of("left"), 1)]
    found += [(own.of("promoted"), 1)] if rank != RANKS[-1] else []
    return [*found, (own._replace(measure="promoted", place=place(rank=below)), -1)] if below else found


class Attacker:
    """What can be worked out from what is told, where as much went otherwise as is told, and no more."""

    def __init__(self, told: Mapping[Key, int | None]) -> None:
        self.far = max((abs(each) for each in deviations(told)), default=0)
        self.atoms = EVERY if self.far else AS_SUPPOSED
        known = [(self.row(key), number) for key, number in told.items() if number is not None]
        self.limits: dict[str, Any] = {"bounds": (0, 10_000), "method": "highs"}
        if known:
            self.limits |= {"A_eq": np.array([row for row, _ in known]), "b_eq": [number for _, number in known]}
        if self.far:
            rows = [
                sum(sign * self.row(key) for key, sign in terms(part, rank, RANKS[at - 1] if at else None))
                for part, (at, rank) in product(("", *PARTS), enumerate(RANKS))
            ]
            both = np.array([*rows, *(-row for row in rows)])
            self.limits |= {"A_ub": both, "b_ub": np.full(len(both), float(self.far))}

    def row(self, key: Key) -> Any:
        """Which atoms a count is made of."""
        return np.array([counts(key, atom) for atom in self.atoms], dtype=float)

    def infers(self, key: Key) -> tuple[float, float] | None:
        """The least and the greatest that a count can be; None where what he supposes contradicts what is told."""
        ends = [linprog(sign * self.row(key), **self.limits) for sign in (1, -1)]
        return (ends[0].fun, -ends[1].fun) if all(end.status == 0 for end in ends) else None


def assert_open(people: People) -> None:
    """For every suppressed count the attacker is left with a range wider than the margin."""
    told = disclose(tables(people), [], MINIMUM, MARGIN).counts
    assert all(told[key] is None for key in small(tables(people), MINIMUM))
    attacker = Attacker(told)
    for key, number in told.items():
        if number is None and (found := attacker.infers(key)):
            assert found[1] - found[0] > MARGIN, (key, found, attacker.far)


@settings(max_examples=12, deadline=None)
@given(as_supposed)
def test_who_knows_how_people_go_cannot_work_out_what_is_suppressed(people: People) -> None:
    """Where all goes as the attacker supposes: the strictest that he can be."""
    assert_open(people)


@settings(max_examples=12, deadline=None)
@given(as_supposed, a_few_otherwise)
def test_nor_where_a_few_go_otherwise(people: People, odd: People) -> None:
    """Down, two ranks up, or away after a promotion: he grants so much as he is shown."""
    assert_open(dict(Counter(people) + Counter(odd)))


Row: TypeAlias = Sequence[int | None]


def ranks_of(
    part: str, names: Sequence[str], *, was: Row = (), left: Row = (), promoted: Row = (), here: Row = ()
) -> dict[Key, int | None]:
    """The counts of one part by rank, each measure from the lowest rank up; what is not given is suppressed."""
    rows: dict[FairnessMeasure, Row] = {"over the years": was, "left": left, "promoted": promoted, "people": here}
    return {
        Key(measure, place(rank=name), "group", part): row[at] if at < len(row) else None
        for measure, row in rows.items()
        for at, name in enumerate(names)
    }


def found_in(told: Mapping[Key, int | None]) -> dict[Key, tuple[int, int]]:
    """What the audit finds too narrow."""
    return {found.key: (found.low, found.high) for found in look([told], MARGIN).narrow}


def left_of(rank: str, part: str = "a") -> Key:
    return Key("left", place(rank=rank), "group", part)


SECOND = {"was": (None, 72), "promoted": (16, 33), "here": (None, 45)}
"""Of 72 people 33 were promoted, 16 came from below, and 45 are there: so 10 must have left."""


@pytest.mark.parametrize("names", [("1", "2", "3"), ("9", "10", "1"), ("new", "known", "esteemed")])
def test_who_left_a_rank_follows_from_who_was_there_came_up_and_is_there(names: Sequence[str]) -> None:
    """With a pencil; and the order of ranks is the one in which they stand, whatever they are called."""
    assert found_in(ranks_of("a", names, **SECOND)) == {left_of(names[1]): (10, 10)}


def test_no_more_is_supposed_than_what_is_told_in_full_bears_out() -> None:
    """Of another part one sees that three are not where they would be: so it is ten, give or take three; or nine."""
    for off, found in ((3, (7, 13)), (2, (8, 12))):
        others = ranks_of("b", "123", was=(60, 50), left=(10, 12), promoted=(20, 10), here=(30, 48 - off))
        exact = found_in({**ranks_of("a", "123", **SECOND), **others})
        assert exact.get(left_of("2")) == (None if found[1] - found[0] > MARGIN else found)


def test_an_earlier_report_bears_out_how_nearly_people_go_that_way() -> None:
    """Whoever was wrong by two about the years before supposes no more of these."""
    for off, found in ((3, {}), (2, {left_of("2"): (8, 12)}), (0, {left_of("2"): (10, 10)})):
        before = ranks_of("b", "123", was=(60, 50), left=(10, 12), promoted=(20, 10), here=(30, 48 - off))
        narrow = look([before, ranks_of("a", "123", **SECOND)], MARGIN).narrow
        assert {each.key: (each.low, each.high) for each in narrow} == found


def test_nobody_goes_down() -> None:
    """Of the two lowest ranks together 40 were there and 36 are, however many went from the one to the other."""
    told = ranks_of("a", "123", was=(20, 20), here=(16, 20), promoted=(None, None))
    assert {found for key, found in found_in(told).items() if key.measure == "left"} == {(0, 4)}


def test_out_of_the_highest_rank_nobody_need_be_promoted() -> None:
    """Everybody knows that from the ladders, and it says nothing of a person: so nothing more is suppressed for it."""
    told = ranks_of("a", "12", was=(60, 40), left=(12, 14), promoted=(20, None), here=(28, 46))
    assert found_in(told) == {}


def test_who_has_no_rank_is_supposed_to_stay_without() -> None:
    """Forty were there and 28 are: twelve left, and are not told."""
    told = {**ranks_of("a", "12", was=(60,)), **ranks_of("a", "-", was=(40,), here=(28,))}
    assert found_in(told)[left_of("-")] == (12, 12)


def test_whoever_went_out_of_what_sides_share_came_through_a_fork() -> None:
    """172 were there, 117 are, and 29 came through forks: 26 left. Of sides nobody knows, who came is not told."""
    shared = Key("over the years", place(track="shared"), "group", "a")
    behind = place(level="ladder/behind", track="one", rank="2")
    told: dict[Key, int | None] = {shared: 172, shared.of("people"): 117, shared.of("left"): None}
    told |= {shared.of("promoted"): 67, shared._replace(measure="inflow", place=place(level="ladder/behind")): 29}
    told |= {shared._replace(measure="people", place=behind): 40}
    assert found_in(told) == {shared.of("left"): (26, 26)}
    assert found_in({key: None if key.measure == "inflow" else count for key, count in told.items()}) == {}


def test_who_is_no_longer_on_a_side_moved_or_left() -> None:
    """Sixty were there, four moved from it and two to it, 52 are there: so six have left."""
    side, other = (Key("over the years", place(track=track), "group", "a") for track in ("one", "other"))
    measures: Sequence[FairnessMeasure] = ("people", "left", "promoted", "moved across", "moved back")
    told: dict[Key, int | None] = {each.of(measure): None for each in (side, other) for measure in measures}
    told |= {side: 60, other: None, side.of("people"): 52, side.of("moved across"): 3, side.of("moved back"): 1}
    told |= {other.of("moved across"): 2, other.of("moved back"): 0}
    assert found_in(told) == {side.of("left"): (6, 6)}


def test_no_more_came_through_a_fork_than_there_were_or_than_stand_behind_it() -> None:
    """That they ever were there is certain; that they are still there is supposed."""
    came = Key("inflow", place(level="ladder/behind"), "group", "a")
    told: dict[Key, int | None] = {came: None, came._replace(measure="people", place=place(level="ladder/behind")): 15}
    told |= {Key("over the years", (), "group", "a"): 30}
    assert propagate(certain([told]), [(0, came)], 1000)[0, came].high == 30
    (rule,) = supposed([told])
    assert (rule.terms, rule.number) == ((((0, came), 1),), 15)


def test_who_was_promoted_is_supposed_not_to_have_left() -> None:
    """Of forty 36 were promoted: no more than four have left."""
    told = ranks_of("a", "12", was=(40,), promoted=(36,))
    assert found_in(told)[left_of("1")] == (0, 4)
