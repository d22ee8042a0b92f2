"""What becomes of a level's own terms: how far it reaches, its week, its conditions, what it takes to get there."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import get_args

from stepladder.career.catalogue import Catalogue
from stepladder.career.difference.change import (
    Change,
    ConditionDifference,
    CriterionDifference,
    FactDifference,
    FigureDifference,
    LevelFact,
    LevelFigure,
    LevelText,
    TextDifference,
)
from stepladder.career.difference.pairing import Pairing, change_of
from stepladder.career.difference.wording import plain
from stepladder.records import Criterion, Level

OF_LEVELS: Sequence[LevelText] = ("summary", "scope", "still_grows")
"""The texts by which two levels differ. That they have two names goes without saying."""
OF_VERSIONS: Sequence[LevelText] = get_args(LevelText)
"""The texts by which two versions of one level differ."""


def texts(before: Level, after: Level, names: Iterable[LevelText]) -> tuple[TextDifference, ...]:
    """What becomes of its texts, those that neither has left out."""

    def both(old: str, new: str) -> Change:
        return "kept" if plain(old) == plain(new) else "reworded"

    pairs = ((name, getattr(before, name) or None, getattr(after, name) or None) for name in names)
    return tuple(TextDifference(name, change_of(old, new, both), old, new) for name, old, new in pairs if old or new)


def facts(before: Level, after: Level, catalogue: Catalogue) -> tuple[FactDifference, ...]:
    """What becomes of its rank, grade, gate and process, and of whether one may stay, those that neither has left out.

    Ranks are higher or lower where the organisation lists both; nothing says which of two grades is.
    """
    heights = {slug: rank.order for slug, rank in catalogue.ranks.items()}

    def of_rank(old: str, new: str) -> Change:
        listed = old in heights and new in heights and heights[old] != heights[new]
        return higher(heights[old], heights[new]) if listed else of_other(old, new)

    def of_other(old: str, new: str) -> Change:
        return "kept" if old == new else "changed"

    names: Sequence[LevelFact] = get_args(LevelFact)
    triples = ((name, _fact(before, name), _fact(after, name)) for name in names)
    return tuple(
        FactDifference(name, change_of(old, new, of_rank if name == "rank" else of_other), old, new)
        for name, old, new in triples
        if old or new
    )


def figures(before: Level, after: Level) -> tuple[FigureDifference, ...]:
    """What becomes of the week's shares and the typical time, those that neither has left out."""
    pairs = ((name, _figure(before, name), _figure(after, name)) for name in get_args(LevelFigure))
    return tuple(
        FigureDifference(name, change_of(old, new, higher), old, new)
        for name, old, new in pairs
        if old is not None or new is not None
    )


def conditions(before: Level, after: Level) -> tuple[ConditionDifference, ...]:
    """Which conditions of the work come, stay and go."""
    pairing = Pairing(before.conditions, after.conditions)
    pairing.pair_by(plain)
    return tuple(
        ConditionDifference(change_of(old, new, lambda *_: "kept"), new or old or "")
        for old, new, _ in pairing.results()
    )


def criteria(before: Level, after: Level) -> tuple[CriterionDifference, ...]:
    """What becomes of what it takes to be promoted there.

    Criteria of one kind pair by equal text, then by equal measure, then where each is the only one left of its kind:
    unless they measure two things.
    """
    pairing = Pairing(before.criteria, after.criteria)
    pairing.pair_by(lambda it: (it.kind, plain(it.text), plain(it.measure), plain(it.target)))
    pairing.pair_by(lambda it: (it.kind, plain(it.text), plain(it.measure)))
    pairing.pair_by(lambda it: (it.kind, plain(it.text)))
    pairing.pair_by(lambda it: (it.kind, plain(it.measure)) if it.measure else None)
    pairing.pair_by(lambda it: None if it.measure else it.kind, only=True)
    return tuple(CriterionDifference(change_of(old, new, _same), old, new) for old, new, _ in pairing.results())


def higher(before: int | Decimal, after: int | Decimal) -> Change:
    """Whether a figure rose or fell."""
    if before == after:
        return "kept"
    return "raised" if before < after else "lowered"


def _same(before: Criterion, after: Criterion) -> Change:
    differing = {name for name, value in before if _spaced(value) != _spaced(getattr(after, name))}
    if not differing:
        return "kept"
    return "reworded" if differing == {"text"} else "changed"


def _spaced(value: object) -> object:
    return plain(value) if isinstance(value, str) else value


def _fact(level: Level, name: LevelFact) -> str | None:
    value = getattr(level, name)
    return ("yes" if value else None) if isinstance(value, bool) else value


def _figure(level: Level, name: LevelFigure) -> int | None:
    holder = level if name.startswith("typical") else level.week
    return getattr(holder, name, None)
