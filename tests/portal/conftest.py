"""Whole portals of the small world, built once: words through database, API and MkDocs to pages and index."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import commands
import httpx
import pytest
from portal.hostile import AS_OF, hostile_world
from portal.planted import planted_world
from portal.reading import Finished
from portal.retold import retold
from starlette.applications import Starlette

from stepladder.app import create_app
from stepladder.publishing import load
from stepladder.records import Contents
from stepladder.settings import Audience, Settings
from stepladder.store import open_database
from stepladder_portal.build import build_portal, build_portals
from stepladder_portal.catalog import Catalog
from stepladder_portal.client import Client
from stepladder_portal.fetching import fetch
from stepladder_portal.surroundings import Surroundings
from stepladder_portal.told import Original

URL = "http://localhost/graphql"


@asynccontextmanager
async def a_service(contents: Contents, folder: Path) -> AsyncIterator[Starlette]:
    """The real service in this process, with these contents in a database of its own."""
    url = f"sqlite:///{folder / 'stepladder.db'}"
    async with open_database(url) as database:
        at = datetime(2026, 11, 20, tzinfo=UTC)
        await load(database, contents, who="tests", announce=lambda _: None, at=at)
    service = create_app(Settings(database_url=url, audience="staff", portal=None))
    async with service.router.lifespan_context(service):
        yield service


class Recorder(httpx.ASGITransport):
    """Asks an app in this process, and keeps every question and its answer."""

    def __init__(self, app: Starlette) -> None:
        super().__init__(app)
        self.questions: list[bytes] = []
        self.answers: list[bytes] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await super().handle_async_request(request)
        self.questions.append(await request.aread())
        self.answers.append(await response.aread())
        return response


@dataclass(frozen=True)
class Asked:
    """A catalog, and the answers it came from, in their order, with the questions to which they were."""

    catalog: Catalog
    answers: list[bytes]
    questions: list[bytes]


async def _ask(contents: Contents, folder: Path, *audiences: Audience) -> list[Asked]:
    asked = []
    async with a_service(contents, folder) as running:
        for audience in audiences:
            transport = Recorder(running)
            async with httpx.AsyncClient(transport=transport) as http:
                catalog = await fetch(Client(http, URL, audience, AS_OF), audience)
            asked.append(Asked(catalog, transport.answers, transport.questions))
    return asked


async def _ask_in(contents: Contents, folder: Path, audience: Audience, locale: str) -> tuple[Catalog, Catalog]:
    """All that an audience is answered, in the organisation's own language and in another."""
    async with (
        a_service(contents, folder) as running,
        httpx.AsyncClient(transport=httpx.ASGITransport(running)) as http,
    ):
        own = await fetch(Client(http, URL, audience, AS_OF), audience)
        original = Original(own.locale, own.texts)
        return own, await fetch(Client(http, URL, audience, AS_OF, locale=locale), audience, original=original)


@pytest.fixture(scope="session")
def contents() -> Contents:
    """The words that the portals of these tests are made of."""
    return hostile_world()


@pytest.fixture(scope="session")
def asked(contents: Contents, tmp_path_factory: pytest.TempPathFactory) -> dict[Audience, Asked]:
    """What the API answers to each audience."""
    staff, public = asyncio.run(_ask(contents, tmp_path_factory.mktemp("service"), "staff", "public"))
    return {"staff": staff, "public": public}


@pytest.fixture(scope="session")
def answers(asked: dict[Audience, Asked]) -> list[bytes]:
    """Every answer of the API while a portal for staff is asked for, in their order."""
    return asked["staff"].answers


@pytest.fixture(scope="session")
def catalog(asked: dict[Audience, Asked]) -> Catalog:
    """All that the API answers to staff."""
    return asked["staff"].catalog


@pytest.fixture(scope="session")
def portal(catalog: Catalog, tmp_path_factory: pytest.TempPathFactory) -> Finished:
    """The portal for staff."""
    return Finished(build_portal(catalog, tmp_path_factory.mktemp("staff") / "portal").out)


@pytest.fixture(scope="session")
def public_portal(asked: dict[Audience, Asked], tmp_path_factory: pytest.TempPathFactory) -> Finished:
    """The portal for everybody."""
    return Finished(build_portal(asked["public"].catalog, tmp_path_factory.mktemp("public") / "portal").out)


@pytest.fixture(scope="session")
def planted_asked(tmp_path_factory: pytest.TempPathFactory) -> dict[Audience, Asked]:
    """What the API answers to each audience of a world with a secret in every field that is not for everybody."""
    staff, public = asyncio.run(_ask(planted_world(), tmp_path_factory.mktemp("planted"), "staff", "public"))
    return {"staff": staff, "public": public}


@pytest.fixture(scope="session")
def planted(planted_asked: dict[Audience, Asked]) -> dict[Audience, Catalog]:
    """All that each audience is answered of that world."""
    return {audience: asked.catalog for audience, asked in planted_asked.items()}


@pytest.fixture(scope="session")
def planted_portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the public portal of that world in two languages, with all that can be switched on, and packed."""
    folder = tmp_path_factory.mktemp("planted-portal")
    every = list(planted_world().documents())
    contents = Contents.of([*every, *(retold(document, "de", lambda text: f"{text} (DE)") for document in every)])
    own, german = asyncio.run(_ask_in(contents, folder, "public", "de"))
    known = Surroundings(
        "https://careers.example/", "https://git.example/{path}", "mailto:a@b.example?subject={address}"
    )
    (folder / "stepladder.db").unlink()
    build_portals(
        lambda locale, _: german if locale else own,
        lambda offered: offered,
        folder / "portal",
        surroundings=known,
        zipped=folder / "portal.zip",
    )
    return folder


@pytest.fixture(scope="session")
def sample_portal(tmp_path_factory: pytest.TempPathFactory) -> Finished:
    """The sample's portal for staff, as `make portal` builds it."""
    return Finished(commands.sample_portal(tmp_path_factory))


@pytest.fixture(params=["portal", "public_portal", "sample_portal"])
def any_portal(request: pytest.FixtureRequest) -> Finished:
    """Each whole portal in turn: what holds of one has to hold of all."""
    portal: Finished = request.getfixturevalue(request.param)
    return portal
