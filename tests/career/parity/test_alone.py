"""A level beside which nothing stands is shown as that, with the reason that somebody gave."""

from sided import CREW, DAY, ROPE, a_ladder_of, a_side, catalogue_of, level_with, the_other

from stepladder.career.parity import ledger
from stepladder.records import BorrowedTrack, Document, EmptyPlace, Track

MATE = a_side("rigging/mate", rank="2", order=2)


def _alone(*documents: Document) -> list[tuple[str, str | None]]:
    found = ledger(catalogue_of(*documents), "rigging", DAY)
    return [(each.level.slug, each.reason) for each in found.alone]


def test_levels_that_stand_beside_each_other_are_not_alone() -> None:
    assert _alone() == []


def test_a_level_without_another_at_its_height_is_alone_and_no_reason_is_made_up() -> None:
    assert _alone(MATE) == [("rigging/mate", None)]


def test_what_is_said_of_the_level_is_the_reason() -> None:
    said = level_with(None, "scope", strength="none", note="Nobody else goes aloft.")
    ladder = a_ladder_of(equivalences=(said.model_copy(update={"level": "rigging/mate"}),))
    assert _alone(ladder, MATE) == [("rigging/mate", "Nobody else goes aloft.")]


def test_the_reason_for_an_empty_place_on_the_other_track_is_the_reason() -> None:
    empty = EmptyPlace(rank="2", reason="Too small a crew.")
    heads = Track(slug="heads", title="Heads", kind="other", empty_places=(empty,))
    ladder = a_ladder_of(tracks=(Track(slug="hands", title="Hands", kind="other"), heads))
    assert _alone(ladder, MATE) == [("rigging/mate", "Too small a crew.")]


def test_what_is_shared_or_retired_is_not_missing_anybody() -> None:
    assert _alone(a_side("rigging/boy", "deck", rank="2"), a_side("rigging/gone", rank="2", status="retired")) == []


def test_on_a_ladder_with_one_side_nobody_is_alone_unless_it_borrows_another() -> None:
    away = the_other("sails/crew", rank="2")
    sails = a_ladder_of("heads", ladder="sails")
    retired = the_other(status="retired")
    assert _alone(a_ladder_of("hands"), retired, sails, away) == []
    borrowing = a_ladder_of("hands").model_copy(
        update={"borrowed_tracks": (BorrowedTrack(ladder="sails", track="heads"),)}
    )
    assert _alone(borrowing, retired, sails, away) == [(ROPE, None)]
    assert CREW not in dict(_alone(borrowing, retired, sails, away))
