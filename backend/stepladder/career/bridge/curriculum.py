"""The trainings that can be taken, laid out by what they bring and by what has to come before them."""

from collections.abc import Mapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from stepladder.career.catalogue import Catalogue
from stepladder.career.catalogue.grouping import grouped
from stepladder.records import Outcome, Training


@dataclass(frozen=True, slots=True)
class Offer:
    """One competency that one training brings."""

    training: Training
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Curriculum:
    """Every training that is in use and that one can ever begin: none whose prerequisites lead back to themselves."""

    trainings: Mapping[str, Training]
    first: Mapping[str, tuple[str, ...]]
    """Of each training the prerequisites that are in use too."""
    before: Mapping[str, tuple[str, ...]]
    """Of each training everything that has to come before it, in an order in which it can be taken."""
    gone: Mapping[str, tuple[str, ...]]
    """Of each training the prerequisites that are no longer given."""
    offers: Mapping[str, tuple[Offer, ...]]
    """Who brings each competency."""


_kept: WeakKeyDictionary[Catalogue, Curriculum] = WeakKeyDictionary()


def curriculum_of(catalogue: Catalogue) -> Curriculum:
    """The trainings of a catalogue that can be taken. Worked out once for each."""
    if catalogue not in _kept:
        _kept[catalogue] = _curriculum(catalogue)
    return _kept[catalogue]


def _curriculum(catalogue: Catalogue) -> Curriculum:
    in_use = {slug: each for slug, each in catalogue.trainings.items() if each.status == "active"}
    first = {
        slug: tuple(dict.fromkeys(asked for asked in each.prerequisites if asked in in_use))
        for slug, each in in_use.items()
    }
    before = _everything_before(first)
    trainings = {slug: in_use[slug] for slug in before}
    offers = grouped(
        (Offer(training, outcome) for training in trainings.values() for outcome in training.outcomes),
        lambda offer: (offer.outcome.competency,),
    )
    gone = {
        slug: tuple(asked for asked in each.prerequisites if asked not in in_use) for slug, each in trainings.items()
    }
    return Curriculum(trainings, first, before, gone, {slug: tuple(each) for slug, each in offers.items()})


def _everything_before(first: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """What comes before each training, worked out from those that ask for nothing upwards.

    After A. B. Kahn, Topological sorting of large networks, Communications of the ACM 5 (1962), 558-562: what stands
    in a ring, or behind one, is never reached, and so is not in the answer.
    """
    before: dict[str, tuple[str, ...]] = {}
    waiting = dict(first)
    while ready := [slug for slug, asked in waiting.items() if all(each in before for each in asked)]:
        for slug in ready:
            earlier = (each for asked in waiting.pop(slug) for each in (*before[asked], asked))
            before[slug] = tuple(dict.fromkeys(earlier))
    return {slug: before[slug] for slug in first if slug in before}
