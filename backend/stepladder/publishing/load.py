"""Loading contents: what stands in the files becomes what is live."""

from collections.abc import Callable
from datetime import UTC, datetime

from stepladder.publishing.accident import refuse_accident
from stepladder.publishing.plan import LOAD, LoadPlan, plan
from stepladder.publishing.refusal import refuse
from stepladder.publishing.write import Change, Signature, write
from stepladder.records import Contents
from stepladder.store import Database, Snapshot, revisions, rows
from stepladder.store.revisions import Identity
from stepladder.store.snapshot import current_snapshot


async def load(
    database: Database,
    contents: Contents,
    *,
    who: str,
    note: str | None = None,
    announce: Callable[[LoadPlan], None],
    at: datetime | None = None,
    replace: bool = False,
) -> rows.ContentRevision | None:
    """Make ``contents`` what is live, and hand back the new content revision; none where nothing changes.

    ``announce`` is told what will happen before anything is written. What was last written elsewhere is never
    overwritten. Everything is written in one transaction: when it fails or is given up, the database is as it was.
    What came by an earlier load and is gone from ``contents`` is retired; where that looks like an accident it is
    refused with ``WrongUseError`` (see ``accident``), unless ``replace`` says that it is meant.
    """
    refuse(contents)
    snapshot, origins = await database.read(_live)
    doing = plan(snapshot.contents, contents, origins)
    if not replace:
        refuse_accident(doing, snapshot.contents, contents)
    announce(doing)
    if not doing.changes_something:
        return None
    changes = [
        *(Change("retire", document) for document in doing.retired),
        *(Change("change", document) for document in doing.changed),
        *(Change("add", document) for document in doing.added),
    ]
    return await write(database, changes, Signature(who, at or datetime.now(UTC), LOAD, note), after=snapshot.revision)


async def _live() -> tuple[Snapshot, dict[Identity, str]]:
    return await current_snapshot(), await revisions.origins()
