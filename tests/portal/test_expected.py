"""Who expects a competency: each level once, under what it asks, on the line of its track."""

from typing import Any

from portal.answered import EXPERTS, LEADERS, ladder, level

from stepladder_portal.expected import expected, grades

SCALE = {"proficiencies": ["Aware", "Working", "Advanced"], "ordered": True}
LADDER = {"slug": "ladder", "title": "Ladder"}


def asks(at: Any, proficiency: str | None, strength: str = "CORE", key: str = "k") -> Any:
    return {
        "level": at | {"ladder": LADDER},
        "proficiency": proficiency,
        "expectation": {"strength": strength, "key": key},
    }


def competency(*asked: Any, scale: Any = SCALE) -> Any:
    return {"slug": "knots", "scale": scale, "expectedBy": list(asked)}


JUNIOR, SENIOR, LEAD = level(EXPERTS, 1), level(EXPERTS, 2), level(LEADERS, 1)
LADDERS = {
    "ladder": ladder([EXPERTS, LEADERS], [JUNIOR, SENIOR, LEAD]),
    "empty": ladder([EXPERTS], []) | {"slug": "empty"},
}


def test_columns_are_what_is_asked_in_the_order_of_the_scale_and_what_it_lacks_comes_after() -> None:
    made = competency(asks(SENIOR, "Advanced"), asks(JUNIOR, "Aware"), asks(LEAD, "Odd"))
    assert grades(made) == ["Aware", "Advanced", "Odd"]
    assert grades(competency(asks(LEAD, None), scale=None)) == [None]
    assert grades(competency()) == []


def test_each_level_stands_once_under_the_most_that_it_asks() -> None:
    made = competency(
        asks(SENIOR, "Aware"), asks(SENIOR, "Advanced", key="most"), asks(JUNIOR, "Aware"), asks(LEAD, "Aware")
    )
    (one,) = expected(made, LADDERS)
    cells = [[[each.level["slug"] for each in cell] for cell in own] for _, own in one.tracks]
    assert [track["slug"] for track, _ in one.tracks] == ["experts", "leaders"]
    assert cells == [[["ladder/experts-1"], ["ladder/experts-2"]], [["ladder/leaders-1"], []]]


def test_a_retired_level_asks_for_nothing() -> None:
    assert expected(competency(asks(JUNIOR | {"status": "RETIRED"}, "Aware")), LADDERS) == []
