"""Groups of people and their parts are called as readers do, and an organisation's own words are left as they are."""

import pytest

from stepladder_portal import groups


@pytest.mark.parametrize(
    ("value", "of", "said"),
    [
        ("women", "gender", "women"),
        ("not-stated", "gender", "not stated"),
        ("yes", "caring", "caring: yes"),
        ("no", "Kinderbetreuung", "Kinderbetreuung: no"),
        ("LGBTQ+", "gender", "LGBTQ+"),
    ],
)
def test_a_part_says_what_it_is_of_where_it_says_nothing_by_itself(value: str, of: str, said: str) -> None:
    """A word of the organisation's own stays as it was written, capitals and all."""
    assert groups.part(value, of) == said


def test_where_parts_of_several_groups_stand_beside_each_other_each_names_its_group_once() -> None:
    assert groups.column("women", "gender") == "gender: women"
    assert groups.column("yes", "caring") == "caring: yes"


def test_parts_stand_one_after_another() -> None:
    assert groups.parts(["men", "not-stated"], "gender") == "men, not stated"
    assert groups.parts([], "gender") == ""
