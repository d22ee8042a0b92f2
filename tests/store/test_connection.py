"""Opening, using and closing a database, and what a person is told where that cannot be."""

import asyncio
import contextvars
import sqlite3
from pathlib import Path

import pytest
from httpx import ASGITransport, AsyncClient
from postgres import Server
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from stepladder.errors import EnvironmentFaultError
from stepladder.store import Database, Turn, latest_revision, open_database, rows
from stepladder.store.place import place_of


async def _open(url: str) -> None:
    async with open_database(url):
        pass


def _told(url: str) -> str:
    with pytest.raises(EnvironmentFaultError) as told:
        asyncio.run(_open(url))
    return str(told.value)


async def _publish(number: int) -> None:
    await rows.ContentRevision.create(number=number, at="2026-11-02T00:00:00Z", who="ines")


def test_a_database_is_opened_and_closed_in_one_run_after_another(bare_database_url: str) -> None:
    async def publish(number: int) -> int:
        async with open_database(bare_database_url) as database:
            await database.write(lambda turn: _publish(number))
            return await latest_revision(database)

    assert [asyncio.run(publish(1)), asyncio.run(publish(2))] == [1, 2]


@pytest.mark.anyio
async def test_a_request_handler_can_use_a_database_that_the_lifespan_opened(database_url: str) -> None:
    """A web server runs the lifespan in one task and each request in another."""
    opened, ended = asyncio.Event(), asyncio.Event()

    async def newest(request: Request) -> Response:
        return PlainTextResponse(str(await latest_revision(request.app.state.database)))

    app = Starlette(routes=[Route("/", newest)])

    async def lifespan() -> None:
        async with open_database(database_url) as app.state.database:
            opened.set()
            await ended.wait()

    serving = asyncio.create_task(lifespan())
    await opened.wait()
    async with AsyncClient(transport=ASGITransport(app), base_url="http://stepladder") as client:
        assert (await client.get("/")).text == "0"
    ended.set()
    await serving


@pytest.mark.anyio
async def test_a_task_that_knows_nothing_of_tortoise_can_use_the_database(database: Database) -> None:
    empty = contextvars.Context()
    task = asyncio.get_running_loop().create_task(latest_revision(database), context=empty)
    assert await task == 0


@pytest.mark.anyio
async def test_two_databases_can_be_open_at_once(tmp_path: Path) -> None:
    async with (
        open_database(f"sqlite:///{tmp_path}/one.db") as one,
        open_database(f"sqlite:///{tmp_path}/other.db") as other,
    ):
        await one.write(lambda turn: _publish(1))
        assert (await latest_revision(one), await latest_revision(other)) == (1, 0)


@pytest.mark.anyio
async def test_a_database_in_memory_is_forgotten_at_the_end() -> None:
    for _ in range(2):
        async with open_database("sqlite:///:memory:") as database:
            await database.write(lambda turn: _publish(1))


@pytest.mark.anyio
async def test_work_that_is_given_up_is_undone_and_the_database_stays_usable(database: Database) -> None:
    """A task cancelled inside Tortoise would lose its connection for good, and the next statement would hang."""
    begun = asyncio.Event()

    async def work(turn: Turn) -> None:
        await _publish(1)
        begun.set()
        await asyncio.sleep(0.02)
        await _publish(2)

    task = asyncio.create_task(database.write(work))
    await begun.wait()
    task.cancel()
    await asyncio.sleep(0)
    task.cancel()  # an impatient one
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await latest_revision(database) == 0
    await database.write(lambda turn: _publish(1))


@pytest.mark.anyio
@pytest.mark.parametrize("steps", [0, 1, 2, 3, 5, 8, 13, 21])
async def test_reading_can_be_given_up_at_any_moment(database: Database, steps: int) -> None:
    async def work() -> int:
        return await rows.ContentRevision.all().count()

    task = asyncio.create_task(database.read(work))
    for _ in range(steps):
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait({task})
    assert await database.read(work) == 0


@pytest.mark.anyio
async def test_work_that_fails_is_undone(database: Database) -> None:
    async def work(turn: Turn) -> None:
        await _publish(1)
        raise LookupError("on purpose")

    with pytest.raises(LookupError):
        await database.write(work)
    assert await latest_revision(database) == 0


@pytest.mark.anyio
async def test_sqlite_keeps_a_log_waits_for_others_and_holds_to_its_keys(sqlite_url: str) -> None:
    async def pragma(name: str) -> object:
        (row,) = await rows.Revision._meta.db.execute_query_dict(f"PRAGMA {name}")
        return next(iter(row.values()))

    async with open_database(sqlite_url) as database:
        assert await database.look(lambda: pragma("journal_mode")) == "wal"
        assert await database.look(lambda: pragma("foreign_keys")) == 1
        assert await database.look(lambda: pragma("busy_timeout")) == 10_000


def test_the_folder_of_the_database_is_made(tmp_path: Path) -> None:
    asyncio.run(_open(f"sqlite:///{tmp_path}/var/lib/x.db"))
    assert (tmp_path / "var/lib/x.db").exists()


def test_a_sqlite_url_with_three_slashes_is_relative_and_with_four_absolute() -> None:
    assert place_of("sqlite:///var/stepladder.db").name == "var/stepladder.db"
    assert place_of("sqlite:////var/lib/my%20ladder.db").name == "/var/lib/my ladder.db"


def test_a_postgresql_url_is_read_in_all_its_parts() -> None:
    place = place_of("postgresql://ines:s%40fe@db.example:6432/ladder?sslmode=require")
    credentials = place.settings["credentials"]
    assert {key: credentials[key] for key in ("user", "password", "host", "port", "database", "ssl")} == {
        "user": "ines",
        "password": "s@fe",
        "host": "db.example",
        "port": 6432,
        "database": "ladder",
        "ssl": "require",
    }


def test_a_password_is_never_told() -> None:
    place = place_of("postgresql://ines:hunter2@localhost:1/x")
    assert "hunter2" not in place.name + repr(place) + _told("postgresql://ines:hunter2@localhost:1/x")


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("", "has to begin with sqlite:/// or postgresql://"),
        ("var/stepladder.db", "has to begin with"),
        ("mysql://localhost/x", "has to begin with"),
        ("sqlite:///", "names no file"),
        ("sqlite://", "names no file"),
        ("postgresql://localhost:99999999/x", "cannot be read"),
        ("postgresql://localhost/x?sslmod=require", "option sslmod"),
        ("postgresql://localhost:1/x", "cannot be reached"),
        ("postgresql://localhost:1/x?sslmode=perhaps", "cannot be used"),
    ],
)
def test_a_url_that_leads_nowhere_is_told(url: str, words: str) -> None:
    assert words in _told(url)


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    assert "is a folder" in _told(f"sqlite:///{tmp_path}")


def test_a_file_in_the_way_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("")
    assert "a file stands in its way" in _told(f"sqlite:///{tmp_path}/var/x.db")
    assert "a file stands in its way" in _told(f"sqlite:///{tmp_path}/var/lib/x.db")


def test_a_file_that_is_no_database_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    letter = tmp_path / "letter.db"
    letter.write_text("Dear Ines,\n" * 200)
    assert "is not a SQLite database" in _told(f"sqlite:///{letter}")
    assert letter.read_text() == "Dear Ines,\n" * 200


def test_a_damaged_database_is_told(sqlite_url: str) -> None:
    path = Path(sqlite_url.removeprefix("sqlite:///"))
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 4000)
    assert "is damaged" in _told(sqlite_url)


def test_a_database_that_another_program_writes_to_can_be_opened_and_read(sqlite_url: str) -> None:
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    async def read() -> int:
        async with open_database(sqlite_url) as database:
            return await latest_revision(database)

    assert asyncio.run(read()) == 0
    other.execute("ROLLBACK")
    other.close()


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("pragma", "words"),
    [("max_page_count = 1", "no room left"), ("query_only = ON", "cannot be written")],
)
async def test_a_full_disk_and_a_lost_right_are_told_in_a_sentence(sqlite_url: str, pragma: str, words: str) -> None:
    async def write(turn: Turn) -> None:
        for number in range(1, 200):
            await rows.ContentRevision.create(number=number, at="2026-11-02T00:00:00Z", who="ines" * 1000)

    async with open_database(sqlite_url) as database:
        await database.look(lambda: rows.Revision._meta.db.execute_query(f"PRAGMA {pragma}"))
        with pytest.raises(EnvironmentFaultError, match=words):
            await database.write(write)
        assert await latest_revision(database) == 0


@pytest.mark.anyio
async def test_a_mistake_of_ours_is_not_taken_for_the_machines_fault(database: Database) -> None:
    with pytest.raises(Exception, match="no_such_table") as raised:
        await database.look(lambda: rows.Revision._meta.db.execute_query("SELECT 1 FROM no_such_table"))
    assert not isinstance(raised.value, EnvironmentFaultError)


@pytest.mark.postgres
def test_a_postgresql_that_lacks_the_database_is_told(postgres_server: Server) -> None:
    assert "does not exist on this server" in _told(postgres_server.url("nowhere"))


@pytest.mark.postgres
def test_a_user_without_rights_is_told(postgres_server: Server) -> None:
    name = postgres_server.make()
    postgres_server.run("DROP ROLE IF EXISTS guest", "CREATE ROLE guest LOGIN")
    assert "may not be written by this user" in _told(postgres_server.url(name).replace("postgres@", "guest@"))
    postgres_server.drop(name)


@pytest.mark.postgres
def test_a_postgresql_that_closes_the_connection_is_told(postgres_server: Server, postgres_url: str) -> None:
    async def cut_off() -> None:
        async with open_database(postgres_url) as database:
            with pytest.raises(EnvironmentFaultError, match=r"starting or stopping|cannot be reached"):
                await database.look(
                    lambda: rows.Revision._meta.db.execute_query("SELECT pg_terminate_backend(pg_backend_pid())")
                )
            assert await latest_revision(database) == 0

    asyncio.run(cut_off())
