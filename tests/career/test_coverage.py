"""A hole in what helps people is found, counted by the levels it touches, and told to whoever answers for it."""

from typing import Any

import pytest
from sided import CREW, DAY, ROPE, a_ladder_of, a_side, an_organisation, asks, catalogue_of, the_other
from world import a_competency, a_training

from stepladder.career.coverage import Cell, Coverage, coverage
from stepladder.career.placed import ListedMentor
from stepladder.records import Document, Expectation, ProficiencyScale, Track

STEPS = ProficiencyScale(slug="three-steps", title="Three steps", proficiencies=("Aware", "Working", "Advanced"))
WRITING = a_competency("writing", title="Writing", owner="Guild of scribes", area=None)


def writes(proficiency: str | None = "Working", **fields: Any) -> Expectation:
    return asks("Writes.", competency="writing", proficiency=proficiency, **fields)


def teaches(to: str | None = "Working", slug: str = "letters", **fields: Any) -> Document:
    return a_training(slug, outcomes=({"competency": "writing", "to_proficiency": to},), **fields)


def knows(level: str | None = None, slug: str = "ada") -> ListedMentor:
    return ListedMentor(slug=slug, confirmed_on=DAY, accepts_now=True, level=level, competencies=("writing",))


def covered(*documents: Document, mentors: Any = None, ordered: bool = True, ladder: str | None = None) -> Coverage:
    organisation = an_organisation(scales=(STEPS.model_copy(update={"ordered": ordered}),))
    sides = (a_side(expectations=(writes(),)), the_other(expectations=()))
    return coverage(catalogue_of(organisation, WRITING, *sides, *documents), ladder, mentors)


def the_cell(*documents: Document, **fields: Any) -> Cell:
    (cell,) = covered(*documents, **fields).cells
    return cell


def test_where_nothing_helps_everything_is_missing() -> None:
    told = covered(mentors=())
    assert told.cells == (Cell("writing", ROPE, ("Working",), (), 0, 0),)
    assert [(hole.kind, hole.levels, hole.owner, hole.asked_by) for hole in told.holes] == [
        (kind, (ROPE,), "Guild of scribes", 1) for kind in ("example", "mentor", "training")
    ]


@pytest.mark.parametrize(("to", "reaches"), [("Aware", False), ("Working", True), ("Advanced", True), (None, False)])
def test_a_training_helps_where_it_leads_as_far_as_is_asked(to: str | None, reaches: bool) -> None:
    assert the_cell(teaches(to)).trainings == (("letters",) if reaches else ())


@pytest.mark.parametrize(("to", "reaches"), [("Working", True), ("Advanced", False)])
def test_where_the_order_was_only_guessed_a_training_has_to_lead_to_the_very_same(to: str, reaches: bool) -> None:
    assert bool(the_cell(teaches(to), ordered=False).trainings) is reaches


def test_where_a_level_does_not_say_how_much_any_training_helps() -> None:
    cell = the_cell(teaches(None), a_side(expectations=(writes(None),)))
    assert (cell.proficiencies, cell.trainings) == ((), ("letters",))


def test_of_two_proficiencies_asked_for_at_one_level_the_higher_has_to_be_reached() -> None:
    side = a_side(expectations=(writes("Aware"), writes("Advanced", key="two", examples=("A log.",))))
    cell = the_cell(teaches(), side)
    assert (cell.proficiencies, cell.trainings, cell.examples) == (("Advanced",), (), 1)


@pytest.mark.parametrize(
    ("tracks", "helps"),
    [((), True), (("hands",), True), (("rigging/hands",), True), (("heads",), False), (("sails/hands",), False)],
)
def test_a_training_helps_only_the_track_it_is_for(tracks: tuple[str, ...], helps: bool) -> None:
    assert bool(the_cell(teaches(tracks=tracks)).trainings) is helps


def test_a_training_that_is_no_longer_given_helps_nobody() -> None:
    assert the_cell(teaches(status="retired")).trainings == ()


@pytest.mark.parametrize(
    ("level", "helps"),
    [(None, True), (ROPE, True), ("rigging/below", False), ("sails/low", False), ("sails/high", True), ("x/y", True)],
)
def test_a_mentor_helps_unless_they_are_known_to_stand_lower(level: str | None, helps: bool) -> None:
    others = (
        a_side(expectations=(writes(),), rank="2"),
        a_side("rigging/below", order=0, rank="2", expectations=()),
        a_side("sails/low", rank="1", expectations=()),
        a_side("sails/high", rank="2", expectations=()),
        a_ladder_of(ladder="sails"),
    )
    assert the_cell(*others, mentors=[knows(level)]).mentors == int(helps)


def test_no_hole_tells_of_mentors_to_whoever_may_not_see_them() -> None:
    told = covered()
    assert told.cells[0].mentors is None
    assert {hole.kind for hole in told.holes} == {"training", "example"}


def test_what_a_track_asks_of_all_its_levels_is_covered_at_each() -> None:
    track = Track(slug="hands", title="Hands", kind="other", expectations=(writes(key="all"),))
    ladder = a_ladder_of("deck").model_copy(update={"tracks": (track,)})
    told = covered(ladder, a_side("rigging/splice", order=2, expectations=()), teaches())
    assert [(cell.level, cell.trainings) for cell in told.cells] == [
        (ROPE, ("letters",)),
        ("rigging/splice", ("letters",)),
    ]


def test_holes_that_touch_more_levels_come_first() -> None:
    sums = a_competency("sums", title="Sums", area=None)
    example = asks("Adds.", "two", competency="sums", examples=("A bill.",))
    told = covered(sums, the_other(expectations=(writes(), example)), a_side(expectations=(writes(),)))
    assert [(hole.title, hole.kind, hole.levels) for hole in told.holes] == [
        ("Writing", "example", (ROPE, CREW)),
        ("Writing", "training", (ROPE, CREW)),
        ("Sums", "training", (CREW,)),
    ]
    assert told.holes[-1].owner is None


def test_what_is_more_than_asked_what_is_retired_and_what_names_no_competency_make_no_cell() -> None:
    side = a_side(expectations=(writes(strength="exceeds"), asks("Anything.", "two")))
    told = covered(side, the_other(status="retired", expectations=(writes(), asks("Old.", "two"))))
    assert (told.cells, told.holes, told.without_competency) == ((), (), 1)


def test_one_ladder_is_told_of_alone() -> None:
    elsewhere = (a_ladder_of(ladder="sails"), a_side("sails/crew", expectations=(writes(),)))
    assert [cell.level for cell in covered(*elsewhere, ladder="sails").cells] == ["sails/crew"]
    assert len(covered(*elsewhere).cells) == 2
    assert covered(ladder="ghost").cells == ()


def test_a_competency_that_nobody_described_still_has_its_holes() -> None:
    unknown = asks("Sings.", competency="singing", proficiency="Loud")
    (hole, _) = covered(a_side(expectations=(unknown,))).holes
    assert (hole.competency, hole.title, hole.owner) == ("singing", "singing", None)
