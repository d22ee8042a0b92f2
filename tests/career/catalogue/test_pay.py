"""Which rewards and bands are a level's: one law for its page, its difference to others and its parity."""

from datetime import date

import pytest
from sided import (
    CREW,
    DAY,
    ROPE,
    a_band,
    a_ladder_of,
    a_reward,
    an_organisation,
    catalogue_of,
    lines_of,
    the_entry,
)

from stepladder.career.difference import level_difference
from stepladder.records import Document, Reward

LATER = date(2027, 1, 1)


def amounts(*stated: Reward, also: tuple[Document, ...] = (), on: date | None = DAY) -> list[int]:
    """What the level gets of these."""
    found = catalogue_of(an_organisation(rewards=stated), *also)
    return [int(reward.amount or 0) for reward in found.pay.rewards_of_level(found.levels[ROPE], on)]


NEARER = [
    a_reward("1"),
    a_reward("2", rank="1"),
    a_reward("3", ladder="rigging"),
    a_reward("4", ladder="rigging", grade="g1"),
    a_reward("5", level=ROPE),
]


@pytest.mark.parametrize("on", [DAY, None])
@pytest.mark.parametrize("many", range(1, len(NEARER) + 1))
def test_of_one_kind_only_what_is_stated_nearest_to_the_level_counts(many: int, on: date | None) -> None:
    assert amounts(*reversed(NEARER[:many]), on=on) == [many]


def test_a_ladder_s_own_statement_takes_the_place_of_the_organisation_s_for_a_rank() -> None:
    ladder = a_ladder_of(rewards=(a_reward("20"),))
    assert amounts(a_reward("5", rank="1"), a_reward("27", kind="Leave"), also=(ladder,)) == [27, 20]


def test_what_is_still_to_come_takes_nothing_s_place_on_a_day() -> None:
    assert amounts(a_reward("3"), a_reward("9", level=ROPE, effective_from=LATER)) == [3]


def test_without_a_day_what_is_over_and_what_is_to_come_is_told() -> None:
    stated = [a_reward("3", effective_from=began) for began in (date(2025, 1, 1), DAY, LATER)]
    assert len(amounts(*stated, on=None)) == 3


def test_what_replaced_another_stands_alone_whatever_it_is_stated_for() -> None:
    assert amounts(a_reward("3", rank="1"), a_reward("4", grade="g1", effective_from=date(2026, 1, 1))) == [4]


def test_two_of_one_kind_that_began_together_both_count() -> None:
    both = (a_reward("3", text="For nights."), a_reward("4", text="For call-outs."))
    assert amounts(*both) == [3, 4]


def test_a_ladder_s_own_band_for_a_grade_goes_before_the_later_one_for_all_ladders() -> None:
    stated = (a_band(100, ladder="rigging"), a_band(50, effective_from=date(2026, 4, 1)))
    found = catalogue_of(an_organisation(pay_bands=stated))
    assert [band.mid for band in found.pay.bands_on(found.levels[ROPE], DAY).values()] == [100]


def test_a_level_s_page_its_difference_and_its_parity_tell_of_the_same_rewards() -> None:
    organisation = an_organisation(rewards=(a_reward("5"), a_reward("27", kind="Leave", unit="days")))
    ladder = a_ladder_of(rewards=(a_reward("20"),))
    found = catalogue_of(organisation, ladder)
    rope, crew = found.levels[ROPE], found.levels[CREW]
    page = {(each.kind, each.amount) for each in found.pay.rewards_of_level(rope)}
    difference = level_difference(found, rope, crew, as_of=DAY).rewards
    parity = lines_of(the_entry(organisation, ladder), "reward")
    assert page == {(each.to_reward.kind, each.to_reward.amount) for each in difference if each.to_reward}
    assert page == {(line.subject.kind, line.left.amount) for line in parity}
    assert {each.change for each in difference} == {"kept"}
