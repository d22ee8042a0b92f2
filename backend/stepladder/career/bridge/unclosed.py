"""What nothing closes: told for each thing that is missing, and for the move itself."""

from collections.abc import Iterable, Sequence

from stepladder.career.bridge.course import Course, is_open_to
from stepladder.career.bridge.curriculum import curriculum_of
from stepladder.career.bridge.reasons import Unclosed
from stepladder.career.bridge.ways import Way
from stepladder.career.catalogue import Catalogue
from stepladder.career.gap import Gap, MissingCompetency
from stepladder.career.placed import ListedMentor


def unclosed(
    catalogue: Catalogue, gap: Gap, course: Course, ways: Iterable[Way], mentors: Sequence[ListedMentor] | None
) -> tuple[Unclosed, ...]:
    """What nothing closes. Where mentors may not be seen (``None``), nothing is told of them either."""
    found: list[Unclosed] = []
    for missing in gap.competencies:
        found += _without_training(catalogue, gap, course, missing)
        found += _without_mentor(missing, mentors)
        if not catalogue.hats_of_competency.get(missing.competency):
            found.append(Unclosed("no hat", missing.competency, missing.wanted))
    found += (Unclosed("no competency", each.expectation.slug) for each in gap.expectations)
    for way in ways:
        if way.kind is None and gap.level != gap.target:
            found.append(Unclosed("no way", gap.target.slug))
        if way.kind is not None and not way.guides:
            found.append(Unclosed("no guide", way.kind))
        if way.gate is not None and way.process is None:
            found.append(Unclosed("no process", way.gate))
    return tuple(dict.fromkeys(found))


def _without_training(catalogue: Catalogue, gap: Gap, course: Course, missing: MissingCompetency) -> Iterable[Unclosed]:
    if (missing.competency, missing.wanted) in course.left_open:
        need, held = course.needs[missing.competency], course.held[missing.competency]
        others = tuple(
            offer.training.slug
            for offer in curriculum_of(catalogue).offers.get(missing.competency, ())
            if not is_open_to(offer.training, gap)
            and need.fits(held, offer.outcome)
            and need.brings_on(held, offer.outcome)
        )
        if others:
            reached = need.highest(held)
            yield Unclosed("only for others", missing.competency, missing.wanted, reached, tuple(dict.fromkeys(others)))
        elif held == need.start:
            yield Unclosed("no training", missing.competency, missing.wanted)
        else:
            yield Unclosed("no training that far", missing.competency, missing.wanted, need.highest(held))


def _without_mentor(missing: MissingCompetency, mentors: Sequence[ListedMentor] | None) -> Iterable[Unclosed]:
    if mentors is None:
        return
    having = [mentor for mentor in mentors if missing.competency in mentor.competencies]
    if not any(mentor.accepts_now for mentor in having):
        yield Unclosed("no mentor with room" if having else "no mentor", missing.competency, missing.wanted)
