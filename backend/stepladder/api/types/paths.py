"""The ways from one level to another over several steps."""

from stepladder.api import bounds
from stepladder.api.types.bridge import Way
from stepladder.api.types.kinds import Gate, TransitionKind
from stepladder.api.types.level import Level
from stepladder.api.types.noun import Noun, linked, noun, plain
from stepladder.career import paths

_EFFORT = "The effort of the trainings of {}, as far as it is known."
_UNKNOWN = "How many trainings come on top whose effort nobody has stated."
_OPEN = "How many missing competencies no training reaches."


@noun(paths.PathStep, "One step of a path.")
class PathStep(Noun):
    level: Level = linked("The level that it leaves.", lambda it, _: it.step.level)
    to_level: Level = linked("The level that it leads to.", lambda it, _: it.step.to_level)
    kinds: list[TransitionKind] = linked("As what it is offered.", lambda it, _: it.step.kinds)
    implied: bool = linked(
        "It stands nowhere, and follows only from the rung being the next.", lambda it, _: it.step.implied
    )
    to_draft: bool = linked("It leads to a level that is still being written.", lambda it, _: it.step.to_draft)
    ways: list[Way] = linked(
        "The ways in which it is made, the first offered first.", lambda it, _: it.ways, bounds.moves_between
    )
    effort_minutes: int = linked(_EFFORT.format("this step"), lambda it, _: it.effort.minutes)
    effort_unknown: int = linked(_UNKNOWN, lambda it, _: it.effort.unknown)
    left_open: int = linked(_OPEN, lambda it, _: it.effort.left_open)
    months_min: int | None = plain("The least time that people typically spent at the level it leaves.")
    months_max: int | None = plain("The most time that people typically spent there.")


@noun(paths.Path, "A way from one level to another. To stay where one is takes no step.")
class Path(Noun):
    steps: list[PathStep] = linked("Its steps, in their order.", lambda it, _: it.steps, bounds.steps)
    effort_minutes: int = plain(_EFFORT.format("all steps") + " One that two steps need is taken once.")
    effort_unknown: int = plain(_UNKNOWN)
    left_open: int = plain(_OPEN)
    months_min: int | None = plain(
        "The least time that people typically spent at all levels but the last; null where it is unknown of one."
    )
    months_max: int | None = plain("The most time that they did.")
    gates: list[Gate] = plain("The gates on the way, one for each step that has one.")
    through_draft: bool = plain("It leads over a level that nobody can hold yet.")


@noun(paths.Paths, "The best paths between two levels and, where there is none, what comes nearest.")
class Paths(Noun):
    paths: list[Path] = linked("The paths, the best first.", lambda it, _: it.paths, bounds.paths)
    nearest: list[Level] = linked(
        "Where there is none: the levels that can be reached and from which least is missing to the target.",
        lambda it, _: it.nearest,
        bounds.fixed(3),
    )
    entries: list[Level] = linked(
        "Where there is none: the levels that lead to the target and to which least is missing.",
        lambda it, _: it.entries,
        bounds.fixed(3),
    )
