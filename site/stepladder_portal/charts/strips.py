"""Figures beside each other on one scale, one strip below the other: spans, intervals and marks.

Places across are per cent of the picture's width, so that it can be as wide as the page; heights are pixels, so that
its words keep their size.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import ceil, floor, log10

from stepladder_portal.answers import Answer

STEP, FOOT = 46, 26
"""From one strip to the next, and the room for the figures of the scale below all of them."""

SHAPES = ("disc", "ring", "diamond", "square")
"""How figures of several sorts are told apart on one strip, whatever their colour."""

_MOST_TICKS = 6

_NOTHING = 1e-9
"""Figures no further apart than this are the same to whoever looks at a picture."""


@dataclass(frozen=True)
class Tick:
    """A figure of the scale."""

    at: float
    value: float
    main: bool = False
    """From here everything is measured."""

    @property
    def anchor(self) -> str:
        """How its label hangs, so that none is cut off at an edge."""
        return {0.0: "start", 100.0: "end"}.get(self.at, "middle")


@dataclass(frozen=True)
class Span:
    """A stretch of a strip, with the place of its part among the others."""

    start: float
    length: float
    part: int = 0


@dataclass(frozen=True)
class Dot:
    """A figure on a strip. The shape tells of which sort it is: a disc, a ring, a diamond or a mark."""

    at: float
    shape: str = "disc"


@dataclass(frozen=True)
class Strip:
    """What one strip shows, and of what."""

    of: Answer
    spans: tuple[Span, ...] = ()
    wires: tuple[Span, ...] = ()
    dots: tuple[Dot, ...] = ()
    y: int = 0


@dataclass(frozen=True)
class Scale:
    """A scale from one figure to another, whose ticks are round."""

    low: float
    high: float
    ticks: tuple[Tick, ...] = field(default=())

    def at(self, value: float) -> float:
        """Where a figure stands, in per cent of the width; at the end of the scale where it is beyond it."""
        share = (value - self.low) / (self.high - self.low) * 100
        return round(min(max(share, 0.0), 100.0), 2)

    def span(self, start: float, end: float, part: int = 0) -> Span:
        """From one figure to another, in either order."""
        low, high = sorted((self.at(start), self.at(end)))
        return Span(low, round(high - low, 2), part)


@dataclass(frozen=True)
class Strips:
    """A picture of strips on one scale."""

    scale: Scale
    strips: tuple[Strip, ...]

    @property
    def height(self) -> int:
        """In pixels."""
        return len(self.strips) * STEP + FOOT

    @property
    def floor(self) -> int:
        """How far down the lines of the scale reach."""
        return len(self.strips) * STEP + 2


def scale(values: Iterable[float | None], *, main: float = 0.0) -> Scale:
    """A scale that holds all these figures and the one from which they are measured."""
    given = [main, *(value for value in values if value is not None)]
    low, high = min(given), max(given)
    step = _step(high - low if high - low > _NOTHING else 1.0)
    first, last = floor(low / step), ceil(high / step)
    last += first == last
    bare = Scale(first * step, last * step)
    ticks = [number * step for number in range(first, last + 1)]
    return Scale(bare.low, bare.high, tuple(Tick(bare.at(each), each, abs(each - main) < step / 2) for each in ticks))


def whole() -> Scale:
    """The scale of shares: 0 to 100 per cent."""
    return Scale(0.0, 100.0, tuple(Tick(float(each), each, each == 0) for each in range(0, 101, 25)))


def strips(on: Scale, made: Sequence[Strip]) -> Strips:
    """Strips one below the other, in their order."""
    return Strips(
        on, tuple(Strip(each.of, each.spans, each.wires, each.dots, STEP * row) for row, each in enumerate(made))
    )


def stacked(shares: Iterable[tuple[int, float]]) -> tuple[Span, ...]:
    """Parts behind each other, each with its share of the whole in per cent."""
    spans, start = [], 0.0
    for part, share in shares:
        spans.append(Span(round(start, 2), round(share, 2), part))
        start += share
    return tuple(spans)


def _step(reach: float) -> float:
    """The round step that divides a reach into no more parts than there is room for."""
    rough = reach / (_MOST_TICKS - 1)
    power: float = 10.0 ** floor(log10(rough))
    return next(power * each for each in (1, 2, 5, 10) if power * each >= rough * 0.999)
