"""From rows to counts: every number of people that a report could tell, before anything is suppressed."""

from collections import Counter
from collections.abc import Iterable, Iterator

from stepladder.career.catalogue import Catalogue
from stepladder.career.fairness.cells import BASES, Key, Place, place
from stepladder.career.fairness.history import Course
from stepladder.career.fairness.people import Person
from stepladder.career.fairness.population import Population, value_of
from stepladder.records import Level
from stepladder.records.fairness import NONE, FairnessMeasure


def count(population: Population) -> dict[Key, int]:
    """Every count, those of nobody included where the scope is not empty."""
    found: Counter[Key] = Counter()
    for person in population.present:
        _add(found, population, person, "people", population.places_on_day(person))
        _add(found, population, person, "people", _forks(population, person))
        if person.variable > 0:
            _add(
                found, population, person, "variable pay", population.places_of_outcomes(person.level, person.location)
            )
    for person, quarter in quarters(population):
        _add(found, population, person, "people", [quarter])
    for person, went in population.courses:
        places = population.places_of_outcomes(went.level.slug, person.location)
        for measure in _happened(went):
            _add(found, population, person, measure, places)
        _add(found, population, person, "inflow", _inflow(population, went))
    return _with_nobody(found, population)


def _add(
    found: Counter[Key], population: Population, person: Person, measure: FairnessMeasure, places: Iterable[Place]
) -> None:
    for each in places:
        found[Key(measure, each)] += 1
        for group in population.policy.groups:
            found[Key(measure, each, group, value_of(person, group))] += 1


def _happened(went: Course) -> Iterator[FairnessMeasure]:
    yield "over the years"
    happened: dict[FairnessMeasure, bool] = {
        "promoted": went.promoted,
        "moved across": went.moved_across,
        "moved back": went.moved_back,
        "left": went.left,
        "awarded": went.awarded,
    }
    yield from (measure for measure, did in happened.items() if did)


BESIDES = ("currency", "quarter", "level")
"""What scopes name besides the policy's dimensions: nothing is told there of what happened to people."""


def _with_nobody(found: Counter[Key], population: Population) -> dict[Key, int]:
    """Every count of every scope that there is. Of quarters the parts alone: that a quarter is one need not be told."""
    scopes = {(key.measure, key.place) for key in found if key.everybody}
    for outcome, base in BASES.items():
        alone = {each for measure, each in scopes if measure == base and len(each) < 2}
        scopes |= {(outcome, each) for each in alone if not any(name in BESIDES for name, _ in each)}
    every = (
        each
        for key in (Key(measure, each) for measure, each in scopes)
        for each in (key, *(key._replace(group=g, value=v) for g, values in population.values.items() for v in values))
    )
    return {key: found[key] for key in sorted(every) if not (key.everybody and "quarter" in dict(key.place))}


def fork_levels(catalogue: Catalogue) -> frozenset[str]:
    """The levels before and behind every fork."""
    return frozenset(slug for fork in catalogue.forks for slug in (*fork.from_levels, *fork.to_levels))


def _forks(population: Population, person: Person) -> Iterator[Place]:
    """The level of a person who stands at a fork; of others, that they stand at none."""
    catalogue = population.catalogue
    level = catalogue.levels[person.level]
    at_forks = fork_levels(catalogue)
    around = _around(population, level)
    if level.slug in at_forks:
        yield place(**dict(around), level=level.slug)
    elif any(_around(population, catalogue.levels[slug]) == around for slug in at_forks if slug in catalogue.levels):
        yield place(**dict(around), level=NONE)


def _around(population: Population, level: Level) -> Place:
    """The narrowest scope of the report that a level lies in as a whole."""
    return max(population.places_of(level, ""), key=lambda each: sum(name != "location" for name, _ in each))


def _inflow(population: Population, went: Course) -> Iterator[Place]:
    """Every level behind a fork that somebody came to through one: once, however often and through however many."""
    came = {
        there
        for fork in population.catalogue.forks
        for left, there in went.through
        if left in fork.from_levels and there in fork.to_levels
    }
    yield from (place(level=level) for level in sorted(came))


def quarters(population: Population) -> Iterator[tuple[Person, Place]]:
    """Everybody with the quarter of full-time pay they are in, within their currency; equal pay is in one quarter."""
    several = len(population.currencies) > 1
    for currency in population.currencies:
        paid = [person for person in population.present if person.currency == currency]
        below = sorted(person.pay_of_year for person in paid)
        first = {pay: index for index, pay in reversed(list(enumerate(below)))}
        for person in paid:
            quarter = 4 * first[person.pay_of_year] // len(paid) + 1
            yield person, place(currency=currency if several else None, quarter=quarter)
