"""In which order trainings can be taken, and what each of them brings there."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from stepladder.career.bridge.curriculum import Curriculum
from stepladder.career.bridge.needs import Held, Need
from stepladder.records import Training


@dataclass(frozen=True, slots=True)
class Brought:
    """What a training brings of what is missing."""

    competency: str
    had: str | None
    """What one has of it just before; none for nothing, or for nobody knows how much."""
    brings: str | None
    """The proficiency after it."""
    closes: bool
    """Whether nothing more of it is missing afterwards."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A training of a course, with what it brings there; nothing where it is only what another asks for first."""

    training: Training
    brings: tuple[Brought, ...]


def in_order(
    curriculum: Curriculum, needs: Mapping[str, Need], chosen: Sequence[str]
) -> tuple[list[Taken], Mapping[str, Held]]:
    """The chosen in an order in which they can be taken, less those that then bring nothing and that nothing asks for.

    What has to come before goes before. Of what may come next, that which begins where one stands goes first, so that
    one training lifts another to where it begins.
    """
    held = {need.competency: need.start for need in needs.values()}
    waiting, taken = list(chosen), list[Taken]()
    while waiting:
        ahead = set(waiting)
        ready = [slug for slug in waiting if ahead.isdisjoint(curriculum.first[slug])]
        slug = next((slug for slug in ready if not _too_early(curriculum.trainings[slug], needs, held)), ready[0])
        waiting.remove(slug)
        training = curriculum.trainings[slug]
        taken.append(Taken(training, tuple(_brought(training, needs, held))))
    return _useful(curriculum, taken), held


def _too_early(training: Training, needs: Mapping[str, Need], held: Mapping[str, Held]) -> bool:
    """Whether something that it could bring begins higher than where one stands."""
    return any(
        need.brings_on(held[need.competency], outcome) and not need.fits(held[need.competency], outcome)
        for outcome in training.outcomes
        if (need := needs.get(outcome.competency))
    )


def _brought(training: Training, needs: Mapping[str, Need], held: dict[str, Held]) -> Iterable[Brought]:
    for outcome in training.outcomes:
        need = needs.get(outcome.competency)
        had = held[need.competency] if need else frozenset()
        if need and need.fits(had, outcome) and need.brings_on(had, outcome):
            held[need.competency] = need.after(had, outcome)
            closes = not need.open_in(held[need.competency])
            yield Brought(need.competency, need.highest(had), outcome.to_proficiency, closes)


def _useful(curriculum: Curriculum, taken: Sequence[Taken]) -> list[Taken]:
    """Those that bring something, and those that have to come before one that does."""
    bringing = [each.training.slug for each in taken if each.brings]
    needed = {*bringing, *(before for slug in bringing for before in curriculum.before[slug])}
    return [each for each in taken if each.training.slug in needed]
