"""Pay bands side by side on one scale."""

from collections.abc import Sequence
from dataclasses import dataclass

from stepladder_portal.answers import Answer


@dataclass(frozen=True)
class Bar:
    """A pay band on a scale of 0 to 100."""

    start: float
    length: float
    middle: float


def bars(bands: Sequence[Answer]) -> list[Bar]:
    """Pay bands of one currency and period side by side on one scale."""
    amounts = [band[end] for band in bands for end in ("min", "mid", "max") if band[end] is not None]
    if not amounts:
        return [Bar(0, 0, 0) for _ in bands]
    low, high = min(amounts), max(amounts)
    margin = (high - low) * 0.4 or high * 0.2 or 1
    first = max(low - margin, 0)
    whole = high + margin - first
    made = []
    for band in bands:
        least, middle, most = band["min"], band["mid"], band["max"]
        start = _first_known(least, middle if most is None else None, low)
        end = _first_known(most, middle if least is None else None, high)
        at = _first_known(middle, (start + end) / 2)
        made.append(Bar(*(round(value * 100 / whole, 2) for value in (start - first, end - start, at - first))))
    return made


def _first_known(*amounts: float | None) -> float:
    return next(amount for amount in amounts if amount is not None)
