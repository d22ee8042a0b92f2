"""What comes with a level beside what comes with its equals: line by line, in the same order and size."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from stepladder_portal.answers import Answer

_MOST = 2
"""With how many equals a level is laid side by side; of more, a table would be too wide to read."""

_AMOUNT = ("amount", "unit", "dependsOn", "text")
"""What a reward says, apart from its kind."""


@dataclass(frozen=True)
class Line:
    """What comes with each of some levels, of one kind."""

    kind: str
    of_each: Sequence[Sequence[Answer]]
    """For each level what it has of this kind; nothing is shown as an empty place."""
    alike: bool
    """Whether all of them have the same."""


@dataclass(frozen=True)
class ToCome:
    """What will come with some levels from a day on."""

    on: str
    announced: str
    """When it is told outside; empty where that is not known."""
    lines: Sequence[Line]


@dataclass(frozen=True)
class Beside:
    """A level and its equals, and what comes with them."""

    levels: Sequence[Answer]
    rewards: Sequence[Line]
    recognitions: Sequence[Line]

    def to_come(self) -> list[ToCome]:
        """The rewards that are announced for later, the next ones first."""
        days = sorted({_since(each) for level in self.levels for each in level["rewardsToCome"]})
        return [ToCome(*day, _lines(self.levels, "rewardsToCome", _reward, day)) for day in days]


def beside(level: Answer, levels: Mapping[str, Answer]) -> Beside:
    """What comes with a level and with those that stand level with it. ``levels`` are whole, by slug.

    Those of its own ladder come first; what is only about level is not laid beside it.
    """
    pairs = [pair["other"]["slug"] for pair in level["equivalences"] if pair["other"] and pair["strength"] == "EQUAL"]
    slugs = sorted(dict.fromkeys(pairs), key=lambda slug: slug.partition("/")[0] != level["ladder"]["slug"])
    every = [level, *(levels[slug] for slug in slugs[:_MOST])]
    return together(every)


def together(levels: Sequence[Answer]) -> Beside:
    """What comes with each of some levels, which are whole."""
    return Beside(levels, _lines(levels, "rewards", _reward), _lines(levels, "recognitions", _recognition))


def _lines(
    levels: Sequence[Answer], field: str, said: Callable[[Answer], object], day: tuple[str, str] | None = None
) -> list[Line]:
    """Line by line what levels have; where a day is given, only what comes with it."""
    every = [[each for each in level[field] if day is None or _since(each) == day] for level in levels]
    kinds = dict.fromkeys(each["kind"] for own in every for each in own)
    lines = []
    for kind in kinds:
        of_each = [[each for each in own if each["kind"] == kind] for own in every]
        first, *others = [[said(each) for each in own] for own in of_each]
        lines.append(Line(kind, of_each, bool(others) and all(other == first for other in others)))
    return lines


def _since(reward: Answer) -> tuple[str, str]:
    return reward["effectiveFrom"], reward["announcedOn"] or ""


def _reward(reward: Answer) -> object:
    return tuple(reward[name] for name in _AMOUNT)


def _recognition(recognition: Answer) -> object:
    return recognition["text"]
