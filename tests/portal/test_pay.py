"""Bands beside each other: only those that may be compared are."""

from typing import Any

import pytest

from stepladder_portal.answers import Answer
from stepladder_portal.pay import bands_beside

TITLES = {"port-ellery": "Port Ellery", "software": "Software"}


def band(low: float = 50000, **fields: Any) -> Answer:
    market = {"location": "port-ellery", "discipline": "software", "currency": "GBP", "period": "YEAR"}
    return {"min": low, "mid": None, "max": low + 10000, "effectiveFrom": None, **market, **fields}


def level(own: list[Answer], beside: list[Answer], strength: str = "EQUAL") -> Answer:
    other = {"title": "Manager", "payBands": beside, "payBandsHidden": False}
    return {"title": "Staff", "payBands": own, "equivalences": [{"other": other, "strength": strength}]}


def test_the_band_of_an_equal_level_stands_beside_ones_own() -> None:
    ((title, members),) = bands_beside(level([band()], [band(52000)]), TITLES)
    assert title == "Port Ellery, Software"
    assert [(each["level"]["title"], each["band"]["min"]) for each in members] == [("Staff", 50000), ("Manager", 52000)]


@pytest.mark.parametrize(
    "difference", [{"location": "nordhaven"}, {"discipline": None}, {"currency": "EUR"}, {"period": "MONTH"}]
)
def test_bands_of_different_markets_are_never_put_side_by_side(difference: Answer) -> None:
    for _, members in bands_beside(level([band()], [band(**difference)]), TITLES):
        assert len({each["band"][name] for each in members for name in difference}) == 1
        assert [each["level"]["title"] for each in members] == ["Staff"]


def test_a_level_that_expressly_stands_elsewhere_is_not_beside() -> None:
    ((_, members),) = bands_beside(level([band()], [band()], strength="NONE"), TITLES)
    assert len(members) == 1


def test_about_equal_is_said() -> None:
    ((_, members),) = bands_beside(level([band()], [band()], strength="APPROXIMATE"), TITLES)
    assert [bool(each["note"]) for each in members] == [False, True]


def test_the_other_side_is_not_shown_where_there_is_nothing_of_ones_own() -> None:
    assert bands_beside(level([], [band()]), TITLES) == []


def test_nothing_stands_beside_where_nothing_stands_level() -> None:
    alone = level([band()], []) | {"equivalences": [{"other": None, "strength": "NONE"}]}
    assert len(bands_beside(alone, TITLES)) == 1
