"""A name of somebody else's that was made to lead here gets nothing from a service that answers for staff."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import httpx
import pytest

from stepladder.settings import Settings

pytestmark = pytest.mark.anyio

Serve = Callable[..., Awaitable[httpx.AsyncClient]]

OURS = [
    "localhost",
    "LocalHost:8000",
    "localhost.",
    "127.0.0.1:8000",
    "127.0.0.1",
    "[::1]:8000",
    "[::1]",
    "192.0.2.7:80",
    "careers.example",
    "Careers.Example:443",
]
NOT_OURS = [
    "evil.example",
    "evil.example:8000",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "evil.example:80@localhost",
    "xcareers.example",
    "[::1].evil.example",
    "[evil.example]",
    "::1",
    "",
    "localhost:80:80",
]


@pytest.mark.parametrize("host", OURS)
async def test_staff_are_answered_by_our_own_names_and_by_addresses_in_numbers(
    serve: Serve, world_url: str, portal: Path, host: str
) -> None:
    http = await serve(world_url, portal, audience="staff", allowed_hosts=("careers.example",))
    for path in ("/healthz", "/graphql?query={__typename}"):
        assert (await http.get(path, headers={"host": host})).status_code == 200


@pytest.mark.parametrize("host", NOT_OURS)
async def test_any_other_name_is_refused_for_staff_whatever_is_asked(
    serve: Serve, world_url: str, portal: Path, host: str
) -> None:
    http = await serve(world_url, portal, audience="staff", allowed_hosts=("careers.example",))
    for path in ("/", "/graphql?query={__typename}", "/healthz"):
        answer = await http.get(path, headers={"host": host})
        assert answer.status_code == 400
        assert (
            answer.text == "This service does not go by that name; list it in STEPLADDER_ALLOWED_HOSTS if it is to.\n"
        )
        assert answer.headers["x-content-type-options"] == "nosniff"


async def test_two_names_at_once_are_none(serve: Serve, world_url: str) -> None:
    http = await serve(world_url, audience="staff")
    headers = [("host", "localhost"), ("host", "evil.example")]
    assert (await http.get("/healthz", headers=headers)).status_code == 400


@pytest.mark.parametrize("host", ["stepladder", "testserver", "anything.example"])
async def test_what_anybody_may_know_is_told_by_any_name(serve: Serve, world_url: str, host: str) -> None:
    http = await serve(world_url, audience="public")
    assert (await http.get("/graphql?query={__typename}", headers={"host": host})).status_code == 200


def test_names_are_written_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STEPLADDER_ALLOWED_HOSTS", " careers.example, Ladders.Example ,")
    assert Settings().allowed_hosts == ("careers.example", "ladders.example")


@pytest.mark.parametrize("names", ["https://careers.example", "careers.example:443", "*", "a b", "a..b"])
def test_what_is_no_name_is_told(monkeypatch: pytest.MonkeyPatch, names: str) -> None:
    monkeypatch.setenv("STEPLADDER_ALLOWED_HOSTS", names)
    with pytest.raises(ValueError, match="write names with commas between them"):
        Settings()
