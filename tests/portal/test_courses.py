"""The path through a training: what comes before it in the order in which it is needed, and what comes after."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from stepladder_portal.answers import Answer
from stepladder_portal.courses import Stage, course

Needs = dict[str, list[str]]


def trainings(needs: Needs, leads_to: Needs | None = None, texts: Sequence[str] = ()) -> dict[str, Answer]:
    return {
        slug: {
            "slug": slug,
            "title": slug,
            "prerequisites": [{"slug": each} for each in own],
            "prerequisitesText": list(texts),
            "leadsTo": [{"slug": each} for each in (leads_to or {}).get(slug, [])],
        }
        for slug, own in needs.items()
    }


def told(stages: list[Stage]) -> list[str]:
    return [" ".join(each["slug"] for each in stage.trainings) for stage in stages]


def test_whatever_is_needed_stands_before_all_that_need_it() -> None:
    every = trainings({"d": ["b", "a"], "b": ["a"], "a": [], "e": []}, {"d": ["e"]})
    stages = course(every["d"], every)
    assert told(stages) == ["a", "b", "d", "e"]
    assert [stage.here for stage in stages] == [False, False, True, False]


def test_what_is_asked_in_words_stands_right_before_the_training() -> None:
    every = trainings({"b": ["a"], "a": []}, texts=["A card."])
    assert [(len(stage.trainings), stage.texts) for stage in course(every["b"], every)] == [(1, ["A card."]), (1, ())]
    assert [(told([stage]), stage.texts) for stage in course(every["a"], every)] == [([""], ["A card."]), (["a"], ())]


def test_a_training_with_nothing_before_or_after_is_alone() -> None:
    every = trainings({"a": []})
    assert told(course(every["a"], every)) == ["a"]


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.lists(st.sampled_from("abcdefgh"), unique=True), min_size=1))
def test_rings_and_trainings_that_are_not_there_do_no_harm(needs: Needs) -> None:
    every = trainings(needs)
    for slug, training in every.items():
        stages = course(training, every)
        before = [each["slug"] for stage in stages[:-1] for each in stage.trainings]
        assert stages[-1].here
        assert all(stage.trainings for stage in stages)
        assert len(before) == len({*before})
        assert {*before} >= {*needs[slug]} & {*needs} - {slug}
