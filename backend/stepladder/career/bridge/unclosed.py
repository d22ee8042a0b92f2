"""What nothing closes: told for each thing that is missing, and for the move itself.

Where there is no training, no mentor or no hat at all, as in a ladder that was just imported, that is told once and not
for each thing that is missing.
"""

from collections.abc import Iterable, Mapping, Sequence

from stepladder.career.bridge.course import Course, is_open_to
from stepladder.career.bridge.curriculum import curriculum_of
from stepladder.career.bridge.reasons import Lack, Unclosed
from stepladder.career.bridge.ways import Way
from stepladder.career.catalogue import Catalogue
from stepladder.career.gap import Gap, MissingCompetency
from stepladder.career.placed import ListedMentor


def unclosed(
    catalogue: Catalogue, gap: Gap, course: Course, ways: Iterable[Way], mentors: Sequence[ListedMentor] | None
) -> tuple[Unclosed, ...]:
    """What nothing closes. Where mentors may not be seen (``None``), nothing is told of them either."""
    found: list[Unclosed] = []
    some = _some(catalogue, mentors)
    for missing in gap.competencies:
        if some["no trainings at all"]:
            found += _without_training(catalogue, gap, course, missing)
        if some["no mentors at all"]:
            found += _without_mentor(missing, mentors)
        if some["no hats at all"] and not catalogue.hats_of_competency.get(missing.competency):
            found.append(Unclosed("no hat", missing.competency, missing.wanted))
    if gap.competencies:
        found += (Unclosed(lack, gap.target.slug) for lack, there in some.items() if there is False)
    found += (Unclosed("no competency", each.expectation.slug) for each in gap.expectations)
    for way in ways:
        if way.kind is None and gap.level != gap.target:
            found.append(Unclosed("no way", gap.target.slug))
        if way.kind is not None and not way.guides:
            found.append(Unclosed("no guide", way.kind))
        if way.gate is not None and way.process is None:
            found.append(Unclosed("no process", way.gate))
    return tuple(dict.fromkeys(found))


def _some(catalogue: Catalogue, mentors: Sequence[ListedMentor] | None) -> Mapping[Lack, bool | None]:
    """Whether there is any help of a kind, for whatever it may be; None where nothing may be told of it."""
    return {
        "no trainings at all": any(each.status == "active" for each in catalogue.trainings.values()),
        "no mentors at all": None if mentors is None else bool(mentors),
        "no hats at all": any(each.status == "active" for each in catalogue.hats.values()),
    }


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
