"""Bands beside each other: only those that may be compared are."""

from typing import Any

import pytest

from stepladder_portal.answers import Answer
from stepladder_portal.pay import NOW, bands_beside, bands_in_time, bands_together

TITLES = {"port-ellery": "Port Ellery", "software": "Software"}


def band(low: float = 50000, **fields: Any) -> Answer:
    market = {"location": "port-ellery", "discipline": "software", "currency": "GBP", "period": "YEAR"}
    return {"min": low, "mid": None, "max": low + 10000, "effectiveFrom": None, "announcedOn": None, **market, **fields}


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


COMING = {"effectiveFrom": "2027-04-01", "announcedOn": "2026-11-02"}
SOON, LATER = ("2027-04-01", "2026-11-02"), ("2028-04-01", "")


def in_time(own: list[Answer], own_coming: list[Answer], beside: list[Answer], coming: list[Answer]) -> Any:
    """By market what is told: of each day the levels and the least of their bands."""
    made = level(own, beside) | {"payBandsToCome": own_coming}
    made["equivalences"][0]["other"]["payBandsToCome"] = coming
    return [
        (
            title,
            [(since, [(each["level"]["title"], each["band"]["min"]) for each in members]) for since, members in days],
        )
        for title, days in bands_in_time(made, TITLES)
    ]


def test_what_is_announced_stands_behind_what_holds_now_for_both_sides_alike() -> None:
    ((_, days),) = in_time([band()], [band(53000, **COMING)], [band(51000)], [band(54000, **COMING)])
    assert days == [
        (NOW, [("Staff", 50000), ("Manager", 51000)]),
        (SOON, [("Staff", 53000), ("Manager", 54000)]),
    ]


def test_a_rise_on_the_other_side_is_told_though_ones_own_band_stays() -> None:
    ((_, days),) = in_time([band()], [], [band()], [band(54000, **COMING)])
    assert days[1:] == [(SOON, [("Manager", 54000)])]


def test_later_days_come_last_whatever_the_order_of_the_answer_and_a_market_may_begin_later() -> None:
    last = band(60000, effectiveFrom=LATER[0])
    ((title, days),) = in_time([], [last, band(53000, **COMING)], [], [])
    assert title == "Port Ellery, Software"
    assert days == [(SOON, [("Staff", 53000)]), (LATER, [("Staff", 60000)])]


def test_what_is_to_come_in_a_market_that_is_not_ones_own_is_not_told() -> None:
    ((_, days),) = in_time([band()], [], [], [band(54000, location="nordhaven", **COMING)])
    assert days == [(NOW, [("Staff", 50000)])]


def test_of_levels_side_by_side_every_market_is_told_and_what_is_announced_for_either() -> None:
    one = {"title": "One", "payBands": [band()], "payBandsToCome": [band(53000, **COMING)]}
    other = {"title": "Other", "payBands": [band(location="nordhaven")], "payBandsToCome": []}
    told = bands_together([one, other], TITLES)
    assert [(title, [(on, [each["level"]["title"] for each in of]) for on, of in days]) for title, days in told] == [
        ("Port Ellery, Software", [(NOW, ["One"]), (SOON, ["One"])]),
        (f"{TITLES.get('nordhaven', 'nordhaven')}, Software", [(NOW, ["Other"])]),
    ]
