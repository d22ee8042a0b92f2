"""Nothing is retired by accident: not by loading another folder, and not by loading half of one."""

import pytest
from folders import organisation
from world import STAFF_ENGINEER, a_training, world, world_with, world_without

from stepladder.errors import WrongUseError
from stepladder.publishing import plan
from stepladder.publishing.accident import refuse_accident
from stepladder.records import Contents


def refused(old: Contents, new: Contents) -> str:
    """The one sentence with which it is refused; empty where it is not."""
    try:
        refuse_accident(plan(old, new, {}), old, new)
    except WrongUseError as error:
        return str(error)
    return ""


def trainings(*numbers: int) -> Contents:
    """An organisation with so many trainings and nothing else."""
    return Contents.of([organisation(), *(a_training(f"training-{number}") for number in numbers)])


def test_the_content_of_another_organisation_retires_nothing() -> None:
    other = Contents.of([organisation(name="Fellside Rail")])
    told = refused(world(), other)
    assert told.startswith("This would retire 1 ladder, 5 levels, 3 competencies,")
    assert "the content is of Fellside Rail where the database is of Harbour & Vale" in told
    assert told.endswith("or run `stepladder load DIR --replace` if all that is to go.")


def test_content_without_an_organisation_retires_nothing() -> None:
    assert "the content is of no organisation" in refused(world(), world_without("organisation", STAFF_ENGINEER))


def test_an_organisation_may_take_another_name_where_nothing_goes() -> None:
    assert refused(world(), world_with(organisation(name="Fellside Rail"), a_training())) == ""


def test_what_an_author_takes_away_in_daily_work_goes() -> None:
    assert refused(world(), world_without(STAFF_ENGINEER, "coaching", "growth-talk")) == ""


@pytest.mark.parametrize(
    ("before", "after", "share"),
    [(4, 2, ""), (4, 1, "3 of 4"), (5, 3, ""), (5, 2, "3 of 5"), (3, 1, ""), (40, 0, "40 of 40")],
)
def test_more_than_half_of_one_kind_never_goes_unasked_where_there_are_four(
    before: int, after: int, share: str
) -> None:
    told = refused(trainings(*range(before)), trainings(*range(after)))
    assert (share in told) if share else told == ""


def test_the_kinds_are_counted_apart() -> None:
    live = world_with(*trainings(*range(40)).trainings.values())
    assert "(5 of 5)" in refused(live, Contents.of([organisation(), *live.trainings.values()]))
