"""Fairness reports give nobody away: what is suppressed cannot be worked out, and nothing is told that has to be.

Whoever may have edited a file, and whoever made it, this is looked at again each time: a report that fails is refused.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from stepladder.career.fairness.audit import ContradictionError, Range, look, proven
from stepladder.career.fairness.cells import BASES, Key, counts_of, key_of, must_be_suppressed
from stepladder.career.fairness.counting import BESIDES
from stepladder.career.fairness.receiving import floors_of
from stepladder.career.fairness.report import in_time
from stepladder.career.fairness.resting import rests_on
from stepladder.content.check.findings import Findings
from stepladder.records import Contents, FairnessReport, Organisation


def check(contents: Contents, findings: Findings) -> None:
    """Every report by itself, then all together in the order in which they were told."""
    reports = in_time(contents.fairness_reports.values())
    sound = True
    for report in reports:
        told = list(_alone(report, contents.organisation))
        for path, message, hint in told:
            findings.add(report, path, "fairness-disclosure", message, hint)
        sound = sound and not told
    if sound and reports and not findings.lacks("fairness_report"):
        _together(reports, _margin(reports, contents.organisation), findings)


def _margin(reports: Sequence[FairnessReport], organisation: Organisation | None) -> int:
    return organisation.policy.fairness.margin if organisation else reports[-1].margin


_AGAIN = "make it again with `stepladder fairness`"

Found = Iterator[tuple[tuple[str | int, ...], str, str]]


def _alone(report: FairnessReport, organisation: Organisation | None) -> Found:
    """What one report may not tell, with its path."""
    counts = counts_of(report.cells)
    if len(counts) < len(report.cells):
        yield ("cells",), "a count stands in this report twice", _AGAIN
    minimum = report.minimum_cell
    for index, cell in enumerate(report.cells):
        key = key_of(cell)
        if must_be_suppressed(key, counts, minimum):
            message = f"this count may not be told: it, or what is left of its scope, is below {minimum}"
            yield ("cells", index), message, _AGAIN
        elif cell.count is not None and key.measure in BASES and key.of(BASES[key.measure]) not in counts:
            yield ("cells", index), "it is not told of how many people this is counted", _AGAIN
    for name in ("gaps", "standings", "paces", "representation", "comparisons"):
        for index, figure in enumerate(getattr(report, name)):
            if any(counts.get(key) is None for key in rests_on(figure, counts)):
                yield (name, index), "this figure rests on a count that is suppressed", _AGAIN
    if organisation is not None:
        yield from _beyond_policy(report, organisation)


def _beyond_policy(report: FairnessReport, organisation: Organisation) -> Found:
    policy = organisation.policy.fairness
    hint = "groups, breakdowns and the least cell are fixed under policy: fairness in organisation.yml"
    for index, group in enumerate(report.groups):
        if group.name not in policy.groups:
            yield ("groups", index), f"the policy does not allow to compare {group.name}", hint
    known = {group.name for group in report.groups}
    for index, cell in enumerate(report.cells):
        if cell.group is not None and cell.group not in known:
            yield ("cells", index), f"the group {cell.group} is not one of this report's groups", hint
    for index, dimension in enumerate(report.dimensions):
        if dimension not in policy.dimensions:
            yield ("dimensions", index), f"the policy does not allow to divide people by {dimension}", hint
    divided = {*report.dimensions, *BESIDES}
    for index, cell in enumerate(report.cells):
        for name in cell.scope.model_dump(exclude_none=True).keys() - divided:
            yield ("cells", index), f"{name} is not one of this report's dimensions", hint
    if report.minimum_cell < policy.minimum_cell:
        yield ("minimum_cell",), f"the policy asks for at least {policy.minimum_cell} people in a cell", hint


def _together(reports: Sequence[FairnessReport], margin: int, findings: Findings) -> None:
    tables = tuple(_table(report) for report in reports)
    for end, report in enumerate(reports, 1):
        found = _narrow(tables[:end], margin, report.completions)
        if isinstance(found, str):
            findings.add(report, ("cells",), "fairness-contradiction", found, _AGAIN)
            return
        for each in found:
            where = [key_of(cell) for cell in reports[each.report].cells].index(each.key)
            message = (
                f"an outsider can work out to within {each.width} people how many are counted here, and the policy's "
                f"margin is {margin}"
            )
            findings.add(reports[each.report], ("cells", where), "fairness-disclosure", message, _AGAIN)
        if found:
            return


class Table(NamedTuple):
    """What an outsider reads of a report."""

    counts: tuple[tuple[Key, int | None], ...]
    floors: tuple[tuple[Key, int], ...]


def _table(report: FairnessReport) -> Table:
    counts = counts_of(report.cells)
    return Table(tuple(counts.items()), tuple(floors_of(report.gaps, counts, report.minimum_cell).items()))


@lru_cache(maxsize=16)
def _narrow(tables: tuple[Table, ...], margin: int, completions: tuple[str, ...]) -> Sequence[Range] | str:
    """What can be worked out too well, or in words that nothing can. Where no proof holds, asking takes seconds."""
    counts: list[Mapping[Key, int | None]] = [dict(table.counts) for table in tables]
    floors = [dict(table.floors) for table in tables]
    try:
        return () if proven(counts, margin, completions, floors) else look(counts, margin, floors).narrow
    except ContradictionError as error:
        return str(error)
