"""What comes before a training and what after it, as a short path: whole stages, the farthest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stepladder_portal.answers import Answer

_FARTHEST = 5
"""How many stages before a training are told; whoever needs more finds them on the pages of these."""


@dataclass(frozen=True)
class Stage:
    """What stands at one place of a path, in any order among itself."""

    trainings: Sequence[Answer]
    texts: Sequence[str] = ()
    """What else is asked there, in words."""
    here: bool = False
    """Whether it is the training itself."""


def course(training: Answer, trainings: Mapping[str, Answer]) -> list[Stage]:
    """The path through a training; of it alone where nothing comes before or after.

    Whatever is needed stands before all that need it, as far as that can be: trainings that need each other in a ring
    stand in the order in which one comes upon them from here.
    """
    stages: dict[str, int] = {}
    _look_back(training, trainings, stages, (training["slug"],))
    before = [
        Stage([trainings[slug] for slug, stage in stages.items() if stage == distance])
        for distance in range(max(stages.values(), default=0), 0, -1)
    ]
    if training["prerequisitesText"]:
        nearest = before.pop().trainings if before else ()
        before.append(Stage(nearest, training["prerequisitesText"]))
    after = [trainings[each["slug"]] for each in training["leadsTo"] if each["slug"] not in stages]
    return [*before, Stage([training], here=True), *([Stage(after)] if after else [])]


def _look_back(training: Answer, trainings: Mapping[str, Answer], stages: dict[str, int], way: tuple[str, ...]) -> None:
    """Note how far before the end of the way each training stands that this one needs."""
    for each in training["prerequisites"]:
        slug = each["slug"]
        if slug not in way and slug in trainings and stages.get(slug, 0) < len(way) <= _FARTHEST:
            stages[slug] = len(way)
            _look_back(trainings[slug], trainings, stages, (*way, slug))
