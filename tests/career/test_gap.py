"""A gap tells what the target wants more of than the level asks, and nothing else."""

from hypothesis import given, settings
from small_ladders import small_ladders
from world import (
    ENGINEER,
    ENGINEERING_MANAGER,
    SENIOR_ENGINEER,
    STAFF_ENGINEER,
    TEAM_LEAD,
    a_competency,
    a_level,
    an_expectation,
    world,
    world_with,
)

from stepladder.career.catalogue import Catalogue
from stepladder.career.gap import Gap, gap
from stepladder.records import Contents, Document, ProficiencyScale


def test_what_is_wanted_is_told_with_what_one_has() -> None:
    found = _gap(SENIOR_ENGINEER, STAFF_ENGINEER)
    assert [(each.competency, each.had, each.wanted) for each in found.competencies] == [
        ("system-design", "Working", "Advanced"),
        ("teamwork", "Working", "Advanced"),
    ]
    assert [each.key for each in found.competencies[0].expectations] == ["seams"]


def test_what_the_level_is_silent_about_is_missing_and_tells_where_it_was_asked_before() -> None:
    found = _gap(SENIOR_ENGINEER, TEAM_LEAD)
    (coaching,) = found.competencies
    assert (coaching.competency, coaching.had, coaching.asked, coaching.wanted) == ("coaching", None, False, "Working")
    assert coaching.asked_before is not None
    assert (coaching.asked_before.level.slug, coaching.asked_before.proficiency) == (ENGINEER, "Aware")


def test_a_level_that_asks_for_more_lacks_nothing() -> None:
    assert _gap(ENGINEERING_MANAGER, TEAM_LEAD).is_empty


def test_without_an_order_of_its_scale_a_competency_is_missing_where_it_differs() -> None:
    organisation = world().organisation
    assert organisation is not None
    guessed = ProficiencyScale(
        slug="three-steps", title="Guessed", proficiencies=("Aware", "Working", "Advanced"), ordered=False
    )
    found = _gap(ENGINEERING_MANAGER, TEAM_LEAD, organisation.model_copy(update={"scales": (guessed,)}))
    assert [(each.competency, each.had, each.wanted) for each in found.competencies] == [
        ("coaching", "Advanced", "Working"),
        ("teamwork", "Advanced", "Working"),
    ]


def test_of_several_expectations_of_one_competency_the_highest_counts_on_either_side() -> None:
    lower = an_expectation("low", proficiency="Aware")
    here = a_level("engineering/here", expectations=(an_expectation("high", proficiency="Working"), lower))
    there = a_level("engineering/there", expectations=(lower, an_expectation("high", proficiency="Advanced")))
    (missing,) = _gap("engineering/here", "engineering/there", here, there).competencies
    assert (missing.had, missing.wanted) == ("Working", "Advanced")
    assert [each.key for each in missing.expectations] == ["low", "high"]


def test_what_merely_exceeds_is_neither_wanted_nor_had() -> None:
    more = an_expectation("more", proficiency="Advanced", strength="exceeds")
    asks = an_expectation("asks", proficiency="Advanced")
    here, there = a_level("engineering/here", expectations=(more,)), a_level("engineering/there", expectations=(asks,))
    assert _gap("engineering/there", "engineering/here", here, there).is_empty
    assert not _gap("engineering/here", "engineering/there", here, there).is_empty


def test_what_one_grows_into_is_told_apart_from_what_is_asked_from_the_first_day() -> None:
    grows = an_expectation("grows", competency="writing", proficiency="Aware", strength="growth")
    there = a_level("engineering/there", expectations=(an_expectation(), grows))
    found = _gap(SENIOR_ENGINEER, "engineering/there", there, a_competency())
    assert [(each.competency, each.core) for each in found.competencies] == [
        ("system-design", True),
        ("writing", False),
    ]


def test_an_expectation_without_a_competency_is_missing_unless_it_stands_at_the_level_in_the_same_words() -> None:
    def plain(key: str, text: str, **fields: object) -> object:
        return an_expectation(key, competency=None, proficiency=None, text=text, **fields)

    here = a_level("engineering/here", expectations=(plain("a", "Keeps\nnotes."), plain("b", "Asks early.")))
    there = a_level(
        "engineering/there",
        expectations=(
            plain("x", "Keeps notes."),
            plain("y", "Asks first.", continues="engineering/here/b"),
            plain("z", "Leads the watch."),
        ),
    )
    found = _gap("engineering/here", "engineering/there", here, there)
    assert [
        (each.expectation.key, each.carries_on.key if each.carries_on else None) for each in found.expectations
    ] == [("y", "b"), ("z", None)]


@settings(derandomize=True, max_examples=60, deadline=None)
@given(small_ladders())
def test_nothing_is_missing_from_a_level_to_itself(contents: Contents) -> None:
    catalogue = Catalogue(contents)
    assert all(gap(catalogue, level, level).is_empty for level in catalogue.levels.values())


@settings(derandomize=True, max_examples=60, deadline=None)
@given(small_ladders())
def test_only_what_the_target_asks_is_missing_and_never_what_the_level_asks_as_much_of(contents: Contents) -> None:
    catalogue = Catalogue(contents)
    for level in catalogue.levels.values():
        for target in catalogue.levels.values():
            for missing in gap(catalogue, level, target).competencies:
                wanted = {(each.competency, each.proficiency) for each in catalogue.expectations[target.slug]}
                had = {
                    (each.competency, each.proficiency)
                    for each in catalogue.expectations[level.slug]
                    if each.strength != "exceeds"
                }
                assert (missing.competency, missing.wanted) in wanted
                assert (missing.competency, missing.wanted) not in had or missing.wanted is None


def _gap(level: str, target: str, *documents: Document) -> Gap:
    catalogue = Catalogue(world_with(*documents))
    return gap(catalogue, catalogue.levels[level], catalogue.levels[target])
