"""What `build` does: pages out of the API's answers. The one place that knows the service and the portal both."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from pathlib import Path

import httpx

from stepladder.app import create_app
from stepladder.cli.collecting import collecting_lightly
from stepladder.cli.loading import load_contents
from stepladder.cli.progress import Progress
from stepladder.cli.reading import read_whole
from stepladder.errors import EnvironmentFaultError, WrongUseError
from stepladder.records import Contents
from stepladder.settings import Settings
from stepladder.store import latest_revision, open_database
from stepladder_portal.build import Built, build_portal
from stepladder_portal.catalog import Catalog, fetch
from stepladder_portal.client import Client
from stepladder_portal.publish import refuse_foreign
from stepladder_portal.surroundings import Surroundings

_PATIENCE = 60.0
"""Seconds to wait for one answer."""

_OWN_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})
_LAST_PORT = 65535
_IN_PROCESS = "http://localhost/graphql"


@dataclass(frozen=True)
class Source:
    """Whom to ask: a content folder, an API, or with neither the configured database."""

    content: Path | None
    api: str | None
    setup: Settings
    """Says for whom and as of when, and which database that is."""

    def client(self, http: httpx.AsyncClient, url: str, name: str | None = None) -> Client:
        """Who asks, for the audience and the day of the build; ``name`` is what messages call an API of no address."""
        return Client(http, url, self.setup.audience, self.setup.as_of, name)


def build(source: Source, out: Path, step: Progress, zipped: Path | None = None) -> Built:
    """Build the portal of a source and publish it at ``out``; at ``zipped`` packed, to be read without a server."""
    refuse_foreign(out)
    if source.api is not None:
        step("Asking the API", 0, None)
        catalog = asyncio.run(_ask(source, _url(source.api), step))
    else:
        with tempfile.TemporaryDirectory(prefix="stepladder-") as folder, collecting_lightly():
            catalog = _read(source, folder, step)
    setup = source.setup
    surroundings = Surroundings(setup.site_url, setup.edit_url, setup.report_url)
    return build_portal(catalog, out, step, surroundings=surroundings, zipped=zipped)


def _url(api: str) -> httpx.URL:
    try:
        url = httpx.URL(api)
    except httpx.InvalidURL:
        url = httpx.URL()
    if url.scheme not in {"http", "https"} or not url.host or (url.port or 0) > _LAST_PORT:
        raise WrongUseError(f"{api} is not the address of an API; name one such as http://127.0.0.1:8000/graphql.")
    return url


async def _ask(source: Source, url: httpx.URL, step: Progress) -> Catalog:
    by_proxy = url.host not in _OWN_MACHINE
    # Without TLS there is no certificate to verify: reading all those that are trusted takes longer than asking.
    async with httpx.AsyncClient(timeout=_PATIENCE, trust_env=by_proxy, verify=url.scheme == "https") as http:
        return await fetch(source.client(http, str(url)), source.setup.audience, step)


def _read(source: Source, folder: str, step: Progress) -> Catalog:
    """By the service in this process, asked over ASGI."""
    if source.content is None:
        step("Asking the database", 0, None)
        asyncio.run(_refuse_empty(source.setup.database_url))
        return asyncio.run(_ask_in_process(source, step))
    step("Reading the content", 0, None)
    setup = source.setup.model_copy(update={"database_url": f"sqlite:///{folder}/content.db"})
    asyncio.run(_load(read_whole(source.content, setup.as_of), f"build of {source.content}", setup))  # and let go of
    return asyncio.run(_ask_in_process(replace(source, setup=setup), step))


async def _load(contents: Contents, note: str, setup: Settings) -> None:
    at = datetime.combine(setup.as_of, time(), UTC) if setup.as_of else None  # pages tell when: it is no clock's
    await load_contents(setup.database_url, contents, note, lambda _: None, at=at)


async def _ask_in_process(source: Source, step: Progress) -> Catalog:
    async with _service(source.setup) as http:
        return await fetch(source.client(http, _IN_PROCESS, "The service"), source.setup.audience, step)


async def _refuse_empty(url: str) -> None:
    async with open_database(url) as database:
        if await latest_revision(database) == 0:
            raise EnvironmentFaultError(
                f"The database {database.name} has no content yet; load some with `stepladder load DIR`, "
                "or build from a folder with --content DIR."
            )


@asynccontextmanager
async def _service(setup: Settings) -> AsyncIterator[httpx.AsyncClient]:
    app = create_app(setup)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=httpx.ASGITransport(app), timeout=_PATIENCE) as http,
    ):
        yield http
