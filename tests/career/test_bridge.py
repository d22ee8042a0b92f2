"""From a level to a target: trainings in order, people with room, hats, guides, criteria, gate and process, and why."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from world import (
    AS_OF,
    ENGINEER,
    ENGINEERING_MANAGER,
    SENIOR_ENGINEER,
    STAFF_ENGINEER,
    TEAM_LEAD,
    a_level,
    a_mentor,
    a_session,
    a_training,
    an_expectation,
    world,
    world_with,
)

from stepladder.career.bridge import Bridge, Suggestion, TrainingStep, bridge, lack_sentence, sentence
from stepladder.career.catalogue import Catalogue
from stepladder.records import Contents, Document, Guide, Move, Outcome, Process

_TARGET = "engineering/target"


def test_trainings_are_chained_by_what_they_bring_and_say_how_far() -> None:
    found = _to_target(
        a_training("a-second", effort_minutes=60, outcomes=(_brings("Working", "Advanced"),)),
        a_training("b-first", effort_minutes=30, outcomes=(_brings("Aware", "Working"),)),
    )
    assert _slugs(found) == ["b-first", "a-second"]
    assert [_sentences(step) for step in found.trainings] == [
        ["Brings System design from Aware to Working, which is part of the way."],
        ["Brings System design from Working to Advanced."],
    ]
    assert (found.effort_minutes, found.effort_unknown) == (90, 0)


def test_the_cheapest_training_for_oneself_is_taken_and_one_of_unknown_effort_only_where_there_is_no_other() -> None:
    straight = _brings("Aware", "Advanced")
    dear = a_training("dear", effort_minutes=90, outcomes=(straight,))
    cheap = a_training("cheap", effort_minutes=60, outcomes=(straight,))
    unknown = a_training("a-unknown", outcomes=(straight,))
    assert _slugs(_to_target(dear, cheap, unknown)) == ["cheap"]
    found = _to_target(unknown)
    assert (_slugs(found), found.effort_minutes, found.effort_unknown) == (["a-unknown"], 0, 1)


def test_a_prerequisite_that_brings_nothing_missing_comes_first_and_says_for_what() -> None:
    found = _to_target(
        a_training("z-basics", effort_minutes=10, outcomes=(Outcome(competency="teamwork", to_proficiency="Aware"),)),
        a_training(
            "a-course", effort_minutes=20, outcomes=(_brings("Aware", "Advanced"),), prerequisites=("z-basics",)
        ),
    )
    first, second = found.trainings
    assert (first.training.slug, first.only_prerequisite) == ("z-basics", True)
    assert _sentences(first) == ["Is here only because Writing for readers asks for it first."]
    assert (second.training.slug, second.only_prerequisite) == ("a-course", False)
    assert found.effort_minutes == 30


def test_a_prerequisite_makes_a_training_as_dear_as_both() -> None:
    whole = _brings("Aware", "Advanced")
    found = _to_target(
        a_training("basics", effort_minutes=100),
        a_training("short", effort_minutes=20, outcomes=(whole,), prerequisites=("basics",)),
        a_training("long", effort_minutes=110, outcomes=(whole,)),
    )
    assert _slugs(found) == ["long"]


def test_one_training_that_serves_two_needs_makes_another_superfluous() -> None:
    writing = Outcome(competency="coaching", from_proficiency="Aware", to_proficiency="Advanced")
    target = a_level(
        _TARGET, expectations=(an_expectation(), an_expectation("c", competency="coaching", proficiency="Advanced"))
    )
    found = _to_target(
        target,
        a_training("cheap", effort_minutes=10, outcomes=(_brings("Aware", "Advanced"),)),
        a_training("both", effort_minutes=60, outcomes=(_brings("Aware", "Advanced"), writing)),
    )
    assert _slugs(found) == ["both"]


def test_what_is_retired_or_asks_for_itself_first_is_never_suggested() -> None:
    whole = _brings("Aware", "Advanced")
    found = _to_target(
        a_training("old", effort_minutes=1, outcomes=(whole,), status="retired"),
        a_training("ring", effort_minutes=1, outcomes=(whole,), prerequisites=("ring-too",)),
        a_training("ring-too", effort_minutes=1, prerequisites=("ring",)),
    )
    assert _slugs(found) == []
    assert "No training that one could take from here brings System design to Advanced." in _lacks(found)


def test_a_prerequisite_that_is_no_longer_given_is_told_and_does_not_stand_in_the_way() -> None:
    found = _to_target(
        a_training("old", status="retired"),
        a_training(
            "course", outcomes=(_brings("Aware", "Advanced"),), prerequisites=("old",), prerequisites_text=("A page.",)
        ),
    )
    (step,) = found.trainings
    assert (step.prerequisites_gone, step.prerequisites_text) == (("old",), ("A page.",))


def test_trainings_for_other_tracks_are_told_and_not_counted() -> None:
    found = _to_target(
        a_training("theirs", effort_minutes=1, tracks=("sales/technical",), outcomes=(_brings("Aware", "Advanced"),))
    )
    assert (_slugs(found), found.effort_minutes) == ([], 0)
    assert "Only trainings for other tracks lead on with System design to Advanced: Writing for readers." in _lacks(
        found
    )


def test_a_training_for_those_who_stand_where_one_does_leads_across() -> None:
    assert "first-months-with-a-team" in _slugs(_bridge(SENIOR_ENGINEER, TEAM_LEAD))


def test_what_leads_only_part_of_the_way_is_suggested_and_the_rest_told_as_unclosed() -> None:
    found = _to_target(a_training("some", effort_minutes=5, outcomes=(_brings("Aware", "Working"),)))
    assert _slugs(found) == ["some"]
    assert "Trainings bring System design to Working, and none goes on to Advanced." in _lacks(found)


def test_sessions_are_those_ahead_that_still_take_place_the_next_one_first() -> None:
    sessions = (
        a_session("later", starts="2026-12-01T09:00"),
        a_session("today", starts="2026-11-02T08:00"),
        a_session("past", starts="2026-11-01T09:00"),
        a_session("off", starts="2026-11-09T09:00", status="cancelled"),
    )
    found = _to_target(a_training("course", outcomes=(_brings("Aware", "Advanced"),), sessions=sessions))
    assert [session.key for session in found.trainings[0].upcoming] == ["today", "later"]


def test_who_helps_with_this_very_move_comes_first_then_who_stands_there_then_who_has_most_of_what_is_missing() -> None:
    def mentor(slug: str, **fields: Any) -> Document:
        shows = ("name", "level", "competencies", "helps_with", "room")
        return a_mentor(slug, room=1, shows=shows, last_confirmed="2026-10-20", **fields)

    found = _bridge(
        SENIOR_ENGINEER,
        STAFF_ENGINEER,
        mentor("a-one", competencies=("teamwork",)),
        mentor("b-two", competencies=("teamwork", "system-design")),
        mentor("c-there", level=STAFF_ENGINEER),
        mentor("d-move", helps_with=(Move(level=SENIOR_ENGINEER, to_level=STAFF_ENGINEER),)),
        mentor("e-full", level=STAFF_ENGINEER).model_copy(update={"room": 0}),
        mentor("f-hides", level=STAFF_ENGINEER).model_copy(update={"shows": ("name", "level")}),
        mentor("g-back", helps_with=(Move(level=STAFF_ENGINEER, to_level=SENIOR_ENGINEER),)),
    )
    ours = [each for each in found.mentors if each.thing.slug[1] == "-"]
    assert [each.thing.slug for each in ours] == ["d-move", "c-there", "b-two", "a-one"]
    assert [_sentences(each) for each in ours] == [
        ["Helps with this very move, to Staff Engineer."],
        ["Works as Staff Engineer."],
        ["Has System design.", "Has Teamwork."],
        ["Has Teamwork."],
    ]


def test_who_is_known_to_stand_below_the_target_comes_after_who_is_not() -> None:
    shows = ("name", "level", "competencies", "room")
    below, unknown, above = (
        a_mentor(slug, room=1, shows=shows, last_confirmed="2026-10-20", level=level, competencies=competencies)
        for slug, level, competencies in (
            ("a-below", ENGINEER, ("teamwork", "system-design")),
            ("b-unknown", None, ("teamwork",)),
            ("c-above", ENGINEERING_MANAGER, ("teamwork",)),
        )
    )
    found = _bridge(SENIOR_ENGINEER, STAFF_ENGINEER, below, unknown, above)
    ours = [each.thing.slug for each in found.mentors if each.thing.slug[1] == "-"]
    assert ours == ["b-unknown", "c-above", "a-below"]


def test_where_mentors_may_not_be_seen_nothing_is_told_of_them_nor_of_there_being_none() -> None:
    catalogue = Catalogue(world())
    levels = catalogue.levels
    found = bridge(catalogue, levels[SENIOR_ENGINEER], levels[STAFF_ENGINEER], AS_OF)
    assert found.mentors == ()
    assert not any("mentor" in each.lack for each in found.unclosed)


def test_where_nobody_has_written_down_any_help_that_is_told_once_and_not_for_each_competency() -> None:
    helping = {**world().trainings, **world().hats, **world().mentors}
    contents = Contents.of(each for each in world().documents() if each.slug not in helping)
    catalogue = Catalogue(contents)
    found = bridge(catalogue, catalogue.levels[ENGINEER], catalogue.levels[ENGINEERING_MANAGER], AS_OF, ())
    assert len(found.gap.competencies) > 1
    assert [(each.lack, each.about) for each in found.unclosed if "at all" in each.lack] == [
        (f"no {kind} at all", ENGINEERING_MANAGER) for kind in ("trainings", "mentors", "hats")
    ]
    assert not {"no training", "no mentor", "no hat"} & {each.lack for each in found.unclosed}
    assert "There is no training yet, for anything." in _lacks(found)
    unseen = bridge(catalogue, catalogue.levels[ENGINEER], catalogue.levels[ENGINEERING_MANAGER], AS_OF)
    assert not any("mentor" in each.lack for each in unseen.unclosed)
    nothing = bridge(catalogue, catalogue.levels[ENGINEER], catalogue.levels[ENGINEER], AS_OF, ())
    assert nothing.unclosed == ()


def test_hats_that_give_evidence_of_what_is_missing_are_told() -> None:
    found = _bridge(SENIOR_ENGINEER, STAFF_ENGINEER)
    assert [(each.thing.slug, _sentences(each)) for each in found.hats] == [
        ("interviewer", ["Gives evidence of Teamwork."])
    ]
    assert "No hat gives evidence of System design." in _lacks(found)


@pytest.mark.parametrize(
    ("level", "target", "kind", "gate"),
    [(SENIOR_ENGINEER, TEAM_LEAD, "lateral", "interview"), (SENIOR_ENGINEER, STAFF_ENGINEER, "promotion", "promotion")],
)
def test_the_move_comes_with_its_gate_the_process_for_it_and_the_guide_for_its_talk(
    level: str, target: str, kind: str, gate: str
) -> None:
    documents = [
        Guide(slug="growth-talk", title="Growth"),
        Guide(slug="across", title="Across", moves=("lateral",)),
        Guide(slug="up", title="Up", moves=("promotion",)),
        Guide(slug="old", title="Old", moves=("promotion", "lateral"), status="retired"),
        Process(slug="all-promotion", title="All", gate="promotion"),
        Process(slug="our-promotion", title="Ours", gate="promotion", ladders=("engineering",)),
        Process(slug="a-theirs", title="Theirs", gate="promotion", ladders=("sales",)),
        Process(slug="all-interview", title="All", gate="interview"),
        Process(slug="a-old-interview", title="Old", gate="interview", status="retired"),
    ]
    found = _bridge(level, target, *documents)
    (way,) = found.ways
    assert (way.kind, way.gate, way.implied) == (kind, gate, False)
    assert [each.thing.slug for each in way.guides] == [{"lateral": "across", "promotion": "up"}[kind]]
    assert way.process is not None
    assert way.process.thing.slug == {"promotion": "our-promotion", "interview": "all-interview"}[gate]
    assert not {"no way", "no guide", "no process"} & {each.lack for each in found.unclosed}


def test_the_process_that_a_level_names_goes_before_those_for_its_gate() -> None:
    level = world().levels[STAFF_ENGINEER].model_copy(update={"process": "its-own"})
    named = Process(slug="its-own", title="Its own", gate="promotion", ladders=("sales",))
    other = Process(slug="a-other", title="Other", gate="promotion", ladders=("engineering",))
    (way,) = _bridge(SENIOR_ENGINEER, STAFF_ENGINEER, level, named, other).ways
    assert way.process is not None
    assert way.process.thing.slug == "its-own"


def test_a_move_that_is_offered_in_two_ways_has_both_and_a_missing_guide_or_process_is_told() -> None:
    ladder = world().ladders["engineering"]
    again = ladder.transitions[4].model_copy(update={"kind": "promotion", "gate": None})
    moves = (*ladder.transitions, again)
    guide = Guide(slug="growth-talk", title="Growth", moves=("promotion",))
    found = _bridge(SENIOR_ENGINEER, TEAM_LEAD, ladder.model_copy(update={"transitions": moves}), guide)
    assert [(way.kind, way.gate) for way in found.ways] == [("promotion", "promotion"), ("lateral", "interview")]
    assert "There is no guide for this talk: a lateral move." in _lacks(found)
    assert "Nobody has written down how this is decided: interview." in _lacks(found)


def test_where_no_move_leads_straight_there_that_is_told_with_the_gate_of_the_target() -> None:
    found = _bridge(ENGINEER, ENGINEERING_MANAGER)
    (way,) = found.ways
    assert (way.kind, way.transition, way.gate, way.implied) == (None, None, "promotion", False)
    assert "No move leads straight to Engineering Manager." in _lacks(found)


def test_a_return_that_states_no_gate_has_none() -> None:
    ladder = world().ladders["engineering"]
    moves = tuple(move.model_copy(update={"gate": None}) for move in ladder.transitions)
    (way,) = _bridge(TEAM_LEAD, SENIOR_ENGINEER, ladder.model_copy(update={"transitions": moves})).ways
    assert (way.kind, way.gate, way.process) == ("return", None, None)


def test_the_criteria_of_the_target_are_told() -> None:
    found = _bridge(SENIOR_ENGINEER, STAFF_ENGINEER)
    assert [(each.thing.text, _sentences(each)) for each in found.criteria] == [
        ("Two pages of evidence.", ["Is asked of everybody who becomes Staff Engineer."])
    ]


def test_an_expectation_without_a_competency_is_told_as_nothing_that_can_be_found_for() -> None:
    found = _to_target(a_level(_TARGET, expectations=(_LONE,)))
    assert "“Keeps the key to the boat house.” names no competency, so that nothing can be found for it." in _lacks(
        found
    )


def test_swapping_the_sides_gives_a_bridge_of_the_same_shape() -> None:
    guide = Guide(slug="growth-talk", title="Growth", moves=("lateral", "return"))
    there, across = _bridge(SENIOR_ENGINEER, TEAM_LEAD, guide), _bridge(TEAM_LEAD, SENIOR_ENGINEER, guide)
    assert _shape(there) == _shape(across)
    assert there.trainings


def _shape(found: Bridge) -> object:
    return (
        [[reason.why for reason in step.reasons] for step in found.trainings],
        [[reason.why for reason in each.reasons] for each in found.mentors],
        len(found.hats),
        len(found.criteria),
        found.effort_minutes,
        [each.lack for each in found.unclosed],
    )


def _brings(begins: str, leads_to: str) -> Outcome:
    return Outcome(competency="system-design", from_proficiency=begins, to_proficiency=leads_to)


def _to_target(*documents: Document) -> Bridge:
    """From one who asks for little of system design to one who asks for it at Advanced, with these trainings alone."""
    target = a_level(_TARGET)
    return _bridge(ENGINEER, _TARGET, target, *documents, without_ours=True)


def _bridge(level: str, target: str, *documents: Document, without_ours: bool = False, on: date = AS_OF) -> Bridge:
    contents = world_with(*documents)
    if without_ours:
        ours = world().trainings
        contents = type(contents).of(each for each in contents.documents() if each.slug not in ours)
    catalogue = Catalogue(contents)
    mentors = catalogue.mentors_on(on).values()
    return bridge(catalogue, catalogue.levels[level], catalogue.levels[target], on, mentors)


def _slugs(found: Bridge) -> list[str]:
    return [step.training.slug for step in found.trainings]


_LONE = an_expectation("lone", competency=None, proficiency=None, text="Keeps the key to the boat house.")
_NAMES = Catalogue(
    world_with(a_level(_TARGET, expectations=(_LONE,)), *(a_training(slug) for slug in ("a-course", "theirs")))
)
"""Where sentences find the titles of things: those that the tests of this module name."""


def _sentences(suggestion: TrainingStep | Suggestion[Any]) -> Sequence[str]:
    return [sentence(reason, _NAMES) for reason in suggestion.reasons]


def _lacks(found: Bridge) -> Sequence[str]:
    return [lack_sentence(each, _NAMES) for each in found.unclosed]
