"""Pages of other origins: those that are listed may ask the API in a browser, and no others."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import httpx
import pytest
from pydantic import ValidationError

from stepladder.settings import Settings

pytestmark = pytest.mark.anyio

Serve = Callable[..., Awaitable[httpx.AsyncClient]]
INTRANET = "https://intranet.example"
NAME = "/graphql?query={organisation{name}}"
PREFLIGHT = {
    "Access-Control-Request-Method": "POST",
    "Access-Control-Request-Headers": "content-type, stepladder-audience, stepladder-as-of, if-none-match",
}


async def test_without_a_list_no_page_of_another_origin_may_read(serve: Serve, world_url: str) -> None:
    http = await serve(world_url)
    answer = await http.get(NAME, headers={"Origin": INTRANET})
    asked = await http.options("/graphql", headers={"Origin": INTRANET, **PREFLIGHT})
    assert (answer.status_code, asked.status_code) == (200, 405)
    assert not [name for name in (*answer.headers, *asked.headers) if name.startswith("access-control")]


async def test_a_listed_page_may_ask_and_read(serve: Serve, world_url: str) -> None:
    http = await serve(world_url, allowed_origins=f"{INTRANET}, http://localhost:5173")
    for origin in (INTRANET, "http://localhost:5173"):
        asked = await http.options("/graphql", headers={"Origin": origin, **PREFLIGHT})
        answer = await http.get(NAME, headers={"Origin": origin})
        assert asked.status_code == 200
        assert asked.headers["access-control-allow-methods"] == "GET, POST"
        assert asked.headers["access-control-allow-origin"] == answer.headers["access-control-allow-origin"] == origin
        assert answer.headers["access-control-expose-headers"] == "ETag"
        assert "access-control-allow-credentials" not in answer.headers


@pytest.mark.parametrize(
    "origin", ["https://elsewhere.example", "http://intranet.example", f"{INTRANET}:444", f"{INTRANET}.evil", "null"]
)
async def test_another_page_may_not(serve: Serve, world_url: str, origin: str) -> None:
    http = await serve(world_url, allowed_origins=INTRANET)
    asked = await http.options("/graphql", headers={"Origin": origin, **PREFLIGHT})
    answer = await http.get(NAME, headers={"Origin": origin})
    assert asked.status_code == 400
    assert "access-control-allow-origin" not in {*asked.headers, *answer.headers}


async def test_what_caches_keep_of_one_page_is_not_given_to_another(serve: Serve, world_url: str) -> None:
    """An answer that was kept for a request without an origin would be of no use to a page."""
    http = await serve(world_url, allowed_origins=INTRANET)
    for headers in ({}, {"Origin": INTRANET}, {"Origin": "https://elsewhere.example"}):
        assert "Origin" in (await http.get(NAME, headers=headers)).headers["vary"].split(", ")


async def test_only_what_a_listed_page_needs_may_be_asked(serve: Serve, world_url: str) -> None:
    http = await serve(world_url, allowed_origins=INTRANET)
    for request in (
        PREFLIGHT | {"Access-Control-Request-Method": "DELETE"},
        PREFLIGHT | {"Access-Control-Request-Headers": "x-forwarded-for"},
    ):
        assert (await http.options("/graphql", headers={"Origin": INTRANET, **request})).status_code == 400


async def test_the_list_is_of_the_api_alone(serve: Serve, world_url: str, portal: Path) -> None:
    http = await serve(world_url, portal, allowed_origins=INTRANET)
    page = await http.get("/", headers={"Origin": INTRANET})
    assert page.status_code == 200
    assert "access-control-allow-origin" not in page.headers


async def test_what_is_public_may_be_for_every_page(serve: Serve, world_url: str) -> None:
    answer = await (await serve(world_url, allowed_origins="*")).get(NAME, headers={"Origin": "https://any.example"})
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in answer.headers


async def test_a_listed_page_may_send_a_sign_in_along_to_what_is_for_staff(serve: Serve, world_url: str) -> None:
    http = await serve(world_url, audience="staff", allowed_origins=INTRANET, allowed_hosts="here")
    answer = await http.get(NAME, headers={"Origin": INTRANET})
    assert answer.headers["access-control-allow-credentials"] == "true"
    assert answer.headers["access-control-allow-origin"] == INTRANET


def test_what_is_for_staff_is_never_for_every_page() -> None:
    with pytest.raises(ValidationError, match="never of all"):
        Settings(audience="staff", allowed_origins="*")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "origins",
    ["intranet.example", "https://intranet.example/", "https://*.example", "ftp://x", "https://", "null", "**"],
)
def test_what_is_no_origin_is_told(origins: str) -> None:
    with pytest.raises(ValidationError, match="write origins with commas"):
        Settings(allowed_origins=origins)  # type: ignore[arg-type]
