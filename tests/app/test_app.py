"""The service as a whole: what every answer carries, when it is ready, and the API beside the portal."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import httpx
import pytest
from world import world_without

import stepladder.app
from stepladder.app.built import MARKER
from stepladder.errors import EnvironmentFaultError
from stepladder.publishing import load
from stepladder.store import open_database

pytestmark = pytest.mark.anyio

Serve = Callable[..., Awaitable[httpx.AsyncClient]]
HOME = "{ organisation { name } contentRevision { number } }"


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 200),
        ("GET", "/ladders", 307),
        ("GET", "/nowhere/", 404),
        ("POST", "/", 405),
        ("GET", "/healthz", 200),
        ("GET", "/readyz", 200),
        ("POST", "/readyz", 405),
        ("GET", "/graphql", 400),
        ("PUT", "/graphql", 405),
        ("GET", "/graphql?query={__typename}", 200),
    ],
)
async def test_every_answer_keeps_pages_from_loading_or_doing_what_is_not_ours(
    serve: Serve, world_url: str, portal: Path, method: str, path: str, status: int
) -> None:
    answer = await (await serve(world_url, portal)).request(method, path)
    assert answer.status_code == status
    _assert_secure(answer)


async def test_an_answer_about_our_own_mistake_is_as_safe_and_tells_nothing(
    serve: Serve, world_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def mistake(_: object) -> int:
        raise ZeroDivisionError("at a secret place")

    http = await serve(world_url)
    monkeypatch.setattr(stepladder.app, "latest_revision", mistake)
    answer = await http.get("/readyz")
    assert (answer.status_code, answer.text) == (500, "Something went wrong on our side.\n")
    _assert_secure(answer)


def _assert_secure(answer: httpx.Response) -> None:
    policy = {part.split()[0]: part.split()[1:] for part in answer.headers["content-security-policy"].split("; ")}
    assert policy["default-src"] == ["'none'"]
    assert policy["frame-ancestors"] == ["'none'"]
    assert policy["script-src"] == ["'self'", "'wasm-unsafe-eval'"]
    assert policy["style-src"] == ["'self'"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert answer.headers.get_list("content-security-policy", split_commas=False) == [
        answer.headers["content-security-policy"]
    ]


async def test_it_is_healthy_before_it_is_ready(serve: Serve, sqlite_url: str, portal: Path) -> None:
    http = await serve(sqlite_url, portal)
    assert (await http.get("/healthz")).text == "ok\n"
    unready = await http.get("/readyz")
    assert (unready.status_code, unready.text) == (503, "no content has been loaded yet\n")


async def test_it_is_ready_once_content_and_portal_are_there_and_not_before(
    serve: Serve, sqlite_url: str, world_url: str, tmp_path: Path
) -> None:
    portal = tmp_path / "later"
    http = await serve(world_url, portal)
    unready = await http.get("/readyz")
    assert (unready.status_code, unready.text) == (503, "The portal has not been built yet.\n")
    portal.mkdir()
    assert (await http.get("/readyz")).status_code == 503
    (portal / "index.html").write_text("home")
    assert (await http.get("/readyz")).status_code == 503
    (portal / MARKER).write_text('{"audience": "public"}')
    ready = await http.get("/readyz")
    assert (ready.status_code, ready.text) == (200, "ready\n")
    assert (await http.head("/readyz")).status_code == 200


async def test_without_a_portal_it_is_ready_with_its_content(serve: Serve, world_url: str) -> None:
    http = await serve(world_url)
    assert (await http.get("/readyz")).status_code == 200
    assert (await http.get("/")).status_code == 404


async def test_it_is_not_ready_while_its_database_cannot_be_read(
    serve: Serve, world_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(_: object) -> int:
        raise EnvironmentFaultError("The database /var/lib/secret.db cannot be read.")

    http = await serve(world_url)
    monkeypatch.setattr(stepladder.app, "latest_revision", away)
    unready = await http.get("/readyz")
    assert (unready.status_code, unready.text) == (503, "the content cannot be read just now\n")


async def test_the_api_answers_beside_the_portal(serve: Serve, world_url: str, portal: Path) -> None:
    http = await serve(world_url, portal)
    answer = await http.post("/graphql", json={"query": HOME})
    data = {"organisation": {"name": "Harbour & Vale"}, "contentRevision": {"number": 1}}
    assert answer.json()["data"] == data
    assert "<h1>Home</h1>" in (await http.get("/")).text


async def test_what_is_published_meanwhile_is_answered_at_once(serve: Serve, world_url: str) -> None:
    http = await serve(world_url)
    before = (await http.post("/graphql", json={"query": HOME})).json()["data"]["contentRevision"]
    async with open_database(world_url) as database:
        await load(database, world_without("interviewer"), who="test", announce=lambda _: None)
    after = (await http.post("/graphql", json={"query": HOME})).json()["data"]["contentRevision"]
    assert (before["number"], after["number"]) == (1, 2)


async def test_large_texts_are_compressed_for_whoever_asks(serve: Serve, world_url: str, portal: Path) -> None:
    http = await serve(world_url, portal)
    fields = "slug title summary scope gate expectations { key strength text examples }"
    levels = {"query": f"{{ levels(first: 100) {{ nodes {{ {fields} }} }} }}"}
    for path in ("/", "/assets/portal.css", "/assets/portal.js"):
        whole = await http.get(path, headers={"accept-encoding": "identity"})
        small = await http.get(path, headers={"accept-encoding": "gzip"})
        assert small.headers["content-encoding"] == "gzip"
        assert "accept-encoding" in small.headers["vary"].lower()
        assert int(small.headers["content-length"]) < len(whole.content) / 3
        assert small.content == whole.content
        assert "content-encoding" not in whole.headers
    answer = await http.post("/graphql", json=levels, headers={"accept-encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert len(answer.json()["data"]["levels"]["nodes"]) == 5


@pytest.mark.parametrize("path", ["/pagefind/wasm.en.pagefind", "/pagefind/index/en_1.pf_index", "/assets/mark.svg"])
async def test_what_is_compressed_already_or_small_is_sent_as_it_is(
    serve: Serve, world_url: str, portal: Path, path: str
) -> None:
    answer = await (await serve(world_url, portal)).get(path, headers={"accept-encoding": "gzip"})
    assert "content-encoding" not in answer.headers
    assert answer.content == (portal / path[1:]).read_bytes()
