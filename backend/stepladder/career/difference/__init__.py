"""The difference of two levels: what is new, raised, kept, lowered and dropped, down to the words.

What pairs with what, and why, is told in ``docs/decisions/0008-difference.md``.
"""

from stepladder.career.difference.change import (
    Change,
    CompetencyDifference,
    ConditionDifference,
    Counts,
    CriterionDifference,
    ExpectationDifference,
    FactDifference,
    FigureDifference,
    LevelFact,
    LevelFigure,
    LevelText,
    PairedBy,
    PayBandDifference,
    RecognitionDifference,
    RewardDifference,
    TextDifference,
)
from stepladder.career.difference.level import LevelDifference, level_difference, neighbours, version_difference
from stepladder.career.difference.wording import Run, wording

__all__ = [
    "Change",
    "CompetencyDifference",
    "ConditionDifference",
    "Counts",
    "CriterionDifference",
    "ExpectationDifference",
    "FactDifference",
    "FigureDifference",
    "LevelDifference",
    "LevelFact",
    "LevelFigure",
    "LevelText",
    "PairedBy",
    "PayBandDifference",
    "RecognitionDifference",
    "RewardDifference",
    "Run",
    "TextDifference",
    "level_difference",
    "neighbours",
    "version_difference",
    "wording",
]
