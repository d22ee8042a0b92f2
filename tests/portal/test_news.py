"""What is new at a level since the rung below: nothing is lost, and the difference stands before what is kept."""

from typing import Any

import pytest

from stepladder_portal.answers import Answer
from stepladder_portal.catalog import Catalog
from stepladder_portal.news import Became, news

SCALE = {"slug": "s", "title": "S", "ordered": True, "proficiencies": ["Aware", "Working", "Advanced"]}


def competency(slug: str, **scale: Any) -> Answer:
    return {"slug": slug, "title": slug.capitalize(), "scale": SCALE | scale}


def asks(key: str, proficiency: str | None = None, of: Answer | None = None, strength: str = "CORE") -> Answer:
    return {"key": key, "proficiency": proficiency, "competency": of, "strength": strength, "text": f"{key}."}


def told(below: list[Answer], here: list[Answer], *pairs: tuple[str, str | None, str | None]) -> Any:
    """What is new at a level that asks this, since a rung that asks that, by pairs of keys and what becomes of them."""
    levels: dict[str, Answer] = {"l/low": {"slug": "l/low", "title": "Low", "expectations": below}}
    difference = {
        "fromLevel": {"slug": "l/low", "title": "Low"},
        "expectations": [
            {
                "change": change,
                "fromExpectation": {"key": before} if before else None,
                "toExpectation": {"key": now} if now else None,
            }
            for change, before, now in pairs
        ],
    }
    (one,) = news({"slug": "l/high", "expectations": here, "differencesFromBelow": [difference]}, levels)
    return one


def test_the_difference_comes_first_and_what_is_only_reworded_last() -> None:
    here = [asks("same"), asks("worded"), asks("fresh"), asks("more")]
    one = told(
        [asks("same"), asks("words"), asks("less"), asks("gone")],
        here,
        ("KEPT", "same", "same"),
        ("REWORDED", "words", "worded"),
        ("NEW", None, "fresh"),
        ("RAISED", "less", "more"),
        ("DROPPED", "gone", None),
    )
    assert [each.now["key"] for each in one.told] == ["fresh", "more", "worded"]
    assert [each.now["key"] for each in one.kept] == ["same"]
    assert [each.before["key"] for each in one.gone] == ["gone"]
    assert not one.is_all


def test_where_nothing_is_carried_over_all_of_it_is_new() -> None:
    assert told([asks("old")], [asks("a")], ("NEW", None, "a"), ("DROPPED", "old", None)).is_all
    assert not told([asks("a")], [asks("a")], ("REWORDED", "a", "a")).is_all


def test_steps_that_somebody_has_already_are_those_the_rung_below_asks_of_the_same_competency() -> None:
    craft, other = competency("craft"), competency("other")
    below = [asks("a", "Aware", craft), asks("b", "Working", craft), asks("c", "Advanced", other)]
    raised = told(below, [asks("a", "Advanced", craft)], ("RAISED", "a", "a")).told[0]
    assert raised.had == "Aware"
    fresh = told(below, [asks("d", "Advanced", craft)], ("NEW", None, "d")).told[0]
    assert fresh.had == "Working"
    alone = told(below, [asks("d", "Working", competency("third"))], ("NEW", None, "d")).told[0]
    assert alone.had is None
    unordered = told(below, [asks("d", "Advanced", competency("craft", ordered=False))], ("NEW", None, "d")).told[0]
    assert unordered.had is None


@pytest.mark.parametrize(
    ("before", "now", "respect"),
    [
        (asks("a", "Aware"), asks("a", "Working"), "PROFICIENCY"),
        (asks("a", strength="GROWTH"), asks("a"), "STRENGTH"),
        (asks("a", of=competency("one")), asks("a", of=competency("other")), "COMPETENCY"),
        (asks("a"), asks("a", of=competency("other")), "COMPETENCY"),
        (asks("a"), asks("a"), ""),
        (None, asks("a"), ""),
    ],
)
def test_a_change_says_in_which_respect(before: Answer | None, now: Answer, respect: str) -> None:
    assert Became("CHANGED", now, before).differs_in == respect


def test_every_expectation_of_every_level_is_told_once_for_each_rung_below(catalog: Catalog) -> None:
    rungs = 0
    for level in catalog.level.values():
        for one in news(level, catalog.level):
            rungs += 1
            keys = [each.now["key"] for each in (*one.told, *one.kept) if each.now]
            assert sorted(keys) == sorted(each["key"] for each in level["expectations"])
            below = [each.before["key"] for each in (*one.told, *one.kept, *one.gone) if each.before]
            assert sorted(below) == sorted(each["key"] for each in one.below["expectations"])
    assert rungs > 1
