"""Each level set beside the rung below it: what the page of a level opens with."""

from rungs import ACROSS, AS_OF, ELSEWHERE, LOWER, UPPER, catalogue, level

from stepladder.career.difference import neighbours
from stepladder.records import Transition


def test_each_level_is_set_beside_the_rung_below_and_the_lowest_beside_where_promotions_come_from() -> None:
    moves = (Transition(level=LOWER, to_level=ACROSS, kind="promotion"),)
    found = catalogue(level(LOWER), level(UPPER), level(ACROSS), level(ELSEWHERE), ladder={"transitions": moves})
    pairs = [(each.from_level.slug, each.to_level.slug) for each in neighbours(found, "sail", as_of=AS_OF)]
    assert pairs == [(LOWER, UPPER), (LOWER, ACROSS)]


def test_a_ladder_that_is_not_there_has_no_neighbours() -> None:
    assert list(neighbours(catalogue(level(LOWER)), "none", as_of=AS_OF)) == []
