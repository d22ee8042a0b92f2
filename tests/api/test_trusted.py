"""Documents that are known by the SHA-256 of their text: asked for by it, kept by caches, and where set, no others."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from graphql import parse

from stepladder.api.trusted import identifier, our_documents
from stepladder.errors import EnvironmentFaultError

pytestmark = pytest.mark.anyio

ROOT = Path(__file__).parents[2]
OPERATIONS = sorted((ROOT / "graphql" / "operations").glob("*.graphql"))
REVISION = (ROOT / "graphql" / "operations" / "revision.graphql").read_text(encoding="utf-8")
LEVEL = (ROOT / "graphql" / "operations" / "level.graphql").read_text(encoding="utf-8")
UNKNOWN = f"sha256:{'0' * 64}"
NAME = "{ organisation { name } }"


def test_an_identifier_is_the_one_of_the_draft_s_own_example() -> None:
    document = "query ($id: ID!) {\n  user(id: $id) {\n    name\n  }\n}"

    assert identifier(document) == "sha256:7dba4bd717b41f10434822356a93c32b1fb4907b983e854300ad839f84cdcd6e"


@pytest.mark.parametrize("path", OPERATIONS, ids=lambda path: path.stem)
def test_every_operation_is_known_by_the_hash_of_its_file(path: Path) -> None:
    known = our_documents()[f"sha256:{sha256(path.read_bytes()).hexdigest()}"]

    assert known == path.read_text(encoding="utf-8")
    assert parse(known)


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_a_document_may_be_asked_for_by_its_hash_alone(api: Any, method: str) -> None:
    variables = {"slugs": ["engineering/engineer"], "first": 1}
    named: dict[str, Any] = {"documentId": identifier(LEVEL), "variables": variables}
    sent = {"json": named} if method == "POST" else {"params": {**named, "variables": json.dumps(variables)}}

    response = await api().http(method, **sent)

    assert response.status_code == 200
    asked = await api().ask(LEVEL, **variables)
    assert response.json()["data"] == asked
    assert asked["levels"]["nodes"][0]["title"] == "Engineer"


async def test_an_answer_for_the_public_to_a_known_document_may_be_kept_by_any_cache(api: Any) -> None:
    asked = {"params": {"documentId": identifier(REVISION)}}
    public = await api(audience="public", max_age=60).http("GET", **asked)
    staff = await api(max_age=60).http("GET", **asked)
    narrowed = await api(max_age=60).http("GET", **asked, headers={"Stepladder-Audience": "public"})
    again = await api(audience="public").http("GET", **asked, headers={"If-None-Match": public.headers["ETag"]})

    assert public.headers["Cache-Control"] == "public, max-age=60"
    assert staff.headers["Cache-Control"] == narrowed.headers["Cache-Control"] == "private, no-cache"
    assert (again.status_code, again.content) == (304, b"")
    assert public.headers["Vary"] == "Accept, Stepladder-Audience, Stepladder-As-Of"


async def test_what_is_asked_for_by_its_text_or_by_post_is_not_kept_unasked(api: Any) -> None:
    by_text = await api(audience="public").http("GET", params={"query": REVISION})
    by_post = await api(audience="public").http(json={"documentId": identifier(REVISION)})

    assert by_text.headers["Cache-Control"] == "public, no-cache"
    assert by_post.headers["Cache-Control"] == "no-store"


async def test_a_refused_answer_to_a_known_document_is_not_kept(api: Any) -> None:
    asked = {"documentId": identifier(LEVEL), "variables": '{"first": 101}'}

    response = await api(audience="public").http("GET", params=asked)

    assert response.json()["errors"]
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("documents", ["any", "trusted"])
async def test_a_hash_of_nothing_known_is_told(api: Any, documents: str) -> None:
    for accept, status in (("application/graphql-response+json", 400), ("application/json", 200)):
        response = await api(documents=documents).http(
            "GET", params={"documentId": UNKNOWN}, headers={"Accept": accept}
        )

        assert response.status_code == status
        (error,) = response.json()["errors"]
        assert error["extensions"]["code"] == "DOCUMENT_NOT_FOUND"
        assert UNKNOWN in error["message"]
        assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "document_id",
    ["level", "sha256:", "sha256:" + "A" * 64, "md5:" + "0" * 32, "sha256:" + "0" * 65, "x-ours:1", "é", "\x00"],
)
async def test_a_hash_that_is_none_is_told(api: Any, document_id: str) -> None:
    response = await api().http("GET", params={"documentId": document_id})

    assert response.status_code == 400
    assert response.json()["errors"][0]["extensions"]["code"] == "BAD_REQUEST"


@pytest.mark.parametrize("document_id", [5, ["sha256:"], {}, True])
async def test_a_hash_that_is_no_text_is_told(api: Any, document_id: object) -> None:
    response = await api().http(json={"documentId": document_id})

    assert response.status_code == 400


async def test_text_and_hash_together_have_to_be_of_one_document(api: Any) -> None:
    both = await api().http(json={"query": REVISION, "documentId": identifier(REVISION)})
    others = await api().http(json={"query": NAME, "documentId": identifier(REVISION)})
    new = await api().http(json={"query": NAME, "documentId": identifier(NAME)})

    assert (both.status_code, others.status_code, new.status_code) == (200, 400, 200)


@pytest.mark.parametrize(
    "query", [NAME, "{ __schema { queryType { name } } }", REVISION + "\n", "{ __typename }", "{ nothing", "\ufeff"]
)
async def test_where_only_known_documents_are_answered_nothing_else_is(api: Any, query: str) -> None:
    refused = await api(documents="trusted").post(query)

    assert refused.status_code == 403
    (error,) = refused.json()["errors"]
    assert error["extensions"]["code"] == "DOCUMENT_NOT_TRUSTED"
    assert "data" not in refused.json()


async def test_where_only_known_documents_are_answered_the_portal_can_still_be_built(api: Any) -> None:
    """A build asks our own operations, by their text."""
    asked = api(documents="trusted")

    for path in OPERATIONS:
        response = await asked.post(path.read_text(encoding="utf-8"))
        assert response.status_code != 403


async def test_a_team_s_own_documents_are_known_by_its_file(api: Any, tmp_path: Path) -> None:
    file = tmp_path / "persisted-documents.json"
    file.write_text(json.dumps({identifier(NAME): NAME}), encoding="utf-8")
    asked = api(documents="trusted", documents_file=file)

    assert (await asked.http(json={"documentId": identifier(NAME)})).json()["data"]["organisation"]
    assert (await asked.post(NAME)).status_code == 200
    assert (await asked.http(json={"documentId": identifier(REVISION)})).status_code == 200


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "cannot be read: No such file or directory"),
        (b"{", "cannot be read: it is not JSON"),
        (b"[]", "one JSON object"),
        (json.dumps({UNKNOWN: NAME}).encode(), UNKNOWN),
        (json.dumps({"level": 5}).encode(), "'level'"),
    ],
)
def test_a_file_of_documents_that_cannot_be_used_is_told_at_the_start(
    api: Any, tmp_path: Path, text: bytes | None, told: str
) -> None:
    file = tmp_path / "documents.json"
    if text is not None:
        file.write_bytes(text)

    with pytest.raises(EnvironmentFaultError) as fault:
        api(documents_file=file)

    assert told in str(fault.value)
    assert str(file) in str(fault.value)


def test_a_document_that_a_release_had_is_known_for_good() -> None:
    released = [*(ROOT / "graphql" / "releases").glob("*.documents.json")]
    assert released
    for file in released:
        for key, text in json.loads(file.read_text("utf-8")).items():
            assert our_documents()[key] == text
            assert identifier(text) == key
