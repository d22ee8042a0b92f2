"""Whatever bytes are sent, in a body, an address or a header: the answer is GraphQL's, and no failure is ours."""

import gzip
import json
import zlib
from typing import Any
from urllib.parse import quote_from_bytes

import anyio
import httpx
import pytest
from api.conftest import GRAPHQL, Api
from hypothesis import example, given, settings
from hypothesis import strategies as st

NAME = {"query": "{ organisation { name } }"}
JSON = {"Content-Type": "application/json"}
API = Api()

TYPED = """query Typed($s: String!, $after: String, $ss: [String!], $n: Int, $id: ID!, $ids: [ID!]!, $day: Date) {
  level(slug: $s) { title }
  levels(slugs: $ss, first: $n) { totalCount }
  paged: levels(after: $after) { totalCount }
  node(id: $id) { id }
  nodes(ids: $ids) { id }
  changes(sinceDate: $day) { totalCount }
}"""

ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
SIGNS = st.sampled_from(
    [*'{}[]()!$:=@|&."#,', '"""', "...", "query", "on", "fragment", "mutation", "level", "\n", " ", "é"]
)
HEADERS = ["Accept", "Content-Type", "Content-Encoding", "If-None-Match", "Stepladder-Audience", "Stepladder-As-Of"]
HEADER = st.text(st.characters(min_codepoint=32, max_codepoint=255, exclude_characters="\x7f"), max_size=40)


def answered(method: str = "POST", path: str = "", **request: Any) -> httpx.Response:
    """An answer that is one of GraphQL, whatever was asked, and no failure of ours."""

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(app=API.app, raise_app_exceptions=True)
        async with httpx.AsyncClient(transport=transport) as client:
            return await client.request(method, f"http://stepladder.test/graphql{path}", **request)

    response = anyio.run(ask)
    assert response.status_code < 500, response.text
    codes = {error["extensions"]["code"] for error in response.json().get("errors", ())}
    assert not codes & {"INTERNAL_SERVER_ERROR", "SERVICE_UNAVAILABLE"}, response.text
    return response


quickly = settings(max_examples=60, deadline=None)


@quickly
@given(st.binary(max_size=200))
@example(b"\xef\xbb\xbf{}")
@example(b"\xff\xfe{\x00}\x00")
@example(b'{"query": "\xc0\x80"}')
@example(b'{"query": "{ a }"')
@example(b"NaN")
@example(b'{"query": 1e999}')
@example(b"\x00" * 100)
def test_any_bytes_as_a_body(body: bytes) -> None:
    assert answered(content=body, headers={**JSON, **GRAPHQL}).status_code == 400


@quickly
@given(query=ANY_JSON, variables=ANY_JSON, name=ANY_JSON, extensions=ANY_JSON, document=ANY_JSON)
def test_any_json_as_each_part_of_a_question(**parts: Any) -> None:
    names = {"query": "query", "variables": "variables", "name": "operationName"}
    body = {**{names.get(key, key): value for key, value in parts.items()}, "documentId": parts["document"]}
    answered(content=json.dumps(body).encode(), headers=JSON)


def test_the_document_of_which_the_variables_are_tried_is_answered_where_they_fit() -> None:
    fitting = {"s": "engineering/engineer", "id": "TGV2ZWw6YQ==", "ids": [], "day": "2026-11-01"}
    assert answered(json={"query": TYPED, "variables": fitting}, headers=GRAPHQL).status_code == 200


@quickly
@given(st.dictionaries(st.sampled_from(["s", "after", "ss", "n", "id", "ids", "day", "other"]), ANY_JSON))
@example({"s": "\x00", "id": "\ud7ff\uffff", "ids": ["=" * 50], "n": 2**31, "day": "2026-02-30"})
@example({"s": "a", "id": "TGV2ZWw6YQ==", "ids": [], "n": 1, "day": "0001-01-01"})
@example({"s": "a", "id": "TGV2ZWw6", "ids": ["TGV2ZWw6/w=="], "n": -1, "day": "0000-00-00"})
@example({"s": "a", "id": 10**30, "ids": [1.5], "n": 1.0, "day": "9999-12-31"})
@example({"s": "a", "id": "a", "ids": ["a"] * 500, "ss": ["a"] * 5_000})
def test_any_json_as_the_value_of_a_variable_of_each_type(variables: dict[str, Any]) -> None:
    answered(content=json.dumps({"query": TYPED, "variables": variables}).encode(), headers=JSON)


@quickly
@given(st.lists(SIGNS, max_size=30).map("".join))
@example('{ level(slug: "\\u{110000}") { title } }')
@example('{ level(slug: """\\""") { title } }')
@example("{ levels(first: 0x10) { totalCount } }")
@example("{ levels(first: -0) { totalCount } }")
@example("query ($a: Int = $a) { levels(first: $a) { totalCount } }")
@example("query ($a: [[[[Int]]]]) { __typename }")
@example("{ __typename @skip(if: 1) @include }")
@example("{ a: __typename a: organisation { name } }")
@example("query A @deprecated { __typename }")
@example("{ nodes(ids: [{}]) { id } }")
@example("\u2028{ __typename }")
@example("{ level(slug: " + '"a" ' * 50 + ") { title } }")
def test_any_signs_as_a_document(document: str) -> None:
    answered(json={"query": document})


@quickly
@given(st.binary(max_size=80))
def test_any_bytes_as_an_address(given_bytes: bytes) -> None:
    for key in ("query", "variables", "documentId", "operationName", "extensions"):
        answered("GET", f"?query=%7B__typename%7D&{key}={quote_from_bytes(given_bytes)}")
    answered("GET", "?" + quote_from_bytes(given_bytes, safe="&=%;+"))


@quickly
@given(
    st.sampled_from(
        [
            "Accept",
            "Content-Type",
            "Content-Encoding",
            "If-None-Match",
            "Stepladder-Audience",
            "Stepladder-As-Of",
            "Origin",
        ]
    ),
    HEADER,
)
@example("Accept", "application/json;q=nan")
@example("Accept", "application/json;q=1e999, */*;q=-inf")
@example("Accept", ";;;,,;q=")
@example("Content-Type", 'application/json; charset="')
@example("Content-Type", "application/json; charset=utf-7")
@example("Stepladder-As-Of", "2026-11-2１")
@example("Stepladder-Audience", "public, staff")
def test_any_text_as_a_header(name: str, value: str) -> None:
    raw = [(b"Content-Type", b"application/json")] if name != "Content-Type" else []
    headers = [*raw, (name.encode(), value.encode("latin-1", "replace"))]
    answered(content=json.dumps(NAME).encode(), headers=headers)
    answered("GET", "?query=%7B__typename%7D", headers=headers)


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(json.dumps(NAME).encode(), mtime=0)),
        ("deflate", zlib.compress(json.dumps(NAME).encode())),
        ("br", b"\x0b\x02\x80"),
        ("gzip, gzip", b""),
        ("GZIP", json.dumps(NAME).encode()),
        ("gzip", gzip.compress(b" " * 10_000_000, mtime=0)),
    ],
)
def test_a_packed_body_is_refused_before_it_could_grow(encoding: str, packed: bytes) -> None:
    assert answered(content=packed, headers={**JSON, "Content-Encoding": encoding}).status_code == 415


def test_a_body_that_is_packed_without_saying_so_is_no_json() -> None:
    assert answered(content=gzip.compress(json.dumps(NAME).encode()), headers=JSON).status_code == 400


def test_a_body_that_is_sent_as_it_is_may_say_so() -> None:
    assert answered(json=NAME, headers={"Content-Encoding": "identity"}).status_code == 200


@pytest.mark.parametrize("name", ["query", "variables", "documentId"])
def test_the_same_part_twice_is_answered_or_told(name: str) -> None:
    body = f'{{"query": "{{ __typename }}", "{name}": null, "{name}": "x"}}'
    answered(content=body.encode(), headers=JSON)
    answered("GET", f"?query=%7B__typename%7D&{name}=x&{name}=y")
