"""Loading contents: all or nothing, once and again, told before it is done; on SQLite and on PostgreSQL."""

import asyncio
import os
import signal
from datetime import UTC, datetime
from typing import Any

import pytest
from folders import organisation
from world import ENGINEER, STAFF_ENGINEER, a_level, a_mentor, a_training, world, world_with, world_without

from stepladder.errors import ContentFaults, EnvironmentFaultError, WrongUseError
from stepladder.publishing import LoadPlan, load
from stepladder.publishing.write import Change, Signature, write
from stepladder.records import Contents, Document
from stepladder.store import Database, latest_revision, open_database, read_snapshot, rows

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)


def _silently(plan: LoadPlan) -> None:
    pass


async def _load(database: Database, contents: Contents, *, replace: bool = False) -> LoadPlan:
    plans: list[LoadPlan] = []
    await load(database, contents, who="ines", announce=plans.append, replace=replace)
    return plans[0]


async def _write_in_studio(database: Database, *changes: Change) -> None:
    signature = Signature("noor", NOON, "studio")
    await write(database, changes, signature, after=await latest_revision(database))


async def _revisions(database: Database) -> list[dict[str, Any]]:
    async def ask() -> list[dict[str, Any]]:
        return await rows.Revision.all().order_by("number").values()

    return await database.look(ask)


def _many(count: int) -> Contents:
    return world_with(*(a_training(f"training-{number}") for number in range(count)))


@pytest.mark.anyio
async def test_what_was_loaded_is_what_is_read(database: Database) -> None:
    await _load(database, world())
    assert (await read_snapshot(database)).contents == world()


@pytest.mark.anyio
async def test_a_load_writes_one_revision_for_each_document_and_one_for_all(database: Database) -> None:
    published = await load(database, world(), who="ines", note="first", announce=_silently, at=NOON)
    assert published is not None
    assert (published.number, published.who, published.note, published.at) == (1, "ines", "first", NOON)
    written = await _revisions(database)
    assert [one["number"] for one in written] == list(range(1, len(world()) + 1))
    assert {(one["kind"], one["key"]) for one in written} >= {("level", ENGINEER), ("organisation", "organisation")}
    assert {(one["action"], one["origin"], one["who"], one["note"], one["at"]) for one in written} == {
        ("add", "load", "ines", "first", NOON)
    }


@pytest.mark.anyio
async def test_a_revision_holds_the_whole_document(database: Database) -> None:
    await _load(database, world())
    (one,) = [one for one in await _revisions(database) if one["key"] == STAFF_ENGINEER]
    level = world().levels[STAFF_ENGINEER]
    assert type(level).model_validate(one["data"]) == level


@pytest.mark.anyio
async def test_each_row_knows_the_revision_it_was_made_from(database: Database) -> None:
    await _load(database, world())
    await _load(database, world_with(a_level(ENGINEER, track="shared")))

    async def ask() -> dict[str, int]:
        return {row["slug"]: row["revision_id"] for row in await rows.Level.all().values()}

    known = await database.look(ask)
    written = {one["number"]: one["key"] for one in await _revisions(database)}
    assert {slug: written[number] for slug, number in known.items()} == {slug: slug for slug in world().levels}
    assert known[ENGINEER] == max(written)


@pytest.mark.anyio
async def test_loading_the_same_again_writes_nothing(database: Database, statements: list[str]) -> None:
    await _load(database, world())
    statements.clear()
    assert await load(database, world(), who="ines", announce=_silently) is None
    assert [one for one in statements if not one.lstrip().startswith(("SELECT", "SET"))] == []
    assert await latest_revision(database) == 1


@pytest.mark.anyio
async def test_it_tells_what_it_will_do_before_it_writes(database: Database, statements: list[str]) -> None:
    told: list[str] = []

    def announce(plan: LoadPlan) -> None:
        told.append(str(plan))
        assert not [one for one in statements if one.startswith(("INSERT", "DELETE"))]

    statements.clear()
    await load(database, world(), who="ines", announce=announce)
    people = "1 organisation, 1 ladder, 5 levels, 3 competencies, 2 mentors"
    assert told == [f"Adds {people}, 3 trainings, 1 hat, 1 guide, 1 process, 1 cycle."]
    assert [one for one in statements if one.startswith("INSERT")]


@pytest.mark.anyio
async def test_a_change_is_one_more_revision_and_the_old_one_stays(database: Database) -> None:
    await _load(database, world())
    changed = a_level(ENGINEER, track="shared", title="Software Engineer")
    plan = await _load(database, world_with(changed))
    assert plan.changed == (changed,)
    assert (await read_snapshot(database)).contents == world_with(changed)
    titles = [(one["action"], one["data"]["title"]) for one in await _revisions(database) if one["key"] == ENGINEER]
    assert titles == [("add", "Engineer"), ("change", "Software Engineer")]
    assert await latest_revision(database) == 2


@pytest.mark.anyio
async def test_what_is_gone_is_retired_and_its_words_are_kept(database: Database) -> None:
    await _load(database, world())
    await _load(database, world_without(STAFF_ENGINEER))
    assert (await read_snapshot(database)).contents == world_without(STAFF_ENGINEER)
    last = (await _revisions(database))[-1]
    assert (last["action"], last["key"], last["data"]["title"]) == ("retire", STAFF_ENGINEER, "Staff Engineer")


@pytest.mark.anyio
async def test_another_folder_retires_nothing_unasked_and_everything_when_it_is_meant(database: Database) -> None:
    await _load(database, world())
    other = Contents.of([organisation(name="Fellside Rail"), a_training()])
    plans: list[LoadPlan] = []
    with pytest.raises(WrongUseError, match=r"^This would retire 1 ladder, .* so nothing was loaded: .* --replace"):
        await load(database, other, who="ines", announce=plans.append)
    assert plans == []
    assert (await read_snapshot(database)).contents == world()
    assert await latest_revision(database) == 1
    await _load(database, other, replace=True)
    assert (await read_snapshot(database)).contents == other


@pytest.mark.anyio
async def test_what_was_retired_can_come_back(database: Database) -> None:
    for contents in (world(), world_without(STAFF_ENGINEER), world()):
        await _load(database, contents)
    assert (await read_snapshot(database)).contents == world()
    actions = [one["action"] for one in await _revisions(database) if one["key"] == STAFF_ENGINEER]
    assert actions == ["add", "retire", "add"]


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("action", "document"),
    [
        ("change", a_level(ENGINEER, track="shared", title="Written in the studio")),
        ("add", a_mentor()),
        ("retire", world().mentors["teo-maris"]),
    ],
)
async def test_what_was_last_written_in_the_studio_is_never_overwritten(
    database: Database, action: Any, document: Document
) -> None:
    await _load(database, world())
    await _write_in_studio(database, Change(action, document))
    live = (await read_snapshot(database)).contents
    assert live != world()
    plan = await _load(database, world())
    assert (len(plan.kept), plan.changes_something) == (1, False)
    assert (await read_snapshot(database)).contents == live


@pytest.mark.anyio
async def test_empty_contents_are_refused_and_retire_nothing(database: Database) -> None:
    await _load(database, world())
    with pytest.raises(ContentFaults, match="there is nothing to load"):
        await _load(database, Contents())
    assert (await read_snapshot(database)).contents == world()


@pytest.mark.anyio
async def test_a_load_that_fails_halfway_leaves_the_database_as_it_was(database: Database) -> None:
    """The rows of one level would be written twice: the database refuses, after the revisions were written."""
    await _load(database, world())
    before = await _revisions(database)
    twice = a_level()
    broken = Contents(levels={twice.slug: twice, "engineering/another": twice})
    with pytest.raises(Exception, match=r"(?i)unique"):
        await _load(database, broken, replace=True)
    assert (await read_snapshot(database)).contents == world()
    assert await _revisions(database) == before
    assert await latest_revision(database) == 1


@pytest.mark.anyio
async def test_a_load_that_is_not_announced_because_the_teller_fails_writes_nothing(database: Database) -> None:
    def fail(plan: LoadPlan) -> None:
        raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        await load(database, world(), who="ines", announce=fail)
    assert await latest_revision(database) == 0


@pytest.mark.anyio
async def test_a_load_given_up_after_it_was_announced_leaves_the_database_as_it_was(database: Database) -> None:
    await _load(database, world())

    async def loading() -> None:
        def give_up(plan: LoadPlan) -> None:
            task.cancel()

        await load(database, _many(20), who="ines", announce=give_up)

    task = asyncio.create_task(loading())
    with pytest.raises(asyncio.CancelledError):
        await task
    assert (await read_snapshot(database)).contents == world()
    assert len(await _revisions(database)) == len(world())
    assert (await _load(database, _many(20))).changes_something


@pytest.mark.anyio
async def test_a_load_given_up_at_any_moment_is_whole_or_not_there_at_all(database: Database) -> None:
    """And the database can be used at once: no connection is lost, nothing hangs."""
    await _load(database, world())
    contents = [world(), _many(30)]
    for steps in (*range(0, 40, 3), 60, 100, 200, 400):
        live = (await read_snapshot(database)).contents
        revision = await latest_revision(database)
        task = asyncio.create_task(_load(database, contents[live == contents[0]], replace=True))
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait({task})
        after = await read_snapshot(database)
        assert (after.revision, after.contents) in (
            (revision, live),
            (revision + 1, contents[live == contents[0]]),
        ), steps


def test_ctrl_c_during_a_load_leaves_the_database_as_it_was(database_url: str) -> None:
    def interrupt(plan: LoadPlan) -> None:
        os.kill(os.getpid(), signal.SIGINT)

    async def loading() -> None:
        async with open_database(database_url) as database:
            await load(database, world(), who="ines", announce=interrupt)

    async def reading() -> int:
        async with open_database(database_url) as database:
            return await latest_revision(database) + len((await read_snapshot(database)).contents)

    with pytest.raises(KeyboardInterrupt):
        asyncio.run(loading())
    assert asyncio.run(reading()) == 0


@pytest.mark.anyio
async def test_of_two_who_write_at_once_one_wins_and_the_other_is_told(database_url: str) -> None:
    """Both have planned for an empty database. With a connection each, they are two programs to the database."""
    signature = Signature("ines", NOON, "load")
    one, other = world_without("teo-maris"), world_without("noor-halvane")
    async with open_database(database_url) as ours, open_database(database_url) as theirs:
        outcomes = await asyncio.gather(
            write(ours, [Change("add", document) for document in one.documents()], signature, after=0),
            write(theirs, [Change("add", document) for document in other.documents()], signature, after=0),
            return_exceptions=True,
        )
        live = await read_snapshot(ours)
    (told,) = [str(outcome) for outcome in outcomes if isinstance(outcome, EnvironmentFaultError)]
    assert told == "Somebody else published while this was being prepared, so nothing was written: run it again."
    assert live.revision == 1
    assert live.contents == (other if isinstance(outcomes[0], EnvironmentFaultError) else one)


@pytest.mark.anyio
async def test_who_publishes_after_a_revision_that_is_not_the_last_is_refused(database: Database) -> None:
    """Compare and set: the number that a plan was made for is the number that is written after."""
    await _load(database, world())
    await _load(database, world_with(a_training()))
    with pytest.raises(EnvironmentFaultError, match="Somebody else published"):
        await write(database, [Change("add", a_mentor())], Signature("noor", NOON, "studio"), after=1)
    assert (await read_snapshot(database)).contents == world_with(a_training())


@pytest.mark.anyio
async def test_a_full_disk_is_told_and_the_database_is_as_it_was(sqlite_url: str) -> None:
    async with open_database(sqlite_url) as database:
        await _load(database, world())
        await database.look(lambda: rows.Revision._meta.db.execute_query("PRAGMA max_page_count = 100"))
        with pytest.raises(EnvironmentFaultError, match="has no room left on its disk"):
            await _load(database, _many(2_000))
        assert (await read_snapshot(database)).contents == world()
        assert await latest_revision(database) == 1


@pytest.mark.anyio
async def test_five_thousand_documents_are_loaded_with_a_bounded_number_of_statements(
    database: Database, statements: list[str]
) -> None:
    """Statements are counted rather than seconds: one for each thousand rows, never one for each row."""
    statements.clear()
    await _load(database, _many(5_000))
    assert len(statements) < 100
    assert len((await read_snapshot(database)).contents.trainings) == 5_003
