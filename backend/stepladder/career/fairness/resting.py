"""Which counts have to be told where a figure is: nothing else of a report may say more than they do."""

from collections.abc import Iterable, Iterator
from functools import singledispatch

from stepladder.career.fairness.cells import BASES, Key, Place, place, place_of
from stepladder.career.fairness.rules import Counts
from stepladder.records import (
    FairnessComparison,
    FairnessGap,
    FairnessPace,
    FairnessRepresentation,
    FairnessStanding,
)
from stepladder.records.fairness import FairnessMeasure

Figure = FairnessGap | FairnessStanding | FairnessPace | FairnessRepresentation | FairnessComparison


def rests_on(figure: Figure, counts: Counts) -> Iterator[Key]:
    """The counts that a figure is made of; none where it is suppressed, and so tells nothing."""
    if not isinstance(figure, FairnessComparison) and figure.suppressed and not _figures(figure):
        return iter(())
    return _rests_on(figure, counts)


def _figures(figure: Figure) -> bool:
    """Whether a figure says anything, whatever it says of itself."""
    told = (value for name, value in vars(figure).items() if name not in _NO_FIGURES)
    return any(value is not None and value is not False for value in told)


_NO_FIGURES = frozenset({"scope", "group", "value", "reference", "suppressed", "fork", "side", "level", "measure"})


@singledispatch
def _rests_on(figure: Figure, _counts: Counts) -> Iterator[Key]:
    raise TypeError(type(figure).__name__)


@_rests_on.register
def _gap(figure: FairnessGap, _counts: Counts) -> Iterator[Key]:
    where = place_of(figure.scope)
    yield from (Key("people", where, figure.group, value) for value in (figure.value, figure.reference))


@_rests_on.register
def _standing(figure: FairnessStanding, _counts: Counts) -> Iterator[Key]:
    yield Key("people", place_of(figure.scope), figure.group or "", figure.value or "")


@_rests_on.register
def _pace(figure: FairnessPace, _counts: Counts) -> Iterator[Key]:
    promoted = Key("promoted", place_of(figure.scope), figure.group or "", figure.value or "")
    yield from (promoted, promoted.of("over the years"))


@_rests_on.register
def _representation(figure: FairnessRepresentation, counts: Counts) -> Iterator[Key]:
    told: dict[FairnessMeasure, object] = {"people": figure.share, "inflow": figure.inflow_share}
    for measure in (measure for measure, share in told.items() if share is not None):
        same = [key for key in counts if (key.measure, key.group, key.value) == (measure, figure.group, figure.value)]
        here = [key for key in same if dict(key.place).get("level") == figure.level]
        yield from here or [Key(measure, place(level=figure.level), figure.group, figure.value)]


@_rests_on.register
def _comparison(figure: FairnessComparison, counts: Counts) -> Iterator[Key]:
    sides = figure.value, figure.reference
    if any(getattr(figure, name) is not None for name in _OVER_ALL):
        yield from _outcomes(figure, (), sides)
    if any(getattr(figure, name) is not None for name in _WITHIN):
        ranks = {key.place for key in counts if [name for name, _ in key.place] == ["rank"]}
        told = [rank for rank in ranks if all(counts.get(key) is not None for key in _outcomes(figure, rank, sides))]
        if not 0 < figure.ranks <= len(told):
            yield Key(figure.measure, place(rank="?"), figure.group, figure.value)


_OVER_ALL = ("share", "reference_share", "ratio", "four_fifths", "p", "p_holm")
_WITHIN = ("odds", "odds_low", "odds_high", "stratified_p", "stratified_p_holm")


def _outcomes(figure: FairnessComparison, where: Place, sides: Iterable[str]) -> Iterator[Key]:
    for value in sides:
        happened = Key(figure.measure, where, figure.group, value)
        yield from (happened, happened.of(BASES[figure.measure]))
