"""What becomes of band, rewards and recognition: like is set beside like, and nothing is told that is withheld."""

from datetime import date
from typing import Any

import pytest
from rungs import LOWER, UPPER, between, catalogue, level

from stepladder.career.difference import LevelDifference

_Given = dict[str, Any]


def _difference(*, at: tuple[_Given, _Given] = ({}, {}), **stated: list[_Given]) -> LevelDifference:
    """The difference of a level of grade and rank 1 from one of 2, where the ladder states this."""
    lower = level(LOWER, rank="1", grade="g1", **at[0])
    return between(catalogue(lower, level(UPPER, rank="2", grade="g2", **at[1]), ladder=stated))


def _band(slug: str, low: int | None, high: int | None, **fields: Any) -> _Given:
    return {"level": slug, "currency": "GBP", "min": low, "max": high, **fields}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param((10, 20), (10, 20), "kept", id="equal"),
        pytest.param((10, 20), (12, 20), "raised", id="one bound higher, none lower"),
        pytest.param((10, 20), (8, 20), "lowered", id="one bound lower, none higher"),
        pytest.param((10, 20), (8, 25), "changed", id="wider on both sides"),
        pytest.param((10, None), (10, 20), "changed", id="a bound that only one side states"),
        pytest.param((10, None), (12, 20), "raised", id="the bound that both state counts"),
        pytest.param((10, None), (None, 20), "changed", id="no bound in common"),
    ],
)
def test_one_band(before: tuple[int | None, int | None], after: tuple[int | None, int | None], expected: str) -> None:
    found = _difference(pay_bands=[_band(LOWER, *before), _band(UPPER, *after)]).pay_bands
    assert [each.change for each in found] == [expected]


@pytest.mark.parametrize(
    "market", [{"location": "quay"}, {"discipline": "ropes"}, {"currency": "EUR"}, {"period": "month"}]
)
def test_nothing_is_compared_across_location_discipline_currency_or_period(market: dict[str, str]) -> None:
    found = _difference(pay_bands=[_band(LOWER, 10, 20), _band(UPPER, 12, 24, **market)]).pay_bands
    assert [each.change for each in found] == ["new", "dropped"]


def test_the_band_that_holds_on_the_day_counts_not_the_one_before_nor_the_one_to_come() -> None:
    years = {year: date(year, 4, 1) for year in (2025, 2026, 2027)}
    stated = [_band(LOWER, year, year, effective_from=day) for year, day in years.items()]
    found = _difference(pay_bands=[*stated, _band(UPPER, 2026, 2026)]).pay_bands
    assert [(each.change, each.from_band.min) for each in found if each.from_band] == [("kept", 2026)]
    assert len(found) == 1


def test_a_ladders_own_band_for_a_grade_goes_before_the_one_for_all_ladders_once_it_holds() -> None:
    general = {"grade": "g1", "currency": "GBP", "min": 10, "max": 20}
    own = {**general, "ladder": "sail", "min": 15}
    to_come = {**general, "ladder": "sail", "location": "quay", "effective_from": date(2027, 1, 1)}
    organisation = {"pay_bands": (general, {**general, "location": "quay", "min": 11}, own, to_come)}
    found = between(catalogue(level(LOWER, grade="g1"), level(UPPER), organisation=organisation)).pay_bands
    dropped = [(each.change, each.from_band.min) for each in found if each.from_band]
    assert sorted(dropped) == [("dropped", 11), ("dropped", 15)]


def test_where_a_band_is_withheld_none_is_told_as_if_it_were_dropped() -> None:
    bands = [{"grade": grade, "currency": "GBP", "min": 10} for grade in ("g1", "g2")]
    grades = ({"slug": "g1", "title": "G1"}, {"slug": "g2", "title": "G2", "few_holders": True})
    levels = (level(LOWER, grade="g1"), level(UPPER, grade="g2"))
    found = catalogue(*levels, organisation={"grades": grades, "pay_bands": bands})
    for before, after in ((LOWER, UPPER), (UPPER, LOWER)):
        difference = between(found, before, after)
        assert difference.bands_withheld
        assert difference.pay_bands == ()
    assert not between(found, LOWER, LOWER).bands_withheld


def _reward(kind: str, **fields: Any) -> _Given:
    return {"kind": kind, **fields}


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        pytest.param([_reward("Leave", amount=27, unit="days")], ["kept"], id="for everybody"),
        pytest.param(
            [_reward("Bonus", rank="1", amount=3, unit="%"), _reward("Bonus", rank="2", amount=5, unit="%")],
            ["raised"],
            id="more",
        ),
        pytest.param(
            [_reward("Bonus", rank="1", amount=3, unit="%"), _reward(" bonus", rank="2", amount=3, unit="% ")],
            ["kept"],
            id="however kind and unit are typed",
        ),
        pytest.param(
            [_reward("Bonus", rank="1", amount=5, unit="%"), _reward("Bonus", rank="2", amount=3, unit="%")],
            ["lowered"],
            id="less",
        ),
        pytest.param(
            [_reward("Bonus", rank="1", amount=5, unit="%"), _reward("Bonus", rank="2", amount=900, unit="GBP")],
            ["changed"],
            id="in another unit",
        ),
        pytest.param(
            [_reward("Bonus", rank="1", text="In May."), _reward("Bonus", rank="2", text="In June.")],
            ["reworded"],
            id="in other words",
        ),
        pytest.param(
            [_reward("Bonus", rank="1", depends_on="Sailings"), _reward("Bonus", rank="2", depends_on="Tons")],
            ["changed"],
            id="depending on something else",
        ),
        pytest.param([_reward("Bonus", rank="1"), _reward("Car", rank="2")], ["new", "dropped"], id="of another kind"),
        pytest.param(
            [_reward("Bonus", amount=1, unit="%"), _reward("Bonus", rank="1", amount=3, unit="%")],
            ["lowered"],
            id="the nearest of a kind, not the one for everybody beside it",
        ),
        pytest.param(
            [
                _reward("Bonus", rank="1", amount=3, unit="%"),
                _reward("Bonus", grade="g1", amount=1, unit="%"),
                _reward("Bonus", grade="g2", amount=2, unit="%"),
                _reward("Bonus", rank="2", amount=2, unit="%"),
            ],
            ["raised", "lowered"],
            id="of two of a kind, those stated at one place",
        ),
        pytest.param(
            [
                _reward("Bonus", rank="1", amount=3, unit="%", effective_from=date(2025, 4, 1)),
                _reward("Bonus", rank="1", amount=4, unit="%", effective_from=date(2026, 4, 1)),
                _reward("Bonus", rank="1", amount=9, unit="%", effective_from=date(2027, 4, 1)),
                _reward("Bonus", rank="2", amount=4, unit="%"),
            ],
            ["kept"],
            id="what holds on the day",
        ),
    ],
)
def test_rewards(stated: list[_Given], expected: list[str]) -> None:
    assert [each.change for each in _difference(rewards=stated).rewards] == expected


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        pytest.param([("Forum seat", None, "One vote.")], ["kept"], id="for everybody"),
        pytest.param(
            [("Right", "1", "Orders rope."), ("Right", "2", "Orders boats.")], ["changed"], id="the only one of a kind"
        ),
        pytest.param([("Right", "1", "Orders."), ("Seat", "2", "Orders.")], ["new", "dropped"], id="two kinds"),
        pytest.param(
            [("Right", "1", "Orders rope."), ("Right", "2", "Orders boats."), ("Right", "2", "Stops work.")],
            ["new", "new", "dropped"],
            id="of two nobody can say which is meant",
        ),
    ],
)
def test_recognition(stated: list[tuple[str, str | None, str]], expected: list[str]) -> None:
    given = [{"kind": kind, "rank": rank, "text": text} for kind, rank, text in stated]
    assert [each.change for each in _difference(recognitions=given).recognitions] == expected
