"""What was told of levels when they changed."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import strawberry

from stepladder import records
from stepladder.api.types.noun import Noun, linked, noun, plain
from stepladder.career.placed import LevelChangeNote as LevelChangeNoteRecord

if TYPE_CHECKING:
    from stepladder.api.types.level import Level

_LEVEL = "stepladder.api.types.level"


@noun(records.ChangeNote, "What changed for a level, and whether evidence that was gathered before stays valid.")
class ChangeNote(Noun):
    on: date = plain("The day from which the change holds.")
    announced_on: date | None = plain("The day on which it is told. What holds only later is not public before.")
    text: str = plain("What changed.")
    evidence_stays: bool = plain("Whether evidence gathered under the words before still counts.")
    evidence_note: str | None = plain("Until when, or for what, it counts.")


@noun(LevelChangeNoteRecord, "A change note, with the level that it is about.")
class LevelChangeNote(Noun):
    level: Annotated["Level", strawberry.lazy(_LEVEL)] = linked("The level.", lambda told, _: told.level)
    note: ChangeNote = linked("What is told of it.", lambda told, _: told.note)
