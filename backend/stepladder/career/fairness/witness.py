"""Made-up counts that agree with everything an outsider knows: the proof that a suppressed count stays open.

Where two sets of made-up counts both agree with all that was told, nobody can tell which of them is true; where they
lie further apart than the margin in some count, nobody can work that count out to within the margin. Whether they agree
is a matter of adding up, so a proof can be checked in no time, and one that is wrong proves nothing, whoever wrote it.

They are made of what is told alone (``audit.prove``), never of true counts: whoever has the reports can make the same
ones, so they tell nobody anything.
"""

from collections.abc import Iterable, Mapping, Sequence

from stepladder.career.fairness.rules import Rule, Unknown

_MOST_DIGITS = 7

Completion = Mapping[Unknown, int]
"""A number made up for every suppressed count."""


def written(completion: Completion, unknowns: Sequence[Unknown]) -> str:
    """A completion as it stands in a report: its numbers in the order of the suppressed counts."""
    return " ".join(str(completion[unknown]) for unknown in unknowns)


def read(completions: Iterable[str], unknowns: Sequence[Unknown]) -> Sequence[Completion] | None:
    """Completions from a report; None where one of them is no number for each suppressed count."""
    found = []
    for text in completions:
        numbers = text.split()
        if len(numbers) != len(unknowns) or not all(map(_is_count, numbers)):
            return None
        found.append(dict(zip(unknowns, map(int, numbers), strict=True)))
    return found


def _is_count(number: str) -> bool:
    return len(number) <= _MOST_DIGITS and number.isascii() and number.isdigit()


def agree(completions: Sequence[Completion], rules: Iterable[Rule]) -> bool:
    """Whether all completions keep all rules: rule by rule, all completions at a time, since that is quickest."""
    if not completions:
        return True
    numbers = {unknown: [each[unknown] for each in completions] for unknown in completions[0]}
    less = {unknown: [-number for number in each] for unknown, each in numbers.items()}
    of = {1: numbers, -1: less}
    for rule in rules:
        found = [*map(sum, zip(*(of[factor][unknown] for unknown, factor in rule.terms), strict=True))]
        if max(found) > rule.number or (rule.equal and min(found) < rule.number):
            return False
    return True


def far_apart(completions: Sequence[Completion], unknowns: Iterable[Unknown], margin: int) -> bool:
    """Whether for each suppressed count two completions differ by more than the margin."""
    if not completions:
        return False
    each = ([completion[unknown] for completion in completions] for unknown in unknowns)
    return all(max(numbers) - min(numbers) > margin for numbers in each)
