"""Review cycles as people live through them: what is running, what comes next, and when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from stepladder_portal.answers import Answer

When = Literal["now", "ahead", "decided", "over"]
"""Where a cycle or a step of it stands today. *Decided*: all steps are over, and what was decided holds only later."""

_ORDER: tuple[When, ...] = ("now", "ahead", "decided", "over")


@dataclass(frozen=True)
class Stretch:
    """One step of a cycle, and where it lies in it, in per cent of its length."""

    step: Answer
    when: When
    start: float
    length: float


@dataclass(frozen=True)
class Season:
    """A cycle on a day."""

    cycle: Answer
    when: When
    stretches: tuple[Stretch, ...]
    today: float | None
    """Where that day lies in it, in per cent of its length; None where it lies outside."""

    @property
    def key(self) -> tuple[int, float]:
        """By what seasons stand in order: those that run, those to come as they begin, then the latest of the past."""
        begins = _begins(self.cycle)
        ordinal = begins.toordinal() if begins else 0
        return _ORDER.index(self.when), -ordinal if self.when in {"decided", "over"} else ordinal


def seasons(cycles: Iterable[Answer], as_of: date) -> list[Season]:
    """The cycles on a day: what runs first, then what comes, then what is over."""
    return sorted((season(cycle, as_of) for cycle in cycles), key=lambda each: each.key)


def season(cycle: Answer, as_of: date) -> Season:
    """A cycle on a day."""
    steps = cycle["steps"]
    begins, ends = _begins(cycle), max((_last(step) for step in steps), default=None)
    if begins is None or ends is None:
        return Season(cycle, "ahead" if cycle["upcoming"] else "over", (), None)
    holds = date.fromisoformat(cycle["effectiveOn"]) if cycle["effectiveOn"] else ends
    whole = (max(ends, holds) - begins).days + 1

    def at(day: date) -> float:
        return round(100 * (day - begins).days / whole, 2)

    stretches = tuple(
        Stretch(
            step,
            _when(_first(step), _last(step), as_of),
            at(_first(step)),
            max(round(100 * ((_last(step) - _first(step)).days + 1) / whole, 2), 1.0),
        )
        for step in steps
    )
    when = _when(begins, ends, as_of)
    today = at(as_of) if begins <= as_of <= max(ends, holds) else None
    return Season(cycle, "decided" if when == "over" and as_of < holds else when, stretches, today)


def season_of(process: Answer, every: Iterable[Season]) -> Season | None:
    """The season that runs a process now, or else the next one that will."""
    return next(
        (
            each
            for each in every
            if each.when in {"now", "ahead"}
            and (not each.cycle["processes"] or process["slug"] in {own["slug"] for own in each.cycle["processes"]})
        ),
        None,
    )


def _begins(cycle: Answer) -> date | None:
    return min((_first(step) for step in cycle["steps"]), default=None)


def _first(step: Answer) -> date:
    return date.fromisoformat(step["starts"])


def _last(step: Answer) -> date:
    return date.fromisoformat(step["ends"] or step["starts"])


def _when(first: date, last: date, as_of: date) -> When:
    return "ahead" if as_of < first else "over" if as_of > last else "now"
