"""One line of the ledger: what both sides get of one thing, and how that stands to what was decided."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, Literal

from stepladder.records import ParityException, ParityMeasure

Standing = Literal["within", "breach", "excepted", "expired", "not compared", "no tolerance"]
"""Within the tolerance; beyond it; beyond it with an exception; beyond it with one that has run out; see the reason;
nothing was decided."""

Reason = Literal["hidden", "basis is pay", "not stated alike", "other unit", "no amount", "draft"]

REASONS: Final[dict[Reason, str]] = {
    "hidden": "so few people hold the grade that its band would tell somebody's pay",
    "basis is pay": "pay is all that pairs these two, so that comparing their pay would show nothing",
    "not stated alike": "the other side has no band for the same location, discipline, currency and period",
    "other unit": "the other side has it in another unit",
    "no amount": "no amount is stated on one side",
    "draft": "one side is still being written",
}
"""Why a line is not compared, as part of a sentence."""


@dataclass(frozen=True, slots=True, order=True)
class Subject:
    """What exactly a line is about, beside its measure. Empty where the measure says it all."""

    kind: str = ""
    """Of a reward or a recognition."""
    unit: str = ""
    """Of a reward: ``%``, ``days``, a currency."""
    location: str = ""
    discipline: str = ""
    currency: str = ""
    """Of a band."""
    period: str = ""
    """Of a band: ``year``, ``month`` …"""

    def __str__(self) -> str:
        """For a message: ``GBP a year in port-ellery``, ``target bonus in %``."""
        money = f"{self.currency} a {self.period}" if self.currency else ""
        market = f"for {self.discipline}" if self.discipline else ""
        where = f"in {self.location}" if self.location else ""
        unit = f"in {self.unit}" if self.unit else ""
        return " ".join(part for part in (self.kind, unit, money, market, where) if part)


@dataclass(frozen=True, slots=True)
class Given:
    """What one side gets."""

    amount: Decimal | None = None
    """The figure that is compared: money, a reward's amount, or how many there are."""
    low: Decimal | None = None
    """Of a band: its least."""
    high: Decimal | None = None
    """Of a band: its most."""
    texts: tuple[str, ...] = ()
    """What is said of it: a reward's or a recognition's text."""
    there: bool = True
    """Whether this side has it at all."""
    hidden: bool = False
    """Whether it may not be shown; then nothing else here tells anything."""


ABSENT: Final = Given(there=False)
"""A side that does not have it."""
HIDDEN: Final = Given(hidden=True)
"""A side of which it may not be shown."""


@dataclass(frozen=True, slots=True)
class Line:
    """One measure of one pair."""

    measure: ParityMeasure
    subject: Subject
    left: Given
    right: Given
    ratio: Decimal | None
    """The smaller by the larger, from 0 to 1; None where they are not compared, or one side does not have it."""
    tolerance: Decimal | None
    """The least that the ratio may be; None where nothing was decided."""
    standing: Standing
    reason: Reason | None = None
    """Why they are not compared."""
    exception: ParityException | None = None
    """The difference that was agreed to, or had been until it expired."""

    @property
    def breaches(self) -> bool:
        """Whether both sides lie further apart than was decided, and nobody has agreed to it for today."""
        return self.standing in ("breach", "expired")

    @property
    def one_sided(self) -> bool:
        """Whether one side has nothing of what the other has: that counts as a ratio of 0."""
        return self.reason is None and self.left.there != self.right.there

    def mirrored(self) -> "Line":
        """The same line seen from the other side."""
        return replace(self, left=self.right, right=self.left)
