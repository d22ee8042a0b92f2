"""What the database could not hold is told before anything is written, with the place where it stands."""

import pytest
from world import a_level, a_session, a_training, an_expectation, world, world_with

from stepladder.errors import ContentFaults
from stepladder.publishing.refusal import refuse
from stepladder.records import Document


def _told(*documents: Document) -> list[tuple[str, str]]:
    with pytest.raises(ContentFaults) as told:
        refuse(world_with(*documents))
    return [(fault.code, fault.message) for fault in told.value.faults]


def test_the_world_is_not_refused() -> None:
    refuse(world())


def test_a_key_that_stands_twice_in_a_level_is_told() -> None:
    assert _told(a_level(expectations=(an_expectation("seams"), an_expectation("seams", text="Others.")))) == [
        ("duplicate-key", "`expectations` of level engineering/principal-engineer has seams more than once")
    ]


def test_all_that_is_wrong_is_told_at_once() -> None:
    wrong = a_training(sessions=(a_session("a"), a_session("a"), a_session("b"), a_session("b")))
    assert _told(wrong, a_level(expectations=(an_expectation("seams"), an_expectation("seams")))) == [
        ("duplicate-key", "`expectations` of level engineering/principal-engineer has seams more than once"),
        ("duplicate-key", "`sessions` of training writing-for-readers has a more than once"),
        ("duplicate-key", "`sessions` of training writing-for-readers has b more than once"),
    ]
