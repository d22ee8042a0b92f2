"""Where people stand in the pay bands that are in force for their level, place and currency."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from statistics import mean
from typing import NamedTuple

from stepladder.career.fairness.cells import Place
from stepladder.career.fairness.people import WEEKS, Person
from stepladder.career.fairness.population import Population, value_of
from stepladder.career.fairness.told import Told, rounded, scope_of
from stepladder.records import PayBand
from stepladder.records.fairness import FairnessStanding
from stepladder.records.pay import Period


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
    for place in sorted({place for place, _, _ in found}, key=lambda each: (len(each), each)):
        for group, value in told.parts():
            some = found.get((place, group, value), [])
            named = {"scope": scope_of(place), "group": group or None, "value": value or None}
            if told.count("people", place, group, value) is None or len(some) < population.policy.minimum_cell:
                yield FairnessStanding.model_validate({**named, "suppressed": True})
                continue
            ratio, depth = mean(each.compa_ratio for each in some), mean(each.penetration for each in some)
            figures = {"compa_ratio": rounded(ratio, "0.001"), "range_penetration": rounded(depth, "0.01")}
            yield FairnessStanding.model_validate({**named, **figures})


def _standing_people(population: Population) -> dict[tuple[Place, str, str], list[Standing]]:
    found: dict[tuple[Place, str, str], list[Standing]] = defaultdict(list)
    band_of = _bands(population)
    for person in population.present:
        each = standing(person, band_of(person.level, person.location, person.currency))
        if each is None:
            continue
        for place in population.pay_places(person):
            found[place, "", ""].append(each)
            for group in population.policy.groups:
                found[place, group, value_of(person, group)].append(each)
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
