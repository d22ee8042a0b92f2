"""What to look at before somebody walks into it: moves without a way back, levels without a way out or in."""

from stepladder.api import bounds
from stepladder.api.types.level import Level
from stepladder.api.types.noun import Noun, linked, noun, plain
from stepladder.api.types.ways import Transition
from stepladder.career.paths import doors


@noun(doors.OneWayDoor, "A move onto another side from which no steps lead to the side one came from.")
class OneWayDoor(Noun):
    level: Level = linked("Where it begins.", lambda it, _: it.level)
    to_level: Level = linked("Where it leads.", lambda it, _: it.to_level)
    transition: Transition = linked("The move.", lambda it, _: it.transition)
    reason: str | None = plain("Why there is no way back, and which role answers for that; null where nobody says.")


@noun(doors.Doors, "Moves and levels of a ladder, or of all, that lead on or back to nothing.")
class Doors(Noun):
    one_way: list[OneWayDoor] = linked("The moves without a way back.", lambda it, _: it.one_way, bounds.moves)
    dead_ends: list[Level] = linked(
        "The levels below the top of their side that nobody can leave.", lambda it, _: it.dead_ends, bounds.levels
    )
    unreached: list[Level] = linked(
        "The levels that nobody can get to, less those where people begin.", lambda it, _: it.unreached, bounds.levels
    )
