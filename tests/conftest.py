"""What the tests of all layers share: databases to work on, and a count of what they are asked."""

import asyncio
import logging
import os
import shutil
import subprocess
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from postgres import Server, running_server, server_fault

from stepladder.store import Database, open_database

settings.register_profile("untimed", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")  # how long an example takes says more of the machine than of us

BOTH = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]


def pytest_make_parametrize_id(config: pytest.Config, val: object, argname: str) -> str | None:
    """Bytes are no name: those of an archive hold the time, and two workers would know the test by two names."""
    return argname if isinstance(val, bytes) else None


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """Tests marked ``anyio`` run on asyncio, as the service does."""
    return "asyncio"


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    """A running PostgreSQL; where it cannot start, what needs it is skipped, and in CI fails."""
    try:
        with running_server() as server:
            yield server
    except (ImportError, OSError, RuntimeError, subprocess.SubprocessError) as error:
        stop = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        stop(server_fault(error))


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the schema of today and nothing in it, to be copied."""
    path = tmp_path_factory.mktemp("template") / "stepladder.db"
    asyncio.run(_open_once(f"sqlite:///{path}"))
    return path


@pytest.fixture(scope="session")
def postgres_template(postgres_server: Server) -> str:
    """The same as a PostgreSQL database."""
    name = postgres_server.make()
    asyncio.run(_open_once(postgres_server.url(name)))
    return name


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A SQLite database with the schema and nothing in it: for tests to which the kind of database does not matter."""
    return f"sqlite:///{shutil.copy(sqlite_template, tmp_path / 'stepladder.db')}"


@pytest.fixture
def postgres_url(postgres_server: Server, postgres_template: str) -> Iterator[str]:
    """A PostgreSQL database with the schema and nothing in it."""
    name = postgres_server.make(like=postgres_template)
    yield postgres_server.url(name)
    postgres_server.drop(name)


@pytest.fixture(params=BOTH)
def database_url(request: pytest.FixtureRequest) -> str:
    """A database with the schema and nothing in it: the test runs once on SQLite and once on PostgreSQL."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture(params=BOTH)
def bare_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without even a schema, once of each kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'bare.db'}"
    else:
        server: Server = request.getfixturevalue("postgres_server")
        name = server.make()
        yield server.url(name)
        server.drop(name)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """The same, opened; for tests marked ``anyio``."""
    async with open_database(database_url) as opened:
        yield opened


@pytest.fixture
def statements(caplog: pytest.LogCaptureFixture) -> Iterator[list[str]]:
    """Every SQL statement sent from here on; clear the list to begin anew."""
    sent: list[str] = []

    class Keeper(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.funcName.startswith("execute"):
                sent.append(str(record.args[0]) if isinstance(record.args, tuple) and record.args else record.msg)

    keeper = Keeper()
    caplog.set_level(logging.DEBUG, logger="tortoise.db_client")
    logger = logging.getLogger("tortoise.db_client")
    logger.addHandler(keeper)
    yield sent
    logger.removeHandler(keeper)


async def _open_once(url: str) -> None:
    async with open_database(url):
        pass
