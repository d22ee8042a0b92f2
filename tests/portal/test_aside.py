"""What is asked for its files alone: whole lists, and what changed since somebody can know."""

from typing import Any

import orjson
import pytest

from stepladder_portal.aside import asides
from stepladder_portal.errors import ApiError, TooMuchError

MOST = 20
CHANGED = [{"slug": f"a/{number}"} for number in range(5)]


pytestmark = pytest.mark.anyio


class Asked:
    """Answers like the API, two changes at a time; ``kept`` is the revision that was there a year ago, if any."""

    name = "A stand-in"

    def __init__(self, kept: int = 3, most: int = 2) -> None:
        self.kept, self.most = kept, most
        self.changes: list[dict[str, Any]] = []

    async def ask(self, name: str, **of: Any) -> Any:
        """The answer of an operation."""
        if name == "doors":
            return {"doors": {"deadEnds": [of["ladder"]]}}
        if name == "ladders":
            return {"ladders": {"nodes": [], "pageInfo": {"hasNextPage": False, "endCursor": None}}}
        if of["first"] > MOST:
            raise TooMuchError("too much")
        self.changes.append(of)
        start, end = int(of.get("after") or 0), int(of.get("after") or 0) + self.most
        info = {"hasNextPage": end < len(CHANGED), "endCursor": str(end)}
        return {"changes": {"since": of.get("since", self.kept), "nodes": CHANGED[start:end], "pageInfo": info}}


def revision(number: int) -> dict[str, Any]:
    """The revision that everything is of."""
    return {"number": number, "asOf": "2026-11-21"}


async def test_a_list_is_kept_whole_though_it_was_answered_in_pages_and_fewer_at_once() -> None:
    api = Asked()
    told = await asides(api, ["a"], revision(9))  # type: ignore[arg-type]
    answer = orjson.loads(told["changes"]["a"])["data"]["changes"]
    assert answer["nodes"] == CHANGED
    assert answer["pageInfo"]["hasNextPage"] is False
    assert answer["since"] == 3
    assert {of["sinceDate"] for of in api.changes} == {"2025-11-21"}


async def test_of_content_that_is_younger_than_a_year_changes_are_told_since_its_first_revision() -> None:
    api = Asked(kept=0)
    told = await asides(api, ["a"], revision(2))  # type: ignore[arg-type]
    assert orjson.loads(told["changes"]["a"])["data"]["changes"]["since"] == 1


async def test_nothing_is_asked_of_changes_where_there_is_one_revision() -> None:
    api = Asked()
    told = await asides(api, ["a", "b"], revision(1))  # type: ignore[arg-type]
    assert told["changes"] == {}
    assert api.changes == []
    assert orjson.loads(told["doors"]["b"]) == {"data": {"doors": {"deadEnds": ["b"]}}}


async def test_a_list_that_does_not_end_is_the_apis_fault() -> None:
    with pytest.raises(ApiError, match="never comes to the end"):
        await asides(Asked(most=0), ["a"], revision(9))  # type: ignore[arg-type]
