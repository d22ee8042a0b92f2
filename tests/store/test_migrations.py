"""The schema: models and migrations agree, constraints bite, and a database is migrated once or not at all."""

import contextlib
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from postgres import Server
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.context import TortoiseContext
from tortoise.exceptions import IntegrityError
from tortoise.migrations.autodetector import MigrationAutodetector
from tortoise.migrations.operations import AlterModelOptions

from stepladder.errors import EnvironmentFaultError
from stepladder.store import Database, open_database, rows
from stepladder.store.place import place_of
from stepladder.store.projection import TABLES
from stepladder.store.schema import DEVELOPMENT, config


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def bare_pair(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """Two databases of one kind without a schema."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/one.db", f"sqlite:///{tmp_path}/other.db"
    else:
        server: Server = request.getfixturevalue("postgres_server")
        one, other = server.make(), server.make()
        yield server.url(one), server.url(other)
        server.drop(one)
        server.drop(other)


@contextlib.asynccontextmanager
async def _tortoise(url: str) -> AsyncIterator[TortoiseContext]:
    """A database as Tortoise alone opens it, without migrations."""
    place = place_of(url)
    async with TortoiseContext() as context:
        await context.init(config=config(place.dialect, place.settings))
        yield context


@pytest.mark.anyio
async def test_models_and_migrations_agree() -> None:
    """Apart from options, which hold the models' docstrings and never reach the schema."""
    async with TortoiseContext() as context:
        await context.init(config=DEVELOPMENT)
        assert context.apps is not None
        changes = await MigrationAutodetector(context.apps, DEVELOPMENT["apps"]).changes()
    operations = [one for writer in changes for one in writer.operations if not isinstance(one, AlterModelOptions)]
    assert operations == [], "run: tortoise -c stepladder.store.schema.DEVELOPMENT makemigrations"


@pytest.mark.anyio
async def test_the_migrated_schema_is_the_one_the_models_describe(bare_pair: tuple[str, str]) -> None:
    """Finds also what the comparison above is blind to, say a key that the database would number by itself."""
    of_models, of_migrations = bare_pair
    async with _tortoise(of_models) as context:
        await context.generate_schemas()
        described = await _schema(context.db())
    async with open_database(of_migrations):
        pass
    async with _tortoise(of_migrations) as context:
        migrated = await _schema(context.db())
    assert {fact for fact in migrated if fact[0] != "tortoise_migrations"} == described
    assert {fact[0] for fact in described} == {
        model._meta.db_table for model in (*TABLES, rows.Revision, rows.ContentRevision)
    }


def test_several_processes_may_open_a_new_database_at_once(bare_database_url: str) -> None:
    program = "import asyncio, sys; from stepladder.store import open_database\n"
    program += "async def open_it():\n async with open_database(sys.argv[1]): pass\n"
    command = [sys.executable, "-c", program + "asyncio.run(open_it())", bare_database_url]
    running = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    assert [process.communicate()[1] for process in running] == ["", "", ""]


@pytest.mark.anyio
async def test_opening_a_database_that_is_up_to_date_writes_nothing(statements: list[str], database_url: str) -> None:
    statements.clear()
    async with open_database(database_url):
        pass
    assert statements
    assert [one for one in statements if not one.lstrip().startswith("SELECT")] == []


@pytest.mark.anyio
async def test_a_migration_that_fails_leaves_nothing_behind(bare_database_url: str) -> None:
    url = bare_database_url
    async with _tortoise(url) as context:
        await context.db().execute_script('CREATE TABLE "guide" (in_the_way INT)')
    with pytest.raises(Exception, match="guide"):
        async with open_database(url):
            pass
    async with _tortoise(url) as context:
        tables = {fact[0] for fact in await _schema(context.db())}
        assert await context.db().execute_query_dict("SELECT * FROM tortoise_migrations") == []
    assert tables - {"tortoise_migrations"} == {"guide"}


@pytest.mark.anyio
async def test_a_database_of_a_newer_version_is_left_alone(database_url: str) -> None:
    async with _tortoise(database_url) as context:
        await context.db().execute_script(
            "INSERT INTO tortoise_migrations (app, name, applied_at) VALUES ('stepladder', '9999_flying', '2030-01-01')"
        )
    with pytest.raises(EnvironmentFaultError, match=r"newer Stepladder .*9999_flying"):
        async with open_database(database_url):
            pass


LEVEL: dict[str, Any] = {"title": "A", "track": "t", "order": 1, "status": "active", "career_level": False, "body": ""}
LEVEL |= {"also_called": [], "conditions": []}
EXPECTATION: dict[str, Any] = {"kind": "criterion", "strength": "core", "text": "x"}
EXPECTATION |= {"examples": [], "counter_examples": []}
REVISION: dict[str, Any] = {"kind": "level", "action": "add", "origin": "load", "who": "ines", "data": {}}
REVISION |= {"at": "2026-11-02T00:00Z", "content_revision_id": 1}
LADDER: dict[str, Any] = {"title": "E", "status": "active", "body": ""}
BAND: dict[str, Any] = {"position": 0, "currency": "GBP", "period": "year"}


async def _one_level() -> None:
    await rows.ContentRevision.create(number=1, at=REVISION["at"], who="ines")
    await rows.Revision.create(number=1, key="e/a", **REVISION)
    await rows.Level.create(slug="e/a", revision_id=1, **LEVEL)
    await rows.Expectation.create(document_id="e/a", position=0, key="k", **EXPECTATION)


async def _same_number() -> None:
    await rows.Revision.create(number=1, key="e/b", **REVISION)


async def _no_content_revision() -> None:
    await rows.Revision.create(number=2, key="e/b", **{**REVISION, "content_revision_id": 99})


async def _content_revision_in_use() -> None:
    await rows.ContentRevision.filter(number=1).delete()


async def _no_revision() -> None:
    await rows.Level.create(slug="e/b", revision_id=99, **LEVEL)


async def _revision_in_use() -> None:
    await rows.Revision.filter(number=1).delete()


async def _no_document() -> None:
    await rows.Expectation.create(document_id="e/none", position=0, key="k", **EXPECTATION)


async def _same_place() -> None:
    await rows.Expectation.create(document_id="e/a", position=0, key="other", **EXPECTATION)


async def _same_key() -> None:
    await rows.Expectation.create(document_id="e/a", position=1, key="k", **EXPECTATION)


async def _bands_in_one_place() -> None:
    await rows.Ladder.create(slug="e", revision_id=1, **LADDER)
    await rows.PayBand.create(in_ladder_id="e", **BAND)
    await rows.PayBand.create(in_ladder_id="e", **BAND)


@pytest.mark.anyio
@pytest.mark.parametrize(
    "wrong",
    [
        _same_number,
        _no_content_revision,
        _content_revision_in_use,
        _no_revision,
        _revision_in_use,
        _no_document,
        _same_place,
        _same_key,
        _bands_in_one_place,
    ],
)
async def test_the_database_itself_refuses_what_would_be_wrong(database: Database, wrong: Any) -> None:
    await database.write(lambda turn: _one_level())
    with pytest.raises(IntegrityError):
        await database.write(lambda turn: wrong())


async def _schema(client: BaseDBAsyncClient) -> set[tuple[str, ...]]:
    """Columns with type and default, keys, foreign keys and unique columns of every table, as plain facts."""
    facts = _sqlite_facts(client) if client.capabilities.dialect == "sqlite" else _postgres_facts(client)
    return {tuple(map(str, fact)) for fact in await facts}


async def _sqlite_facts(client: BaseDBAsyncClient) -> list[tuple[Any, ...]]:
    facts: list[tuple[Any, ...]] = []
    master = await client.execute_query_dict("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
    for table, sql in ((row["name"], row["sql"]) for row in master if row["name"] != "sqlite_sequence"):
        facts += [(table, "numbers itself")] * ("AUTOINCREMENT" in sql)
        for column in await client.execute_query_dict(f"PRAGMA table_info({table})"):
            facts.append((table, *(column[part] for part in ("name", "type", "notnull", "dflt_value", "pk"))))
        for key in await client.execute_query_dict(f"PRAGMA foreign_key_list({table})"):
            facts.append((table, *(key[part] for part in ("from", "table", "to", "on_delete"))))
        for index in await client.execute_query_dict(f"PRAGMA index_list({table})"):
            columns = await client.execute_query_dict(f"PRAGMA index_info({index['name']})")
            facts.append((table, index["unique"], [column["name"] for column in columns]))
    return facts


async def _postgres_facts(client: BaseDBAsyncClient) -> list[tuple[Any, ...]]:
    columns = await client.execute_query_dict(
        "SELECT table_name, column_name, data_type, character_maximum_length, is_nullable, column_default"
        " FROM information_schema.columns WHERE table_schema = 'public'"
    )
    constraints = await client.execute_query_dict(
        "SELECT conrelid::regclass AS table_name, pg_get_constraintdef(oid) AS definition FROM pg_constraint"
        " WHERE connamespace = 'public'::regnamespace AND contype <> 'c'"
    )
    indexes = await client.execute_query_dict(
        "SELECT tablename, split_part(indexdef, ' USING ', 2) AS columns FROM pg_indexes WHERE schemaname = 'public'"
    )
    return [tuple(str(part).strip('"') for part in row.values()) for row in (*columns, *constraints, *indexes)]
