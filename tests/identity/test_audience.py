"""What is not for everybody, and that a request may only ever see less."""

import pytest

from stepladder.errors import WrongUseError
from stepladder.identity.audience import may_see, narrowed


def test_staff_may_see_everything() -> None:
    assert may_see("staff", "mentor")
    assert may_see("staff", "session", "link")


def test_the_public_may_see_no_mentor_nor_anything_of_one() -> None:
    assert not may_see("public", "mentor")
    assert not may_see("public", "mentor", "name")


def test_the_public_may_see_a_session_but_neither_its_link_nor_its_free_seats() -> None:
    assert may_see("public", "session")
    assert may_see("public", "session", "starts")
    assert not may_see("public", "session", "link")
    assert not may_see("public", "session", "seats_free")


@pytest.mark.parametrize(
    ("most", "asked", "answered"),
    [
        ("staff", None, "staff"),
        ("staff", "", "staff"),
        ("staff", "staff", "staff"),
        ("staff", "public", "public"),
        ("public", None, "public"),
        ("public", "public", "public"),
        ("public", "staff", "public"),
    ],
)
def test_an_audience_can_be_narrowed_and_never_widened(most: str, asked: str | None, answered: str) -> None:
    assert narrowed(most, asked) == answered  # type: ignore[arg-type]


def test_an_audience_that_is_none_is_told() -> None:
    with pytest.raises(WrongUseError, match="no audience “admin”"):
        narrowed("staff", "admin")
