"""Whatever is sent, the API says what is wrong with it: a malformed request is never our failure (5xx)."""

import json
from typing import Any

import httpx
import pytest
from world import world

from stepladder.errors import EnvironmentFaultError
from stepladder.store import Snapshot

pytestmark = pytest.mark.anyio

JSON = {"Content-Type": "application/json"}
NAME = "{ organisation { name } }"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "BAD_REQUEST"),
        (b"{", "BAD_REQUEST"),
        (b"null", "BAD_REQUEST"),
        (b"17", "BAD_REQUEST"),
        (b'"{ organisation { name } }"', "BAD_REQUEST"),
        (b'[{"query": "{ organisation { name } }"}]', "BAD_REQUEST"),
        (b"{}", "BAD_REQUEST"),
        (b'{"query": null}', "BAD_REQUEST"),
        (b'{"query": 5}', "BAD_REQUEST"),
        (b'{"query": "   "}', "BAD_REQUEST"),
        (b'{"query": "\xff\xfe"}', "BAD_REQUEST"),
        (b'{"query": "\\ud800"}', "BAD_REQUEST"),
        (b'{"query": "{ organisation { name } }", "variables": []}', "BAD_REQUEST"),
        (b'{"query": "{ organisation { name } }", "variables": "{}"}', "BAD_REQUEST"),
        (b'{"query": "{ organisation { name } }", "extensions": 1}', "BAD_REQUEST"),
        (b'{"query": "{ organisation { name } }", "operationName": ["a"]}', "BAD_REQUEST"),
        (b'{"query": "{ organisation { name } }", "variables": {"n": ' + b"9" * 5000 + b"}}", "BAD_REQUEST"),
        (b'{"query": "{ organisation { name } }", "variables": ' + b"[" * 5000 + b"]" * 5000 + b"}", "BAD_REQUEST"),
        (b'{"query": "{ organisation { name "}', "GRAPHQL_PARSE_FAILED"),
        (b'{"query": "\\u0000"}', "GRAPHQL_PARSE_FAILED"),
        (b'{"query": "{ level(slug: \\"\\\\uD800\\") { title } }"}', "GRAPHQL_PARSE_FAILED"),
        (b'{"query": "' + b"{a" * 9000 + b'"}', "GRAPHQL_PARSE_FAILED"),
        (b'{"query": "{ levels(first: ' + b"[" * 9000 + b'"}', "GRAPHQL_PARSE_FAILED"),
        (b'{"query": "' + b"{ a } " * 9000 + b'"}', "GRAPHQL_PARSE_FAILED"),
        (b'{"query": "' + b"#\\n" * 20000 + b'{ a }"}', "GRAPHQL_PARSE_FAILED"),
        (b'{"query": "{ nothing }"}', "GRAPHQL_VALIDATION_FAILED"),
        (b'{"query": "mutation { publish }"}', "GRAPHQL_VALIDATION_FAILED"),
        (b'{"query": "subscription { news }"}', "GRAPHQL_VALIDATION_FAILED"),
        (b'{"query": "fragment A on Query { __typename }"}', "GRAPHQL_VALIDATION_FAILED"),
        (b'{"query": "{ ...A } fragment A on Query { ...A }"}', "GRAPHQL_VALIDATION_FAILED"),
        (
            b'{"query": "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"}',
            "GRAPHQL_VALIDATION_FAILED",
        ),
        (b'{"query": "{ ...Missing }"}', "GRAPHQL_VALIDATION_FAILED"),
        (b'{"query": "type A { b: Int }"}', "GRAPHQL_VALIDATION_FAILED"),
        (b'{"query": "{ levels(first: ' + b"9" * 5000 + b') { totalCount } }"}', "GRAPHQL_VALIDATION_FAILED"),
        (b'{"query": "{ levels(first: 1e400) { totalCount } }"}', "GRAPHQL_VALIDATION_FAILED"),
        (
            b'{"query": "query($n: Int) { levels(first: $n) { totalCount } }", "variables": {"n": 12345678901}}',
            "BAD_USER_INPUT",
        ),
        (
            b'{"query": "query($n: Int) { levels(first: $n) { totalCount } }", "variables": {"n": "one"}}',
            "BAD_USER_INPUT",
        ),
        (
            b'{"query": "query($s: [String!]) { levels(slugs: $s) { totalCount } }", "variables": {"s": '
            + b"[" * 900
            + b"]" * 900
            + b"}}",
            "BAD_USER_INPUT",
        ),
        (b'{"query": "query($s: String!) { level(slug: $s) { title } }"}', "BAD_USER_INPUT"),
        (b'{"query": "query A { __typename } query B { __typename }"}', "OPERATION_RESOLUTION_FAILURE"),
        (b'{"query": "query A { __typename }", "operationName": "B"}', "OPERATION_RESOLUTION_FAILURE"),
    ],
)
async def test_a_malformed_body_is_told_and_never_our_failure(api: Any, body: bytes, code: str) -> None:
    response = await api().http(content=body, headers={**JSON, "Accept": "application/graphql-response+json"})

    assert 400 <= response.status_code < 500
    assert {error["extensions"]["code"] for error in response.json()["errors"]} == {code}
    assert "data" not in response.json()
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("accept", [None, "*/*", "application/json", "application/graphql-response+json"])
async def test_the_answer_comes_as_the_media_type_that_was_asked_for(api: Any, accept: str | None) -> None:
    response = await api().http(json={"query": NAME}, headers={"Accept": accept} if accept else {})

    asked = accept if accept and accept != "*/*" else "application/json"
    assert response.headers["Content-Type"] == f"{asked}; charset=utf-8"
    assert response.json()["data"] == {"organisation": {"name": "Harbour & Vale"}}


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        ("application/graphql-response+json, application/json;q=0.9", "application/graphql-response+json"),
        ("application/graphql-response+json;q=0.5, application/json", "application/json"),
        ("text/html, application/xhtml+xml, */*;q=0.8", "application/json"),
        ("application/json;q=0, */*", "application/graphql-response+json"),
        ("application/*;q=much, application/json", "application/json"),
        (", ;q=1", "application/json"),
    ],
)
async def test_of_several_media_types_the_most_welcome_is_chosen(api: Any, accept: str, chosen: str) -> None:
    response = await api().http(json={"query": NAME}, headers={"Accept": accept})

    assert response.headers["Content-Type"].startswith(chosen)


async def test_a_media_type_that_we_do_not_have_is_refused(api: Any) -> None:
    response = await api().http(json={"query": NAME}, headers={"Accept": "text/html"})

    assert response.status_code == 406
    assert response.json()["errors"][0]["extensions"]["code"] == "NOT_ACCEPTABLE"


@pytest.mark.parametrize(
    "content_type",
    [
        "",
        "text/plain",
        "application/graphql",
        "multipart/form-data",
        "application/json; charset=utf-16",
        "application/x-www-form-urlencoded",
    ],
)
async def test_only_json_in_utf_8_is_read_so_that_no_form_of_another_site_can_ask(api: Any, content_type: str) -> None:
    body = json.dumps({"query": NAME}).encode()

    response = await api().http(content=body, headers={"Content-Type": content_type})

    assert response.status_code == 415


async def test_a_question_may_be_asked_by_get(api: Any) -> None:
    query = "query One($s: String!) { level(slug: $s) { title } } query Two { __typename }"
    variables = json.dumps({"s": "engineering/team-lead"})

    response = await api().http("GET", params={"query": query, "variables": variables, "operationName": "One"})

    assert response.json()["data"] == {"level": {"title": "Team Lead"}}


@pytest.mark.parametrize(
    ("params", "status"),
    [
        ({}, 400),
        ({"query": ""}, 400),
        ({"query": "{ level }", "variables": "{"}, 400),
        ({"query": "{ __typename }", "variables": "[]"}, 400),
        ({"query": "{ __typename }", "extensions": "7"}, 400),
        ({"query": "{ " + "a" * 10_000 + " }"}, 413),
    ],
)
async def test_a_malformed_address_is_told(api: Any, params: dict[str, str], status: int) -> None:
    assert (await api(max_body_bytes=9_000).http("GET", params=params)).status_code == status


async def test_an_address_in_bad_utf_8_is_told(api: Any) -> None:
    transport = httpx.ASGITransport(app=api().app)
    async with httpx.AsyncClient(transport=transport) as client:
        accept = {"Accept": "application/graphql-response+json"}
        response = await client.get("http://stepladder.test/graphql?query=%ff%ed%a0%80", headers=accept)

    assert response.status_code == 400


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
async def test_other_methods_are_refused_with_those_that_are_not(api: Any, method: str) -> None:
    response = await api().http(method)

    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, POST"


async def test_a_body_longer_than_allowed_is_refused_before_it_is_read_whole(api: Any) -> None:
    sent = 0

    async def endless() -> Any:
        nonlocal sent
        while True:
            sent += 1
            yield b" " * 1000

    response = await api(max_body_bytes=10_000).http(content=endless(), headers=JSON)

    assert response.status_code == 413
    assert sent <= 12


async def test_an_answer_to_get_is_kept_until_what_it_is_made_of_changes(api: Any) -> None:
    async def tag(**headers: str) -> str:
        response = await api().http("GET", params={"query": NAME}, headers=headers)
        return str(response.headers["ETag"])

    first = await tag()
    again = await api().http("GET", params={"query": NAME}, headers={"If-None-Match": f'W/"x", {first}'})

    assert again.status_code == 304
    assert not again.content
    assert again.headers["ETag"] == first
    assert (
        len({first, await tag(**{"Stepladder-Audience": "public"}), await tag(**{"Stepladder-As-Of": "2026-11-03"})})
        == 3
    )


async def test_only_what_everybody_may_see_may_be_kept_by_shared_caches(api: Any) -> None:
    staff = await api().http("GET", params={"query": NAME})
    public = await api(audience="public").http("GET", params={"query": NAME})

    assert staff.headers["Cache-Control"] == "private, no-cache"
    assert public.headers["Cache-Control"] == "public, no-cache"
    assert public.headers["Vary"] == "Accept, Stepladder-Audience, Stepladder-As-Of"


async def test_an_answer_with_errors_is_not_kept(api: Any) -> None:
    response = await api().http("GET", params={"query": "{ levels(first: 101) { totalCount } }"})

    assert response.headers["Cache-Control"] == "no-store"
    assert "ETag" not in response.headers


@pytest.mark.parametrize("day", ["yesterday", "20261102", "2026-W45-1", "2026-02-30", "0001-01-01", "9999-12-31"])
async def test_a_day_that_is_none_is_told(api: Any, day: str) -> None:
    code, message = await api().fault(NAME, {"Stepladder-As-Of": day})

    assert code == "BAD_USER_INPUT"
    assert "written as 2026-11-21" in message


async def test_an_audience_that_is_none_is_told(api: Any) -> None:
    assert (await api().fault(NAME, {"Stepladder-Audience": "everyone"}))[0] == "BAD_USER_INPUT"


async def test_the_day_that_counts_as_today_is_the_one_of_the_settings_unless_the_request_names_one(api: Any) -> None:
    query = "{ contentRevision { number at asOf audience } }"

    assert await api().ask(query) == {
        "contentRevision": {
            "number": 7,
            "at": "2026-10-30T08:15:00+00:00",
            "asOf": "2026-11-02",
            "audience": "STAFF",
        }
    }
    assert (await api().ask(query, {"Stepladder-As-Of": "2030-01-31"}))["contentRevision"]["asOf"] == "2030-01-31"


async def test_a_bug_of_ours_is_masked_and_logged(api: Any, caplog: pytest.LogCaptureFixture) -> None:
    broken = world()
    broken.levels["engineering/engineer"].__dict__["track"] = "secret-plan"

    response = await api(broken).post('{ level(slug: "engineering/engineer") { track { title } } }')

    (error,) = response.json()["errors"]
    assert error["extensions"]["code"] == "INTERNAL_SERVER_ERROR"
    assert "secret-plan" not in response.text
    assert "secret-plan" in caplog.text


async def test_content_that_cannot_be_read_is_our_failure_and_says_nothing_of_the_machine(api: Any) -> None:
    async def fails() -> Snapshot:
        raise EnvironmentFaultError("The database at 10.0.0.7 does not answer.")

    asked = api()
    asked.app._snapshots = fails
    response = await asked.post(NAME)

    assert response.status_code == 503
    assert response.json()["errors"][0]["extensions"]["code"] == "SERVICE_UNAVAILABLE"
    assert "10.0.0.7" not in response.text


async def test_the_api_describes_itself_unless_told_not_to(api: Any) -> None:
    query = "{ __schema { queryType { name } } }"

    assert await api().ask(query) == {"__schema": {"queryType": {"name": "Query"}}}
    assert await api().fault("{ organisatio { name } }") == (
        "GRAPHQL_VALIDATION_FAILED",
        "Cannot query field 'organisatio' on type 'Query'. Did you mean 'organisation'?",
    )
    assert (await api(introspection=False).post(query)).status_code == 400
    assert await api(introspection=False).fault("{ organisatio { name } }") == (
        "GRAPHQL_VALIDATION_FAILED",
        "Cannot query field 'organisatio' on type 'Query'.",
    )
