"""What `build` does: pages out of the API's answers. The one place that knows the service and the portal both."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from functools import partial
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
from stepladder_portal.build import Ask, Built, build_portals
from stepladder_portal.catalog import Catalog
from stepladder_portal.client import Client
from stepladder_portal.fetching import fetch
from stepladder_portal.publish import refuse_foreign
from stepladder_portal.surroundings import Surroundings
from stepladder_portal.told import Original

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

    def client(self, http: httpx.AsyncClient, url: str, locale: str | None, name: str | None = None) -> Client:
        """Who asks, for the audience and the day of the build; ``name`` is what messages call an API of no address."""
        return Client(http, url, self.setup.audience, self.setup.as_of, name, locale)


def build(source: Source, out: Path, step: Progress, zipped: Path | None = None) -> Built:
    """Build the portal of a source and publish it at ``out``; at ``zipped`` packed, to be read without a server."""
    refuse_foreign(out)
    setup = source.setup
    surroundings = Surroundings(setup.site_url, setup.edit_url, setup.report_url, setup.known_by)
    with _asking(source, step) as ask:
        return build_portals(ask, partial(_chosen, setup), out, step, surroundings=surroundings, zipped=zipped)


def _chosen(setup: Settings, offered: Sequence[str]) -> Sequence[str]:
    """The languages that a portal is to have: those that the settings name, and always the organisation's own first."""
    if setup.locales is None:
        return offered
    known = {tag.casefold(): tag for tag in offered}
    unknown = [tag for tag in setup.locales if tag.casefold() not in known]
    if unknown:
        raise WrongUseError(
            f"Nothing can be read in {' or '.join(unknown)}; there is {', '.join(offered)}. Name some of these for "
            "--locales (or STEPLADDER_LOCALES), or add a translation."
        )
    return [*dict.fromkeys([offered[0], *(known[tag.casefold()] for tag in setup.locales)])]


@contextmanager
def _asking(source: Source, step: Progress) -> Iterator[Ask]:
    """How everything is asked for, in one language after another: the content stays as it is meanwhile, where it can.

    Between two languages nothing is held but the database.
    """
    if source.api is not None:
        url = _url(source.api)
        step("Asking the API", 0, None)
        yield lambda locale, original: asyncio.run(_ask(source, url, step, locale, original))
        return
    with tempfile.TemporaryDirectory(prefix="stepladder-") as folder:
        with collecting_lightly():
            source = _loaded(source, folder, step)

        def ask(locale: str | None, original: Original | None) -> Catalog:
            with collecting_lightly():
                return asyncio.run(_ask_in_process(source, step, locale, original))

        yield ask


def _url(api: str) -> httpx.URL:
    try:
        url = httpx.URL(api)
    except httpx.InvalidURL:
        url = httpx.URL()
    if url.scheme not in {"http", "https"} or not url.host or (url.port or 0) > _LAST_PORT:
        raise WrongUseError(f"{api} is not the address of an API; name one such as http://127.0.0.1:8000/graphql.")
    return url


async def _ask(
    source: Source, url: httpx.URL, step: Progress, locale: str | None, original: Original | None
) -> Catalog:
    by_proxy = url.host not in _OWN_MACHINE
    # Without TLS there is no certificate to verify: reading all those that are trusted takes longer than asking.
    async with httpx.AsyncClient(timeout=_PATIENCE, trust_env=by_proxy, verify=url.scheme == "https") as http:
        return await fetch(source.client(http, str(url), locale), source.setup.audience, step, original)


def _loaded(source: Source, folder: str, step: Progress) -> Source:
    """The same source with its content in a database: in a new one below ``folder`` where it is not in one yet."""
    if source.content is None:
        step("Asking the database", 0, None)
        asyncio.run(_refuse_empty(source.setup.database_url))
        return source
    step("Reading the content", 0, None)
    setup = source.setup.model_copy(update={"database_url": f"sqlite:///{folder}/content.db"})
    asyncio.run(_load(read_whole(source.content, setup.as_of), f"build of {source.content}", setup))  # and let go of
    return replace(source, setup=setup)


async def _load(contents: Contents, note: str, setup: Settings) -> None:
    at = datetime.combine(setup.as_of, time(), UTC) if setup.as_of else None  # pages tell when: it is no clock's
    await load_contents(setup.database_url, contents, note, lambda _: None, at=at)


async def _ask_in_process(source: Source, step: Progress, locale: str | None, original: Original | None) -> Catalog:
    """By the service in this process, asked over ASGI."""
    async with _service(source.setup) as http:
        client = source.client(http, _IN_PROCESS, locale, "The service")
        return await fetch(client, source.setup.audience, step, original)


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
