"""Areas stand under the wider ones that they lie within, and no competency is lost on the way."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from stepladder_portal.answers import Answer
from stepladder_portal.areas import fields


def area(title: str, within: str | None = None, summary: str | None = None) -> Answer:
    return {"title": title, "within": within, "summary": summary}


def competency(slug: str, of: str | None) -> Answer:
    return {"slug": slug, "area": of}


def told(areas: list[Answer], **of: str | None) -> list[tuple[str, int, list[str]]]:
    made = fields(areas, [competency(slug, where) for slug, where in of.items()])
    return [(each.title, each.depth, [one["slug"] for one in each.competencies]) for each in made]


def test_an_area_follows_the_wider_one_wherever_the_organisation_lists_it() -> None:
    areas = [area("Coaching", "People"), area("Craft"), area("People")]
    assert told(areas, a="Coaching", b="Craft", c="People") == [
        ("Craft", 0, ["b"]),
        ("People", 0, ["c"]),
        ("Coaching", 1, ["a"]),
    ]


def test_a_wider_area_without_a_competency_of_its_own_stands_above_what_lies_within() -> None:
    areas = [area("People"), area("Coaching", "People"), area("Empty"), area("Emptier", "Empty")]
    assert told(areas, a="Coaching") == [("People", 0, []), ("Coaching", 1, ["a"])]


def test_what_no_area_is_written_for_comes_behind_and_what_has_none_last() -> None:
    assert told([area("Craft")], a=None, b="Elsewhere", c="Craft") == [
        ("Craft", 0, ["c"]),
        ("Elsewhere", 0, ["b"]),
        ("", 0, ["a"]),
    ]


def test_an_area_within_one_that_is_not_listed_stands_by_itself() -> None:
    assert told([area("Craft", "Gone")], a="Craft") == [("Craft", 0, ["a"])]


def test_the_summary_is_told_and_may_be_missing() -> None:
    areas = [area("Craft", summary="By hand."), area("People")]
    made = fields(areas, [competency("a", "Craft"), competency("b", "People"), competency("c", "Elsewhere")])
    assert [each.summary for each in made] == ["By hand.", "", ""]


NAMES = "abcdefg"


@given(
    wider=st.fixed_dictionaries({name: st.sampled_from([None, *NAMES[:at]]) for at, name in enumerate(NAMES)}),
    order=st.permutations(NAMES),
    places=st.lists(st.sampled_from([None, *NAMES, "elsewhere"])),
)
def test_every_competency_stands_once_and_every_area_directly_below_a_wider_one(
    wider: Mapping[str, str | None], order: list[str], places: list[str | None]
) -> None:
    made = fields(
        [area(name, wider[name]) for name in order], [competency(str(at), where) for at, where in enumerate(places)]
    )
    assert sorted(one["slug"] for each in made for one in each.competencies) == sorted(map(str, range(len(places))))
    trail: list[str] = []
    for each in made:
        del trail[each.depth :]
        assert len(trail) == each.depth
        assert not trail or wider[each.title] == trail[-1]
        trail.append(each.title)
