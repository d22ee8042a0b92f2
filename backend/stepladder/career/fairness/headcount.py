"""What follows from a report for somebody who knows besides how many people there are.

A report may suppress how many there are in all, so that the parts of a group can be told. Within an organisation that
number is often to be seen. This is for whoever makes the report, before it is given to anybody: it needs true counts.
"""

from collections.abc import Mapping, Sequence

from stepladder.career.fairness.audit import following
from stepladder.career.fairness.cells import Key, counts_of
from stepladder.career.fairness.counting import count
from stepladder.career.fairness.population import Population
from stepladder.records import FairnessReport


def known_by_head_count(population: Population, report: FairnessReport) -> Sequence[Key]:
    """The suppressed counts of parts that lie within the margin for who knows the head count of every scope."""
    counts = count(population)
    heads = {key: number for key, number in counts.items() if key.everybody and key.measure in _SEEN}
    told: Mapping[Key, int | None] = {**counts_of(report.cells), **heads}
    return [found.key for found in following([told], report.margin) if not found.key.everybody]


_SEEN = frozenset({"people"})
"""What somebody can see who looks around: who is there. What happened to whom over years is not seen in this way."""
