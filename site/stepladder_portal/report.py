"""One fairness report as its page shows it: what is told of each group, drawn, and what may not be told."""

from collections.abc import Sequence
from functools import cached_property

from stepladder_portal import groups
from stepladder_portal.answers import Answer
from stepladder_portal.charts import SHAPES, Curves, Dot, Scale, Strip, Strips, curves, scale, strips, whole
from stepladder_portal.scopes import Names, dimensions, is_whole
from stepladder_portal.speaking import gettext
from stepladder_portal.standing import Places

_MIDPOINT = 100.0
"""Full-time pay at the middle of the band, in per cent of it."""


class Report:
    """What one fairness report tells, as its page shows it. Everything is by group."""

    def __init__(self, answer: Answer, names: Names) -> None:
        self.answer = answer
        self.names = names
        self.places = Places(answer, names)

    def told(self, family: str, group: str) -> list[Answer]:
        """The figures of a family, say ``gaps``, that may be told of a group."""
        return [each for each in self.answer[family] if each["group"] == group and not each["suppressed"]]

    def untold(self, family: str, group: str) -> list[tuple[str, list[str]]]:
        """By whom they are of, the parts of a group of which a family's figures may not be told."""
        found: dict[str, list[str]] = {}
        for each in self.answer[family]:
            if each["group"] == group and each["suppressed"]:
                found.setdefault(self.names.scope(each["scope"]), []).append(each["value"])
        return list(found.items())

    def gaps(self, group: str) -> Strips | None:
        """Gaps of pay from the largest part: the mean as a bar, the median as a ring."""
        told = [gap for gap in self.told("gaps", group) if gap["mean"] is not None]
        on = scale([gap[name] for gap in told for name in ("mean", "median")])
        return _drawn(
            on,
            [
                Strip(
                    gap,
                    spans=(on.span(0, gap["mean"]),),
                    dots=() if gap["median"] is None else (Dot(on.at(gap["median"]), "ring"),),
                )
                for gap in told
            ],
        )

    def paces(self, group: str) -> Strips | None:
        """Promotions per hundred years at work, each with its interval."""
        told = [pace for pace in self.told("paces", group) if pace["perHundredYears"] is not None]
        on = scale([pace["high"] for pace in told])
        return _drawn(
            on,
            [
                Strip(
                    pace,
                    wires=(on.span(pace["low"], pace["high"]),) if None not in (pace["low"], pace["high"]) else (),
                    dots=(Dot(on.at(pace["perHundredYears"])),),
                )
                for pace in told
            ],
        )

    def curves(self, group: str) -> Curves | None:
        """How long it took until people were promoted, of everybody in each part."""
        return curves([pace for pace in self.told("paces", group) if is_whole(pace["scope"])])

    def standings(self, group: str) -> Strips | None:
        """Base pay in per cent of the middle of its band, wherever at least two parts of a group are told."""
        places: dict[str, list[Answer]] = {}
        for each in self.told("standings", group):
            if each["compaRatio"] is not None:
                places.setdefault(self.names.scope(each["scope"]), []).append(each)
        beside = {label: own for label, own in places.items() if len(own) > 1}
        on = scale([each["compaRatio"] * 100 for own in beside.values() for each in own], main=_MIDPOINT)
        shapes = dict(self.shapes(group))
        return _drawn(
            on,
            [
                Strip(
                    {"label": label, "parts": own},
                    dots=tuple(Dot(on.at(each["compaRatio"] * 100), shapes[each["value"]]) for each in own),
                )
                for label, own in beside.items()
            ],
        )

    def shapes(self, group: str) -> list[tuple[str, str]]:
        """How each part of a group is marked where several stand on one strip."""
        return [(value, SHAPES[place % len(SHAPES)]) for place, value in enumerate(self.places.values(group))]

    def comparisons(self, group: str) -> list[Answer]:
        """What was compared for a group, as far as there was enough to compare."""
        return [each for each in self._compared(group) if each["reading"] != "TOO_FEW_TO_COMPARE"]

    def too_few(self, group: str) -> list[tuple[str, list[str]]]:
        """By outcome, the parts of a group of which there were too few to compare."""
        found: dict[str, list[str]] = {}
        for each in self._compared(group):
            if each["reading"] == "TOO_FEW_TO_COMPARE":
                found.setdefault(each["measure"], []).append(each["value"])
        return list(found.items())

    def _compared(self, group: str) -> list[Answer]:
        return [each for each in self.answer["comparisons"] if each["group"] == group]

    def outcomes(self, group: str) -> Strips | None:
        """The share of a part to which something happened, and that of the largest part."""
        on = whole()
        told = [each for each in self.comparisons(group) if None not in (each["share"], each["referenceShare"])]
        return _drawn(
            on,
            [
                Strip(
                    each,
                    wires=(on.span(each["share"], each["referenceShare"]),),
                    dots=(Dot(on.at(each["referenceShare"]), "ring"), Dot(on.at(each["share"]))),
                )
                for each in told
            ],
        )

    def history(self, reports: "Sequence[Report]", family: str) -> list[tuple[str, list[Answer | None]]]:
        """The figures of a family that are of everybody, or of everybody paid in a currency, report by report."""
        found: dict[tuple[str, str, str], list[Answer | None]] = {}
        for column, report in enumerate(reports):
            for each in report.answer[family]:
                if each["group"] and dimensions(each["scope"]) <= {"currency"}:
                    key = (self.names.scope(each["scope"]), each["group"], each["value"])
                    found.setdefault(key, [None] * len(reports))[column] = each
        told = {key: own for key, own in found.items() if any(each and not each["suppressed"] for each in own)}
        return [
            (gettext("%(scope)s, %(part)s", scope=label, part=groups.column(value, group)), own)
            for (label, group, value), own in told.items()
        ]

    @property
    def measures(self) -> list[str]:
        """What is counted, in the order of the report."""
        return list(dict.fromkeys(cell["measure"] for cell in self.answer["cells"]))

    @cached_property
    def suppressed(self) -> int:
        """How many counts may not be told."""
        return sum(1 for cell in self.answer["cells"] if cell["suppressed"])

    def counts(self, measure: str) -> list[tuple[str, list[Answer]]]:
        """Every count of a measure, by whom it is of: everybody, and then each part of each group."""
        rows: dict[str, list[Answer]] = {}
        for cell in self.answer["cells"]:
            if cell["measure"] == measure:
                rows.setdefault(self.names.scope(cell["scope"]), []).append(cell)
        return list(rows.items())

    @cached_property
    def columns(self) -> list[tuple[str | None, str | None]]:
        """Of whom counts are told: everybody, and then each part of each group."""
        parts = [(group["name"], value) for group in self.answer["groups"] for value in group["values"]]
        return [(None, None), *parts]

    def count(self, cells: Sequence[Answer], column: tuple[str | None, str | None]) -> Answer | None:
        """The count of these of one part of a group; None where nobody was counted."""
        return next((cell for cell in cells if (cell["group"], cell["value"]) == column), None)


def _drawn(on: Scale, made: Sequence[Strip]) -> Strips | None:
    return strips(on, made) if made else None
