"""Where people stand in the pay bands that are in force for their level, place and currency."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from decimal import Decimal
from functools import cache
from statistics import mean
from typing import NamedTuple

from stepladder.career.fairness.cells import Key, sums
from stepladder.career.fairness.people import WEEKS, Person
from stepladder.career.fairness.population import Population, value_of
from stepladder.career.fairness.told import Told, rounded, scope_of
from stepladder.records import PayBand
from stepladder.records.fairness import FairnessStanding
from stepladder.records.pay import Period
from stepladder.records.policy import FairnessPolicy


class Standing(NamedTuple):
    """One person's place in their band."""

    compa_ratio: Decimal
    """Pay divided by the midpoint."""
    penetration: Decimal
    """(pay - minimum) / (maximum - minimum)."""

    def __repr__(self) -> str:
        return "Standing(…)"


_A_YEAR: Mapping[Period, Decimal] = {
    "year": Decimal(1),
    "month": Decimal(12),
    "week": WEEKS,
}


def standings(population: Population, told: Told) -> Iterator[FairnessStanding]:
    """Mean compa-ratio and range penetration by scope and part, where so many as may be told have a band."""
    found = _standing_people(population)
    open_ = _may_be_told({key: len(some) for key, some in found.items()}, told, population.policy)
    for place in sorted({key.place for key in found}, key=lambda each: (len(each), each)):
        for group, value in told.parts():
            key = Key("people", place, group, value)
            named = {"scope": scope_of(place), "group": group or None, "value": value or None}
            if key not in open_:
                yield FairnessStanding.model_validate({**named, "suppressed": True})
                continue
            some = found[key]
            ratio, depth = mean(each.compa_ratio for each in some), mean(each.penetration for each in some)
            figures = {"compa_ratio": rounded(ratio, "0.001"), "range_penetration": rounded(depth, "0.01")}
            yield FairnessStanding.model_validate({**named, **figures})


def _may_be_told(banded: Mapping[Key, int], told: Told, policy: FairnessPolicy) -> Collection[Key]:
    """Of whom standings are told: the count is told, enough of them have a band, and no few others follow.

    Not everybody has a band. Where all but few of those who have one are told of, what is told of all gives away the
    mean of those few: it is not told then.
    """
    counts = told.counts
    found = {key for key, count in banded.items() if count >= policy.minimum_cell and counts.get(key) is not None}
    known = sums(banded.keys())
    while True:
        rests = [(total, sum(banded[part] for part in parts if part not in found)) for total, parts in known]
        few = {total for total, rest in rests if total in found and 0 < rest <= policy.margin}
        if not few:
            return found
        found -= few


def _standing_people(population: Population) -> dict[Key, list[Standing]]:
    found: dict[Key, list[Standing]] = defaultdict(list)
    band_of = _bands(population)
    for person in population.present:
        each = standing(person, band_of(person.level, person.location, person.currency))
        if each is None:
            continue
        for place in population.pay_places(person):
            found[Key("people", place)].append(each)
            for group in population.policy.groups:
                found[Key("people", place, group, value_of(person, group))].append(each)
    return found


def _bands(population: Population) -> Callable[[str, str, str], PayBand | None]:
    """Finds the band of a level in one place and currency; each is looked for once."""
    catalogue = population.catalogue

    @cache
    def find(level: str, location: str, currency: str) -> PayBand | None:
        bands = catalogue.pay.bands_on(catalogue.levels[level], population.as_of).values()
        near = [band for band in bands if band.currency == currency and band.location in (None, location)]
        yearly = [band for band in near if band.period in _A_YEAR]
        return max(yearly, key=lambda band: band.location is not None, default=None)

    return find


def standing(person: Person, band: PayBand | None) -> Standing | None:
    """Where a person stands in a band; None where there is none, or it has no ends."""
    if band is None or band.min is None or band.max is None or band.max <= band.min:
        return None
    base = person.base_of_year / _A_YEAR[band.period]
    middle = band.mid or (band.min + band.max) / 2
    return Standing(base / middle, (base - band.min) / (band.max - band.min))
