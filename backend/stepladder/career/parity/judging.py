"""How a line stands to what the policy decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from stepladder.career.parity.lines import Given, Line, Reason, Standing, Subject
from stepladder.records import ParityException, ParityMeasure, Policy


@dataclass(frozen=True, slots=True)
class Judge:
    """The tolerances and exceptions of a policy on one day."""

    day: date
    tolerances: Mapping[ParityMeasure, Decimal]
    exceptions: Mapping[tuple[frozenset[str], ParityMeasure], Sequence[ParityException]]

    @classmethod
    def of(cls, policy: Policy, day: date) -> "Judge":
        """A judge who knows a policy. Of two tolerances for one measure the stricter counts."""
        tolerances: dict[ParityMeasure, Decimal] = {}
        for tolerance in policy.tolerances:
            tolerances[tolerance.measure] = max(tolerance.ratio, tolerances.get(tolerance.measure, Decimal(0)))
        exceptions: dict[tuple[frozenset[str], ParityMeasure], list[ParityException]] = {}
        for each in policy.exceptions:
            exceptions.setdefault((frozenset((each.level, each.other_level)), each.measure), []).append(each)
        return cls(day, tolerances, exceptions)

    def line(
        self,
        slugs: frozenset[str],
        measure: ParityMeasure,
        subject: Subject,
        left: Given,
        right: Given,
        reason: Reason | None = None,
    ) -> Line:
        """A line with its standing. With a reason, both sides are told and not compared."""
        tolerance = self.tolerances.get(measure)
        one_sided = left.there != right.there
        why = reason or (None if one_sided else _why_not(left, right))
        if why is not None:
            return Line(measure, subject, left, right, None, tolerance, "not compared", why)
        ratio = None if one_sided else _ratio(left, right)
        if tolerance is None or (ratio or Decimal(0)) >= tolerance:
            standing: Standing = "no tolerance" if tolerance is None else "within"
            return Line(measure, subject, left, right, ratio, tolerance, standing)
        exception = self._exception(slugs, measure)
        standing = "breach" if exception is None else "excepted" if self._holds(exception) else "expired"
        return Line(measure, subject, left, right, ratio, tolerance, standing, None, exception)

    def _exception(self, slugs: frozenset[str], measure: ParityMeasure) -> ParityException | None:
        """The exception for a difference: of several, the one that holds longest."""
        return max(self.exceptions.get((slugs, measure), ()), key=lambda each: each.expires, default=None)

    def _holds(self, exception: ParityException) -> bool:
        """Whether it still holds: the day on which it expires is its last."""
        return exception.expires >= self.day


def _why_not(left: Given, right: Given) -> Reason | None:
    """Why two sides that both have it cannot be compared. A share of a loss has no meaning: amounts are from 0 up."""
    if left.hidden or right.hidden:
        return "hidden"
    comparable = all(side.amount is not None and side.amount >= 0 for side in (left, right))
    return None if comparable else "no amount"


def _ratio(left: Given, right: Given) -> Decimal | None:
    if left.amount is None or right.amount is None:
        return None
    smaller, larger = sorted((left.amount, right.amount))
    return smaller / larger if larger else Decimal(1)
