"""From a level to a target: what is missing, and everything that helps to get there, each with why it does.

Nothing is known here of a person. What the level asks is taken as what one has; who asks for more than their level
says, or less, reads the bridge with that in mind.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from stepladder.career.bridge.course import Course, course, is_open_to
from stepladder.career.bridge.curriculum import curriculum_of
from stepladder.career.bridge.helpers import hats_for, mentors_for
from stepladder.career.bridge.order import Taken
from stepladder.career.bridge.reasons import Lack, Reason, Suggestion, Unclosed, Why, lack_sentence, sentence
from stepladder.career.bridge.unclosed import unclosed
from stepladder.career.bridge.ways import Way, ways_to
from stepladder.career.catalogue import Catalogue
from stepladder.career.gap import Gap, gap
from stepladder.career.placed import ListedMentor, PlacedSession
from stepladder.records import Criterion, Hat, Level, Training, time_of

__all__ = [
    "Bridge", "Lack", "Reason", "Suggestion", "TrainingStep", "Unclosed", "Way", "Why", "bridge", "lack_sentence",
    "sentence",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class TrainingStep:
    """A training of a bridge, at its place in the order."""

    training: Training
    reasons: tuple[Reason, ...]
    """What it brings of what is missing, or which trainings ask for it first."""
    only_prerequisite: bool
    """Whether it brings nothing that is missing, and is here only because another asks for it first."""
    prerequisites_text: tuple[str, ...]
    """What else one should bring, as it stands at the training."""
    prerequisites_gone: tuple[str, ...]
    """Trainings that it asks for and that are no longer given: ask its owner what counts instead."""
    upcoming: tuple[PlacedSession, ...]
    """Its sessions that have not begun before the day asked for, less those that are cancelled; the next one first."""


@dataclass(frozen=True, slots=True)
class Bridge:
    """From a level to a target."""

    gap: Gap
    trainings: tuple[TrainingStep, ...]
    """In an order in which they can be taken."""
    effort_minutes: int
    """The effort of all trainings whose effort is known."""
    effort_unknown: int
    """How many trainings come on top whose effort nobody has stated."""
    mentors: tuple[Suggestion[ListedMentor], ...]
    hats: tuple[Suggestion[Hat], ...]
    criteria: tuple[Suggestion[Criterion], ...]
    ways: tuple[Way, ...]
    """How the move is made. One without a kind where no move leads straight there."""
    unclosed: tuple[Unclosed, ...]


def bridge(
    catalogue: Catalogue, level: Level, target: Level, as_of: date, mentors: Iterable[ListedMentor] | None = None
) -> Bridge:
    """The bridge from a level to a target, as of a day.

    ``mentors`` are those whom the asker may see; ``None`` where they may not see mentors at all.
    """
    missing = gap(catalogue, level, target)
    taken = course(catalogue, missing)
    seen = None if mentors is None else tuple(mentors)
    ways = ways_to(catalogue, level, target)
    return Bridge(
        gap=missing,
        trainings=_steps(catalogue, missing, taken, as_of),
        effort_minutes=taken.minutes,
        effort_unknown=taken.unknown,
        mentors=mentors_for(catalogue, missing, seen or ()),
        hats=hats_for(catalogue, missing),
        criteria=tuple(Suggestion(each, (Reason("is asked by the target", target.slug),)) for each in target.criteria),
        ways=ways,
        unclosed=unclosed(catalogue, missing, taken, ways, seen),
    )


def _steps(catalogue: Catalogue, missing: Gap, taken: Course, as_of: date) -> tuple[TrainingStep, ...]:
    gone = curriculum_of(catalogue).gone
    return tuple(
        TrainingStep(
            training=each.training,
            reasons=tuple(_reasons(each, taken, missing)),
            only_prerequisite=not each.brings,
            prerequisites_text=each.training.prerequisites_text,
            prerequisites_gone=gone[each.training.slug],
            upcoming=_upcoming(catalogue, each.training, as_of),
        )
        for each in taken.taken
    )


def _reasons(taken: Taken, course: Course, missing: Gap) -> Iterable[Reason]:
    for brought in taken.brings:
        yield Reason("closes" if brought.closes else "part way", brought.competency, brought.had, brought.brings)
    for other in course.taken if not taken.brings else ():
        if taken.training.slug in other.training.prerequisites:
            yield Reason("prerequisite", other.training.slug)
    if not is_open_to(taken.training, missing):
        yield Reason("for others", missing.target.slug)


def _upcoming(catalogue: Catalogue, training: Training, as_of: date) -> tuple[PlacedSession, ...]:
    dated = [(time_of(each.starts, as_of), each.key, each) for each in catalogue.sessions[training.slug]]
    ahead = (each for each in dated if each[0].date() >= as_of and each[2].status != "cancelled")
    return tuple(session for _, _, session in sorted(ahead, key=lambda each: each[:2]))
