"""The whole report: counts, what may be told of them, and every figure made of that."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from stepladder.career.fairness.audit import look
from stepladder.career.fairness.cells import Key, counts_of
from stepladder.career.fairness.comparing import compare
from stepladder.career.fairness.counting import count
from stepladder.career.fairness.disclosure import disclose
from stepladder.career.fairness.forks import representation
from stepladder.career.fairness.gaps import gaps, paid, receiving
from stepladder.career.fairness.pace import paces
from stepladder.career.fairness.population import Population
from stepladder.career.fairness.receiving import all_floors, floors_of
from stepladder.career.fairness.standing import standings
from stepladder.career.fairness.told import Told, in_order, scope_of
from stepladder.career.fairness.wording import findings, method
from stepladder.records.fairness import NONE, FairnessAction, FairnessCell, FairnessGroup, FairnessReport
from stepladder.records.organisation import Rank


@dataclass(frozen=True, slots=True)
class Release:
    """What a report carries besides its figures."""

    period: str
    owner: str
    published_on: date
    actions: tuple[FairnessAction, ...] = ()
    audience: str = "staff"
    invented: bool = False


def years_before(day: date, years: int) -> date:
    """The same day some years ago; for 29 February the last of that February."""
    return day.replace(year=day.year - years, day=min(day.day, 28) if day.month == 2 else day.day)


def in_time(reports: Iterable[FairnessReport]) -> Sequence[FairnessReport]:
    """Reports in the order in which an outsider came to know them."""
    return sorted(reports, key=lambda report: (report.as_of, report.published_on, report.slug))


def earlier_than(period: str, reports: Iterable[FairnessReport]) -> list[str]:
    """The periods of the reports before that of one period, the latest first."""
    periods = [report.slug for report in in_time(reports)]
    return periods[: periods.index(period)][::-1]


def make_report(population: Population, release: Release, earlier: Iterable[FairnessReport] = ()) -> FairnessReport:
    """The report on a population, with what earlier reports have told taken into account.

    Raises UnprotectableError where those alone tell too much.
    """
    policy = population.policy
    before = in_time(earlier)
    known = [counts_of(report.cells) for report in before]
    same_day = [cells for report, cells in zip(before, known, strict=True) if report.as_of == population.as_of]
    again = {key for cells in same_day for key, number in cells.items() if number is None}
    known_floors = [
        floors_of(report.gaps, cells, report.minimum_cell) for report, cells in zip(before, known, strict=True)
    ]
    receivers = {part: receiving(people) for part, people in paid(population).items()}
    floors = [*known_floors, all_floors(receivers, policy.minimum_cell, policy.margin)]
    counted = _in_order(count(population), population.catalogue.ranks)
    counts, completions = disclose(counted, known, policy.minimum_cell, policy.margin, again, floors)
    kept = [at for at, report in enumerate(before) if report.slug != release.period]
    if len(kept) < len(before):  # what this report replaces is not there when the proof is read
        floors = [*(floors[at] for at in kept), floors[-1]]
        completions = look([*(known[at] for at in kept), counts], policy.margin, floors).completions
    told = Told(counts, in_order(population.values, counts))
    compared, tests = compare(told)
    found = tuple(gaps(population, told))
    return FairnessReport.model_validate(
        {
            "slug": release.period,
            "as_of": population.as_of,
            "begins": population.begins,
            "published_on": release.published_on,
            "owner": release.owner,
            "audience": release.audience,
            "invented": release.invented,
            "method": method(population, tests),
            "findings": findings(found, compared),
            "actions": release.actions,
            "groups": tuple(FairnessGroup(name=name, values=tuple(values)) for name, values in told.values.items()),
            "dimensions": policy.dimensions,
            "minimum_cell": policy.minimum_cell,
            "margin": policy.margin,
            "comparisons_made": tests,
            "cells": tuple(_cell(key, number) for key, number in told.counts.items()),
            "gaps": found,
            "standings": tuple(standings(population, told)),
            "paces": tuple(paces(population, told)),
            "comparisons": compared,
            "representation": tuple(representation(population.catalogue, told)),
            "completions": completions,
        }
    )


def _in_order(counts: Mapping[Key, int], ranks: Mapping[str, Rank]) -> Mapping[Key, int]:
    """Counts as they stand in a report: by measure, the widest scopes first; ranks upwards, and none of them last.

    An outsider knows the order of ranks, and so does whoever reads a report: from the order of its counts.
    """
    upwards = sorted(ranks.values(), key=lambda rank: (rank.order, rank.slug))
    height = {rank.slug: at for at, rank in enumerate(upwards)} | {NONE: len(upwards) + 1}

    def position(pair: tuple[str, str]) -> tuple[str, int, str]:
        name, value = pair
        return name, height.get(value, len(upwards)) if name == "rank" else 0, value

    def order(key: Key) -> tuple[object, ...]:
        return key.measure, len(key.place), [position(pair) for pair in key.place], key.group, key.value

    return {key: counts[key] for key in sorted(counts, key=order)}


def _cell(key: Key, number: int | None) -> FairnessCell:
    return FairnessCell(
        measure=key.measure, scope=scope_of(key.place), group=key.group or None, value=key.value or None, count=number
    )
