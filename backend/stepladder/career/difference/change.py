"""The words for what becomes of a thing between two levels, and the things they are said of."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from stepladder.career.difference.wording import Run, wording
from stepladder.career.placed import PlacedExpectation
from stepladder.records import Criterion, PayBand, Recognition, Reward

Change = Literal["new", "raised", "changed", "reworded", "kept", "lowered", "dropped"]
"""What becomes of a thing. ``raised`` and ``lowered`` are said only where an order is known; ``reworded`` where
nothing but the text differs; ``changed`` of every other difference."""

PairedBy = Literal["key", "inherited", "continues", "text", "competency"]
"""Why two expectations are taken for one: they are the same one, they stand once for both levels, one carries on the
other (or both carry on a third), their texts are equal, or each is the only one left of its competency and kind."""

LevelText = Literal["title", "summary", "scope", "still_grows", "body"]
LevelFact = Literal["rank", "grade", "gate", "process", "career_level"]
LevelFigure = Literal["people", "hands_on", "planning", "other", "typical_months_min", "typical_months_max"]


class HasChange(Protocol):
    """Anything of which is said what becomes of it."""

    @property
    def change(self) -> Change:
        """What becomes of it."""


@dataclass(frozen=True, slots=True)
class ExpectationDifference:
    """What becomes of one expectation; only a new one has no ``from``, only a dropped one no ``to``."""

    change: Change
    from_expectation: PlacedExpectation | None
    to_expectation: PlacedExpectation | None
    paired_by: PairedBy | None = None

    @property
    def wording(self) -> Sequence[Run]:
        """Which words stay, go and come."""
        old, new = self.from_expectation, self.to_expectation
        return wording(old.text if old else "", new.text if new else "")

    @property
    def examples_changed(self) -> bool:
        """Whether a paired expectation is shown by other examples. That alone does not change what is asked."""
        old, new = self.from_expectation, self.to_expectation
        if old is None or new is None:
            return False
        return (old.examples, old.counter_examples) != (new.examples, new.counter_examples)


@dataclass(frozen=True, slots=True)
class CompetencyDifference:
    """What becomes of one competency, with all expectations of it.

    Where an expectation changes its competency, both competencies tell of it.
    """

    competency: str | None
    """Its slug; none for the expectations that name no competency."""
    change: Change
    from_proficiency: str | None
    """The proficiency that is asked: the highest of the core expectations, where the scale knows which that is."""
    to_proficiency: str | None
    expectations: tuple[ExpectationDifference, ...]

    @property
    def is_unchanged(self) -> bool:
        """Whether nothing of it differs, down to the words."""
        return self.change == "kept" and all(each.change == "kept" for each in self.expectations)


@dataclass(frozen=True, slots=True)
class TextDifference:
    """What becomes of a text about a level. An absent text is none."""

    name: LevelText
    change: Change
    from_text: str | None
    to_text: str | None

    @property
    def wording(self) -> Sequence[Run]:
        """Which words stay, go and come."""
        return wording(self.from_text or "", self.to_text or "")


@dataclass(frozen=True, slots=True)
class FactDifference:
    """What becomes of a fact about a level: its rank or grade (a slug), its gate, whether one may stay (``yes``)."""

    name: LevelFact
    change: Change
    from_value: str | None
    to_value: str | None


@dataclass(frozen=True, slots=True)
class FigureDifference:
    """What becomes of a figure: a share of the week in per cent, or the typical time in months."""

    name: LevelFigure
    change: Change
    from_value: int | None
    to_value: int | None


@dataclass(frozen=True, slots=True)
class ConditionDifference:
    """What becomes of one condition of the work."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class CriterionDifference:
    """What becomes of one criterion for promotion."""

    change: Change
    from_criterion: Criterion | None
    to_criterion: Criterion | None


@dataclass(frozen=True, slots=True)
class PayBandDifference:
    """What becomes of the band of one location, discipline, currency and period."""

    change: Change
    from_band: PayBand | None
    to_band: PayBand | None


@dataclass(frozen=True, slots=True)
class RewardDifference:
    """What becomes of one reward."""

    change: Change
    from_reward: Reward | None
    to_reward: Reward | None


@dataclass(frozen=True, slots=True)
class RecognitionDifference:
    """What becomes of one thing that is not money."""

    change: Change
    from_recognition: Recognition | None
    to_recognition: Recognition | None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many things became what."""

    new: int = 0
    raised: int = 0
    changed: int = 0
    reworded: int = 0
    kept: int = 0
    lowered: int = 0
    dropped: int = 0

    @classmethod
    def of(cls, differences: Iterable[HasChange]) -> "Counts":
        """Count them."""
        return cls(**{str(change): number for change, number in Counter(each.change for each in differences).items()})
