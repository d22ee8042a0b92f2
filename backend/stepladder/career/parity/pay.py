"""What both sides are paid: the bands in force and the rewards beside them.

Nothing is compared across location, discipline, currency or period, nor between a band of today and one of another day.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from stepladder.career.catalogue import Catalogue
from stepladder.career.catalogue.pay import begun
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
    ours, theirs = bands_in_force(catalogue, left, day), bands_in_force(catalogue, right, day)
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
    """The rewards of both sides, compared only by kind and unit."""
    ours, theirs = rewards_in_force(catalogue, left, day), rewards_in_force(catalogue, right, day)
    for kind in sorted({*ours, *theirs}):
        mine, yours = ours.get(kind, {}), theirs.get(kind, {})
        named = min(reward.kind for each in (mine, yours) for reward in each.values())
        for unit in sorted({*mine, *yours}):
            one, other = (_reward(each.get(unit)) for each in (mine, yours))
            other_unit = one.there != other.there and bool(mine) and bool(yours)
            yield Both("reward", Subject(named, unit), one, other, "other unit" if other_unit else None)


def bands_in_force(catalogue: Catalogue, level: Level, day: date) -> Mapping[Subject, PayBand]:
    """A level's bands on a day, one for each location, discipline, currency and period: the one that began last.

    A band that a ladder states for itself or a level is in the ladder's own market where it names no other.
    """
    ladder = catalogue.ladders.get(level.ladder)
    found: dict[Subject, PayBand] = {}
    for band in catalogue.pay.bands_of_level(level, day):
        market = band.discipline or (ladder.discipline if ladder and band.grade is None else None)
        subject = Subject("", "", band.location or "", market or "", band.currency, band.period)
        kept = found.get(subject)
        if kept is None or _begins(kept) <= _begins(band):
            found[subject] = band
    return found


def rewards_in_force(catalogue: Catalogue, level: Level, day: date) -> Mapping[str, Mapping[str, Reward]]:
    """A level's rewards on a day, by kind and unit.

    Of one kind, what is stated for the level comes before what is stated for its ladder, that before what is stated for
    its rank or grade, and that before what everybody gets. Among those the one that began last counts.
    """
    by_kind: dict[str, list[Reward]] = {}
    for reward in begun(catalogue.pay.rewards_of_level(level), day):
        by_kind.setdefault(reward.kind.strip().casefold(), []).append(reward)
    found: dict[str, dict[str, Reward]] = {}
    for kind, stated in by_kind.items():
        nearest = max(map(_nearness, stated))
        near = (reward for reward in stated if _nearness(reward) == nearest)
        found[kind] = {(reward.unit or "").strip(): reward for reward in sorted(near, key=_begins)}
    return found


def _nearness(reward: Reward) -> int:
    if reward.level is not None:
        return 3
    return 2 if reward.ladder is not None else int(reward.rank is not None or reward.grade is not None)


def _begins(stated: PayBand | Reward) -> date:
    return stated.effective_from or date.min


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


def _reward(reward: Reward | None) -> Given:
    if reward is None:
        return ABSENT
    return Given(reward.amount, texts=(reward.text,) if reward.text else ())
