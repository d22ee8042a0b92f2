"""What both sides are paid: the bands in force and the rewards beside them.

Nothing is compared across location, discipline, currency or period, nor between a band of today and one of another day.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from stepladder.career.catalogue import Catalogue
from stepladder.career.catalogue.force import kind_of, unit_of
from stepladder.career.catalogue.grouping import grouped
from stepladder.career.parity.lines import ABSENT, HIDDEN, Given, Reason, Subject
from stepladder.records import Level, ParityMeasure, PayBand, Reward


class Both(NamedTuple):
    """What both sides get of one thing, not yet judged."""

    measure: ParityMeasure
    subject: Subject
    left: Given
    right: Given
    reason: Reason | None = None


def bands(catalogue: Catalogue, left: Level, right: Level, day: date) -> Iterator[Both]:
    """Midpoint and range of every band that either side has on a day.

    Where a side's band is hidden, all that is told of it is that: nothing here depends on what it is.
    """
    hides = catalogue.pay.hides
    if hides(left) and hides(right):
        for measure in _BAND_MEASURES:
            yield Both(measure, Subject(), HIDDEN, HIDDEN, "hidden")
        return
    ours, theirs = (bands_in_force(catalogue, level, day) for level in (left, right))
    for subject in sorted({*ours, *theirs}):
        for measure, given in _BAND_MEASURES.items():
            one = HIDDEN if hides(left) else _of(subject, ours, given)
            other = HIDDEN if hides(right) else _of(subject, theirs, given)
            reason: Reason | None = None
            if one.hidden or other.hidden:
                reason = "hidden"
            elif one.there != other.there and ours and theirs:
                reason = "not stated alike"
            if one.amount is not None or other.amount is not None:
                yield Both(measure, subject, one, other, reason)
    if not ours and not theirs and hides(left) != hides(right):
        sides = (HIDDEN, ABSENT) if hides(left) else (ABSENT, HIDDEN)
        for measure in _BAND_MEASURES:
            yield Both(measure, Subject(), *sides, "hidden")


def rewards(catalogue: Catalogue, left: Level, right: Level, day: date) -> Iterator[Both]:
    """The rewards of both sides, compared only by kind and unit; several of one kind and unit are taken together."""
    ours, theirs = (_by_kind(catalogue.pay.rewards_of_level(level, day)) for level in (left, right))
    for kind in sorted({*ours, *theirs}):
        mine, yours = ours.get(kind, ()), theirs.get(kind, ())
        named = min(reward.kind for reward in (*mine, *yours))
        for unit in sorted({unit_of(reward) for reward in (*mine, *yours)}):
            one, other = (_rewards([each for each in side if unit_of(each) == unit]) for side in (mine, yours))
            other_unit = one.there != other.there and bool(mine) and bool(yours)
            yield Both("reward", Subject(named, unit), one, other, "other unit" if other_unit else None)


def bands_in_force(catalogue: Catalogue, level: Level, day: date) -> Mapping[Subject, PayBand]:
    """A level's bands on a day, one for each location, discipline, currency and period."""
    return {
        Subject("", "", market.location or "", market.discipline or "", market.currency, market.period): band
        for market, band in catalogue.pay.bands_on(level, day).items()
    }


def _by_kind(rewards: Iterable[Reward]) -> Mapping[str, Sequence[Reward]]:
    return grouped(rewards, lambda reward: (kind_of(reward),))


def _midpoint(band: PayBand) -> Decimal | None:
    if band.mid is None and band.min is not None and band.max is not None:
        return (band.min + band.max) / 2
    return band.mid


def _width(band: PayBand) -> Decimal | None:
    return band.max - band.min if band.min is not None and band.max is not None else None


_BAND_MEASURES: Mapping[ParityMeasure, Callable[[PayBand], Decimal | None]] = {
    "midpoint": _midpoint,
    "range": _width,
}


def _of(subject: Subject, stated: Mapping[Subject, PayBand], given: Callable[[PayBand], Decimal | None]) -> Given:
    band = stated.get(subject)
    return Given(given(band), band.min, band.max) if band else ABSENT


def _rewards(stated: Sequence[Reward]) -> Given:
    """Rewards of one kind and unit together. Where one of them has no amount, nobody can say how much they are."""
    if not stated:
        return ABSENT
    amounts = [reward.amount for reward in stated if reward.amount is not None]
    amount = sum(amounts, Decimal(0)) if len(amounts) == len(stated) else None
    return Given(amount, texts=tuple(reward.text for reward in stated if reward.text))
