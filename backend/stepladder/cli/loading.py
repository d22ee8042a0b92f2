"""What `load` does: contents into a database, in one transaction."""

import getpass
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from stepladder.publishing import LoadPlan, load
from stepladder.records import Contents, kind_of
from stepladder.store import open_database


@dataclass(frozen=True)
class Loaded:
    """What became of a load."""

    plan: LoadPlan
    revision: int | None
    """The number of the new content revision; none where nothing changed."""


async def load_contents(
    url: str,
    contents: Contents,
    note: str,
    announce: Callable[[LoadPlan], None],
    *,
    at: datetime | None = None,
    replace: bool = False,
) -> Loaded:
    """Make ``contents`` what is live in the database; ``announce`` is told before anything is written.

    ``replace`` says that whatever of an earlier load is gone from the contents is to go, however much that is.
    """
    plans: list[LoadPlan] = []

    def announced(plan: LoadPlan) -> None:
        plans.append(plan)
        announce(plan)

    async with open_database(url) as database:
        revision = await load(database, contents, who=_who(), note=note, announce=announced, at=at, replace=replace)
    return Loaded(plans[0], revision.number if revision else None)


def as_data(loaded: Loaded) -> dict[str, Any]:
    """For a program."""
    told = {
        name: [{"kind": kind_of(document), "slug": document.slug} for document in getattr(loaded.plan, name)]
        for name in ("added", "changed", "retired", "kept")
    }
    return {"revision": loaded.revision, **told, "unchanged": len(loaded.plan.unchanged)}


def _who() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"
