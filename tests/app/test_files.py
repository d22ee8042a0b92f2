"""The portal as files: pages under addresses that last, a page for what is not there, and nothing from outside."""

import json
from collections.abc import Awaitable, Callable
from email.utils import formatdate
from pathlib import Path

import httpx
import pytest

from stepladder.app.built import MARKER
from stepladder_portal import publish

pytestmark = pytest.mark.anyio

Serve = Callable[..., Awaitable[httpx.AsyncClient]]


def build(portal: Path, audience: str, home: str) -> None:
    """A portal of one page."""
    portal.mkdir()
    (portal / "index.html").write_text(home)
    (portal / MARKER).write_text(json.dumps({"audience": audience}))


@pytest.fixture
async def http(serve: Serve, sqlite_url: str, portal: Path) -> httpx.AsyncClient:
    """Asks a service that serves the portal."""
    return await serve(sqlite_url, portal)


async def test_an_address_is_a_folder_with_a_page_in_it(http: httpx.AsyncClient) -> None:
    assert (await http.get("/ladders/")).text == "<h1>Ladders</h1>"
    moved = await http.get("/ladders?track=technical")
    assert moved.status_code == 307
    assert moved.headers["location"] == "http://here/ladders/?track=technical"


async def test_what_is_not_there_has_a_page_of_its_own(http: httpx.AsyncClient) -> None:
    for path in ("/nowhere", "/nowhere/", "/ladders/nowhere/", "/assets/", "/index.html/x"):
        answer = await http.get(path)
        assert (answer.status_code, answer.text) == (404, "<h1>Not here</h1>"), path
        assert answer.headers["content-type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize("path", ["/%00", f"/{'x' * 300}", "/%ff/", "/a\\b"])
async def test_what_can_be_no_file_is_not_there_either(http: httpx.AsyncClient, path: str) -> None:
    assert (await http.get(path)).status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/ladders/..%2f..%2fsecret.txt",
        "/..%5csecret.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/link/secret.txt",
    ],
)
async def test_nothing_outside_of_the_portal_is_given_away(http: httpx.AsyncClient, portal: Path, path: str) -> None:
    (portal / "link").symlink_to(portal.parent)
    answer = await http.get(f"http://here{path}")
    assert answer.status_code == 404
    assert "secret" not in answer.text
    assert "root:" not in answer.text


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/assets/portal.css", "text/css; charset=utf-8"),
        ("/assets/portal.js", "text/javascript; charset=utf-8"),
        ("/assets/mark.svg", "image/svg+xml"),
        ("/search/names.json", "application/json"),
        ("/pagefind/pagefind.js", "text/javascript; charset=utf-8"),
        ("/pagefind/tool.wasm", "application/wasm"),
        ("/pagefind/wasm.en.pagefind", "application/octet-stream"),
        ("/pagefind/index/en_1.pf_index", "application/octet-stream"),
    ],
)
async def test_every_file_is_called_what_it_is(http: httpx.AsyncClient, path: str, kind: str) -> None:
    answer = await http.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (200, kind)


async def test_a_page_that_has_not_changed_is_not_sent_again(http: httpx.AsyncClient, portal: Path) -> None:
    first = await http.get("/")
    assert first.headers["cache-control"] == "no-cache"
    for condition in ({"if-none-match": first.headers["etag"]}, {"if-modified-since": first.headers["last-modified"]}):
        again = await http.get("/", headers=condition)
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == first.headers["etag"]
    (portal / "index.html").write_text("new")
    assert (await http.get("/", headers={"if-none-match": first.headers["etag"]})).text == "new"
    early = {"if-modified-since": formatdate(0, usegmt=True)}
    assert (await http.get("/", headers=early)).status_code == 200


@pytest.mark.parametrize("condition", [{}, {"if-none-match": '"old"'}, {"range": "bytes=0-9"}])
async def test_what_is_asked_for_by_the_mark_of_its_contents_is_kept_for_good(
    http: httpx.AsyncClient, condition: dict[str, str]
) -> None:
    marked = await http.get("/assets/portal.css?v=0123456789abcdef", headers=condition)
    assert marked.status_code < 400
    assert marked.headers["cache-control"] == "max-age=31536000, immutable"


@pytest.mark.parametrize(
    "path",
    ["/assets/portal.css", "/assets/portal.css?w=1", "/?v=1", "/search/names.json?v=1"],
)
async def test_everything_else_is_asked_for_each_time(http: httpx.AsyncClient, path: str) -> None:
    assert (await http.get(path)).headers["cache-control"] == "no-cache"


async def test_what_is_not_there_is_not_kept_for_good(http: httpx.AsyncClient) -> None:
    answer = await http.get("/assets/gone.css?v=0123456789abcdef")
    assert answer.status_code == 404
    assert "immutable" not in answer.headers.get("cache-control", "")


async def test_asking_for_the_head_alone_tells_the_same_without_the_page(http: httpx.AsyncClient) -> None:
    page, head = await http.get("/", headers={"accept-encoding": "identity"}), await http.head("/")
    assert (head.status_code, head.content) == (200, b"")
    for name in ("content-type", "content-length", "etag", "cache-control"):
        assert head.headers[name] == page.headers[name]
    missing = await http.head("/nowhere/")
    assert (missing.status_code, missing.content) == (404, b"")


async def test_a_part_of_a_file_can_be_asked_for(http: httpx.AsyncClient, portal: Path) -> None:
    answer = await http.get("/assets/portal.css", headers={"range": "bytes=0-9", "accept-encoding": "gzip"})
    assert (answer.status_code, answer.content) == (206, (portal / "assets" / "portal.css").read_bytes()[:10])


async def test_a_portal_that_is_not_built_yet_is_said_to_be_so(serve: Serve, sqlite_url: str, tmp_path: Path) -> None:
    http = await serve(sqlite_url, tmp_path / "later")
    answer = await http.get("/ladders/")
    assert (answer.status_code, answer.text) == (503, "The portal has not been built yet.\n")
    assert answer.headers["retry-after"] == "5"
    build(tmp_path / "later", "public", "home")
    assert (await http.get("/")).text == "home"


async def test_a_portal_may_be_replaced_while_it_is_served(http: httpx.AsyncClient, portal: Path) -> None:
    assert "Home" in (await http.get("/")).text
    build(portal.parent / "new", "public", "another")
    portal.rename(portal.parent / "old")
    (portal.parent / "new").rename(portal)
    assert (await http.get("/")).text == "another"


def test_what_a_build_leaves_word_in_is_what_is_read_here() -> None:
    assert publish.MARKER == MARKER


async def test_a_portal_for_a_wider_audience_is_not_shown_and_says_so(
    serve: Serve, sqlite_url: str, tmp_path: Path
) -> None:
    build(tmp_path / "portal", "staff", "the mentors")
    http = await serve(sqlite_url, tmp_path / "portal")
    for path in ("/", "/index.html", "/nowhere/"):
        answer = await http.get(path)
        assert answer.status_code == 503
        assert answer.text == (
            "The portal was built for staff, and this service answers for public: build it for public.\n"
        )
    assert (await http.get("/readyz")).status_code == 503


@pytest.mark.parametrize("marker", [None, "", "{", "[]", "{}", '{"audience": "everybody"}', '{"audience": ["public"]}'])
async def test_a_portal_that_does_not_tell_for_whom_it_is_may_be_for_staff(
    serve: Serve, sqlite_url: str, portal: Path, marker: str | None
) -> None:
    (portal / MARKER).unlink()
    if marker is not None:
        (portal / MARKER).write_text(marker)
    assert (await (await serve(sqlite_url, portal)).get("/")).status_code == 503
    staff = await serve(sqlite_url, portal, audience="staff")
    assert (await staff.get("http://localhost/")).status_code == 200


async def test_staff_are_shown_what_everybody_may_see(serve: Serve, sqlite_url: str, portal: Path) -> None:
    http = await serve(sqlite_url, portal, audience="staff")
    assert "Home" in (await http.get("http://localhost/")).text


async def test_a_portal_for_staff_is_not_shown_from_the_moment_it_takes_the_place_of_another(
    http: httpx.AsyncClient, portal: Path
) -> None:
    assert (await http.get("/")).status_code == 200
    build(portal.parent / "new", "staff", "the mentors")
    portal.rename(portal.parent / "old")
    (portal.parent / "new").rename(portal)
    assert (await http.get("/")).status_code == 503
    portal.rename(portal.parent / "new")
    (portal.parent / "old").rename(portal)
    assert (await http.get("/")).status_code == 200
