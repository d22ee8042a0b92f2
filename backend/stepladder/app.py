"""The service: the one place where its parts are put together."""

import asyncio
import gc
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from stepladder.api import graphql_app
from stepladder.settings import Settings
from stepladder.store import Database, Snapshot, latest_revision, open_database, read_snapshot

_SECURITY_HEADERS = {
    b"content-security-policy": b"; ".join(
        [
            b"default-src 'none'",
            b"script-src 'self' 'wasm-unsafe-eval'",  # Pagefind's search runs as WebAssembly
            b"style-src 'self'",
            b"img-src 'self'",
            b"connect-src 'self'",
            b"form-action 'self'",
            b"base-uri 'none'",
            b"frame-ancestors 'none'",
        ]
    ),
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"same-origin",
}


class Snapshots:
    """The snapshot that requests are answered from, read anew when there is a newer revision."""

    def __init__(self) -> None:
        self.database: Database | None = None
        self._current: Snapshot | None = None
        self._reading = asyncio.Lock()

    async def __call__(self) -> Snapshot:
        """The newest snapshot. One small statement tells whether the one at hand still is."""
        if self.database is None:
            raise RuntimeError("the service has not been started: run it within its lifespan")
        newest = await latest_revision(self.database)
        if self._current is None or self._current.revision != newest:
            async with self._reading:
                if self._current is None or self._current.revision != newest:
                    self._current = await read_snapshot(self.database)
                    # A snapshot is no garbage while it is current: the collector need not walk it at every turn, to
                    # which a third of the time of large answers went.
                    gc.unfreeze()
                    gc.collect()
                    gc.freeze()
        return self._current


def create_app(settings: Settings) -> Starlette:
    """The service as an ASGI application: the API at ``/graphql``, its health, and the portal at ``/``."""
    snapshots = Snapshots()

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with open_database(settings.database_url) as database:
            snapshots.database = database
            yield

    routes: list[BaseRoute] = [
        Route("/graphql", graphql_app(settings, snapshots)),
        Route("/healthz", _healthy),
        Route("/readyz", _readiness(snapshots, settings.portal)),
    ]
    if settings.portal is not None:
        routes.append(Mount("/", StaticFiles(directory=settings.portal, html=True, check_dir=False)))
    return Starlette(routes=routes, lifespan=lifespan, middleware=[Middleware(_SecurityHeaders)])


async def _healthy(_: Request) -> Response:
    """The process answers."""
    return PlainTextResponse("ok\n")


def _readiness(snapshots: Snapshots, portal: Path | None) -> Callable[[Request], Awaitable[Response]]:
    async def ready(_: Request) -> Response:
        """The database answers with content, and the portal, where one is to be served, stands."""
        snapshot = await snapshots()
        if snapshot.revision == 0:
            return PlainTextResponse("no content has been loaded yet\n", 503)
        if portal is not None and not (portal / "index.html").is_file():
            return PlainTextResponse("the portal has not been built yet\n", 503)
        return PlainTextResponse("ready\n")

    return ready


class _SecurityHeaders:
    """Adds to every answer what keeps a page from loading or doing what is not ours."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                present = {name.lower() for name, _ in message.get("headers", [])}
                message["headers"] = [
                    *message.get("headers", []),
                    *((name, value) for name, value in _SECURITY_HEADERS.items() if name not in present),
                ]
            await send(message)

        await self.app(scope, receive, send_with_headers)
