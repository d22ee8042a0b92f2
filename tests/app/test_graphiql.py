"""A browser that opens the API's address is shown GraphiQL; programs are answered as ever."""

import re
from collections.abc import Awaitable, Callable

import httpx
import pytest

pytestmark = pytest.mark.anyio

Serve = Callable[..., Awaitable[httpx.AsyncClient]]
BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"}


async def test_a_browser_is_shown_a_page_made_of_files_from_here_alone(serve: Serve, world_url: str) -> None:
    http = await serve(world_url)
    page = await http.get("/graphql", headers=BROWSER)
    assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert "Accept" in page.headers["vary"]
    needed = re.findall(r'(?:src|href)="(?!data:)([^"]+)"', page.text)
    assert len(needed) == 6
    for file in needed:
        assert file.startswith("graphql/explorer/")
        got = await http.get(f"/{file}")
        assert got.status_code == 200
        assert got.headers["content-type"].startswith(("text/javascript", "text/css"))


async def test_the_page_runs_no_script_and_takes_no_style_but_those_files(serve: Serve, world_url: str) -> None:
    page = await (await serve(world_url)).get("/graphql", headers=BROWSER)
    policy = {part.split()[0]: part.split()[1:] for part in page.headers["content-security-policy"].split("; ")}
    assert policy["default-src"] == ["'none'"]
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == ["'self'"]
    assert "<style" not in page.text
    assert re.findall(r"<script(?![^>]* src=)", page.text) == []


@pytest.mark.parametrize(
    "accept",
    [
        None,
        "*/*",
        "application/json",
        "application/graphql-response+json",
        "text/html;q=0.5, application/json",
        "application/json, text/html;q=0.9",
        "text/html;q=0",
    ],
)
async def test_a_program_is_told_what_is_wrong_with_its_question(
    serve: Serve, world_url: str, accept: str | None
) -> None:
    http = await serve(world_url)
    answer = await http.get("/graphql", headers={"Accept": accept} if accept else {})
    assert answer.headers["content-type"].startswith("application/")
    assert answer.json()["errors"]


@pytest.mark.parametrize("question", ["?query={__typename}", f"?documentId=sha256:{'0' * 64}"])
async def test_a_browser_that_brings_a_question_is_answered(serve: Serve, world_url: str, question: str) -> None:
    answer = await (await serve(world_url)).get(f"/graphql{question}", headers=BROWSER)
    assert answer.headers["content-type"].startswith("application/json")


@pytest.mark.parametrize("off", [{"graphiql": False}, {"introspection": False}, {"documents": "trusted"}])
async def test_it_is_not_there_where_it_is_not_wanted_or_could_do_nothing(
    serve: Serve, world_url: str, off: dict[str, object]
) -> None:
    http = await serve(world_url, **off)
    assert (await http.get("/graphql", headers=BROWSER)).status_code == 400
    assert (await http.get("/graphql/explorer/page.js")).status_code == 404


async def test_licences_stand_beside_the_files(serve: Serve, world_url: str) -> None:
    told = await (await serve(world_url)).get("/graphql/explorer/LICENSES.txt")
    for package in ("graphiql 4.1.2", "react 18.3.1", "react-dom 18.3.1", "codemirror 5", "graphql 16"):
        assert package in told.text
