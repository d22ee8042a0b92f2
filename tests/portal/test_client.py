"""Asking the API: nothing but a whole answer becomes a page, and what is wrong is said in one sentence."""

import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from portal.hostile import AS_OF

from stepladder_portal.catalog import Catalog
from stepladder_portal.client import Client
from stepladder_portal.errors import ApiError
from stepladder_portal.fetching import fetch

pytestmark = pytest.mark.anyio

URL = "http://api.example/graphql"
Handler = Callable[[httpx.Request], httpx.Response]


def replaying(answers: list[bytes], at: int | None = None, fault: httpx.Response | Exception | None = None) -> Handler:
    """An API that gives recorded answers one after the other, but for a fault at one of them (counted from 0)."""
    asked: list[int] = []

    def handle(_: httpx.Request) -> httpx.Response:
        number = len(asked)
        asked.append(number)
        if number == at and isinstance(fault, Exception):
            raise fault
        return (
            fault
            if number == at and isinstance(fault, httpx.Response)
            else httpx.Response(200, content=answers[number])
        )

    return handle


async def catalog_of(handler: Handler, audience: str = "staff") -> Catalog:
    async with httpx.AsyncClient(transport=httpx.MockTransport(handler)) as http:
        return await fetch(Client(http, URL, audience, AS_OF), audience)


def answering(data: Any, status: int = 200) -> Handler:
    return lambda _: httpx.Response(status, json=data)


FAULTS: dict[str, Callable[[], httpx.Response | Exception]] = {
    "an error among the data": lambda: httpx.Response(
        200, json={"errors": [{"message": "No."}], "data": {"levels": None}}
    ),
    "two errors": lambda: httpx.Response(200, json={"errors": [{"message": "No\nand\nno."}, {"message": "No."}]}),
    "errors of no known form": lambda: httpx.Response(200, json={"errors": {"oops": 1}}),
    "errors that are words": lambda: httpx.Response(200, json={"errors": ["no"]}),
    "a failing server": lambda: httpx.Response(500, json={"data": None}),
    "a failing server with errors": lambda: httpx.Response(500, json={"errors": [{"message": "Sorry."}]}),
    "a page of some gateway": lambda: httpx.Response(502, html="<h1>Bad gateway</h1>"),
    "a login page": lambda: httpx.Response(200, html="<form>Sign in</form>"),
    "a way to somewhere else": lambda: httpx.Response(302, headers={"location": "https://login.example/"}),
    "nothing": lambda: httpx.Response(200, content=b""),
    "half an answer": lambda: httpx.Response(200, content=b'{"data": {"lev'),
    "bytes that are no text": lambda: httpx.Response(200, content=b'{"data": "\xff\xfe"}'),
    "a list": lambda: httpx.Response(200, json=[1]),
    "no data": lambda: httpx.Response(200, json={}),
    "data without what was asked for": lambda: httpx.Response(200, json={"data": {}}),
    "null where a list should be": lambda: httpx.Response(200, json={"data": {"levels": None, "ladders": None}}),
    "too many requests": lambda: httpx.Response(429, text="slow down"),
    "a line that went dead": lambda: httpx.ReadTimeout("timed out"),
    "a door that is shut": lambda: httpx.ConnectError("connection refused"),
    "a line that broke off": lambda: httpx.RemoteProtocolError("peer closed connection"),
}


@pytest.mark.parametrize("name", FAULTS)
@pytest.mark.parametrize("at", [0, 1, 5])
async def test_a_fault_at_any_question_is_told_in_one_sentence(name: str, at: int, answers: list[bytes]) -> None:
    with pytest.raises(ApiError) as told:
        await catalog_of(replaying(answers, at, FAULTS[name]()))
    sentence = str(told.value)
    assert sentence.endswith((".", "?"))
    assert "\n" not in sentence
    assert URL in sentence


@pytest.mark.parametrize("part", ["contentRevision", "ladders", "levels", "mentors"])
async def test_an_answer_of_another_shape_than_was_asked_for_is_told(part: str, answers: list[bytes]) -> None:
    def bent(answer: bytes) -> bytes:
        data = json.loads(answer).get("data")
        if data is None:  # too much at once
            return answer
        strange = {"nodes": [7], "pageInfo": {"hasNextPage": False, "endCursor": None}}
        return json.dumps({"data": data | ({part: strange} if part in data else {})}).encode()

    with pytest.raises(ApiError, match="answers in another shape than was asked for"):
        await catalog_of(replaying([bent(answer) for answer in answers]))


async def test_a_mistake_of_ours_is_not_blamed_on_the_api(monkeypatch: pytest.MonkeyPatch) -> None:
    def mistaken(_: str) -> None:
        raise KeyError("ours")

    monkeypatch.setattr("stepladder_portal.client.operation", mistaken)
    with pytest.raises(KeyError, match="ours"):
        await catalog_of(answering({}))


async def test_an_api_without_an_address_is_told_by_its_name() -> None:
    async with httpx.AsyncClient(transport=httpx.MockTransport(answering({}))) as http:
        with pytest.raises(ApiError, match=r"^The service answered home with HTTP 200 and no data\.$"):
            await fetch(Client(http, URL, "public", None, "The service"), "public")


async def test_the_last_question_counts_as_much_as_the_first(answers: list[bytes]) -> None:
    with pytest.raises(ApiError):
        await catalog_of(replaying(answers, len(answers) - 1, httpx.Response(500, text="no")))


async def test_an_address_that_is_none_is_told() -> None:
    async with httpx.AsyncClient() as http:
        for url in ("http://[::1/graphql", "ftp://api.example/", "graphql"):
            with pytest.raises(ApiError):
                await Client(http, url, "public", None).ask("home")


async def test_every_question_says_for_whom_and_as_of_when_it_asks(answers: list[bytes]) -> None:
    replay, headers = replaying(answers), list[tuple[str, str]]()

    def handle(request: httpx.Request) -> httpx.Response:
        headers.append((request.headers["stepladder-audience"], request.headers["stepladder-as-of"]))
        return replay(request)

    await catalog_of(handle)
    assert set(headers) == {("staff", AS_OF.isoformat())}


async def test_a_list_longer_than_one_answer_is_followed_to_its_end() -> None:
    pages: dict[str | None, Any] = {
        None: {"nodes": [{"slug": "a"}], "pageInfo": {"hasNextPage": True, "endCursor": "c1"}, "totalCount": 2},
        "c1": {"totalCount": 2, "nodes": [{"slug": "b"}], "pageInfo": {"hasNextPage": False, "endCursor": "c2"}},
    }

    def handle(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"data": {"hats": pages[json.loads(request.content)["variables"]["after"]]}})

    told: list[tuple[str, int, int | None]] = []
    async with httpx.AsyncClient(transport=httpx.MockTransport(handle)) as http:
        every = Client(http, URL, "public", None).each("hat", "hats", lambda *what: told.append(what))
        found = [node["slug"] async for node in every]
    assert found == ["a", "b"]
    assert told == [("Asking for hats", 1, 2), ("Asking for hats", 2, 2)]


async def test_a_list_that_never_ends_is_told_rather_than_followed_for_ever() -> None:
    again = {"data": {"hats": {"nodes": [], "pageInfo": {"hasNextPage": True, "endCursor": "same"}}}}
    async with httpx.AsyncClient(transport=httpx.MockTransport(answering(again))) as http:
        with pytest.raises(ApiError, match="never comes to the end"):
            _ = [node async for node in Client(http, URL, "public", None).each("hat", "hats")]


async def test_where_a_question_is_too_much_fewer_things_are_asked_for_at_once() -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        if json.loads(request.content)["variables"]["first"] > 30:
            return httpx.Response(
                200, json={"errors": [{"message": "Much.", "extensions": {"code": "QUERY_TOO_COMPLEX"}}]}
            )
        hats = {"nodes": [{"slug": "a"}], "pageInfo": {"hasNextPage": False, "endCursor": "c"}}
        return httpx.Response(200, json={"data": {"hats": hats}})

    async with httpx.AsyncClient(transport=httpx.MockTransport(handle)) as http:
        assert [node["slug"] async for node in Client(http, URL, "public", None).each("hat", "hats")] == ["a"]


async def test_what_is_too_much_even_alone_is_told() -> None:
    much = {"errors": [{"message": "Much.", "extensions": {"code": "QUERY_TOO_COMPLEX"}}]}
    async with httpx.AsyncClient(transport=httpx.MockTransport(answering(much))) as http:
        with pytest.raises(ApiError, match=r"Much\."):
            _ = [node async for node in Client(http, URL, "public", None).each("hat", "hats")]


# --- One revision, one audience ---


def at_revision(answer: bytes, number: int) -> bytes:
    """An answer as it would be from another revision of the content: of none above 1 one asks what changed before."""
    data = json.loads(answer)
    if "contentRevision" in data.get("data", {}):
        data["data"]["contentRevision"]["number"] = number
    return json.dumps(data).encode()


async def test_content_that_changes_while_it_is_read_is_read_again_from_the_beginning(answers: list[bytes]) -> None:
    first = [*(at_revision(answer, 0) for answer in answers[:-1]), at_revision(answers[-1], 1)]
    second = [at_revision(answer, 1) for answer in answers]
    asked = replaying([*first, *second])
    catalog = await catalog_of(asked)
    assert catalog.revision["number"] == 1


async def test_nothing_of_the_older_revision_stays(answers: list[bytes]) -> None:
    first = [*(at_revision(answer, 0) for answer in answers[:-1]), at_revision(answers[-1], 1)]
    second = [at_revision(answer, 1).replace(b"The same text twice", b"Another text") for answer in answers]
    assert "The same text twice" not in str(await catalog_of(replaying([*first, *second])))


async def test_content_that_never_rests_is_told_after_some_tries(answers: list[bytes]) -> None:
    restless = [at_revision(answer, -number) for number, answer in enumerate([*answers, *answers, *answers])]
    with pytest.raises(ApiError, match="kept changing"):
        await catalog_of(replaying(restless))


async def test_an_api_for_a_narrower_audience_is_not_taken_for_a_wider(answers: list[bytes]) -> None:
    narrower = [answer.replace(b'"audience":"STAFF"', b'"audience":"PUBLIC"') for answer in answers]
    assert narrower != answers
    with pytest.raises(ApiError, match="audience public at most"):
        await catalog_of(replaying(narrower))


async def test_an_api_without_content_says_how_to_load_some(answers: list[bytes]) -> None:
    home = json.loads(answers[0])
    home["data"]["organisation"] = None
    with pytest.raises(ApiError, match="stepladder load"):
        await catalog_of(answering(home))


async def test_a_text_that_is_answered_again_and_again_is_held_once(answers: list[bytes]) -> None:
    catalog = await catalog_of(replaying(answers))
    texts: dict[str, set[int]] = {}
    for level in catalog.level.values():
        for text in (level["track"]["title"], level["ladder"]["slug"], *level["conditions"]):
            texts.setdefault(text, set()).add(id(text))

    assert len(catalog.level) > len({level["track"]["title"] for level in catalog.level.values()})
    assert {len(each) for each in texts.values()} == {1}


@pytest.mark.parametrize("node", [None, 7, "a level", ["a level"], [[["a"] * 3] * 3] * 3])
async def test_things_of_another_shape_are_told_and_not_stumbled_over(node: Any, answers: list[bytes]) -> None:
    spoiled = [json.loads(answer) for answer in answers]
    spoiled[1]["data"]["ladders"]["nodes"] = [node]
    with pytest.raises(ApiError, match="in another shape than was asked for"):
        await catalog_of(replaying([json.dumps(answer).encode() for answer in spoiled]))
