"""The outsider: what somebody can work out of suppressed counts who has every report and knows how they are made.

Each suppressed count is an unknown of a program whose constraints are the published ones: the sums and bounds of
``rules``, what ``supposing`` adds, and that nobody is counted negatively. Its least and greatest value are what can be
inferred of it (Fischetti and Salazar, "Models and Algorithms for Optimizing Cell Suppression in Tabular Data", Journal
of the American Statistical Association 95, 2000). Counts are whole, and so are these.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from stepladder.career.fairness import witness
from stepladder.career.fairness.cells import Key
from stepladder.career.fairness.outsider import MOST, Outsider, supposable
from stepladder.career.fairness.propagation import Ends, propagate
from stepladder.career.fairness.rules import ContradictionError, Counts, Floors, Rule, Unknown, certain, unknowns
from stepladder.career.fairness.supposing import supposed

__all__ = ["ContradictionError", "Counts", "Found", "Range", "following", "look", "proven"]

_PATIENCE = 3


class Range(NamedTuple):
    """What an outsider can infer of a suppressed count."""

    report: int
    """In which of the reports it stands, from 0."""
    key: Key
    low: int
    high: int
    because: tuple[Key, ...] = ()
    """Told counts of the last report from which that follows, where it was found rule by rule."""

    @property
    def width(self) -> int:
        """How far the least and the greatest lie apart, in people."""
        return self.high - self.low


class Found(NamedTuple):
    """What the outsider has found."""

    narrow: Sequence[Range]
    """Suppressed counts whose range is not wider than the margin: not always all, but none where there are none."""
    completions: tuple[str, ...] = ()
    """Otherwise the proof of that, as ``proven`` reads it; made of what is told and of nothing else. There is none
    where whole numbers were not found with reasonable effort: then only the program says so."""


def look(reports: Sequence[Counts], margin: int, floors: Sequence[Floors] = ()) -> Found:
    """What is too narrow, or the proof that nothing is.

    What is already too narrow rule by rule is told at once; the program is solved where nothing is.

    Raises ContradictionError.
    """
    known, open_ = certain(reports, floors), unknowns(reports)
    if not open_:
        return Found(())
    if found := _following(known, open_, margin, len(reports) - 1):
        return Found(found)
    known = [*known, *supposable(known, supposed(reports), open_)]
    if found := _following(known, open_, margin, len(reports) - 1):
        return Found(found)
    found = _asked(Outsider(known, open_, whole=False), margin)
    if found:
        return Found(found)
    outsider = Outsider(known, open_, whole=True)
    found = _asked(outsider, margin)
    if found or outsider.closed(margin):
        return Found(found)
    return Found((), tuple(witness.written(each, open_) for each in outsider.completions))


def _asked(outsider: Outsider, margin: int) -> Sequence[Range]:
    _look_around(outsider, margin)
    each = (Range(*unknown, *outsider.ends(unknown, margin)) for unknown in outsider.closed(margin))
    return [range_ for range_ in each if range_.width <= margin]


def following(reports: Sequence[Counts], margin: int) -> Sequence[Range]:
    """What is too narrow already by following one sum after another, without supposing anything.

    Raises ContradictionError.
    """
    return _following(certain(reports), unknowns(reports), margin, len(reports) - 1)


def _following(rules: Sequence[Rule], open_: Sequence[Unknown], margin: int, last: int) -> Sequence[Range]:
    ends = propagate(rules, open_, MOST)
    narrow = (unknown for unknown in open_ if ends[unknown].high - ends[unknown].low <= margin)
    return [Range(*unknown, ends[unknown].low, ends[unknown].high, _because(unknown, ends, last)) for unknown in narrow]


def _because(unknown: Unknown, ends: Mapping[Unknown, Ends], last: int) -> tuple[Key, ...]:
    """What the last report tells in the rules of which the ends of an unknown follow: in the nearest that tell any."""
    seen, ring = {unknown}, [unknown]
    while ring:
        rules = [rule for each in ring for rule in ends[each].because]
        told = dict.fromkeys(key for rule in rules for at, key in rule.told if at == last)
        if told:
            return tuple(told)
        ring = [each for each in dict.fromkeys(each for rule in rules for each, _ in rule.terms) if each not in seen]
        seen.update(ring)
    return ()


def _look_around(outsider: Outsider, margin: int) -> None:
    in_vain = 0
    while in_vain < _PATIENCE and (closed := len(outsider.closed(margin))):
        outsider.stretch(margin)
        in_vain = in_vain + 1 if len(outsider.closed(margin)) == closed else 0


def proven(reports: Sequence[Counts], margin: int, completions: Iterable[str], floors: Sequence[Floors] = ()) -> bool:
    """Whether completions prove that nothing is too narrow. No program is solved, but for one where reports differ so
    much that suppositions about them contradict each other.

    Raises ContradictionError where the published counts alone cannot be true.
    """
    known, open_ = certain(reports, floors), unknowns(reports)
    found = witness.read(completions, open_)
    if found is None or not witness.far_apart(found, open_, margin) or not witness.agree(found, known):
        return not open_
    guesses = supposed(reports)
    return witness.agree(found, guesses) or witness.agree(found, supposable(known, guesses, open_))
