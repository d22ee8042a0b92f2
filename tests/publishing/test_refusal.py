"""What the database could not hold is told before anything is written, with the place where it stands."""

from decimal import Decimal

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
    wrong = a_training(cost=Decimal("1e5000"), sessions=(a_session("a"), a_session("a", seats=2**63)))
    assert _told(wrong, a_level(order=-(2**64))) == [
        ("number-out-of-range", "`order` of level engineering/principal-engineer is too large or too long a number"),
        ("number-out-of-range", "`cost` of training writing-for-readers is too large or too long a number"),
        ("duplicate-key", "`sessions` of training writing-for-readers has a more than once"),
        (
            "number-out-of-range",
            "`sessions[1].seats` of training writing-for-readers is too large or too long a number",
        ),
    ]


def test_numbers_at_the_edge_are_let_through() -> None:
    refuse(world_with(a_level(order=2**63 - 1), a_training(cost=Decimal("0.1") ** 20)))
