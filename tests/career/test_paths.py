"""Ways over several steps, stated and implied, the best first; and the doors that only open outward."""

from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_ladders import small_ladders
from world import (
    ENGINEER,
    ENGINEERING_MANAGER,
    SENIOR_ENGINEER,
    STAFF_ENGINEER,
    TEAM_LEAD,
    a_ladder,
    a_level,
    a_training,
    an_expectation,
    world,
    world_with,
)

from stepladder.career.bridge.course import course
from stepladder.career.catalogue import Catalogue
from stepladder.career.catalogue.ladder import place
from stepladder.career.gap import gap
from stepladder.career.paths import Path, PathOrder, Paths, paths, prepare
from stepladder.career.paths.doors import Doors, find_doors
from stepladder.records import Contents, Document, Equivalence, Level, Outcome, Transition


def test_the_ways_to_a_level_are_told_with_their_gates_and_their_time() -> None:
    best, other = _paths(ENGINEER, TEAM_LEAD).paths
    assert _route(best) == [ENGINEER, TEAM_LEAD]
    assert _route(other) == [ENGINEER, SENIOR_ENGINEER, TEAM_LEAD]
    assert (best.gates, other.gates) == (("promotion",), ("promotion", "interview"))
    assert (other.months_min, other.months_max) == (24, 72)
    assert [way.kind for way in other.steps[1].ways] == ["lateral"]


def test_by_effort_what_is_unknown_or_left_open_comes_last_then_fewer_minutes_come_first() -> None:
    whole = Outcome(competency="coaching", to_proficiency="Advanced")
    design = Outcome(competency="system-design", to_proficiency="Advanced")
    team = Outcome(competency="teamwork", to_proficiency="Advanced")
    everything = a_training("everything", effort_minutes=30, outcomes=(whole, design, team))
    found = _paths(ENGINEER, TEAM_LEAD, everything)
    assert [(each.left_open, each.effort_unknown, each.effort_minutes) for each in found.paths] == [
        (0, 0, 30),
        (0, 0, 30),
    ]
    assert [len(each.steps) for each in found.paths] == [1, 2]
    known = a_training("known", effort_minutes=30, outcomes=(whole,))
    unknown = a_training("unknown", effort_minutes=None, outcomes=(design, team))
    lead = world().levels[TEAM_LEAD].model_copy(update={"expectations": (an_expectation("x", competency="coaching"),)})
    longer = _paths(ENGINEER, TEAM_LEAD, known, unknown, lead)
    assert longer.paths[0].effort_unknown < longer.paths[-1].effort_unknown


def test_a_training_that_two_steps_need_is_taken_once_and_the_way_that_shares_it_comes_first() -> None:
    def asks(name: str, order: int, *competencies: str) -> Level:
        asked = tuple(an_expectation(each, competency=each, proficiency="Advanced") for each in competencies)
        return a_level(f"sales/{name}", order=order, expectations=asked)

    levels = [asks("one", 1), asks("two", 2, "system-design"), asks("three", 3, "coaching")]
    levels.append(asks("four", 4, "teamwork"))
    ways = [("one", "two"), ("two", "four"), ("one", "three"), ("three", "four")]
    moves = tuple(Transition(level=f"sales/{a}", to_level=f"sales/{b}", kind="promotion") for a, b in ways)
    coaching, teamwork, design = (
        Outcome(competency=each, to_proficiency="Advanced") for each in ("coaching", "teamwork", "system-design")
    )
    found = _paths(
        "sales/one",
        "sales/four",
        *levels,
        a_ladder(transitions=moves),
        a_training("shared", effort_minutes=60, outcomes=(coaching, teamwork)),
        a_training("apart", effort_minutes=30, outcomes=(design,)),
    ).paths
    told = [(_route(path)[1], [each.effort.minutes for each in path.steps], path.effort_minutes) for path in found]
    assert told == [("sales/three", [60, 60], 60), ("sales/two", [30, 60], 90)]


def test_by_time_a_level_without_a_typical_time_makes_the_whole_unknown_and_last() -> None:
    senior = world().levels[SENIOR_ENGINEER].model_copy(update={"typical_months_max": None})
    first, second = _paths(ENGINEER, ENGINEERING_MANAGER, senior, by="time").paths
    assert (first.months_min, first.months_max) == (24, 72)
    assert (second.months_min, second.months_max) == (36, None)


def test_to_stay_where_one_is_takes_no_step() -> None:
    (path,) = _paths(ENGINEER, ENGINEER).paths
    assert (path.steps, path.effort_minutes, path.months_min, path.months_max, path.gates) == ((), 0, 0, 0, ())


def test_where_a_track_states_no_promotion_each_rung_leads_to_the_next_and_says_that_it_is_implied() -> None:
    (path,) = _paths("sales/one", "sales/three", *_sales()).paths
    assert _route(path) == ["sales/one", "sales/two", "sales/three"]
    assert [(each.step.implied, each.step.kinds, each.ways[0].implied) for each in path.steps] == [
        (True, ("promotion",), True)
    ] * 2


def test_where_a_track_states_its_promotions_nothing_is_implied() -> None:
    stated = Transition(level="sales/one", to_level="sales/two", kind="promotion")
    assert _paths("sales/one", "sales/three", *_sales(transitions=(stated,))).paths == ()


def test_one_step_that_is_offered_twice_is_one_path() -> None:
    ladder = world().ladders["engineering"]
    again = ladder.transitions[0].model_copy(update={"kind": "lateral", "gate": "interview"})
    found = _paths(ENGINEER, SENIOR_ENGINEER, ladder.model_copy(update={"transitions": (again, *ladder.transitions)}))
    assert _route(found.paths[0]) == [ENGINEER, SENIOR_ENGINEER]
    assert found.paths[0].steps[0].step.kinds == ("promotion", "lateral")
    assert len({tuple(_route(path)) for path in found.paths}) == len(found.paths)


def test_no_path_leads_over_a_retired_level_and_one_over_a_draft_says_so() -> None:
    levels = world().levels
    retired = levels[SENIOR_ENGINEER].model_copy(update={"status": "retired"})
    assert _paths(ENGINEER, STAFF_ENGINEER, retired).paths == ()
    draft = levels[SENIOR_ENGINEER].model_copy(update={"status": "draft"})
    found = _paths(ENGINEER, STAFF_ENGINEER, draft)
    assert found.paths
    assert all(path.through_draft for path in found.paths)


def test_where_no_path_leads_the_nearest_levels_on_either_side_are_told() -> None:
    equal = Equivalence(level=STAFF_ENGINEER, other_level="sales/three", basis="policy")
    found = _paths(ENGINEER, "sales/three", *_sales(equivalences=(equal,)))
    assert found.paths == ()
    assert found.nearest[0].slug == STAFF_ENGINEER
    assert {level.ladder for level in found.entries} == {"sales"}
    assert len(found.nearest) == 3


@pytest.mark.parametrize("first", [0, 11, -1])
def test_more_than_ten_paths_or_none_cannot_be_asked_for(first: int) -> None:
    with pytest.raises(ValueError, match="from 1 to 10"):
        _paths(ENGINEER, TEAM_LEAD, first=first)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(small_ladders(), st.sampled_from(("effort", "time")))
def test_paths_are_distinct_without_loops_in_order_and_every_step_of_them_exists(contents: Contents, by: str) -> None:
    catalogue = Catalogue(contents)
    levels = list(catalogue.levels.values())
    for target in levels[1:4]:
        found = paths(catalogue, levels[0], target, first=10, by=cast("PathOrder", by)).paths
        routes = [tuple(_route(path)) for path in found]
        assert len(set(routes)) == len(routes)
        assert all(len(set(route)) == len(route) for route in routes)
        assert [_rank(path, by) for path in found] == sorted(_rank(path, by) for path in found)
        for path in found:
            assert _route(path)[:1] in ([levels[0].slug], [])
            assert not path.steps or _route(path)[-1] == target.slug
            assert all(_exists(catalogue, each.step.level, each.step.to_level) for each in path.steps)
            courses = [course(catalogue, gap(catalogue, each.step.level, each.step.to_level)) for each in path.steps]
            trainings = {step.training.slug: step.training.effort_minutes for each in courses for step in each.taken}
            assert path.effort_minutes == sum(minutes or 0 for minutes in trainings.values())
            assert path.effort_unknown == list(trainings.values()).count(None)
            assert path.left_open == len({each for course in courses for each in course.left_open})


@settings(derandomize=True, max_examples=60, deadline=None)
@given(small_ladders())
def test_there_are_paths_or_levels_nearest_and_never_both(contents: Contents) -> None:
    catalogue = Catalogue(contents)
    in_use = [level for level in catalogue.levels.values() if level.status != "retired"]
    for level in in_use[:3]:
        for target in in_use[-3:]:
            found = paths(catalogue, level, target, first=1)
            assert bool(found.paths) != bool(found.nearest) or bool(found.paths) != bool(found.entries)


def test_what_every_step_takes_can_be_worked_out_beforehand_and_is_the_same() -> None:
    catalogue, prepared = Catalogue(world()), Catalogue(world())
    prepare(prepared)
    here, there = catalogue.levels[ENGINEER], catalogue.levels[ENGINEERING_MANAGER]
    assert paths(catalogue, here, there) == paths(prepared, here, there)


def test_a_move_from_which_no_step_leads_back_to_its_track_is_a_one_way_door_with_its_reason() -> None:
    ladder = world().ladders["engineering"]
    forth = ladder.transitions[4].model_copy(update={"no_way_back": "No post is open. The board answers for it."})
    moves = (*ladder.transitions[:4], forth)
    doors = _doors(ladder.model_copy(update={"transitions": moves}))
    assert [(door.level.slug, door.to_level.slug, door.reason) for door in doors.one_way] == [
        (SENIOR_ENGINEER, TEAM_LEAD, "No post is open. The board answers for it.")
    ]


def test_a_way_back_over_other_levels_is_a_way_back_and_to_leave_the_shared_part_is_not_to_cross() -> None:
    assert _doors().one_way == ()


def test_a_level_below_the_top_that_nobody_can_leave_and_one_that_nobody_can_reach_are_found() -> None:
    ladder = world().ladders["engineering"]
    moves = tuple(move for move in ladder.transitions if SENIOR_ENGINEER not in (move.level, move.to_level))
    doors = _doors(
        ladder.model_copy(update={"transitions": moves}), a_level(SENIOR_ENGINEER, order=2), _one_promotion()
    )
    assert SENIOR_ENGINEER in [level.slug for level in doors.dead_ends]
    assert SENIOR_ENGINEER in [level.slug for level in doors.unreached]


def test_the_top_is_no_dead_end_and_where_people_begin_is_not_unreached() -> None:
    doors = _doors()
    assert (doors.dead_ends, doors.unreached) == ((), ())


def _one_promotion() -> Document:
    """A promotion within the technical track, so that it is one that states its promotions."""
    stated = Transition(level=STAFF_ENGINEER, to_level="engineering/principal-engineer", kind="promotion")
    return a_ladder("other", transitions=(stated,))


def _sales(**fields: Any) -> list[Document]:
    levels = [a_level(f"sales/{name}", order=order) for order, name in enumerate(("one", "two", "three"), 1)]
    return [a_ladder(**fields), *levels]


def _paths(level: str, target: str, *documents: Document, first: int = 3, by: PathOrder = "effort") -> Paths:
    catalogue = Catalogue(world_with(*documents))
    return paths(catalogue, catalogue.levels[level], catalogue.levels[target], first=first, by=by)


def _doors(*documents: Document) -> Doors:
    return find_doors(Catalogue(world_with(a_level(order=4), *documents) if documents else world()))


def _route(path: Path) -> list[str]:
    return [path.steps[0].step.level.slug, *(each.step.to_level.slug for each in path.steps)] if path.steps else []


def _rank(path: Path, by: str) -> tuple[int, int, int, tuple[str, ...]]:
    if by == "effort":
        return path.effort_unknown + path.left_open, path.effort_minutes, len(path.steps), tuple(_route(path))
    months = [(each.months_min, each.months_max) for each in path.steps]
    unknown = sum(None in each for each in months)
    return unknown, sum((least or 0) + (most or 0) for least, most in months), len(path.steps), tuple(_route(path))


def _exists(catalogue: Catalogue, level: Level, target: Level) -> bool:
    if "retired" in (level.status, target.status):
        return False
    if any(move.to_level == target.slug for move in catalogue.transitions_from.get(level.slug, ())):
        return True
    return place(level) == place(target) and target in catalogue.levels_above.get(level.slug, ())
