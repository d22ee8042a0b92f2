"""A borrowed track is drawn beside a ladder at its ranks, and is counted where it lives."""

from portal.answered import EXPERTS, LEADERS, SHARED, ladder, level, track

from stepladder_portal.answers import Answer
from stepladder_portal.borrowed import with_borrowed
from stepladder_portal.heights import lattice

OWN = [level(SHARED, 1, 1), *(level(each, n, n) for each in (EXPERTS, LEADERS) for n in (2, 3)), level(SHARED, 4, 4)]
LENT = track("lent")


def home(*ranks: int | None) -> Answer:
    return ladder([LENT], [level(LENT, n, rank) for n, rank in enumerate(ranks)]) | {"slug": "home"}


def borrowing(whole: Answer) -> Answer:
    return whole | {"borrowedTracks": [{"ladder": {"slug": "home"}, "track": LENT, "note": None}]}


def drawn(lender: Answer, levels: list[Answer] = OWN) -> list[tuple[int | None, list[int | None], bool]]:
    """Of each row its rank, the ranks of the borrowed levels in it, and whether the borrowed lane runs through."""
    whole = borrowing(ladder([SHARED, EXPERTS, LEADERS], levels))
    made = with_borrowed(lattice(whole), whole, {"home": lender})
    return [
        (
            row.rank["order"] if row.rank else None,
            [each["rank"]["order"] for cell in row.borrowed for each in cell.levels],
            any(cell.on for cell in row.borrowed),
        )
        for row in made.rows
    ]


def test_borrowed_levels_stand_at_their_ranks_and_rows_are_added_where_only_they_stand() -> None:
    assert drawn(home(2, 3, 4, 6)) == [
        (6, [6], True),
        (4, [4], True),
        (3, [3], True),
        (2, [2], True),
        (1, [], False),
    ]


def test_a_line_runs_through_heights_between_borrowed_levels() -> None:
    assert drawn(home(1, 4)) == [(4, [4], True), (3, [], True), (2, [], True), (1, [1], True)]


def test_rows_that_only_a_borrowed_track_has_stand_in_order_below_and_between_too() -> None:
    high = [level(each, n, n) for each in (EXPERTS, LEADERS) for n in (3, 5)]
    assert [rank for rank, _, _ in drawn(home(1, 4), high)] == [5, 4, 3, 1]


def test_own_lanes_places_and_counts_stay_as_they_were() -> None:
    whole = borrowing(ladder([SHARED, EXPERTS, LEADERS], OWN))
    own = lattice(whole)
    made = with_borrowed(own, whole, {"home": home(2, 3, 9)})
    assert made.lanes == own.lanes
    assert [(row.shared, row.cells, row.forks, row.joins) for row in made.rows if row.own] == [
        (row.shared, row.cells, row.forks, row.joins) for row in own.rows
    ]


def test_without_ranks_nothing_stands_at_a_shared_height() -> None:
    whole = borrowing(ladder([SHARED, EXPERTS, LEADERS], [level(EXPERTS, 1), level(LEADERS, 1)]))
    own = lattice(whole)
    assert with_borrowed(own, whole, {"home": home(1, 2)}) == own
    ranked = borrowing(ladder([SHARED, EXPERTS, LEADERS], OWN))
    assert with_borrowed(lattice(ranked), ranked, {"home": home(None)}) == lattice(ranked)
    assert with_borrowed(lattice(ranked), ranked, {}) == lattice(ranked)
