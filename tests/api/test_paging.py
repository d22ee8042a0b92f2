"""Pages of a list stay where they are while content changes, and what cannot be a page is told."""

from base64 import urlsafe_b64encode
from typing import Any

import orjson
import pytest
from world import SENIOR_ENGINEER, a_ladder, a_training, world, world_with, world_without

from stepladder.records import Equivalence

pytestmark = pytest.mark.anyio

NO_CURSOR = "This is not a cursor: take one from `pageInfo` or `edges`."

PAGE = """
query Page($first: Int, $after: String, $last: Int, $before: String) {
  trainings(first: $first, after: $after, last: $last, before: $before) {
    totalCount
    nodes { slug }
    edges { cursor node { slug } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}
"""


def encoded(text: bytes) -> str:
    return urlsafe_b64encode(text).decode()


def many(count: int, without: int | None = None) -> Any:
    bare = world_without(*world().trainings)
    trainings = [a_training(f"t-{n:03}") for n in range(count) if n != without]
    return type(bare).of([*bare.documents(), *trainings])


def slugs(page: Any) -> list[str]:
    return [node["slug"] for node in page["nodes"]]


async def page(api: Any, contents: Any, **asked: Any) -> Any:
    return (await api(contents).ask(PAGE, **asked))["trainings"]


async def test_twenty_are_given_where_nobody_says_how_many(api: Any) -> None:
    found = await page(api, many(30))

    assert slugs(found) == [f"t-{n:03}" for n in range(20)]
    assert found["totalCount"] == 30
    assert found["pageInfo"]["hasNextPage"] is True
    assert found["pageInfo"]["hasPreviousPage"] is False
    assert [edge["node"]["slug"] for edge in found["edges"]] == slugs(found)
    assert found["pageInfo"]["startCursor"] == found["edges"][0]["cursor"]
    assert found["pageInfo"]["endCursor"] == found["edges"][-1]["cursor"]


@pytest.mark.parametrize("size", [1, 7, 100])
async def test_pages_together_hold_everything_once_in_both_directions(api: Any, size: int) -> None:
    contents, onwards, backwards = many(23), [], []
    cursor, more = None, True
    while more:
        found = await page(api, contents, first=size, after=cursor)
        onwards += slugs(found)
        cursor, more = found["pageInfo"]["endCursor"], found["pageInfo"]["hasNextPage"]
    cursor, more = None, True
    while more:
        found = await page(api, contents, last=size, before=cursor)
        backwards = slugs(found) + backwards
        cursor, more = found["pageInfo"]["startCursor"], found["pageInfo"]["hasPreviousPage"]

    assert onwards == backwards == [f"t-{n:03}" for n in range(23)]


async def test_the_next_page_follows_even_where_the_last_of_this_one_is_gone(api: Any) -> None:
    first = await page(api, many(9), first=4)

    assert slugs(await page(api, many(9, without=3), first=2, after=first["pageInfo"]["endCursor"])) == [
        "t-004",
        "t-005",
    ]


async def test_a_page_may_lie_between_two_cursors(api: Any) -> None:
    found = await page(api, many(9), first=9)
    second, fifth = (found["edges"][n]["cursor"] for n in (2, 5))

    between = await page(api, many(9), after=second, before=fifth)
    assert slugs(between) == ["t-003", "t-004"]
    assert (between["pageInfo"]["hasPreviousPage"], between["pageInfo"]["hasNextPage"]) == (True, True)
    assert slugs(await page(api, many(9), after=fifth, before=second)) == []


async def test_none_may_be_asked_for_to_learn_how_many_there_are(api: Any) -> None:
    found = await page(api, many(9), first=0)

    assert (slugs(found), found["totalCount"], found["pageInfo"]["endCursor"]) == ([], 9, None)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"first": 101}, "`first` is 101: it can be 0 to 100."),
        ({"first": -1}, "`first` is -1: it can be 0 to 100."),
        ({"last": 2_000_000_000}, "`last` is 2000000000: it can be 0 to 100."),
        ({"first": 1, "last": 1}, "Ask for `first` or for `last`, not for both."),
        ({"after": ""}, NO_CURSOR),
        ({"after": "nonsense"}, NO_CURSOR),
        ({"before": "é\u0000"}, NO_CURSOR),
        (
            {"after": encoded(b'["Training"]')},
            NO_CURSOR,
        ),
        (
            {"after": encoded(b'["Training", 5]')},
            NO_CURSOR,
        ),
        (
            {"after": encoded(b'{"Training": 5}')},
            NO_CURSOR,
        ),
        (
            {"after": encoded(b"[" * 5000)},
            NO_CURSOR,
        ),
        ({"after": encoded(b'["Training", "x"]') + "!"}, NO_CURSOR),
        (
            {"after": encoded(orjson.dumps(["x" * 5000, "x"]))},
            f"This cursor is for a list of {'x' * 60}, not of Training.",
        ),
        (
            {"after": encoded(b'["Level", "x"]')},
            "This cursor is for a list of Level, not of Training.",
        ),
    ],
)
async def test_what_cannot_be_a_page_is_told(api: Any, asked: dict[str, Any], said: str) -> None:
    assert await api(many(3)).fault(PAGE, **asked) == ("BAD_USER_INPUT", said)


async def test_things_without_a_slug_have_cursors_too_even_where_one_is_stated_twice(api: Any) -> None:
    twice = (Equivalence(level=SENIOR_ENGINEER, basis="pay", strength="none", note="First."),) * 3
    asked = api(world_with(a_ladder(equivalences=twice)))
    one = "equivalences(first: 1, after: $after) { totalCount nodes { basis } pageInfo { endCursor } }"

    found: list[str] = []
    cursor = None
    for _ in range(5):
        data = (await asked.ask(f"query($after: String) {{ {one} }}", after=cursor))["equivalences"]
        found += [pair["basis"] for pair in data["nodes"]]
        cursor = data["pageInfo"]["endCursor"]

    assert found == ["PAY", "PAY", "PAY", "SCOPE", "EVALUATION"]
    assert data["totalCount"] == 5


async def test_everything_with_an_id_is_found_again_by_it(api: Any) -> None:
    asked = api()
    query = """{
      organisation { id }
      ladder(slug: "engineering") { id tracks { id } }
      level(slug: "engineering/staff-engineer") { id expectations { id } }
      competency(slug: "teamwork") { id }
      mentor(slug: "teo-maris") { id }
      training(slug: "reading-a-design") { id sessions { id } }
      hat(slug: "interviewer") { id }
      guide(slug: "growth-talk") { id }
    }"""
    ids = list(_ids(await asked.ask(query)))

    found = await asked.ask("query($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }", ids=ids)

    assert [node["id"] for node in found["nodes"]] == ids
    assert len({node["__typename"] for node in found["nodes"]}) == 11
    assert len(set(ids)) == len(ids)


def _ids(data: Any) -> Any:
    if isinstance(data, list):
        for each in data:
            yield from _ids(each)
    if isinstance(data, dict):
        for name, value in data.items():
            yield from ([value] if name == "id" else _ids(value))


@pytest.mark.parametrize("asked", ["", "TGV2ZWw6", "x", "é", "V2VlazpubwAA"])
async def test_an_id_that_is_none_of_ours_is_told_or_finds_nothing(api: Any, asked: str) -> None:
    response = (await api().post("query($id: ID!) { node(id: $id) { id } }", id=asked)).json()

    assert response["data"] == {"node": None}
    assert all(error["extensions"]["code"] == "BAD_USER_INPUT" for error in response.get("errors", []))


async def test_too_many_ids_at_once_are_refused(api: Any) -> None:
    code, _ = await api().fault("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", ids=["x"] * 101)

    assert code == "BAD_USER_INPUT"
