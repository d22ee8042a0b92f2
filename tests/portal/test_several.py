"""Asking for several things in one question: it is a whole question, and the answers are those of one at a time."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from graphql import build_schema, parse, validate
from portal.conftest import a_service
from portal.hostile import AS_OF

from stepladder.records import Contents
from stepladder_portal.client import Client
from stepladder_portal.errors import ApiError
from stepladder_portal.operations import operation
from stepladder_portal.several import several

URL = "http://localhost/graphql"
SCHEMA = build_schema((Path(__file__).parents[2] / "graphql" / "schema.graphql").read_text("utf-8"))
WORKED_OUT = [
    ("comparison", "LevelDifference", ["from", "to"]),
    ("move", "Bridge", ["from", "to"]),
]


@pytest.mark.parametrize(("name", "kind", "names"), WORKED_OUT)
def test_each_operation_that_is_asked_of_several_makes_a_question_that_the_schema_knows(
    name: str, kind: str, names: list[str]
) -> None:
    document = parse(several(operation(name).document, kind, names, 20))
    assert validate(SCHEMA, document) == []


def test_an_operation_without_such_a_variable_is_refused_before_anybody_is_asked() -> None:
    with pytest.raises(ValueError, match="by until"):
        several(operation("comparison").document, "LevelDifference", ["until"], 2)


def test_an_operation_of_more_than_one_field_is_refused_before_anybody_is_asked() -> None:
    with pytest.raises(ValueError, match="several things"):
        several(operation("home").document, "Organisation", [], 2)


async def asked(handler: Callable[[httpx.Request], httpx.Response], count: int) -> list[Any]:
    async with httpx.AsyncClient(transport=httpx.MockTransport(handler)) as http:
        wanted = [{"from": f"a/{number}", "to": "b"} for number in range(count)]
        every = Client(http, URL, "staff", AS_OF).of_each("comparison", "levelDifference", "LevelDifference", wanted)
        return [answer async for answer in every]


def telling(refusal: str, most: int) -> tuple[Callable[[httpx.Request], httpx.Response], list[int]]:
    """An API that refuses with that code to answer for more than so many, and how many it was asked for each time."""
    sizes: list[int] = []

    def handle(request: httpx.Request) -> httpx.Response:
        given = json.loads(request.content)["variables"]
        starts = {key: value for key, value in given.items() if key.startswith("from")}
        sizes.append(len(starts))
        if len(starts) > most:
            return httpx.Response(200, json={"errors": [{"message": "No.", "extensions": {"code": refusal}}]})
        names = {"from": "levelDifference"} | {f"from{number}": f"of{number}" for number in range(len(starts))}
        return httpx.Response(200, json={"data": {names[key]: {"told": value} for key, value in starts.items()}})

    return handle, sizes


@pytest.mark.anyio
@pytest.mark.parametrize("most", [1, 2, 7, 20])
async def test_answers_come_in_the_order_in_which_they_were_asked_for_however_few_fit_at_once(most: int) -> None:
    handle, sizes = telling("QUERY_TOO_COMPLEX", most)
    assert await asked(handle, 45) == [{"told": f"a/{number}"} for number in range(45)]
    assert most == 20 or max(sizes[6:]) <= most  # nobody asks for too much over and over


@pytest.mark.anyio
async def test_who_answers_only_what_it_knows_is_asked_by_the_operation_itself() -> None:
    handle, sizes = telling("DOCUMENT_NOT_TRUSTED", 1)
    assert len(await asked(handle, 30)) == 30
    assert sizes == [20, *[1] * 30]


@pytest.mark.anyio
@pytest.mark.parametrize("code", ["QUERY_TOO_COMPLEX", "DOCUMENT_NOT_TRUSTED"])
async def test_what_is_refused_even_alone_is_told(code: str) -> None:
    with pytest.raises(ApiError, match=r"answered comparison with an error: No\."):
        await asked(telling(code, 0)[0], 3)


@pytest.mark.anyio
async def test_nothing_is_asked_where_nothing_is_wanted() -> None:
    handle, sizes = telling("QUERY_TOO_COMPLEX", 20)
    assert await asked(handle, 0) == []
    assert sizes == []


@pytest.mark.anyio
async def test_the_service_tells_several_at_once_just_what_it_tells_of_each(contents: Contents, tmp_path: Path) -> None:
    slugs = sorted(contents.levels)[:5]
    wanted = [{"from": one, "to": other} for one in slugs for other in slugs if one != other]
    async with (
        a_service(contents, tmp_path) as service,
        httpx.AsyncClient(transport=httpx.ASGITransport(service)) as http,
    ):
        client = Client(http, URL, "staff", AS_OF)
        for name, field, kind in (("comparison", "levelDifference", "LevelDifference"), ("move", "bridge", "Bridge")):
            together = [answer async for answer in client.of_each(name, field, kind, wanted)]
            alone = [(await client.ask(name, **pair))[field] for pair in wanted]
            assert together == alone
            assert any(together)


@pytest.mark.anyio
async def test_what_is_asked_in_a_language_is_asked_so_of_all_things_at_once_and_of_one_alone() -> None:
    told: list[dict[str, Any]] = []

    def handle(request: httpx.Request) -> httpx.Response:
        question = json.loads(request.content)
        told.append(question["variables"])
        assert validate(SCHEMA, parse(question["query"])) == []
        count = sum(name.startswith("from") for name in told[-1])
        names = ["levelDifference"] if "from" in told[-1] else [f"of{number}" for number in range(count)]
        return httpx.Response(200, json={"data": {name: {} for name in names}})

    async with httpx.AsyncClient(transport=httpx.MockTransport(handle)) as http:
        client = Client(http, URL, "staff", AS_OF, locale="de")
        wanted = [{"from": f"a/{number}", "to": "b"} for number in range(21)]
        assert len([a async for a in client.of_each("comparison", "levelDifference", "LevelDifference", wanted)]) == 21
        assert [each["locale"] for each in told] == ["de", "de"]
        await client.ask("home")
        await client.ask("revision")
        assert told[2:] == [{"locale": "de"}, {}]
