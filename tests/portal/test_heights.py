"""Where levels stand: the lattice must say neither more nor less than the ranks, orders and tracks do."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from portal.answered import EXPERTS, LEADERS, SHARED, ladder, level, move, pair, track

from stepladder_portal.answers import Answer
from stepladder_portal.heights import lattice
from stepladder_portal.lattice import Lattice


def drawn(made: Lattice) -> list[list[str]]:
    """A lattice as words: a row is what is shared, or what stands in each lane (``-`` for nothing)."""
    return [
        [" ".join(each["title"] for each in row.shared)]
        if row.shared
        else [" ".join(each["title"] for each in cell.levels) or ("?" if cell.empty else "-") for cell in row.cells]
        for row in made.rows
    ]


def test_levels_of_one_rank_stand_at_one_height_on_both_sides() -> None:
    levels = [level(EXPERTS, 1, 3), level(LEADERS, 7, 3), level(EXPERTS, 2, 4), level(LEADERS, 8, 4)]
    assert drawn(lattice(ladder([EXPERTS, LEADERS], levels))) == [
        ["experts-2", "leaders-8"],
        ["experts-1", "leaders-7"],
    ]


def test_equal_numbers_are_not_equal_heights_where_ranks_say_otherwise() -> None:
    levels = [level(EXPERTS, 4, 2), level(LEADERS, 2, 2), level(EXPERTS, 5, 3)]
    assert drawn(lattice(ladder([EXPERTS, LEADERS], levels)))[-1] == ["experts-4", "leaders-2"]


def test_without_ranks_lanes_begin_above_what_is_shared_where_a_promotion_says_so() -> None:
    levels = [level(SHARED, 10), level(SHARED, 20), level(EXPERTS, 30), level(EXPERTS, 70), level(LEADERS, 40)]
    moves = [move("shared-20", "experts-30", kind="PROMOTION")]
    made = lattice(ladder([SHARED, EXPERTS, LEADERS], levels, moves))
    assert not made.ranked
    assert drawn(made) == [["experts-70", "-"], ["experts-30", "leaders-40"], ["shared-20"], ["shared-10"]]


def test_where_neither_rank_nor_promotion_tells_shared_levels_are_a_lane_and_below_nothing() -> None:
    levels = [level(SHARED, 1), level(SHARED, 4), level(EXPERTS, 1), level(LEADERS, 1)]
    made = lattice(ladder([SHARED, EXPERTS, LEADERS], levels))
    assert [lane["slug"] for lane in made.lanes] == ["shared", "experts", "leaders"]
    assert not any(row.forks or row.shared for row in made.rows)


def test_levels_are_tied_where_they_are_said_to_stand_level_and_nowhere_else() -> None:
    levels = [level(each, n, n) for each in (EXPERTS, LEADERS) for n in (1, 2, 3)]
    pairs = [
        pair("experts-1", "leaders-1"),
        pair("leaders-2", "experts-2", "APPROXIMATE"),
        pair("experts-3", None, "NONE"),
    ]
    made = lattice(ladder([EXPERTS, LEADERS], levels, equivalences=pairs))
    assert [row.ties for row in made.rows] == [(None,), ("APPROXIMATE",), ("EQUAL",)]


def test_a_height_that_one_side_lacks_is_shown_as_an_empty_place() -> None:
    levels = [level(EXPERTS, 1, 1), level(LEADERS, 1, 1), level(EXPERTS, 2, 2)]
    top = lattice(ladder([EXPERTS, LEADERS], levels)).rows[0]
    assert [bool(cell.empty) for cell in top.cells] == [False, True]


def test_an_empty_place_gives_the_reason_that_was_written() -> None:
    leaders = track("leaders", "MANAGERIAL", empty=[(2, "Under review until spring.")])
    levels = [level(EXPERTS, 1, 1), level(leaders, 1, 1), level(EXPERTS, 2, 2)]
    assert lattice(ladder([EXPERTS, leaders], levels)).rows[0].cells[1].empty == "Under review until spring."


def test_an_empty_place_may_stand_at_a_height_that_no_level_has() -> None:
    leaders = track("leaders", "MANAGERIAL", empty=[(9, "Nobody yet.")])
    made = lattice(ladder([EXPERTS, leaders], [level(EXPERTS, 1, 1), level(leaders, 1, 1)]))
    assert made.rows[0].cells[1].empty == "Nobody yet."


def test_a_hybrid_lane_is_not_blamed_for_the_heights_it_lacks() -> None:
    hybrid = track("both", "HYBRID")
    levels = [
        level(EXPERTS, 1, 1),
        level(LEADERS, 1, 1),
        level(hybrid, 1, 1),
        level(EXPERTS, 2, 2),
        level(LEADERS, 2, 2),
    ]
    top = lattice(ladder([EXPERTS, LEADERS, hybrid], levels)).rows[0]
    assert (top.cells[2].empty, top.cells[2].on) == (None, False)


def test_a_ladder_with_one_track_has_one_lane_and_no_empty_places() -> None:
    made = lattice(ladder([EXPERTS], [level(EXPERTS, 1, 1), level(EXPERTS, 2, 4)]))
    assert drawn(made) == [["experts-2"], ["experts-1"]]
    assert not any(row.forks or row.joins or row.ways for row in made.rows)


def test_a_ladder_of_shared_tracks_alone_makes_them_its_lanes() -> None:
    made = lattice(ladder([SHARED], [level(SHARED, 1, 1), level(SHARED, 2, 2)]))
    assert [lane["slug"] for lane in made.lanes] == ["shared"]
    assert drawn(made) == [["shared-2"], ["shared-1"]]


def test_four_tracks_make_four_lanes_in_their_own_order() -> None:
    tracks = [track(name) for name in ("one", "two", "three", "four")]
    made = lattice(ladder(tracks, [level(each, 1, 1) for each in reversed(tracks)]))
    assert drawn(made) == [["one-1", "two-1", "three-1", "four-1"]]


def test_two_levels_of_one_track_may_share_a_height() -> None:
    levels = [level(EXPERTS, 1, 5, slug="designer"), level(EXPERTS, 2, 5, slug="researcher"), level(LEADERS, 1, 5)]
    assert drawn(lattice(ladder([EXPERTS, LEADERS], levels))) == [["designer researcher", "leaders-1"]]


@pytest.mark.parametrize("between", [1, 2, 3, 5])
def test_levels_without_a_rank_stand_between_their_neighbours_that_have_one(between: int) -> None:
    levels = [level(EXPERTS, 0, 1), *(level(EXPERTS, 1 + n) for n in range(between)), level(EXPERTS, 9, 2)]
    made = lattice(ladder([EXPERTS, LEADERS], [*levels, level(LEADERS, 1, 2)]))
    assert [row[0] for row in drawn(made)][::-1] == [each["title"] for each in levels]


def test_where_no_rank_is_no_place_is_called_empty() -> None:
    levels = [level(EXPERTS, 1, 1), level(EXPERTS, 2), level(EXPERTS, 3, 2), level(LEADERS, 1, 1), level(LEADERS, 2, 2)]
    assert drawn(lattice(ladder([EXPERTS, LEADERS], levels)))[1] == ["experts-2", "-"]


def test_a_retired_level_stands_beside_the_ladder_not_on_it() -> None:
    made = lattice(ladder([EXPERTS, LEADERS], [level(EXPERTS, 1, 1), level(LEADERS, 1, 1, status="RETIRED")]))
    assert [each["title"] for each in made.retired] == ["leaders-1"]
    assert "leaders-1" not in str(drawn(made))


def test_a_ladder_without_levels_is_an_empty_lattice() -> None:
    assert lattice(ladder([SHARED, EXPERTS, LEADERS], [])).rows == ()


def forked(*extra: Answer, above: Sequence[Answer] = ()) -> Lattice:
    levels = [level(SHARED, 1, 1), level(SHARED, 2, 2), level(EXPERTS, 1, 3), level(LEADERS, 1, 3), *extra]
    return lattice(ladder([SHARED, EXPERTS, LEADERS], [*levels, *above]))


def test_the_shared_track_forks_into_the_lanes_above_its_highest_level() -> None:
    made = forked()
    assert [bool(row.forks) for row in made.rows] == [False, True, False]
    assert [piece.side if piece else None for piece in made.rows[1].forks] == ["first", "bar", "last"]


def test_a_fork_to_one_side_alone_bends_to_that_side_alone() -> None:
    made = lattice(
        ladder([SHARED, EXPERTS, LEADERS], [level(SHARED, 1, 1), level(EXPERTS, 1, 2), level(LEADERS, 1, 4)])
    )
    pieces = made.rows[-1].forks
    assert pieces
    assert all(piece is not None for piece in pieces)


def test_lanes_join_below_a_shared_height_above_them() -> None:
    made = forked(above=[level(SHARED, 9, 4)])
    assert [bool(row.joins) for row in made.rows] == [True, False, False, False]
    assert [piece.side if piece else None for piece in made.rows[0].joins] == ["first", "bar", "last"]


def test_a_shared_level_at_the_height_of_the_lanes_has_a_row_of_its_own_there() -> None:
    made = lattice(ladder([SHARED, EXPERTS], [level(SHARED, 1, 1), level(EXPERTS, 1, 1)]))
    assert sorted(map(str, drawn(made))) == ["['experts-1']", "['shared-1']"]


def test_ways_across_and_back_stand_between_the_lanes_at_their_height() -> None:
    levels = [level(EXPERTS, 1, 1), level(LEADERS, 1, 1)]
    moves = [move("experts-1", "leaders-1", trialMonths=6), move("leaders-1", "experts-1")]
    (way,) = lattice(ladder([EXPERTS, LEADERS], levels, moves)).rows[0].ways
    assert way is not None
    assert (way.there, way.back, "6 months" in way.label) == (True, True, True)


def test_a_way_in_one_direction_is_not_drawn_as_one_in_both() -> None:
    levels = [level(EXPERTS, 1, 1), level(LEADERS, 1, 1)]
    (way,) = lattice(ladder([EXPERTS, LEADERS], levels, [move("leaders-1", "experts-1")])).rows[0].ways
    assert way is not None
    assert (way.there, way.back) == (False, True)


# --- The law of equal standing ---

KINDS = ("TECHNICAL", "MANAGERIAL", "HYBRID", "OTHER")


@st.composite
def ladders(draw: st.DrawFn) -> Answer:
    """Any ladder: up to four lanes of any kind, perhaps a shared track, ranks for all, some or none."""
    heights = st.integers(1, 6)
    empty = st.lists(st.tuples(heights, st.sampled_from(["Soon.", "Never."])), max_size=2)
    lanes = [track(f"lane{n}", draw(st.sampled_from(KINDS)), draw(empty)) for n in range(draw(st.integers(1, 4)))]
    tracks = [*([SHARED] if draw(st.booleans()) else []), *lanes]
    ranks = draw(st.sampled_from([heights, st.none(), st.none() | heights]))
    levels = [
        level(each, order, draw(ranks), status=draw(st.sampled_from(["ACTIVE", "ACTIVE", "DRAFT", "RETIRED"])))
        for each in tracks
        for order in range(draw(st.integers(0, 4)))
    ]
    names = [each["title"] for each in levels]
    gates = st.sampled_from([None, "PROMOTION", "INTERVIEW", "APPOINTMENT"])
    moves = (
        draw(
            st.lists(
                st.builds(
                    move,
                    st.sampled_from(names),
                    st.sampled_from(names),
                    gate=gates,
                    trialMonths=st.none() | st.integers(0, 12),
                ),
                max_size=5,
            )
        )
        if names
        else []
    )
    return ladder(tracks, levels, moves)


_MIRRORED = {"first": "last", "last": "first", "start-half": "end-half", "end-half": "start-half"}


def mirrored(made: Lattice) -> list[Any]:
    """What a lattice says, read from the other end."""

    def turned(pieces: tuple[Any, ...]) -> list[Any]:
        return [
            piece and (_MIRRORED.get(piece.side, piece.side), _MIRRORED.get(piece.reach, piece.reach), piece.trunk)
            for piece in reversed(pieces)
        ]

    ways = [[way and (way.back, way.there, way.label) for way in reversed(row.ways)] for row in made.rows]
    rows = [(row.rank, row.shared, row.cells[::-1], turned(row.forks), turned(row.joins)) for row in made.rows]
    return [made.lanes[::-1], rows, ways, made.retired]


def plainly(made: Lattice) -> list[Any]:
    """The same, read from this end."""

    def straight(pieces: tuple[Any, ...]) -> list[Any]:
        return [piece and (piece.side, piece.reach, piece.trunk) for piece in pieces]

    ways = [[way and (way.there, way.back, way.label) for way in row.ways] for row in made.rows]
    rows = [(row.rank, row.shared, row.cells, straight(row.forks), straight(row.joins)) for row in made.rows]
    return [made.lanes, rows, ways, made.retired]


@given(ladders())
def test_swapping_the_tracks_mirrors_the_lattice(given_ladder: Answer) -> None:
    swapped = given_ladder | {"tracks": given_ladder["tracks"][::-1]}
    assert plainly(lattice(swapped)) == mirrored(lattice(given_ladder))


@given(ladders())
def test_every_level_in_use_stands_in_exactly_one_place(given_ladder: Answer) -> None:
    made = lattice(given_ladder)
    standing = [each["slug"] for row in made.rows for cell in row.cells for each in cell.levels]
    standing += [each["slug"] for row in made.rows for each in row.shared]
    standing += [each["slug"] for each in made.retired]
    assert sorted(standing) == sorted(each["slug"] for each in given_ladder["levels"])


@given(ladders())
def test_calling_experts_leaders_and_leaders_experts_moves_nobody(given_ladder: Answer) -> None:
    other = {"TECHNICAL": "MANAGERIAL", "MANAGERIAL": "TECHNICAL"}
    renamed = [each | {"kind": other.get(each["kind"], each["kind"])} for each in given_ladder["tracks"]]
    turned = lattice(given_ladder | {"tracks": renamed})
    assert turned.rows == lattice(given_ladder).rows
