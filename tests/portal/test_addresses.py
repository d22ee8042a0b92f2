"""Links between pages: they must hold wherever the portal stands."""

from urllib.parse import urljoin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepladder_portal.addresses import address, relative

ADDRESSES = st.lists(st.from_regex(r"[a-z0-9-]{1,8}", fullmatch=True), max_size=4).map(
    lambda parts: "".join(f"{part}/" for part in parts)
)


@pytest.mark.parametrize(
    ("kind", "thing", "where"),
    [
        ("ladder", "engineering", "ladders/engineering/"),
        ("level", {"slug": "engineering/staff-engineer"}, "ladders/engineering/staff-engineer/"),
        ("training", {"slug": "coaching"}, "training/coaching/"),
        ("hat", "interviewer", "hats/interviewer/"),
    ],
)
def test_a_thing_stands_where_it_was_published(kind: str, thing: dict[str, str] | str, where: str) -> None:
    assert address(kind, thing) == where


@settings(deadline=None)
@given(ADDRESSES, ADDRESSES, st.sampled_from(["", "#seams"]), st.sampled_from(["", "careers/", "a/b/"]))
def test_a_link_leads_to_its_target_from_any_page_under_any_prefix(
    page: str, target: str, anchor: str, prefix: str
) -> None:
    root = f"https://portal.example/{prefix}"
    assert urljoin(f"{root}{page}", relative(f"{target}{anchor}", page)) == f"{root}{target}{anchor}"


def test_a_link_is_never_empty() -> None:
    assert relative("", "") == "./"
