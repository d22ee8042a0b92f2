"""At a fork each side is told the same things, in the order of the ladder's tracks."""

from portal.answered import EXPERTS, LEADERS, SHARED, ladder, level, move, track
from portal.reading import Finished

from stepladder_portal.answers import Answer
from stepladder_portal.forks import around, sides
from stepladder_portal.heights import lattice

LEVELS = [
    *(level(SHARED, n, n) for n in (1, 2)),
    *(level(each, n, n) for each in (EXPERTS, LEADERS) for n in (3, 4, 5)),
]
WAYS = [
    move("shared-2", "experts-3", kind="PROMOTION"),
    move("shared-2", "leaders-3", kind="PROMOTION"),
    move("experts-3", "leaders-3"),
    move("leaders-3", "experts-3", kind="RETURN"),
    move("experts-3", "experts-4", kind="PROMOTION"),
    move("leaders-4", "experts-4", kind="RETURN"),
]


def named(slug: str) -> Answer:
    return next(each for each in LEVELS if each["slug"] == f"ladder/{slug}")


FORK: Answer = {
    "slug": "fork",
    "fromLevels": [named("shared-2")],
    "toLevels": [named("leaders-3"), named("experts-3")],
    "sides": [
        {"track": LEADERS, "new": ["A team."], "week": "Talks."},
        {"track": EXPERTS, "new": ["A problem."], "week": "Mornings."},
    ],
}
BY_SLUG = {each["slug"]: each for each in LEVELS}


def test_sides_stand_in_the_order_of_the_tracks_whatever_order_they_were_written_in() -> None:
    made = sides(FORK, ladder([SHARED, EXPERTS, LEADERS], LEVELS, WAYS), BY_SLUG)
    assert [side.track["slug"] for side in made] == ["experts", "leaders"]
    assert [side.new for side in made] == [("A problem.",), ("A team.",)]
    turned = sides(FORK, ladder([SHARED, LEADERS, EXPERTS], LEVELS, WAYS), BY_SLUG)
    assert turned == made[::-1]


def test_ways_lead_from_before_the_fork_and_back_is_what_stays_at_it() -> None:
    experts, leaders = sides(FORK, ladder([SHARED, EXPERTS, LEADERS], LEVELS, WAYS), BY_SLUG)
    assert list(experts.ways) == WAYS[:1]
    assert list(leaders.ways) == WAYS[1:2]
    assert list(experts.back) == WAYS[2:3]
    assert list(leaders.back) == WAYS[3:4]


def test_a_side_of_which_nothing_was_said_is_told_all_the_same() -> None:
    made = sides(FORK | {"sides": []}, ladder([SHARED, EXPERTS, LEADERS], LEVELS, WAYS), BY_SLUG)
    assert [(side.new, side.week, len(side.levels)) for side in made] == [((), None, 1), ((), None, 1)]


def test_the_picture_shows_the_heights_at_the_fork_and_no_lane_that_begins_above() -> None:
    late = track("late", "HYBRID")
    whole = ladder([SHARED, EXPERTS, LEADERS, late], [*LEVELS, level(late, 5, 5)], WAYS)
    near = around(FORK, lattice(whole))
    assert [lane["slug"] for lane in near.lanes] == ["experts", "leaders"]
    assert [row.rank["order"] for row in near.rows if row.rank] == [3, 2]
    assert near.rows[-1].shared == (named("shared-2"),)
    assert near.rows[-1].forks
    assert all(len(row.cells) == 2 for row in near.rows)


def test_a_move_to_the_side_that_leads_higher_is_not_said_to_be_at_equal_height(sample_portal: Finished) -> None:
    """Beyond the fork one is tried at the work of the next height, before any promotion."""
    before, beyond = (
        sample_portal.pages[f"ladders/engineering/{level}/"] for level in ("senior-engineer", "staff-engineer")
    )
    assert "Across, without a promotion, Technical track" in before.text
    assert "Across, at equal height" not in before.text
    assert "Across, at equal height, Managerial track" in beyond.text
