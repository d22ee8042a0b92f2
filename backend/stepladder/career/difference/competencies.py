"""The difference of two levels as a reader looks for it: competency by competency."""

from collections.abc import Iterable, Sequence
from typing import get_args

from stepladder.career.difference.change import Change, CompetencyDifference, ExpectationDifference
from stepladder.career.difference.grading import Grading
from stepladder.career.placed import PlacedExpectation
from stepladder.records.level import ExpectationStrength

_STRENGTHS: Sequence[ExpectationStrength] = get_args(ExpectationStrength)
"""``core`` is asked of everybody, ``growth`` where they grow next, ``exceeds`` of nobody."""


def by_competency(expectations: Iterable[ExpectationDifference], grading: Grading) -> tuple[CompetencyDifference, ...]:
    """The expectations under their competencies, in the order in which these are met first; without one, last."""
    groups: dict[str | None, list[ExpectationDifference]] = {}
    for each in expectations:
        sides = (each.to_expectation, each.from_expectation)
        for competency in dict.fromkeys(asked.competency for asked in sides if asked):
            groups.setdefault(competency, []).append(each)
    without = [(None, groups.pop(None))] if None in groups else []
    return tuple(_difference(competency, group, grading) for competency, group in [*groups.items(), *without])


def _difference(
    competency: str | None, group: Sequence[ExpectationDifference], grading: Grading
) -> CompetencyDifference:
    before = _binding(competency, (each.from_expectation for each in group))
    after = _binding(competency, (each.to_expectation for each in group))
    return CompetencyDifference(
        competency,
        _change(competency, before, after, group, grading),
        grading.highest(competency, _proficiencies(before)),
        grading.highest(competency, _proficiencies(after)),
        tuple(group),
    )


def _change(
    competency: str | None,
    before: Sequence[PlacedExpectation],
    after: Sequence[PlacedExpectation],
    group: Sequence[ExpectationDifference],
    grading: Grading,
) -> Change:
    """New or dropped where one side does not name it; else what the proficiencies say; without any, what the texts say.

    The same proficiency, asked with another strength, is a change; so is any where no scale says which is higher.
    """
    if not before or not after:
        return "dropped" if before else "new"
    old, new = _proficiencies(before), _proficiencies(after)
    highest_old, highest_new = grading.highest(competency, old), grading.highest(competency, new)
    if highest_old != highest_new:
        return grading.compare(competency, highest_old, highest_new)
    if (old != new and highest_old is None) or before[0].strength != after[0].strength:
        return "changed"
    return "kept" if old or all(each.change == "kept" for each in group) else "changed"


def _binding(competency: str | None, asked: Iterable[PlacedExpectation | None]) -> Sequence[PlacedExpectation]:
    """Those that name the competency and bind most: the core ones, if there are any."""
    named = [each for each in asked if each is not None and each.competency == competency]
    strongest = min((_STRENGTHS.index(each.strength) for each in named), default=0)
    return [each for each in named if each.strength == _STRENGTHS[strongest]]


def _proficiencies(asked: Iterable[PlacedExpectation]) -> frozenset[str]:
    return frozenset(each.proficiency for each in asked if each.proficiency is not None)
