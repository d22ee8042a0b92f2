"""What became of the levels since an earlier content revision."""

from stepladder.api import bounds, changes
from stepladder.api.types.difference import LevelDifference
from stepladder.api.types.level import Level
from stepladder.api.types.notes import ChangeNote
from stepladder.api.types.noun import Noun, linked, noun, plain
from stepladder.api.types.verdicts import LevelFate


@noun(changes.LevelChange, "What became of one level.")
class LevelChange(Noun):
    slug: str = plain("The level's slug.")
    title: str = plain("Its name; of one that is gone, as it was last.")
    fate: LevelFate = plain("What became of it.")
    level: Level | None = linked(
        "The level; null where it is gone altogether.", lambda it, at: at.catalogue.levels.get(it.slug)
    )
    difference: LevelDifference | None = linked(
        "What differs from what stood there then; null where it did not stand there, or does not now.",
        lambda it, _: it.difference,
    )
    notes: list[ChangeNote] = linked(
        "What was told of it since, the latest first.",
        lambda it, _: it.notes,
        bounds.of_level(lambda _, level: level.changes),
    )
