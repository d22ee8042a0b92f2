"""Levels of equal height are given as much, as far as the policy has decided what that means.

Where it enforces that, a breach to which nobody has agreed is a fault; elsewhere it is one warning for each pair. Where
it has set no tolerance there is nothing to compare against, so that freshly imported content is left in peace.
"""

from collections.abc import Iterator, Sequence
from decimal import ROUND_DOWN, Decimal
from itertools import groupby

from stepladder.career.catalogue import Catalogue
from stepladder.career.parity import Entry, Given, Line, entries
from stepladder.content.check.findings import Findings
from stepladder.records import Contents, Level


def check(contents: Contents, findings: Findings) -> None:
    """Hold every pair of levels against the tolerances of the policy.

    Bands and exceptions are of a day: where none counts as today, nothing is compared. Nor is it while something could
    not be read, for what is missing on one side may be just that.
    """
    decided = contents.organisation is not None and contents.organisation.policy.tolerances
    if not decided or findings.as_of is None or findings.unread:
        return
    catalogue = Catalogue(contents)
    mentors = catalogue.mentors_on(findings.as_of).values()
    for entry in entries(catalogue, findings.as_of, mentors):
        told = _each_measure(entry) if findings.enforced else ([entry.breaches] if entry.breaches else [])
        for lines in told:
            _tell(entry, lines, findings)


def _each_measure(entry: Entry) -> Iterator[Sequence[Line]]:
    """The breaches of a pair, measure by measure: each is mended, or agreed to, by itself."""
    return (tuple(lines) for _, lines in groupby(entry.breaches, key=lambda line: line.measure))


def _tell(entry: Entry, lines: Sequence[Line], findings: Findings) -> None:
    pair = entry.pair
    less, more = (pair.right, pair.left) if _gives_less(lines[0].right, lines[0].left) else (pair.left, pair.right)
    bases = " and ".join(pair.bases)
    told = "; ".join(_line(line if less is pair.left else line.mirrored()) for line in lines)
    message = f"{less.slug} and {more.slug} stand level (by {bases}), but not in {told}"
    hint = f"{_other(more, findings)}; bring both together, or add an exception for them to policy in organisation.yml"
    ran_out = sorted({line.exception.expires for line in lines if line.exception is not None})
    if ran_out:
        hint = f"{hint}; the one there expired on {ran_out[-1]}"
    findings.add(less, (), "parity", message, hint, findings.missing)


def _other(level: Level, findings: Findings) -> str:
    return f"the other stands in {findings.place(level, ())}"


def _gives_less(one: Given, other: Given) -> bool:
    return (one.amount or Decimal(0)) < (other.amount or Decimal(0)) or (other.there and not one.there)


def _line(line: Line) -> str:
    """A line in words, the first level's figure first: ``midpoint GBP a year (62000 to 78000: 0.79, not 0.95)``."""
    subject = " ".join(filter(None, (line.measure, str(line.subject))))
    # Cut, not rounded: what lies just below the tolerance must not look as if it were within it.
    ratio = (line.ratio or Decimal(0)).quantize(Decimal("0.01"), ROUND_DOWN)
    return f"{subject} ({_figure(line.left)} to {_figure(line.right)}: {ratio}, not {line.tolerance})"


def _figure(given: Given) -> str:
    return "none" if given.amount is None else f"{given.amount:f}"
