"""How often people are promoted, and how long it takes.

Rates are first promotions of the years per 100 years at work, with the exact interval for a Poisson count (Garwood,
"Fiducial Limits for the Poisson Distribution", Biometrika 28, 1936). Times are estimated after Kaplan and Meier: who
was not promoted stays in for as long as they were there, and who was at their level before the years begin comes in
then (left truncation). Months are months at work: leave is in neither.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from math import isfinite
from typing import Any

from stepladder.career.fairness.cells import Place
from stepladder.career.fairness.history import Course
from stepladder.career.fairness.population import Population, value_of
from stepladder.career.fairness.told import Told, rounded, scope_of
from stepladder.records.fairness import FairnessPace

_LEVEL = 0.95


def paces(population: Population, told: Told) -> Iterator[FairnessPace]:
    """Rate and time of promotion by scope and part; suppressed where a count that they rest on is."""
    courses = _courses(population)
    for place in told.places("promoted"):
        for group, value in told.parts():
            named = {"scope": scope_of(place), "group": group or None, "value": value or None}
            outcome = told.outcome("promoted", place, group, value)
            if outcome is None:
                yield FairnessPace.model_validate({**named, "suppressed": True})
                continue
            some = courses[place, group, value]
            years = sum((each.years for each in some), Decimal(0)) / 100
            low, high = poisson_interval(outcome[0])
            rates = {
                "per_hundred_years": outcome[0] / years,
                "low": Decimal(low) / years,
                "high": Decimal(high) / years,
            }
            waited = waiting(some, population.policy.minimum_cell)
            times = {name: rounded(months, "1") for name, months in waited.items()}
            yield FairnessPace.model_validate({**named, **{k: rounded(v) for k, v in rates.items()}, **times})


def _courses(population: Population) -> dict[tuple[Place, str, str], list[Course]]:
    found: dict[tuple[Place, str, str], list[Course]] = defaultdict(list)
    for person, went in population.courses:
        for place in population.places_of_outcomes(went.level.slug, person.location):
            found[place, "", ""].append(went)
            for group in population.policy.groups:
                found[place, group, value_of(person, group)].append(went)
    return found


def poisson_interval(events: int) -> tuple[float, float]:
    """The exact 95 % interval of the mean of a Poisson count."""
    from scipy.stats import chi2

    tail = (1 - _LEVEL) / 2
    low = float(chi2.ppf(tail, 2 * events)) / 2 if events else 0.0
    return low, float(chi2.ppf(1 - tail, 2 * events + 2)) / 2


def waiting(courses: Sequence[Course], at_least: int = 1) -> dict[str, Decimal]:
    """After how many months a quarter and half were promoted, with the 95 % interval of the median.

    What is not reached is left out. So is what the curve says from the first time on at which somebody was promoted
    while fewer than ``at_least`` people were looked at: that is about those few.
    """
    import numpy as np

    with np.errstate(all="ignore"):  # the interval takes the logarithm of a curve that may have come to 0
        curve = _survival(courses)
        found = {"quarter_months": curve.quantile(0.25), "median_months": curve.quantile(0.5)}
        if isfinite(found["median_months"]):
            found["median_low"], found["median_high"] = curve.quantile_ci(0.5, alpha=1 - _LEVEL)
        thin = curve.surv_times[np.asarray(curve.n_risk) < at_least].min(initial=np.inf)
    told = {name: Decimal(float(months)) for name, months in found.items() if isfinite(months) and months < thin}
    return told if "median_months" in told else {name: told[name] for name in told if name == "quarter_months"}


def _survival(courses: Sequence[Course]) -> Any:
    import numpy as np
    from statsmodels.duration.survfunc import SurvfuncRight

    ended = np.array([float(each.ended) for each in courses])
    entered = np.array([float(each.entered) for each in courses])
    promoted = np.array([int(each.promoted) for each in courses])
    return SurvfuncRight(ended, promoted, entry=entered)
