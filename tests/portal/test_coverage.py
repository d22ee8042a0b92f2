"""Where help is missing is told by how many levels it touches, with whom to ask."""

from dataclasses import replace

from portal.test_parity import drawn

from stepladder_portal.answers import Answer
from stepladder_portal.catalog import Catalog
from stepladder_portal.coverage import Covered, by_competency, coverage_pages, ranked

LEVELS = {
    f"ladder/{name}": {
        "slug": f"ladder/{name}",
        "title": name,
        "order": order,
        "ladder": {"slug": "ladder"},
        "track": {"slug": track, "title": track, "kind": "TECHNICAL"},
    }
    for name, track, order in [("b", "leaders", 1), ("c", "experts", 2), ("a", "experts", 1)]
}


def cell(competency: str | None, level: str, *missing: str, mentors: int | None = 1) -> Answer:
    return {
        "competency": {"slug": competency, "title": competency, "owner": "A team"} if competency else None,
        "level": {"slug": f"ladder/{level}", "title": level},
        "missing": list(missing),
        "mentors": mentors,
    }


def covered(*cells: Answer) -> Covered:
    ladder = {"slug": "ladder", "title": "Ladder"}
    return Covered({"ladder": ladder, "cells": list(cells), "withoutCompetency": 0}, ["experts", "leaders"], LEVELS)


def test_levels_stand_side_by_side_in_the_order_of_the_ladder() -> None:
    made = covered(cell("x", "b"), cell("x", "c"), cell("x", "a"))
    assert [(track["slug"], [level["title"] for level in own]) for track, own in made.sides] == [
        ("experts", ["a", "c"]),
        ("leaders", ["b"]),
    ]


def test_a_row_has_a_place_for_each_level_and_most_holes_come_first() -> None:
    made = covered(cell("whole", "a"), cell("holed", "c", "TRAINING", "EXAMPLE"), cell("holed", "a"))
    assert [competency["slug"] for competency, _ in made.rows] == ["holed", "whole"]
    assert [[each and each["missing"] for each in own] for _, own in made.rows] == [
        [[], ["TRAINING", "EXAMPLE"]],
        [[], None],
    ]
    assert (made.whole, made.without("TRAINING"), made.without("MENTOR")) == (2, 1, 0)


def test_a_hole_on_two_ladders_is_one_and_what_touches_most_levels_comes_first() -> None:
    one = covered(cell("small", "a", "TRAINING"), cell("large", "a", "TRAINING"), cell("large", "b", "TRAINING"))
    other = covered(cell("large", "c", "TRAINING", "EXAMPLE"), cell("small", "c"))
    found = ranked([one, other])
    assert [(each.competency["slug"], each.kind, len(each.levels), each.asked_by) for each in found] == [
        ("large", "TRAINING", 3, 3),
        ("large", "EXAMPLE", 1, 3),
        ("small", "TRAINING", 1, 2),
    ]


def test_a_competency_is_listed_once_with_all_that_is_missing_for_it() -> None:
    made = covered(
        cell("small", "a", "MENTOR"),
        cell("large", "a", "TRAINING", "EXAMPLE"),
        cell("large", "b", "TRAINING"),
        cell("other", "c", "TRAINING"),
        cell("other", "a", "TRAINING"),
    )
    told = by_competency(ranked([made]))
    assert told == made.wanting
    assert [(each.competency["slug"], [hole.kind for hole in each.holes]) for each in told] == [
        ("large", ["TRAINING", "EXAMPLE"]),
        ("other", ["TRAINING"]),
        ("small", ["MENTOR"]),
    ]
    assert {each.owner for each in told} == {"A team"}


def test_what_names_no_competency_is_in_no_row() -> None:
    assert covered(cell(None, "a")).rows == []


def test_those_who_are_told_of_no_mentor_are_told_why(catalog: Catalog) -> None:
    address = "coverage/engineering/"
    answer = catalog.coverage["engineering"]
    cells = [each | {"mentors": None, "missing": ["EXAMPLE"]} for each in answer["cells"]]
    untold = replace(catalog, coverage={"engineering": answer | {"cells": cells}})
    assert "no mentor" in drawn(catalog, address)
    assert "Mentors are told of to staff only" in drawn(untold, address)
    assert "no mentor" not in drawn(untold, address)


def test_a_ladder_that_asks_for_nothing_is_named_once_and_not_counted(catalog: Catalog) -> None:
    still = {"slug": "engineering", "title": "Still being written"}
    none = {"ladder": still, "cells": [], "withoutCompetency": 0}
    text = drawn(replace(catalog, coverage={"engineering": none}), "coverage/")
    assert "No competency is asked for yet on Still being written, so nothing can be missing there." in text
    assert "Nothing is missing" not in text
    asks, asks_nothing = covered(cell("x", "a")), covered(cell(None, "a"))
    page = next(coverage_pages({"one": asks, "other": asks_nothing}))
    assert (page.context["every"], page.context["bare"]) == ([asks], [asks_nothing])
