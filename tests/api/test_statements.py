"""However much is asked, the database is only asked whether there is something new: resolvers read the snapshot."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from questions import variables_of
from world import AS_OF, a_fairness_report, a_level, a_mentor, a_training, an_expectation, world, world_with

from stepladder.app import create_app
from stepladder.publishing import load
from stepladder.records import Contents
from stepladder.settings import Settings
from stepladder.store import open_database, read_snapshot

OPERATIONS = Path(__file__).parents[2] / "graphql" / "operations"


def larger() -> Contents:
    asked = tuple(an_expectation(f"e-{n}") for n in range(5))
    return world_with(
        a_fairness_report(),
        *(a_level(f"engineering/l-{n}", order=n + 4, expectations=asked) for n in range(20)),
        *(a_training(f"t-{n}") for n in range(20)),
        *(a_mentor(f"m-{n}", last_confirmed="2026-10-20") for n in range(20)),
    )


Ask = Callable[[], Awaitable[dict[str, int]]]


@asynccontextmanager
async def calling(url: str) -> AsyncIterator[httpx.AsyncClient]:
    """The service itself, to be asked anything."""
    app = create_app(Settings.model_construct(database_url=url, audience="staff", as_of=AS_OF))
    transport = httpx.ASGITransport(app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://localhost") as http,
    ):
        yield http


@asynccontextmanager
async def service(url: str, statements: list[str]) -> AsyncIterator[Ask]:
    """The same; what is handed back asks it every operation, and counts what each costs the database."""
    async with calling(url) as http:

        async def ask() -> dict[str, int]:
            counts = {}
            for path in sorted(OPERATIONS.glob("*.graphql")):
                statements.clear()
                question = {"query": path.read_text(encoding="utf-8"), "variables": variables_of(path.stem, first=100)}
                answer = (await http.post("/graphql", json=question)).json()
                counts[path.stem] = len(statements)
                assert any(answer["data"].values())
                assert "errors" not in answer
            return counts

        yield ask


@pytest.mark.anyio
async def test_an_answer_costs_one_statement_and_a_new_revision_one_reading_of_all(
    sqlite_url: str, statements: list[str]
) -> None:
    async with open_database(sqlite_url) as database, service(sqlite_url, statements) as ask:
        for contents in (world_with(a_fairness_report()), larger()):
            await load(database, contents, who="ines", announce=lambda plan: None)
            statements.clear()
            await read_snapshot(database)
            reading = len(statements)
            first, *others = (await ask()).values()
            assert first == 1 + reading
            assert sorted(others, reverse=True)[:2] == [2, 1], "the list of content revisions, once"
            assert set((await ask()).values()) == {1}
            assert 0 < reading < 60


@pytest.mark.anyio
async def test_what_stood_there_before_costs_the_same_however_much_changed(
    sqlite_url: str, statements: list[str]
) -> None:
    changes = "{ changes(since: 1, first: 1) { totalCount } again: changes(since: 1, fate: ADDED) { totalCount } }"
    counts, found = [], []
    async with open_database(sqlite_url) as database:
        for contents in (world(), world_with(a_level("engineering/l", order=9)), larger()):
            await load(database, contents, who="ines", announce=lambda plan: None)
            async with calling(sqlite_url) as http:
                await http.post("/graphql", json={"query": "{ contentRevision { number } }"})
                statements.clear()
                found.append((await http.post("/graphql", json={"query": changes})).json()["data"])
                counts.append(len(statements))

    assert [each["changes"]["totalCount"] for each in found] == [0, 1, 20]
    assert len(set(counts)) == 1
    assert counts[0] < 6
