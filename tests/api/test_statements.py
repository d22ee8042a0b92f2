"""However much a question asks, the database is asked the same few statements: resolvers read the snapshot."""

from pathlib import Path
from typing import Any

import pytest
from world import a_level, a_mentor, a_training, an_expectation, world, world_with

from stepladder.publishing import load
from stepladder.records import Contents
from stepladder.store import Database, open_database, read_snapshot

OPERATIONS = Path(__file__).parents[2] / "graphql" / "operations"


def larger() -> Contents:
    asked = tuple(an_expectation(f"e-{n}") for n in range(5))
    return world_with(
        *(a_level(f"engineering/l-{n}", order=n + 4, expectations=asked) for n in range(20)),
        *(a_training(f"t-{n}") for n in range(20)),
        *(a_mentor(f"m-{n}", last_confirmed="2026-10-20") for n in range(20)),
    )


async def asked_of(database: Database, api: Any, statements: list[str]) -> dict[str, int]:
    """How many statements the answer to each operation costs."""
    asked = api()

    async def snapshots() -> Any:
        return await read_snapshot(database)

    asked.app._snapshots = snapshots
    counts = {}
    for path in OPERATIONS.glob("*.graphql"):
        statements.clear()
        data = await asked.ask(path.read_text(encoding="utf-8"), first=100)
        counts[path.stem] = len(statements)
        assert any(data.values())
    return counts


@pytest.mark.anyio
async def test_the_number_of_statements_depends_neither_on_the_question_nor_on_how_much_there_is(
    api: Any, sqlite_url: str, statements: list[str]
) -> None:
    async with open_database(sqlite_url) as database:
        await load(database, world(), who="ines", announce=lambda plan: None)
        little = await asked_of(database, api, statements)
        await load(database, larger(), who="ines", announce=lambda plan: None)
        much = await asked_of(database, api, statements)

    assert len(set(little.values())) == 1
    assert much == little
    assert 0 < min(little.values()) < 60
