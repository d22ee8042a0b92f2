"""Gaps of pay between parts of a group, per full-time year and hour, within one currency.

The measures are those of Article 9(1) of Directive (EU) 2023/970: the mean and the median gap, of all pay and of what
is variable, as a share of what the other part is paid; and by categories of workers whose work is of equal value, where
a difference of at least 5 % (Article 10(1)) wants an objective reason or a remedy.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from statistics import mean, median

from stepladder.career.fairness.cells import Place
from stepladder.career.fairness.people import Person
from stepladder.career.fairness.population import Population, value_of
from stepladder.career.fairness.receiving import Receiving
from stepladder.career.fairness.told import Pair, Told, rounded, scope_of
from stepladder.records.fairness import FairnessGap
from stepladder.records.policy import FairnessPolicy

OF_NOTE = Decimal(5)
"""Per cent, in either direction."""

_BESIDE_RANK = frozenset({"currency"})

Pays = Mapping[tuple[Place, str, str], Sequence[Person]]


def gaps(population: Population, told: Told) -> Iterator[FairnessGap]:
    """The gaps in every scope of one currency; suppressed where a count that they rest on is."""
    people = paid(population)
    for place in sorted({place for place, _, _ in people}, key=lambda each: (len(each), each)):
        for pair in told.pairs():
            group, value, reference = pair
            named = {"scope": scope_of(place), "group": group, "value": value, "reference": reference}
            if not told.both("people", place, pair):
                yield FairnessGap.model_validate({**named, "suppressed": True})
                continue
            ours, theirs = people[place, group, value], people[place, group, reference]
            figures = dict(_figures(ours, theirs, population.policy))
            marked = is_category(place) and abs(figures["mean"] or Decimal(0)) >= OF_NOTE
            whole = (
                within_ranks(population, told, people, place, pair) if not dict(place).keys() - _BESIDE_RANK else None
            )
            yield FairnessGap.model_validate({**named, **figures, "within_ranks": whole, "needs_reason": marked})


def paid(population: Population) -> Pays:
    """Who is paid in one currency, by scope and part of a group."""
    found: dict[tuple[Place, str, str], list[Person]] = defaultdict(list)
    for person in population.present:
        for place in population.pay_places(person):
            for group in population.policy.groups:
                found[place, group, value_of(person, group)].append(person)
    return found


def is_category(place: Place) -> bool:
    """Whether a scope is a category of work of equal value: one rank, and nothing else but a currency."""
    names = {name for name, _ in place}
    return "rank" in names and names <= {"rank", "currency"}


def gap(
    ours: Sequence[Decimal], theirs: Sequence[Decimal], middle: Callable[[Sequence[Decimal]], Decimal]
) -> Decimal | None:
    """By how many per cent the middle of ours lies below the middle of theirs; None where theirs is nothing."""
    of_theirs = middle(theirs)
    return rounded((of_theirs - middle(ours)) / of_theirs * 100) if of_theirs else None


def receiving(people: Sequence[Person]) -> Receiving:
    """How many of some people receive variable pay."""
    return Receiving(sum(person.variable > 0 for person in people), len(people))


def _figures(
    ours: Sequence[Person], theirs: Sequence[Person], policy: FairnessPolicy
) -> Iterator[tuple[str, Decimal | None]]:
    minimum, margin = policy.minimum_cell, policy.margin
    sides = receiving(ours), receiving(theirs)
    split = all(side.may_be_split(minimum, margin) for side in sides)
    medians = all(side.may_tell_median(minimum, margin) for side in sides)
    for suffix, pay in _PAYS.items() if split else [("", _PAYS[""])]:
        one, other = [pay(person) for person in ours], [pay(person) for person in theirs]
        yield f"mean{suffix}", gap(one, other, mean)
        if suffix != "_variable" or medians:
            yield f"median{suffix}", gap(one, other, median)
    hours = [[person.pay_of_hour for person in side] for side in (ours, theirs)]
    known = [[pay for pay in side if pay is not None] for side in hours]
    if known == hours:
        yield "mean_hour", gap(known[0], known[1], mean)
        yield "median_hour", gap(known[0], known[1], median)


_PAYS: Mapping[str, Callable[[Person], Decimal]] = {
    "": lambda person: person.pay_of_year,
    "_base": lambda person: person.base_of_year,
    "_variable": lambda person: person.variable_of_year,
}


def _pays(people: Pays, place: Place, pair: Pair) -> tuple[Sequence[Decimal], Sequence[Decimal]]:
    group, value, reference = pair
    ours, theirs = people[place, group, value], people[place, group, reference]
    return [person.pay_of_year for person in ours], [person.pay_of_year for person in theirs]


def within_ranks(population: Population, told: Told, people: Pays, whole: Place, pair: Pair) -> Decimal | None:
    """The mean gaps of the ranks that are told, weighted by how many of the part are in each."""
    group, value, _ = pair
    weighted, weights = Decimal(0), 0
    for place in {place for place, _, _ in people}:
        if is_category(place) and set(whole) <= set(place) and told.both("people", place, pair):
            of_rank = gap(*_pays(people, place, pair), mean)
            count = told.count("people", place, group, value) or 0
            weighted, weights = weighted + (of_rank or 0) * count, weights + count
    return rounded(weighted / weights) if weights else None
