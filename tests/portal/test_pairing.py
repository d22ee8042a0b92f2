"""Which levels stand side by side on a page, in which order of the two, and which moves have a page."""

from hypothesis import given
from hypothesis import strategies as st
from portal.answered import EXPERTS, LEADERS, SHARED, ladder, level, move, pair

from stepladder_portal.answers import Answer
from stepladder_portal.pairing import ACROSS, NEAR, STATED, WHOLE, heights, moves, pairing

LEVELS = [
    *(level(SHARED, n, n) for n in (1, 2)),
    *(level(each, n, n) for each in (EXPERTS, LEADERS) for n in (3, 4, 5, 6)),
]
WAYS = [
    move("shared-1", "shared-2", kind="PROMOTION"),
    move("shared-2", "experts-3", kind="PROMOTION"),
    move("experts-3", "experts-4", kind="PROMOTION"),
    move("leaders-5", "experts-4", kind="RETURN"),
]
EQUAL = [pair("leaders-6", "experts-6"), pair("experts-3", None)]


def whole(transitions: list[Answer] = WAYS, equivalences: list[Answer] = EQUAL) -> Answer:
    return ladder([SHARED, EXPERTS, LEADERS], LEVELS, transitions, equivalences)


def named(*names: str) -> tuple[str, str]:
    one, other = (f"ladder/{name}" for name in names)
    return one, other


def test_any_two_levels_of_a_ladder_have_one_page_and_no_level_stands_beside_itself() -> None:
    made = pairing([whole()])
    assert made.reach == WHOLE
    assert len(made.pairs) == len(LEVELS) * (len(LEVELS) - 1) // 2
    assert len({frozenset(each) for each in made.pairs}) == len(made.pairs)
    assert all(one != other for one, other in made.pairs)


def test_the_lower_comes_first_and_of_two_at_one_height_the_track_that_comes_first() -> None:
    pairs = pairing([whole()]).pairs
    assert named("experts-3", "leaders-5") in pairs
    assert named("leaders-3", "experts-5") in pairs
    assert named("experts-4", "leaders-4") in pairs
    swapped = ladder([SHARED, LEADERS, EXPERTS], LEVELS, WAYS, EQUAL)
    assert named("leaders-4", "experts-4") in pairing([swapped]).pairs
    assert named("shared-2", "experts-3") in pairs


def test_a_large_portal_begins_with_what_somebody_said_and_goes_as_far_as_its_pages_reach() -> None:
    across = {named("shared-2", "experts-3"), named("experts-4", "leaders-5"), named("experts-6", "leaders-6")}
    stated = across | {named("shared-1", "shared-2"), named("experts-3", "experts-4")}
    assert set(pairing([whole()], most=0).pairs) == across
    assert pairing([whole()], most=0).reach == ACROSS
    assert set(pairing([whole()], most=5).pairs) == stated
    assert pairing([whole()], most=5).reach == STATED
    near = pairing([whole()], most=40)
    assert near.reach == NEAR
    at = heights([whole()])
    apart = [abs(at[one][1] - at[other][1]) for one, other in near.pairs]
    assert max(apart) == 2
    assert named("leaders-3", "experts-6") not in near.pairs


@given(st.integers(0, 60))
def test_a_portal_never_has_more_of_these_pages_than_it_may_but_for_what_lies_across(most: int) -> None:
    made = pairing([whole()], most)
    assert len(made.pairs) <= most or made.reach == ACROSS
    assert set(made.pairs) >= set(pairing([whole()], most=0).pairs)


def test_levels_of_two_ladders_stand_side_by_side_where_they_are_said_to_stand_level() -> None:
    other = ladder([EXPERTS], [level(EXPERTS, 5, 5, slug="captain")])
    other |= {"slug": "sea", "levels": [each | {"slug": "sea/captain"} for each in other["levels"]]}
    said = pair("experts-5", None) | {"otherLevel": {"slug": "sea/captain", "track": {"slug": "experts"}}}
    pairs = pairing([whole(equivalences=[said]), other]).pairs
    assert ("ladder/experts-5", "sea/captain") in pairs
    assert [each for each in pairs if "sea/captain" in each] == [("ladder/experts-5", "sea/captain")]


def test_nothing_retired_stands_side_by_side_and_no_move_leads_there() -> None:
    gone = [each | {"status": "RETIRED"} if each["slug"] == "ladder/experts-4" else each for each in LEVELS]
    made = ladder([SHARED, EXPERTS, LEADERS], gone, WAYS, EQUAL)
    assert not [each for each in pairing([made]).pairs if "ladder/experts-4" in each]
    assert moves([made]) == (named("shared-1", "shared-2"), named("shared-2", "experts-3"))


def test_a_move_is_told_once_however_many_ladders_tell_it_and_in_each_direction_by_itself() -> None:
    both = whole([*WAYS, move("experts-4", "leaders-5"), WAYS[0]])
    found = moves([both, both])
    assert len(found) == len(set(found)) == 5
    assert {named("leaders-5", "experts-4"), named("experts-4", "leaders-5")} <= set(found)


def test_a_large_portal_keeps_the_moves_that_lead_to_another_track() -> None:
    assert moves([whole()], most=3) == (named("shared-2", "experts-3"), named("leaders-5", "experts-4"))
