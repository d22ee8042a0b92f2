"""What changed for levels, as it was told to people."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from stepladder_portal.answers import Answer


@dataclass(frozen=True)
class Change:
    """One note, and the level that it is about."""

    level: Answer
    note: Answer

    @property
    def on(self) -> str:
        """The day from which it holds."""
        day: str = self.note["on"]
        return day


def changes(levels: Iterable[Answer]) -> list[Change]:
    """Every note of these levels, the newest first; of one day in the order of the levels."""
    told = (Change(level, note) for level in levels for note in level["changes"])
    return sorted(told, key=lambda change: change.on, reverse=True)


def by_day(told: Sequence[Change]) -> list[tuple[str, list[Change]]]:
    """Changes that stand in order, by the day from which they hold."""
    return [(day, list(own)) for day, own in groupby(told, key=lambda change: change.on)]
