"""A guess at what an author meant is made among few names and among thousands, and not at any price."""

import pytest

from stepladder.content.suggest import did_you_mean

THOUSANDS = [f"engineering/level-number-{number}-of-the-kind" for number in range(3_000)]


def test_a_mistyped_name_is_recognised_among_few() -> None:
    assert did_you_mean("sumary", ["title", "summary"]) == "did you mean summary?"


@pytest.mark.parametrize("number", [0, 17, 1234, 2999])
def test_a_mistyped_name_is_recognised_among_thousands_that_are_alike(number: int) -> None:
    meant = f"engineering/level-number-{number}-of-the-kind"
    assert did_you_mean(meant.replace("level", "levl"), THOUSANDS) == f"did you mean {meant}?"


def test_a_name_that_only_stands_out_by_one_word_is_recognised_among_thousands() -> None:
    known = [*THOUSANDS, "engineering/staff-engineer"]
    assert did_you_mean("engineering/staf-engineer", known) == "did you mean engineering/staff-engineer?"


@pytest.mark.parametrize("word", ["zzz", "", "x" * 10_000])
@pytest.mark.parametrize("known", [["title", "summary"], THOUSANDS, []])
def test_nothing_is_guessed_where_nothing_is_close(word: str, known: list[str]) -> None:
    assert did_you_mean(word, known) is None


def test_nobody_is_asked_whether_they_meant_a_name_as_long_as_a_page() -> None:
    assert did_you_mean("x" * 10_000, ["x" * 9_999]) is None
