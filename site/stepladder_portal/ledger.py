"""What both sides of a ladder get: what stands level with what, line by line, held against what was decided."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from stepladder_portal.answers import Answer
from stepladder_portal.charts import Dot, Strip, Strips, strips, whole
from stepladder_portal.markets import Market, markets
from stepladder_portal.measures import MEASURES, measure_title

_SHAPES = {"WITHIN": "disc", "EXCEPTED": "ring", "NO_TOLERANCE": "mark"}
"""How a line is marked by how it stands; a diamond where it is beyond what was decided."""


@dataclass(frozen=True)
class Told:
    """One line of a pair, with the pair it is of."""

    entry: Answer
    line: Answer

    @property
    def beyond(self) -> bool:
        """Whether both sides lie further apart than was decided, and nobody has agreed to it for today."""
        return self.line["standing"] in {"BREACH", "EXPIRED"}

    @property
    def ratio(self) -> float | None:
        """The smaller by the larger; 0 where only one side has it; None where they are not compared."""
        if self.line["ratio"] is None and self.line["oneSided"] and self.line["standing"] != "NOT_COMPARED":
            return 0.0
        ratio: float | None = self.line["ratio"]
        return ratio


@dataclass(frozen=True)
class Tally:
    """How many lines stand how."""

    even: int
    agreed: int
    beyond: int
    apart: int
    told: int

    @property
    def compared(self) -> int:
        """How many were held against what was decided."""
        return self.even + self.agreed + self.beyond


def tally(lines: Iterable[Answer]) -> Tally:
    """How these lines stand to what was decided."""
    standings = [line["standing"] for line in lines]
    return Tally(
        standings.count("WITHIN"),
        standings.count("EXCEPTED"),
        standings.count("BREACH") + standings.count("EXPIRED"),
        standings.count("NOT_COMPARED"),
        standings.count("NO_TOLERANCE"),
    )


@dataclass(frozen=True)
class Measured:
    """All lines of one measure."""

    measure: str
    lines: tuple[Told, ...]

    @property
    def title(self) -> str:
        """What the measure is called."""
        return measure_title(self.measure)

    @cached_property
    def tally(self) -> Tally:
        """How they stand."""
        return tally(told.line for told in self.lines)

    @property
    def tolerance(self) -> float | None:
        """The least that the ratio may be."""
        return next((told.line["tolerance"] for told in self.lines if told.line["tolerance"] is not None), None)

    @cached_property
    def least(self) -> Told | None:
        """The line in which both sides lie furthest apart."""
        compared = [told for told in self.lines if told.ratio is not None]
        return min(compared, key=lambda told: told.ratio or 0.0, default=None)


class Ledger:
    """What both sides of one ladder get, as its page tells it."""

    def __init__(self, answer: Answer, wording: Answer | None) -> None:
        self.answer = answer
        self.wording = wording

    @property
    def ladder(self) -> Answer:
        """The ladder."""
        ladder: Answer = self.answer["ladder"]
        return ladder

    @cached_property
    def pairs(self) -> list[Answer]:
        """The pairs from the lowest height up, those with a level of another ladder last."""
        return sorted(self.answer["entries"], key=_place)

    @cached_property
    def lines(self) -> list[Told]:
        """All lines of all pairs."""
        return [Told(entry, line) for entry in self.pairs for line in entry["lines"]]

    @cached_property
    def tally(self) -> Tally:
        """How they stand."""
        return tally(told.line for told in self.lines)

    @cached_property
    def beyond(self) -> list[Told]:
        """What lies further apart than was decided."""
        return [told for told in self.lines if told.beyond]

    @cached_property
    def agreed(self) -> list[Told]:
        """What lies further apart, as was agreed."""
        return [told for told in self.lines if told.line["standing"] == "EXCEPTED"]

    @cached_property
    def measured(self) -> list[Measured]:
        """The lines by measure."""
        return by_measure(self.lines)

    def markets(self, entry: Answer) -> list[Market]:
        """The markets in which both levels of a pair have a band that may be shown."""
        return markets(entry)

    @cached_property
    def chart(self) -> Strips | None:
        """How far apart both sides lie, measure by measure."""
        return ratios(self.measured)


def _place(entry: Answer) -> tuple[bool, int]:
    ends = (entry["left"], entry["right"])
    ranks = [level["rank"]["order"] for level in ends if level["rank"]]
    return ends[0]["ladder"]["slug"] != ends[1]["ladder"]["slug"], min(ranks, default=0)


def by_measure(lines: Sequence[Told]) -> list[Measured]:
    """Lines by what they compare, without measures of which there are none."""
    own: dict[str, list[Told]] = {measure: [] for measure in MEASURES}
    for told in lines:
        own.setdefault(told.line["measure"], []).append(told)
    return [Measured(measure, tuple(lines)) for measure, lines in own.items() if lines]


def ratios(measured: Sequence[Measured]) -> Strips | None:
    """A strip for each measure, with a mark for each ratio and a line where the policy draws it."""
    on = whole()
    made = []
    for each in measured:
        places = {(_SHAPES.get(told.line["standing"], "diamond"), told.ratio) for told in each.lines}
        dots = [Dot(on.at(ratio * 100), shape) for shape, ratio in sorted(places, key=str) if ratio is not None]
        limit = each.tolerance
        allowed = (on.span(limit * 100, 100, 1),) if limit is not None else ()
        if dots:
            made.append(Strip({"measured": each}, spans=allowed, dots=tuple(dots)))
    return strips(on, made) if made else None
