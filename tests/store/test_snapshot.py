"""What is live, read as one whole."""

import dataclasses
from datetime import UTC, datetime

import pytest
from world import a_training, world, world_with

from stepladder.publishing import load
from stepladder.publishing.plan import LoadPlan
from stepladder.records import Contents
from stepladder.store import Database, latest_revision, open_database, read_snapshot
from stepladder.store.snapshot import current_snapshot

pytestmark = pytest.mark.anyio

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)


def _silently(plan: LoadPlan) -> None:
    pass


async def test_an_empty_database_has_an_empty_snapshot(database: Database) -> None:
    snapshot = await read_snapshot(database)
    assert (snapshot.revision, snapshot.contents) == (0, Contents())
    assert await latest_revision(database) == 0


async def test_a_snapshot_knows_which_revision_it_shows_and_since_when(database: Database) -> None:
    await load(database, world(), who="ines", announce=_silently, at=NOON)
    snapshot = await read_snapshot(database)
    assert (snapshot.revision, snapshot.at, snapshot.contents) == (1, NOON, world())


async def test_a_snapshot_cannot_be_changed(database: Database) -> None:
    snapshot = await read_snapshot(database)
    with pytest.raises(dataclasses.FrozenInstanceError):
        snapshot.revision = 7  # type: ignore[misc]


async def test_reading_takes_the_same_number_of_statements_however_much_there_is(
    database: Database, statements: list[str]
) -> None:
    async def reading() -> int:
        statements.clear()
        await read_snapshot(database)
        return len(statements)

    none = await reading()
    await load(database, world(), who="ines", announce=_silently)
    few = await reading()
    await load(database, world_with(*(a_training(f"t-{n}") for n in range(200))), who="ines", announce=_silently)
    assert 25 < none == few == await reading() < 40


async def test_asking_for_the_newest_revision_is_one_statement(database: Database, statements: list[str]) -> None:
    statements.clear()
    await latest_revision(database)
    assert len(statements) == 1


async def test_a_snapshot_is_of_one_moment_though_others_write_meanwhile(database_url: str) -> None:
    """Between two of its statements somebody else publishes; it must not see half of that."""
    async with open_database(database_url) as ours, open_database(database_url) as theirs:
        await load(theirs, world(), who="ines", announce=_silently)

        async def read_twice() -> tuple[Contents, Contents, int]:
            before = await current_snapshot()
            await load(theirs, world_with(a_training()), who="noor", announce=_silently)
            after = await current_snapshot()
            return before.contents, after.contents, after.revision

        assert await ours.read(read_twice) == (world(), world(), 1)
        assert (await read_snapshot(ours)).contents == world_with(a_training())
