"""What is live, as one immutable whole, so that a reader never sees half of a change."""

from dataclasses import dataclass
from datetime import UTC, datetime

from stepladder.records import Contents
from stepladder.store import projection, rows
from stepladder.store.connection import Database

_NEVER = datetime.fromtimestamp(0, UTC)


@dataclass(frozen=True)
class Snapshot:
    """All documents as of one content revision."""

    revision: int
    """The number of the content revision; 0 where nothing was ever published."""
    at: datetime
    """When it was published; the beginning of 1970 where nothing was."""
    contents: Contents


async def read_snapshot(database: Database) -> Snapshot:
    """What is live now, with one statement per table however much there is."""
    return await database.read(current_snapshot)


async def latest_revision(database: Database) -> int:
    """The number of the newest content revision, by one small statement: ask it to see whether to read anew."""
    newest = await database.look(_newest)
    return newest.number if newest else 0


async def current_snapshot() -> Snapshot:
    """What is live, as the transaction under way sees it."""
    newest = await _newest()
    contents = await projection.read()
    return Snapshot(newest.number, newest.at, contents) if newest else Snapshot(0, _NEVER, contents)


async def _newest() -> rows.ContentRevision | None:
    return await rows.ContentRevision.all().order_by("-number").first()
