"""Whether something happens as often to one part of a group as to the largest: first over all, then within ranks.

Both are made of published counts alone, so they tell nothing that those do not. Fisher's exact test holds for small
groups too. Within ranks it is the test of Cochran, Mantel and Haenszel with their pooled odds ratio (Mantel and
Haenszel, Journal of the National Cancer Institute 22, 1959). All probabilities of a report are corrected together after
Holm (Scandinavian Journal of Statistics 6, 1979). "No difference shown" is what it says: it is no proof of anything.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import isfinite
from typing import Any

from stepladder.career.fairness.cells import BASES, Place
from stepladder.career.fairness.told import Pair, Told, rounded, rounded_p
from stepladder.records.fairness import FairnessComparison, FairnessMeasure, FairnessReading

Table = tuple[tuple[int, int], tuple[int, int]]
"""To how many it happened and to how many not: of the part, then of the largest part."""

_SHOWN = 0.05
_FOUR_FIFTHS = 0.8
"""The screen of 29 CFR 1607.4(D), Uniform Guidelines on Employee Selection Procedures, United States."""


@dataclass(frozen=True, slots=True)
class Stratified:
    """What is found within ranks."""

    odds: float
    low: float
    high: float
    p: float


@dataclass(frozen=True, slots=True)
class Compared:
    """One comparison before it is corrected for the others."""

    measure: FairnessMeasure
    pair: Pair
    table: Table | None
    ranks: int
    left_out: int
    p: float | None = None
    within: Stratified | None = None


def compare(told: Told) -> tuple[tuple[FairnessComparison, ...], int]:
    """Every comparison of an outcome, and how many tests were made."""
    found = [_compared(told, measure, pair) for measure in BASES for pair in told.pairs()]
    tests = [p for each in found for p in (each.p, each.within.p if each.within else None) if p is not None]
    corrected = iter(holm(tests))
    return tuple([_told(each, corrected) for each in found]), len(tests)


def _compared(told: Told, measure: FairnessMeasure, pair: Pair) -> Compared:
    ranks = [place for place in told.places(measure) if [name for name, _ in place] == ["rank"]]
    tables = [table for place in ranks if (table := _table(told, measure, place, pair))]
    whole = _table(told, measure, (), pair)
    raw = Compared(measure, pair, whole, len(tables), len(ranks) - len(tables))
    return replace(raw, p=fisher(whole) if whole else None, within=stratified(tables) if tables else None)


def _table(told: Told, measure: FairnessMeasure, place: Place, pair: Pair) -> Table | None:
    group, value, reference = pair
    ours, theirs = (told.outcome(measure, place, group, each) for each in (value, reference))
    return (ours, theirs) if ours and theirs else None


def fisher(table: Table) -> float:
    """The two-sided probability of Fisher's exact test."""
    from scipy.stats import fisher_exact

    return float(fisher_exact(table).pvalue)


def stratified(tables: Sequence[Table]) -> Stratified | None:
    """The pooled odds ratio with its 95 % interval, and the test that it is 1; None where it cannot be told."""
    import numpy as np
    from statsmodels.stats.contingency_tables import StratifiedTable

    pooled: Any = StratifiedTable([np.array(table, dtype=float) for table in tables])
    odds, (low, high) = float(pooled.oddsratio_pooled), pooled.oddsratio_pooled_confint()
    p = float(pooled.test_null_odds(correction=True).pvalue)
    figures = (odds, float(low), float(high), p)
    return Stratified(*figures) if all(map(isfinite, figures)) else None


def holm(tests: Sequence[float]) -> Sequence[float]:
    """The probabilities corrected for how many there are."""
    if not tests:
        return ()
    from statsmodels.stats.multitest import multipletests

    return [float(p) for p in multipletests(tests, method="holm")[1]]


def _told(each: Compared, corrected: Iterator[float]) -> FairnessComparison:
    group, value, reference = each.pair
    holm_raw = next(corrected) if each.p is not None else None
    holm_within = next(corrected) if each.within is not None else None
    figures: dict[str, object] = {"ranks": each.ranks, "ranks_left_out": each.left_out}
    if each.table is not None and each.p is not None and holm_raw is not None:
        share, other = (happened / (happened + not_) for happened, not_ in each.table)
        figures |= {"share": rounded(100 * share), "reference_share": rounded(100 * other)}
        figures |= {"ratio": rounded(share / other, "0.01"), "p": rounded_p(each.p), "p_holm": rounded_p(holm_raw)}
        figures["four_fifths"] = min(share, other) / max(share, other) >= _FOUR_FIFTHS
    if each.within is not None and holm_within is not None:
        within = each.within
        figures |= {"odds": within.odds, "odds_low": within.low, "odds_high": within.high}
        figures |= {name: rounded(float(str(figures[name])), "0.01") for name in ("odds", "odds_low", "odds_high")}
        figures |= {"stratified_p": rounded_p(within.p), "stratified_p_holm": rounded_p(holm_within)}
    named = {"measure": each.measure, "group": group, "value": value, "reference": reference}
    return FairnessComparison.model_validate({**named, **figures, "reading": _reading(holm_raw, holm_within)})


def _reading(*corrected: float | None) -> FairnessReading:
    made = [p for p in corrected if p is not None]
    if not made:
        return "too few to compare"
    return "difference shown" if min(made) < _SHOWN else "no difference shown"
