"""Which levels are held beside each other: what is stated as equal, and what shares a rank across sides."""

import pytest
from sided import CREW, DAY, ROPE, a_ladder_of, a_side, catalogue_of, level_with, the_other, the_pair

from stepladder.career.parity import ledger, pairs
from stepladder.records import Document


def paired(*documents: Document) -> list[tuple[str, str]]:
    return [(pair.left.slug, pair.right.slug) for pair in pairs(catalogue_of(*documents))]


def test_two_sides_of_one_rank_are_a_pair_though_nobody_says_so() -> None:
    pair = the_pair(catalogue_of())
    assert (pair.left.slug, pair.right.slug) == (ROPE, CREW)
    assert (pair.bases, pair.strength, pair.equivalence) == (("rank",), "equal", None)


def test_what_is_stated_is_not_paired_a_second_time_by_rank() -> None:
    stated = level_with(strength="approximate")
    pair = the_pair(catalogue_of(a_ladder_of(equivalences=(stated,))))
    assert (pair.bases, pair.strength, pair.equivalence) == (("evaluation", "rank"), "approximate", stated)


@pytest.mark.parametrize("kept", [level_with(strength="none", note="No."), level_with(None, strength="none", note="-")])
def test_what_is_said_to_stand_level_with_nothing_is_not_paired_by_rank(kept: object) -> None:
    assert paired(a_ladder_of(equivalences=(kept,))) == []


def test_what_is_said_to_stand_level_with_nothing_else_stays_with_what_it_is_said_to() -> None:
    stated = (level_with(), level_with(None, strength="none", note="Nothing else."))
    third = the_other("rigging/third")
    assert paired(a_ladder_of(equivalences=stated), third) == [(ROPE, CREW)]


def test_what_is_retired_stands_beside_nothing() -> None:
    assert paired(a_ladder_of(equivalences=(level_with(),)), the_other(status="retired")) == []
    assert paired(a_ladder_of(status="retired")) == []


def test_a_draft_stands_beside_its_counterpart() -> None:
    assert paired(the_other(status="draft")) == [(ROPE, CREW)]


@pytest.mark.parametrize("fields", [{"track": "deck"}, {"track": "hands"}, {"rank": "2"}, {"rank": None}])
def test_a_rank_pairs_only_levels_of_two_sides(fields: dict[str, str | None]) -> None:
    assert paired(the_other(**fields)) == []


def test_a_rank_pairs_nothing_across_ladders_but_an_equivalence_does() -> None:
    elsewhere = the_other("sails/crew")
    both = (a_ladder_of(ladder="sails"), elsewhere, the_other(rank="2"))
    assert paired(*both) == []
    stated = a_ladder_of(equivalences=(level_with("sails/crew"),))
    assert paired(stated, *both) == [(ROPE, "sails/crew")]
    seen = [ledger(catalogue_of(stated, *both), ladder, DAY).entries for ladder in ("rigging", "sails")]
    assert [entries[0].pair.left.slug for entries in seen] == [ROPE, "sails/crew"]


def test_each_level_of_a_rank_stands_beside_each_of_the_other_side() -> None:
    assert paired(a_side("rigging/splice")) == [(ROPE, CREW), ("rigging/splice", CREW)]


def test_a_pair_of_levels_that_nobody_knows_is_passed_over() -> None:
    unknown = (level_with("rigging/ghost"), level_with(ROPE))
    assert paired(a_ladder_of(equivalences=unknown)) == [(ROPE, CREW)]
