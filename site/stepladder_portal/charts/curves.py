"""How many have been promoted after how long: of each curve the points that a report tells.

A report tells after how many months a quarter and half of the people were promoted, estimated after Kaplan and Meier,
and for half the 95 % interval. The steps between would tell the months of single persons' promotions.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from stepladder_portal.answers import Answer
from stepladder_portal.charts.strips import SHAPES, Scale, Tick, scale

_TOP, _GROUND = 16.0, 212.0
_HIGHEST = 60.0
"""Per cent at the top of the picture: half is the most that is told."""


@dataclass(frozen=True)
class Point:
    """A point of a curve: across in per cent of the width, down in pixels."""

    x: float
    y: float


@dataclass(frozen=True)
class Curve:
    """One part of a group: the points told of it, from the beginning on, and the interval of the last."""

    of: Answer
    shape: str
    points: tuple[Point, ...]
    reach: tuple[Point, Point] | None
    lane: int


@dataclass(frozen=True)
class Curves:
    """Curves in one frame, with the figures on its two scales."""

    curves: tuple[Curve, ...]
    months: Scale
    shares: tuple[Tick, ...]
    height: int = 246
    ground: float = _GROUND


def curves(paces: Sequence[Answer]) -> Curves | None:
    """The curves of these parts of a group; None where a quarter is told of none of them."""
    told = [pace for pace in paces if pace["quarterMonths"] is not None]
    if not told:
        return None
    names = ("quarterMonths", "medianMonths", "medianHigh")
    months = scale([pace[name] for pace in told for name in names])
    made = []
    for lane, pace in enumerate(told):
        points = [Point(0.0, _GROUND), Point(months.at(pace["quarterMonths"]), _down(25))]
        reach = None
        if pace["medianMonths"] is not None:
            points.append(Point(months.at(pace["medianMonths"]), _down(50)))
            if pace["medianLow"] is not None and pace["medianHigh"] is not None:
                below = _down(50) + 5 * lane - 4  # so that intervals of several lie beside each other
                reach = Point(months.at(pace["medianLow"]), below), Point(months.at(pace["medianHigh"]), below)
        made.append(Curve(pace, SHAPES[lane % len(SHAPES)], tuple(points), reach, lane))
    return Curves(tuple(made), months, tuple(Tick(_down(share), share, share == 0) for share in (0, 25, 50)))


def _down(share: float) -> float:
    return round(_GROUND - (_GROUND - _TOP) * share / _HIGHEST, 1)
