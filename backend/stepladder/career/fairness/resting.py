"""Which counts have to be told where a figure is: nothing else of a report may say more than they do."""

from collections.abc import Collection, Iterator
from functools import singledispatch

from stepladder.career.fairness.cells import BASES, Key, place
from stepladder.records import (
    FairnessComparison,
    FairnessGap,
    FairnessPace,
    FairnessRepresentation,
    FairnessStanding,
)
from stepladder.records.fairness import FairnessScope

Figure = FairnessGap | FairnessStanding | FairnessPace | FairnessRepresentation | FairnessComparison


def rests_on(figure: Figure, keys: Collection[Key]) -> Iterator[Key]:
    """The counts that a figure is made of; none where it is suppressed, and so tells nothing."""
    if not isinstance(figure, FairnessComparison) and figure.suppressed and not _figures(figure):
        return iter(())
    return _rests_on(figure, keys)


def _figures(figure: Figure) -> bool:
    """Whether a figure says anything, whatever it says of itself."""
    return any(value is not None for name, value in vars(figure).items() if name not in _NO_FIGURES)


_NO_FIGURES = frozenset(
    {"scope", "group", "value", "reference", "suppressed", "needs_reason", "fork", "side", "level", "measure"}
)


@singledispatch
def _rests_on(figure: Figure, _keys: Collection[Key]) -> Iterator[Key]:
    raise TypeError(type(figure).__name__)


@_rests_on.register
def _gap(figure: FairnessGap, _keys: Collection[Key]) -> Iterator[Key]:
    where = _place(figure.scope)
    yield from (Key("people", where, figure.group, value) for value in (figure.value, figure.reference))


@_rests_on.register
def _standing(figure: FairnessStanding, _keys: Collection[Key]) -> Iterator[Key]:
    yield Key("people", _place(figure.scope), figure.group or "", figure.value or "")


@_rests_on.register
def _pace(figure: FairnessPace, _keys: Collection[Key]) -> Iterator[Key]:
    promoted = Key("promoted", _place(figure.scope), figure.group or "", figure.value or "")
    yield from (promoted, promoted.of("over the years"))


@_rests_on.register
def _representation(figure: FairnessRepresentation, keys: Collection[Key]) -> Iterator[Key]:
    told = {"people": figure.share, "inflow": figure.inflow_share}
    for key in keys:
        here = dict(key.place).get("level") == figure.level and (key.group, key.value) == (figure.group, figure.value)
        if here and told.get(key.measure) is not None:
            yield key


@_rests_on.register
def _comparison(figure: FairnessComparison, _keys: Collection[Key]) -> Iterator[Key]:
    if figure.share is not None:
        for value in (figure.value, figure.reference):
            happened = Key(figure.measure, (), figure.group, value)
            yield from (happened, happened.of(BASES[figure.measure]))


def _place(scope: FairnessScope) -> tuple[tuple[str, str], ...]:
    return place(**scope.model_dump())
