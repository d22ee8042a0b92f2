"""The service: the one place where its parts are put together."""

import asyncio
import gc
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import DEFAULT_EXCLUDED_CONTENT_TYPES, GZipMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from stepladder.api import graphql_app
from stepladder.app.built import BuiltPortal
from stepladder.app.files import BINARY, PortalFiles
from stepladder.app.graphiql import explored, explorer_files
from stepladder.app.headers import HEADERS, SecurityHeaders
from stepladder.app.hosts import KnownHosts
from stepladder.app.origins import cross_origin
from stepladder.errors import EnvironmentFaultError
from stepladder.settings import Settings
from stepladder.store import Database, History, Snapshot, latest_revision, open_database, read_snapshot

_log = logging.getLogger("stepladder.app")

_COMPRESSION = Middleware(
    GZipMiddleware,
    minimum_size=1_000,
    compresslevel=6,
    exclude_content_types=(*DEFAULT_EXCLUDED_CONTENT_TYPES, BINARY),  # Pagefind's own files are compressed already
)


class Snapshots:
    """The snapshot that requests are answered from, read anew when there is a newer revision."""

    def __init__(self) -> None:
        self.database: Database | None = None
        self._current: Snapshot | None = None
        self._reading = asyncio.Lock()

    def opened(self) -> Database:
        """The database, once the service has been started."""
        if self.database is None:
            raise RuntimeError("the service has not been started: run it within its lifespan")
        return self.database

    async def __call__(self) -> Snapshot:
        """The newest snapshot. One small statement tells whether the one at hand still is."""
        database = self.opened()
        newest = await latest_revision(database)
        if self._current is None or self._current.revision != newest:
            async with self._reading:
                if self._current is None or self._current.revision != newest:
                    self._current = await read_snapshot(database)
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

    portal = BuiltPortal(settings.portal, settings.audience) if settings.portal else None
    api = graphql_app(settings, snapshots, History(snapshots.opened))
    routes: list[BaseRoute] = [
        Route("/graphql", explored(api, settings), middleware=cross_origin(settings)),
        *explorer_files(settings),
        Route("/healthz", _healthy),
        Route("/readyz", _readiness(snapshots, portal)),
    ]
    if portal is not None:
        routes.append(Mount("/", PortalFiles(portal)))
    return Starlette(
        routes=routes,
        lifespan=lifespan,
        middleware=[Middleware(SecurityHeaders), *_known_hosts(settings), _COMPRESSION],
        exception_handlers={Exception: _failed},
    )


def _known_hosts(settings: Settings) -> list[Middleware]:
    """Who answers for everybody may be called by any name: what it tells, anybody may know."""
    return [] if settings.audience == "public" else [Middleware(KnownHosts, settings.allowed_hosts)]


async def _healthy(_: Request) -> Response:
    """The process answers."""
    return PlainTextResponse("ok\n")


def _readiness(snapshots: Snapshots, portal: BuiltPortal | None) -> Callable[[Request], Awaitable[Response]]:
    async def ready(_: Request) -> Response:
        """The database answers with content, and the portal, where one is to be served, can be."""
        try:
            snapshot = await snapshots()
        except EnvironmentFaultError:
            _log.exception("The content cannot be read")
            return PlainTextResponse("the content cannot be read just now\n", 503)
        if snapshot.revision == 0:
            return PlainTextResponse("no content has been loaded yet\n", 503)
        fault = portal.fault() if portal is not None else None
        if fault is not None:
            return PlainTextResponse(f"{fault}\n", 503)
        return PlainTextResponse("ready\n")

    return ready


async def _failed(_: Request, __: Exception) -> Response:
    """What went wrong is for the log; this answer is made outside of what adds headers to the others."""
    return PlainTextResponse("Something went wrong on our side.\n", 500, headers=HEADERS)
