"""What stood there before is found again, on both databases: every document as it was, and nothing that was not."""

from datetime import UTC, datetime, timedelta

import pytest
from world import STAFF_ENGINEER, a_competency, a_level, a_mentor, world, world_with, world_without

from stepladder.publishing import load
from stepladder.store import Database, History, Published, rows

pytestmark = pytest.mark.anyio

BEGAN = datetime(2026, 6, 1, 12, 0, 0, 123456, tzinfo=UTC)


async def published(database: Database, *states: object, a_day: timedelta = timedelta(days=1)) -> History:
    for day, contents in enumerate(states):
        at = BEGAN + day * a_day
        await load(database, contents, who="ines", announce=lambda plan: None, at=at, replace=True)  # type: ignore[arg-type]
    return History(lambda: database)


async def test_every_content_revision_is_known_with_its_time(database: Database) -> None:
    history = await published(database, world(), world_with(a_competency("writing")))

    found = [(each.number, each.at) for each in await history.published()]
    assert found == [
        (1, BEGAN),
        (2, BEGAN + timedelta(days=1)),
    ]


@pytest.mark.parametrize("a_day", [timedelta(days=1), timedelta(0), timedelta(days=-1)], ids=["on", "still", "back"])
async def test_what_changed_since_is_told_as_it_was_then_however_the_clock_steps(
    database: Database, a_day: timedelta
) -> None:
    staff = world().levels[STAFF_ENGINEER]
    states = (
        world(),
        world_with(staff.model_copy(update={"title": "Second"}), a_level("engineering/l", order=9)),
        world_with(staff.model_copy(update={"title": "Third"}), a_mentor("not-a-level-s")),
    )
    history = await published(database, *states, a_day=a_day)
    first, second, third = await history.published()

    assert await history.stood(first) == {
        ("level", STAFF_ENGINEER): staff,
        ("level", "engineering/l"): None,
    }
    assert await history.stood(second) == {
        ("level", STAFF_ENGINEER): states[1].levels[STAFF_ENGINEER],
        ("level", "engineering/l"): states[1].levels["engineering/l"],
    }
    assert await history.stood(third) == {}


async def test_what_was_retired_and_came_back_was_not_there_between(database: Database) -> None:
    history = await published(database, world(), world_without(STAFF_ENGINEER, "teo-maris"), world())
    stood = await history.stood((await history.published())[1])

    assert stood[("level", STAFF_ENGINEER)] is None


async def test_a_revision_that_cannot_be_read_any_more_is_left_out(database: Database) -> None:
    staff = world().levels[STAFF_ENGINEER]
    history = await published(database, world(), world_with(staff.model_copy(update={"title": "Second"})))

    async def spoil() -> None:
        oldest = await rows.Revision.filter(kind="level", key=STAFF_ENGINEER).order_by("number").first()
        assert oldest
        await rows.Revision.filter(number=oldest.number).update(data={"word": "of an older house"})

    await database.look(spoil)
    assert await history.stood((await history.published())[0]) == {}


async def test_before_anything_was_published_nothing_was_there(database: Database) -> None:
    history = await published(database, world())
    stood = await history.stood(Published(0, BEGAN))

    assert ("level", STAFF_ENGINEER) in stood
    assert set(stood.values()) == {None}
