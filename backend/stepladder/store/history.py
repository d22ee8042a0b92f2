"""What stood there before: asked of the revisions, never of the rows, which know only what is live."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import orjson
from pydantic import ValidationError

from stepladder.records import KINDS, Document
from stepladder.store import rows
from stepladder.store.connection import Database
from stepladder.store.revisions import Identity

_log = logging.getLogger("stepladder.store")

_CHANGED_SINCE: Final = """
    SELECT later.kind, later.key, one.action, one.data
    FROM (
        SELECT kind, key FROM revision
        WHERE content_revision_id > {number}
            AND kind IN ('organisation', 'ladder', 'level', 'competency', 'translation')
        GROUP BY kind, key
    ) AS later
    LEFT JOIN revision AS one ON one.number = (
        SELECT max(earlier.number) FROM revision AS earlier
        WHERE earlier.kind = later.kind AND earlier.key = later.key
            AND earlier.content_revision_id <= {number}
    )
"""
"""By the indexes over content revision, and over kind, key and number: it reads what changed, and little besides."""


@dataclass(frozen=True, slots=True)
class Published:
    """One content revision: its number, and when it was made."""

    number: int
    at: datetime


class History:
    """The content revisions, and the documents as they stood at one."""

    def __init__(self, database: Callable[[], Database]) -> None:
        self._database = database

    async def published(self) -> Sequence[Published]:
        """Every content revision, oldest first: one statement."""

        async def reading() -> list[Any]:
            return await rows.ContentRevision.all().order_by("number").values("number", "at")

        return [Published(row["number"], row["at"]) for row in await self._database().look(reading)]

    async def stood(self, at: Published) -> Mapping[Identity, Document | None]:
        """What has changed since of what levels are made of, as it was.

        That is the organisation, ladders, competencies, levels and translations. ``None`` is what was not there; what
        cannot be read any more is left out, as if it had not changed. One statement, however much there is.
        """

        async def reading() -> list[Any]:
            return await rows.Revision._meta.db.execute_query_dict(_CHANGED_SINCE.format(number=at.number))

        found = ((row, _document(row)) for row in await self._database().read(reading))
        return {(row["kind"], row["key"]): document for row, document in found if document is not _UNREADABLE}


_UNREADABLE: Final[Any] = object()


def _document(row: Mapping[str, Any]) -> Document | None:
    """The document of a revision; what was retired by then, or not yet added, is none."""
    if row["action"] in (None, "retire"):
        return None
    data = row["data"] if isinstance(row["data"], dict) else orjson.loads(row["data"])
    record: Any = KINDS[row["kind"]]
    try:
        found: Document = record.model_validate(data)
    except ValidationError:
        _log.warning("An earlier revision of %s %s cannot be read any more", row["kind"], row["key"])
        unreadable: Document = _UNREADABLE
        return unreadable
    return found
