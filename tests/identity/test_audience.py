"""What is not for everybody, and that a request may only ever see less."""

import pytest

from stepladder.errors import WrongUseError
from stepladder.identity.audience import is_within, may_read, may_see, narrowed


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


def test_where_a_session_is_and_how_to_book_it_is_public_as_long_as_it_is_no_address() -> None:
    assert may_read("public", "session", "place", "Harbour Room")
    assert not may_read("public", "session", "place", "https://meet.example/room")
    assert not may_read("public", "session", "link", "in words")
    assert may_read("staff", "session", "place", "https://meet.example/room")


def test_what_was_made_for_some_may_be_shown_to_them_and_to_whoever_sees_more() -> None:
    assert is_within("public", "public")
    assert is_within("public", "staff")
    assert is_within("staff", "staff")
    assert not is_within("staff", "public")
    assert not is_within(None, "public")


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


@pytest.mark.parametrize("most", ["staff", "public"])
def test_an_audience_that_is_none_is_told(most: str) -> None:
    with pytest.raises(WrongUseError, match="no audience “admin”: it is public or staff"):
        narrowed(most, "admin")  # type: ignore[arg-type]
