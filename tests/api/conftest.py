"""An API over the small world, asked as its users ask it: over HTTP, in this process."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

import httpx
import pytest
from world import AS_OF, world

from stepladder.api.endpoint import graphql_app
from stepladder.records import Contents, Document, Kind, kind_of
from stepladder.settings import Audience, Settings
from stepladder.store import Published, Snapshot

PUBLISHED = datetime(2026, 10, 30, 8, 15, tzinfo=UTC)


GRAPHQL = {"Accept": "application/graphql-response+json"}


def settings(audience: Audience = "staff", as_of: date | None = AS_OF, **others: Any) -> Settings:
    """Settings that take nothing from the environment of the test."""
    return Settings.model_construct(audience=audience, as_of=as_of, **others)


def live(contents: Contents, revision: int = 7) -> Callable[[], Awaitable[Snapshot]]:
    """The port through which the API gets its content, with this content live."""
    snapshot = Snapshot(revision, PUBLISHED, contents)

    async def read() -> Snapshot:
        return snapshot

    return read


class Before:
    """The port through which the API learns what stood there before, with these contents at these revisions."""

    def __init__(self, now: Contents, earlier: Mapping[Published, Contents]) -> None:
        self._now, self._earlier = now, earlier

    async def published(self) -> Sequence[Published]:
        return [*self._earlier, Published(7, PUBLISHED)]

    async def stood(self, at: Published) -> Mapping[tuple[Kind, str], Document | None]:
        then = self._earlier.get(at, self._now)
        every = {(kind_of(each), each.slug) for contents in (then, self._now) for each in contents.documents()}
        was = {(kind, slug): then.of_kind(kind).get(slug) for kind, slug in every}
        return {key: was[key] for key in every if was[key] != self._now.of_kind(key[0]).get(key[1])}


class Api:
    """The API over some content."""

    def __init__(
        self, contents: Contents | None = None, earlier: Mapping[Published, Contents] | None = None, **others: Any
    ) -> None:
        now = world() if contents is None else contents
        self.app = graphql_app(settings(**others), live(now), Before(now, earlier or {}))

    async def http(self, method: str = "POST", **request: Any) -> httpx.Response:
        """Send any request."""
        transport = httpx.ASGITransport(app=self.app, raise_app_exceptions=True)
        async with httpx.AsyncClient(transport=transport, base_url="http://stepladder.test") as client:
            return await client.request(method, "/graphql", **request)

    async def post(self, query: str, /, headers: dict[str, str] | None = None, **variables: Any) -> httpx.Response:
        """Ask a question as programs do that know GraphQL's own media type: to others a refusal has status 200."""
        return await self.http(json={"query": query, "variables": variables}, headers={**GRAPHQL, **(headers or {})})

    async def ask(self, query: str, /, headers: dict[str, str] | None = None, **variables: Any) -> Any:
        """The data of an answer that has no errors."""
        response = await self.post(query, headers, **variables)
        assert response.status_code == 200, response.text
        assert "errors" not in response.json()
        return response.json()["data"]

    async def fault(self, query: str, /, headers: dict[str, str] | None = None, **variables: Any) -> tuple[str, str]:
        """Code and message of the one error that a question is refused with."""
        response = await self.post(query, headers, **variables)
        assert 400 <= response.status_code < 500, response.text
        (error,) = response.json()["errors"]
        return error["extensions"]["code"], error["message"]


@pytest.fixture(scope="session")
def api() -> type[Api]:
    """How to make an API over some content: ``api()`` has the small world, for staff, on the world's day."""
    return Api
