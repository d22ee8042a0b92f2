"""The one place that writes: revisions first, then the rows projected from them, all in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from tortoise.exceptions import IntegrityError

from stepladder.errors import EnvironmentFaultError
from stepladder.records import KINDS, Document, kind_of
from stepladder.store import Database, Turn, projection, revisions, rows

Action = Literal["add", "change", "retire"]


@dataclass(frozen=True)
class Change:
    """One document that becomes something else."""

    action: Action
    document: Document
    """As it will be; of one that is retired, as it was last."""


@dataclass(frozen=True)
class Signature:
    """Who publishes, when, by which door and why."""

    who: str
    at: datetime
    origin: str
    note: str | None = None


async def write(
    database: Database, changes: Sequence[Change], signature: Signature, after: int
) -> rows.ContentRevision:
    """Publish ``changes`` as the content revision that follows number ``after``, all of them or none.

    Raises ``EnvironmentFaultError`` where somebody else has published since.
    """

    async def writing(turn: Turn) -> rows.ContentRevision:
        revision = await _take_number(after + 1, signature)
        numbered = await _add_revisions(changes, revision, signature, turn)
        for kind in KINDS:
            away = [
                change.document.slug
                for change in changes
                if change.action != "add" and kind_of(change.document) == kind
            ]
            turn.go_on()
            await projection.remove(kind, away)
        live = [(change.document, number) for change, number in numbered if change.action != "retire"]
        await projection.insert(live, turn.go_on)
        return revision

    return await database.write(writing)


async def _take_number(number: int, signature: Signature) -> rows.ContentRevision:
    """Be the one who publishes after the last. A second one waits here for the first, and then finds it is too late."""
    try:
        return await rows.ContentRevision.create(number=number, at=signature.at, who=signature.who, note=signature.note)
    except IntegrityError as error:
        raise EnvironmentFaultError(
            "Somebody else published while this was being prepared, so nothing was written: run it again."
        ) from error


async def _add_revisions(
    changes: Sequence[Change], revision: rows.ContentRevision, signature: Signature, turn: Turn
) -> list[tuple[Change, int]]:
    numbered = list(zip(changes, range(await revisions.last_number() + 1, 2**63), strict=False))
    turn.go_on()
    await rows.Revision.bulk_create(
        [
            rows.Revision(
                number=number,
                content_revision=revision,
                kind=kind_of(change.document),
                key=change.document.slug,
                action=change.action,
                origin=signature.origin,
                who=signature.who,
                at=signature.at,
                note=signature.note,
                data=change.document.model_dump(mode="json"),
            )
            for change, number in numbered
        ],
        batch_size=1_000,
    )
    return numbered
