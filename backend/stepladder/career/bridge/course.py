"""Which trainings close a gap, and in which order: the course of a bridge.

Three laws hold for it. Whatever a training asks for first stands before it. A training stands in it because it brings
something that is missing, from where one then stands, or because a training that does asks for it first: the two are
told apart. And nothing in it can be left out without leaving more open.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stepladder.career.bridge.chains import Price, add, cheapest_chain
from stepladder.career.bridge.curriculum import Curriculum, curriculum_of
from stepladder.career.bridge.needs import Held, Need, needs_of
from stepladder.career.bridge.order import Taken, in_order
from stepladder.career.catalogue import Catalogue
from stepladder.career.catalogue.learning import is_for
from stepladder.career.gap import Gap
from stepladder.records import Training


@dataclass(frozen=True, slots=True)
class Course:
    """The trainings in an order in which they can be taken, and what one has of each competency after them."""

    taken: tuple[Taken, ...]
    needs: Mapping[str, Need]
    held: Mapping[str, Held]

    @property
    def minutes(self) -> int:
        """The effort of all whose effort is known."""
        return sum(each.training.effort_minutes or 0 for each in self.taken)

    @property
    def unknown(self) -> int:
        """How many have no stated effort."""
        return sum(each.training.effort_minutes is None for each in self.taken)

    @property
    def left_open(self) -> tuple[tuple[str, str | None], ...]:
        """What no training reaches: competency and proficiency wanted."""
        return tuple(
            (need.competency, wanted)
            for need in self.needs.values()
            for wanted in need.open_in(self.held[need.competency])
        )


def course(catalogue: Catalogue, gap: Gap) -> Course:
    """The trainings that close a gap as far as trainings can."""
    curriculum, needs = curriculum_of(catalogue), needs_of(catalogue, gap)
    chosen = _chosen(curriculum, needs, gap)
    taken, held = in_order(curriculum, needs, chosen)
    for each in reversed(taken):
        fewer = [slug for slug in chosen if slug != each.training.slug]
        if _may_go(curriculum, each, fewer):
            shorter, reached = in_order(curriculum, needs, fewer)
            if _open(needs, reached) == _open(needs, held) and _places(needs, reached) == _places(needs, held):
                chosen, taken, held = [step.training.slug for step in shorter], shorter, reached
    return Course(tuple(taken), needs, held)


def is_open_to(training: Training, gap: Gap) -> bool:
    """Whether a training is for where one stands or for where one goes: what leads across is often for the former."""
    return is_for(training, gap.level) or is_for(training, gap.target)


def _chosen(curriculum: Curriculum, needs: Mapping[str, Need], gap: Gap) -> list[str]:
    """What leads on, need by need, each with all that comes before it. What is chosen already costs nothing more."""
    chosen: dict[str, None] = {}
    prices: dict[str, Price] = {}

    def own(slug: str) -> Price:
        if slug not in prices:
            training = curriculum.trainings[slug]
            others, effort = not is_open_to(training, gap), training.effort_minutes
            prices[slug] = (int(others), int(effort is None), effort or 0, 1)
        return prices[slug]

    def price(slug: str) -> Price:
        return add(*(own(each) for each in (*curriculum.before[slug], slug) if each not in chosen))

    for need in needs.values():
        for wanted in need.wanted:
            offers = [each for each in curriculum.offers.get(need.competency, ()) if is_open_to(each.training, gap)]
            for slug in cheapest_chain(need, wanted, need.start, offers, price):
                chosen.update(dict.fromkeys((*curriculum.before[slug], slug)))
    return list(chosen)


def _may_go(curriculum: Curriculum, taken: Taken, others: Sequence[str]) -> bool:
    """Whether others could do without a training: none asks for it first, and all that it brings others offer too."""
    offered = {outcome.competency for slug in others for outcome in curriculum.trainings[slug].outcomes}
    asked_for = any(taken.training.slug in curriculum.first[slug] for slug in others)
    return not asked_for and all(brought.competency in offered for brought in taken.brings)


def _open(needs: Mapping[str, Need], held: Mapping[str, Held]) -> list[tuple[str | None, ...]]:
    return [need.open_in(held[need.competency]) for need in needs.values()]


def _places(needs: Mapping[str, Need], held: Mapping[str, Held]) -> list[str | None]:
    """How far one is with what stays open; what is reached is reached."""
    return [
        need.highest(held[need.competency]) if need.open_in(held[need.competency]) else "" for need in needs.values()
    ]
