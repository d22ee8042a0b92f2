"""Whole portals of the small world, built once: words through database, API and MkDocs to pages and index."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from portal.hostile import AS_OF, hostile_world
from portal.planted import planted_world
from portal.reading import Finished
from starlette.applications import Starlette
from typer.testing import CliRunner

from stepladder.app import create_app
from stepladder.cli import app
from stepladder.publishing import load
from stepladder.records import Contents
from stepladder.settings import Audience, Settings
from stepladder.store import open_database
from stepladder_portal.build import build_portal
from stepladder_portal.catalog import Catalog, fetch
from stepladder_portal.client import Client
from stepladder_portal.surroundings import Surroundings

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
def planted_portal(planted: dict[Audience, Catalog], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the public portal of that world, with all that can be switched on, and the same packed."""
    folder = tmp_path_factory.mktemp("planted-portal")
    known = Surroundings(
        "https://careers.example/", "https://git.example/{path}", "mailto:a@b.example?subject={address}"
    )
    build_portal(planted["public"], folder / "portal", surroundings=known, zipped=folder / "portal.zip")
    return folder


@pytest.fixture(scope="session")
def sample_portal(tmp_path_factory: pytest.TempPathFactory) -> Finished:
    """The sample's portal for staff, as `make portal` builds it."""
    out = tmp_path_factory.mktemp("sample") / "portal"
    content = Path(__file__).parents[2] / "content"
    run = CliRunner().invoke(
        app, ["build", "--content", str(content), "--audience", "staff", "--as-of", str(AS_OF), "--out", str(out)]
    )
    assert run.exit_code == 0, run.stderr
    return Finished(out)


@pytest.fixture(params=["portal", "public_portal", "sample_portal"])
def any_portal(request: pytest.FixtureRequest) -> Finished:
    """Each whole portal in turn: what holds of one has to hold of all."""
    portal: Finished = request.getfixturevalue(request.param)
    return portal
