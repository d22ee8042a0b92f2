"""The page for developers promises what the API does, and each of its examples is answered as it stands."""

import asyncio
import json
import re
import shlex
from itertools import pairwise
from pathlib import Path
from typing import get_args

import httpx
import pytest
from portal.conftest import a_service
from portal.reading import Finished
from world import world

import stepladder_portal
from stepladder.api.budget import MOST_FIELDS, MOST_SECONDS
from stepladder.api.connections import MOST, USUAL
from stepladder.api.errors import Code
from stepladder.api.limits import MOST_OF, MOST_TOKENS
from stepladder.api.question import AS_OF_HEADER, AUDIENCE_HEADER
from stepladder.identity.audience import Reason
from stepladder.settings import Settings

PAGE = (Path(stepladder_portal.__file__).parent / "docs" / "developers.md").read_text("utf-8")
COMMANDS = re.findall(r"^```sh\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
EXAMPLES = [command for command in COMMANDS if "/graphql" in command]
"""Those that ask a service; the others ask a portal for a file."""


def request_of(command: str) -> httpx.Request:
    """What curl would send."""
    curl, *words = shlex.split(command)
    assert curl == "curl"
    (url,) = [word for word in words if word.startswith("http")]
    options = list(pairwise(words))
    headers = dict(value.split(": ", 1) for name, value in options if name == "-H")
    if "-G" in words:
        given = dict(value.split("=", 1) for name, value in options if name == "--data-urlencode")
        return httpx.Request("GET", url, params=given, headers=headers)
    (body,) = [value for name, value in options if name == "-d"]
    return httpx.Request("POST", url, content=body, headers=headers)


def ask(folder: Path, *requests: httpx.Request) -> list[httpx.Response]:
    """The answers of a service with the small world."""

    async def asked() -> list[httpx.Response]:
        async with a_service(world(), folder) as app, httpx.AsyncClient(transport=httpx.ASGITransport(app)) as http:
            return [await http.send(request) for request in requests]

    return asyncio.run(asked())


def test_there_are_examples_of_both_ways_to_ask() -> None:
    assert {request_of(example).method for example in EXAMPLES} == {"GET", "POST"}


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_answered(example: str, tmp_path: Path) -> None:
    (response,) = ask(tmp_path, request_of(example))
    answer = response.json()
    assert response.status_code == 200, answer
    assert "errors" not in answer
    assert all(answer["data"].values())


def test_every_file_that_an_example_asks_for_is_in_a_portal(portal: Finished) -> None:
    files = [command.split("https://careers.example/")[1].strip() for command in COMMANDS if command not in EXAMPLES]
    assert files
    assert [file for file in files if not (portal.folder / file).is_file()] == []


def test_every_sort_of_file_that_a_portal_lists_is_told_of(portal: Finished) -> None:
    cells = "".join(row.split("|")[1] for row in PAGE.splitlines() if row.startswith("| `api/"))
    told = {name.removeprefix("api/").split("/")[0].removesuffix(".json") for name in re.findall(r"`([a-z/.]+)", cells)}
    assert told - {"case"} == {*json.loads((portal.folder / "api" / "index.json").read_bytes())} - {"contentRevision"}


def test_a_get_is_answered_by_304_as_long_as_nothing_changed(tmp_path: Path) -> None:
    example = next(each for each in EXAMPLES if "-G" in each)
    first_time, again = request_of(example), request_of(example)
    first_time.headers[AS_OF_HEADER] = again.headers[AS_OF_HEADER] = "2026-11-21"
    (first,) = ask(tmp_path, first_time)
    again.headers["If-None-Match"] = first.headers["ETag"]
    (second,) = ask(tmp_path, again)
    assert (second.status_code, second.content) == (304, b"")


def test_a_list_of_questions_is_refused_as_said(tmp_path: Path) -> None:
    example = next(each for each in EXAMPLES if "-d" in each)
    batch = b"[" + request_of(example).content + b"]"
    url = "http://127.0.0.1:8000/graphql"
    (response,) = ask(tmp_path, httpx.Request("POST", url, content=batch, headers={"Content-Type": "application/json"}))
    assert response.status_code == 400
    assert json.loads(response.content)["errors"][0]["extensions"]["code"] == "BAD_REQUEST"


def test_every_code_of_an_error_and_every_reason_for_which_something_is_withheld_is_told() -> None:
    told = set(re.findall(r"^\| `([A-Z_]+)` \|", PAGE, re.MULTILINE))
    assert told == {*get_args(Code), *get_args(Reason)}
    assert "`extensions.withheld`" in PAGE


def test_every_limit_is_the_one_in_force() -> None:
    figures = {int(each.replace(",", "")) for each in re.findall(r"\b\d[\d,]*\b", PAGE)}
    limits = {MOST, USUAL, MOST_OF.depth, MOST_OF.fields, MOST_OF.aliases, MOST_OF.cost, MOST_TOKENS}
    assert limits | {MOST_FIELDS, MOST_SECONDS, Settings().max_body_bytes} <= figures


def test_both_headers_are_told() -> None:
    assert {f"`{AUDIENCE_HEADER}`", f"`{AS_OF_HEADER}`"} <= set(re.findall(r"`Stepladder-[\w-]+`", PAGE))
