"""A row of the people file, for as long as the command runs. It never shows what it holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

WEEKS = Decimal("52.1775")
"""Weeks of a mean year: 365.2425 days / 7."""


class Step(NamedTuple):
    """A promotion or another move: the day, and the level that was left."""

    on: date
    kind: Literal["promoted", "moved"]
    level: str

    def __repr__(self) -> str:
        return "Step(…)"


@dataclass(frozen=True, slots=True, repr=False)
class Person:
    """What HR knows of one person that the report reckons with."""

    level: str
    """``ladder/level``, on the day or when they left."""
    level_since: date
    joined: date
    fte: Decimal
    """Share of a full week, above 0."""
    base: Decimal
    """Agreed base pay for a year at that share of a week, whether or not part of it was leave."""
    currency: str
    location: str
    variable: Decimal = Decimal(0)
    """Variable pay for the last twelve months, as it was paid."""
    full_time_hours: Decimal | None = None
    """Hours of a full week where they work."""
    leave_months: Decimal = Decimal(0)
    """Months of leave within the report's years."""
    leave_in_year: Decimal = Decimal(0)
    """Those of them within the last twelve months."""
    steps: tuple[Step, ...] = ()
    """Promotions and moves in order of time."""
    left: date | None = None
    awarded: tuple[date, ...] = ()
    groups: Mapping[str, str] = field(default_factory=dict)

    def __repr__(self) -> str:
        return "Person(…)"

    @property
    def base_of_year(self) -> Decimal:
        """Base pay of a full-time year."""
        return self.base / self.fte

    @property
    def variable_of_year(self) -> Decimal:
        """Variable pay of a full-time year without leave.

        Who was on leave for all of it is taken to have had what they were paid: there is nothing to bring up from.
        """
        months = 12 - self.leave_in_year
        return self.variable / self.fte * (Decimal(12) / months if months > 0 else 1)

    @property
    def pay_of_year(self) -> Decimal:
        """All pay of a full-time year."""
        return self.base_of_year + self.variable_of_year

    @property
    def pay_of_hour(self) -> Decimal | None:
        """All pay of a full-time hour; not known where the hours of a full week are not."""
        return self.pay_of_year / (self.full_time_hours * WEEKS) if self.full_time_hours else None
