"""Pay is compared by what is in force on the day, like with like, and what is hidden stays hidden."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sided import (
    CREW,
    DAY,
    ROPE,
    a_band,
    a_ladder_of,
    a_policy,
    a_reward,
    a_side,
    an_organisation,
    catalogue_of,
    figures,
    level_with,
    lines_of,
    the_entry,
    the_line,
    the_other,
)

from stepladder.career.parity import Line, ledger
from stepladder.records import Document, PayBand, Reward


def bands(*stated: PayBand, also: tuple[Document, ...] = (), **fields: Any) -> list[Line]:
    organisation = an_organisation(pay_bands=stated, policy=a_policy(), **fields)
    return list(lines_of(the_entry(organisation, *also), "midpoint"))


def rewards(*stated: Reward, also: tuple[Document, ...] = ()) -> list[Line]:
    return list(lines_of(the_entry(an_organisation(rewards=stated, policy=a_policy()), *also), "reward"))


def test_a_grade_that_both_share_gives_both_the_same_midpoint_and_range() -> None:
    entry = the_entry(an_organisation(pay_bands=(a_band(),), policy=a_policy()))
    midpoint, width = the_line(entry, "midpoint"), the_line(entry, "range")
    assert figures(midpoint) == (100, 100, "within")
    assert figures(width) == (20, 20, "within")
    assert (midpoint.ratio, midpoint.left.low, midpoint.left.high) == (1, 90, 110)


def test_a_lower_midpoint_is_told_as_its_share_of_the_higher() -> None:
    (line,) = bands(a_band(76, level=ROPE), a_band(100, level=CREW))
    assert (*figures(line), line.ratio, line.tolerance) == (76, 100, "breach", Decimal("0.76"), Decimal("0.9"))


def test_of_two_bands_the_one_in_force_on_the_day_counts() -> None:
    old, new = date(2025, 4, 1), DAY
    (line,) = bands(
        a_band(80, level=ROPE, effective_from=old),
        a_band(100, level=ROPE, effective_from=new),
        a_band(99, level=ROPE, effective_from=date(2026, 11, 22)),
        a_band(100, level=CREW),
    )
    assert figures(line) == (100, 100, "within")


def test_a_band_that_is_still_to_come_does_not_take_the_place_of_the_grade_s() -> None:
    (line,) = bands(a_band(100), a_band(200, level=ROPE, effective_from=date(2027, 1, 1)))
    assert figures(line) == (100, 100, "within")


def test_a_midpoint_that_is_not_stated_lies_in_the_middle_of_the_band() -> None:
    (line,) = bands(a_band(None, min=90, max=101, level=ROPE), a_band(100, level=CREW))
    assert figures(line) == (Decimal("95.5"), 100, "within")


@pytest.mark.parametrize(
    "field", [{"location": "quay"}, {"discipline": "sailing"}, {"currency": "EUR"}, {"period": "month"}]
)
def test_bands_of_two_places_markets_currencies_or_periods_are_told_and_not_compared(field: dict[str, str]) -> None:
    lines = bands(a_band(50, level=ROPE, **field), a_band(100, level=CREW))
    assert [(line.standing, line.reason) for line in lines] == [("not compared", "not stated alike")] * 2
    assert sorted((line.left.amount or 0, line.right.amount or 0) for line in lines) == [(0, 100), (50, 0)]


def test_a_level_s_own_band_is_in_its_ladder_s_market() -> None:
    ladder = a_ladder_of(discipline="sailing")
    (line,) = bands(a_band(50, level=ROPE), a_band(100, discipline="sailing"), also=(ladder,))
    assert figures(line) == (50, 100, "breach")


def test_no_band_beside_a_band_counts_as_nothing() -> None:
    (line,) = bands(a_band(level=ROPE), also=(the_other(grade=None),))
    assert (*figures(line), line.ratio, line.one_sided) == (100, None, "breach", None, True)


def test_where_neither_side_has_a_band_there_is_no_line() -> None:
    assert bands() == []


def test_a_band_without_amounts_is_not_compared() -> None:
    (line,) = bands(a_band(None, level=ROPE), a_band(level=CREW))
    assert (line.standing, line.reason) == ("not compared", "no amount")


@pytest.mark.parametrize("measure", ["midpoint", "range", "reward"])
def test_pay_is_not_compared_where_pay_is_all_that_makes_two_levels_equal(measure: str) -> None:
    organisation = an_organisation(
        pay_bands=(a_band(50, max=90, level=ROPE), a_band(level=CREW)),
        rewards=(a_reward("1", level=ROPE), a_reward(level=CREW)),
        policy=a_policy(),
    )
    ladder = a_ladder_of(equivalences=(level_with(basis="pay"),))
    line = the_line(the_entry(organisation, ladder, the_other(rank="2")), measure)
    assert (line.standing, line.reason) == ("not compared", "basis is pay")
    assert line.left.amount != line.right.amount


def test_who_says_pay_of_two_levels_of_one_rank_does_not_get_out_of_pay_parity() -> None:
    ladder = a_ladder_of(equivalences=(level_with(basis="pay"),))
    (line,) = bands(a_band(50, level=ROPE), a_band(level=CREW), also=(ladder,))
    assert line.standing == "breach"


def test_a_hidden_band_is_said_to_be_hidden_beside_one_that_is_not() -> None:
    (line,) = bands(a_band(), a_band(200, grade="few"), also=(the_other(grade="few"),))
    assert (*figures(line), line.reason) == (100, None, "not compared", "hidden")
    assert line.right.hidden
    assert line.ratio is None


def test_two_hidden_bands_are_one_line_that_says_so() -> None:
    (line,) = bands(a_band(200, grade="few"), also=(a_side(grade="few"), the_other(grade="few")))
    assert (*figures(line), line.reason) == (None, None, "not compared", "hidden")


_SECRETS = st.lists(
    st.builds(
        a_band,
        st.integers(20, 10**6),
        grade=st.just("few"),
        level=st.sampled_from([None, CREW]),
        location=st.sampled_from([None, "quay", "pier"]),
        currency=st.sampled_from(["GBP", "EUR"]),
    ),
    max_size=3,
)


@settings(derandomize=True, max_examples=60, deadline=None)
@given(_SECRETS, st.sampled_from(["g1", "few", None]))
def test_nothing_in_a_ledger_depends_on_what_a_hidden_band_is(secrets: list[PayBand], grade: str | None) -> None:
    def told(*stated: PayBand) -> object:
        organisation = an_organisation(pay_bands=(a_band(location="quay"), *stated), policy=a_policy())
        return ledger(catalogue_of(organisation, a_side(grade=grade), the_other(grade="few")), "rigging", DAY)

    assert told(*secrets) == told()


def test_rewards_are_compared_kind_by_kind() -> None:
    bonus, leave = rewards(a_reward("5"), a_reward("27", kind="leave", unit="days", level=ROPE))
    assert (bonus.subject.kind, *figures(bonus)) == ("Bonus", 5, 5, "within")
    assert (leave.subject.kind, *figures(leave)) == ("leave", 27, None, "breach")


def test_the_nearest_statement_of_a_reward_counts() -> None:
    (line,) = rewards(
        a_reward("3"), a_reward("4", rank="1"), a_reward("5", ladder="rigging"), a_reward("6", level=CREW)
    )
    assert figures(line) == (5, 6, "breach")


def test_of_one_reward_the_statement_that_began_last_counts() -> None:
    began = date(2026, 1, 1)
    (line,) = rewards(
        a_reward("5", effective_from=began), a_reward("4"), a_reward("9", effective_from=date(2027, 1, 1))
    )
    assert figures(line) == (5, 5, "within")


def test_rewards_in_different_units_are_told_and_not_compared() -> None:
    lines = rewards(a_reward("5", level=ROPE), a_reward("900", unit="GBP", level=CREW))
    assert [(line.subject.unit, line.standing, line.reason) for line in lines] == [
        ("%", "not compared", "other unit"),
        ("GBP", "not compared", "other unit"),
    ]


def test_one_kind_of_reward_is_one_however_it_is_capitalised() -> None:
    (line,) = rewards(a_reward(kind="BONUS", level=ROPE), a_reward(kind=" bonus ", level=CREW))
    assert line.standing == "within"


def test_a_reward_in_words_alone_is_told_and_not_compared() -> None:
    (line,) = rewards(a_reward(None, text="By agreement.", level=ROPE), a_reward(level=CREW))
    assert (line.reason, line.left.texts) == ("no amount", ("By agreement.",))


def test_less_than_nothing_is_no_share_of_anything() -> None:
    (line,) = rewards(a_reward("-5", level=ROPE), a_reward(level=CREW))
    assert line.reason == "no amount"


def test_several_rewards_of_one_kind_and_unit_are_taken_together() -> None:
    nights, calls = a_reward("100", text="For nights.", level=ROPE), a_reward("45", text="For calls.", level=ROPE)
    (line,) = rewards(nights, calls, a_reward("145", level=CREW))
    assert (line.left.amount, line.left.texts, line.standing) == (145, ("For nights.", "For calls."), "within")


def test_with_a_reward_without_an_amount_nobody_knows_what_several_come_to() -> None:
    (line,) = rewards(a_reward("100", level=ROPE), a_reward(None, text="Now and then.", level=ROPE), a_reward("100"))
    assert (line.left.amount, line.reason) == (None, "no amount")
