"""How long the lists of an answer that is worked out can be at most: known without working it out."""

from collections.abc import Callable, Iterable, Sized

from stepladder.api.view import View
from stepladder.career.parity import pairs
from stepladder.career.paths import MOST
from stepladder.records import Level

Bound = Callable[[View], int]


def of_two_levels(held: Callable[[View, Level], Sized]) -> Bound:
    """As much as two levels hold together."""
    return lambda view: 2 * _most(held(view, level) for level in view.catalogue.levels.values())


def of_level(held: Callable[[View, Level], Sized]) -> Bound:
    """As much as one level holds."""
    return lambda view: _most(held(view, level) for level in view.catalogue.levels.values())


asked = of_level(lambda view, level: view.catalogue.expectations[level.slug])
asked_by_two = of_two_levels(lambda view, level: view.catalogue.expectations[level.slug])
criteria = of_level(lambda _, level: level.criteria)
bands_of_two = of_two_levels(lambda view, level: view.catalogue.pay.bands_of_level(level))
rewards_of_two = of_two_levels(lambda view, level: view.catalogue.pay.rewards_for(level))
recognitions_of_two = of_two_levels(lambda view, level: view.catalogue.pay.recognitions_of_level(level))
rungs_below = of_level(lambda view, level: view.catalogue.levels_below.get(level.slug, ()))
moves_between = of_level(lambda view, level: view.catalogue.transitions_from.get(level.slug, ()))


def of_texts(view: View) -> int:
    """How many stretches a text falls into of which few words stay: as many as the longest has words, and once more."""
    asked = (each.text for level in view.catalogue.expectations.values() for each in level)
    return 2 + _most(text.split() for text in asked) // 2


def paths(_: View) -> int:
    """How many paths are told."""
    return MOST


def steps(view: View) -> int:
    """How many steps a path has: it comes to no level twice, and few are longer than a ladder is high."""
    return min(len(view.catalogue.levels), 30)


def pairs_on_a_ladder(view: View) -> int:
    """How many pairs of equal height touch one ladder."""
    found = view.kept.get("pairs", lambda: pairs(view.catalogue))
    touched = [ladder for pair in found for ladder in {pair.left.ladder, pair.right.ladder}]
    return max(map(touched.count, set(touched)), default=0)


def lines(view: View) -> int:
    """How many lines a pair has: nine that everybody has, and what both are paid and recognised by."""
    return 9 + 2 * bands_of_two(view) + rewards_of_two(view) + recognitions_of_two(view)


def cells(view: View) -> int:
    """How many competencies all levels ask for, level by level."""
    return sum(len({each.competency for each in asked}) for asked in view.catalogue.expectations.values())


def trainings(view: View) -> int:
    """All of them."""
    return len(view.catalogue.trainings)


def mentors(view: View) -> int:
    """All who may be seen."""
    return len(view.mentors)


def levels(view: View) -> int:
    """All of them."""
    return len(view.catalogue.levels)


def moves(view: View) -> int:
    """All of them."""
    return len(view.catalogue.transitions)


def tracks(view: View) -> int:
    """The sides of the ladder that has most."""
    return _most(view.catalogue.tracks_of_ladder.values())


def fixed(number: int) -> Bound:
    """So many, whatever there is."""
    return lambda _: number


def _most(held: Iterable[Sized]) -> int:
    return max(map(len, held), default=0)
