"""Loading contents into a database, on SQLite and on PostgreSQL."""

import pytest
from world import world

from stepladder.publishing import load
from stepladder.store import Database, read_snapshot

pytestmark = pytest.mark.anyio


async def test_what_was_loaded_is_what_is_read(database: Database) -> None:
    await load(database, world(), who="ines", announce=lambda plan: None)
    assert (await read_snapshot(database)).contents == world()
