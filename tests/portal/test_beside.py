"""What comes with a level stands beside what comes with its equals, line by line and nothing left out."""

from typing import Any

from stepladder_portal.answers import Answer
from stepladder_portal.beside import beside


def reward(kind: str, amount: int, text: str = "") -> Answer:
    return {"kind": kind, "amount": amount, "unit": "days", "dependsOn": None, "text": text}


def level(slug: str, rewards: list[Answer], recognitions: list[Answer], *equals: tuple[str | None, str]) -> Answer:
    pairs = [{"other": {"slug": other} if other else None, "strength": strength} for other, strength in equals]
    ladder = {"slug": slug.partition("/")[0]}
    return {
        "slug": slug, "ladder": ladder, "rewards": rewards, "recognitions": recognitions, "equivalences": pairs,
    }  # fmt: skip


LEAVE, MORE = reward("leave", 25), reward("leave", 27)
SEAT = {"kind": "forum seat", "text": "A seat."}


def laid(own: list[Answer], other: list[Answer], **more: Any) -> Any:
    levels = {"l/b": level("l/b", other, more.get("other_seats", []))}
    return beside(level("l/a", own, more.get("seats", []), ("l/b", "EQUAL")), levels)


def test_what_both_have_alike_is_told_once_and_what_differs_for_each() -> None:
    (same,) = laid([LEAVE], [LEAVE]).rewards
    assert same.alike
    (other,) = laid([LEAVE], [MORE]).rewards
    assert not other.alike
    assert [[each["amount"] for each in own] for own in other.of_each] == [[25], [27]]


def test_what_one_side_lacks_is_an_empty_place_on_whichever_side() -> None:
    (lacks,) = laid([], [LEAVE]).rewards
    (has,) = laid([LEAVE], []).rewards
    assert (lacks.of_each, has.of_each) == ([[], [LEAVE]], [[LEAVE], []])
    assert not lacks.alike
    (seat,) = laid([], [], seats=[SEAT]).recognitions
    assert seat.of_each == [[SEAT], []]


def test_only_what_is_equal_is_laid_beside_it_and_the_own_ladder_comes_first() -> None:
    levels = {slug: level(slug, [LEAVE], []) for slug in ("k/x", "l/b", "l/about", "l/none", "l/c")}
    ends = (("k/x", "EQUAL"), ("l/about", "APPROXIMATE"), (None, "EQUAL"), ("l/none", "NONE"), ("l/b", "EQUAL"))
    made = beside(level("l/a", [LEAVE], [], *ends), levels)
    assert [each["slug"] for each in made.levels] == ["l/a", "l/b", "k/x"]
    wide = beside(level("l/a", [LEAVE], [], *ends, ("l/c", "EQUAL")), levels)
    assert [each["slug"] for each in wide.levels] == ["l/a", "l/b", "l/c"]


def test_a_level_without_an_equal_stands_alone_and_nothing_is_called_the_same() -> None:
    made = beside(level("l/a", [LEAVE], [SEAT]), {})
    assert len(made.levels) == 1
    assert not any(line.alike for line in (*made.rewards, *made.recognitions))


def to_come(own: list[Answer], other: list[Answer]) -> Any:
    levels = {"l/b": level("l/b", [], []) | {"rewardsToCome": other}}
    return beside(level("l/a", [], [], ("l/b", "EQUAL")) | {"rewardsToCome": own}, levels).to_come()


def later(reward: Answer, on: str, announced: str | None = None) -> Answer:
    return reward | {"effectiveFrom": on, "announcedOn": announced}


def test_what_is_announced_is_told_day_by_day_and_once_where_it_comes_alike() -> None:
    soon, last = later(LEAVE, "2027-04-01", "2026-12-01"), later(MORE, "2028-04-01")
    first, second = to_come([last, soon], [soon])
    assert (first.on, first.announced) == ("2027-04-01", "2026-12-01")
    assert [(line.kind, line.alike) for line in first.lines] == [("leave", True)]
    assert (second.on, second.announced) == ("2028-04-01", "")
    assert [(line.of_each, line.alike) for line in second.lines] == [([[last], []], False)]


def test_nothing_is_to_come_where_nothing_is_announced() -> None:
    assert to_come([], []) == []
