"""What becomes of what a level brings: pay band, rewards, recognition."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from typing import TypeVar

from stepladder.career.difference.change import (
    Change,
    PayBandDifference,
    RecognitionDifference,
    RewardDifference,
)
from stepladder.career.difference.pairing import Pairing, change_of
from stepladder.career.difference.terms import higher
from stepladder.career.difference.wording import plain
from stepladder.records import PayBand, Recognition, Reward

Dated = TypeVar("Dated", PayBand, Reward)


def in_force(things: Iterable[Dated], on: date, instead_of: Callable[[Dated], Hashable]) -> Sequence[Dated]:
    """Those that hold on a day: of those that stand instead of one another, the ones that began last."""
    begun = [thing for thing in things if thing.effective_from is None or thing.effective_from <= on]
    latest: dict[Hashable, date] = {}
    for thing in begun:
        its = instead_of(thing)
        latest[its] = max(latest.get(its, date.min), thing.effective_from or date.min)
    return [thing for thing in begun if (thing.effective_from or date.min) == latest[instead_of(thing)]]


def bands_in_force(bands: Sequence[PayBand], on: date) -> Sequence[PayBand]:
    """The bands that hold on a day, one for each market: where a ladder has its own, not the one for all ladders."""
    held = in_force(bands, on, lambda band: (_market(band), band.ladder))
    own = {_market(band) for band in held if band.ladder is not None}
    nearest = [band for band in held if band.ladder is not None or _market(band) not in own]
    return list({_market(band): band for band in nearest}.values())


def rewards_in_force(rewards: Iterable[Reward], on: date) -> Sequence[Reward]:
    """The rewards that hold on a day."""
    return in_force(rewards, on, lambda it: (it.rank, it.grade, it.ladder, it.level, plain(it.kind), it.unit))


def bands(before: Iterable[PayBand], after: Iterable[PayBand]) -> tuple[PayBandDifference, ...]:
    """What becomes of each band. Nothing is compared across location, discipline, currency or period."""
    pairing = Pairing(before, after)
    pairing.pair_by(_market)
    return tuple(PayBandDifference(change_of(old, new, _higher_band), old, new) for old, new, _ in pairing.results())


def rewards(before: Iterable[Reward], after: Iterable[Reward]) -> tuple[RewardDifference, ...]:
    """What becomes of each reward: of one kind pair the equal ones, those stated at one place, then the only ones."""
    pairing = Pairing(before, after)
    pairing.pair_by(lambda it: (plain(it.kind), it.unit, it.amount, plain(it.depends_on), plain(it.text)))
    pairing.pair_by(lambda it: (plain(it.kind), it.unit, _stated_by(it)), only=True)
    pairing.pair_by(lambda it: (plain(it.kind), it.unit), only=True)
    pairing.pair_by(lambda it: plain(it.kind), only=True)
    return tuple(RewardDifference(change_of(old, new, _higher_reward), old, new) for old, new, _ in pairing.results())


def recognitions(before: Iterable[Recognition], after: Iterable[Recognition]) -> tuple[RecognitionDifference, ...]:
    """What becomes of each recognition: of one kind pair those with equal text, then the only ones."""

    def both(old: Recognition, new: Recognition) -> Change:
        return "kept" if plain(old.text) == plain(new.text) else "changed"

    pairing = Pairing(before, after)
    pairing.pair_by(lambda it: (plain(it.kind), plain(it.text)))
    pairing.pair_by(lambda it: plain(it.kind), only=True)
    return tuple(RecognitionDifference(change_of(old, new, both), old, new) for old, new, _ in pairing.results())


def _market(band: PayBand) -> Hashable:
    return band.location, band.discipline, band.currency, band.period


def _stated_by(reward: Reward) -> Hashable:
    """By what a reward comes to a level: by rank, by grade, by ladder, by level."""
    return tuple(named is not None for named in (reward.rank, reward.grade, reward.ladder, reward.level))


def _higher_band(before: PayBand, after: PayBand) -> Change:
    """A band is higher where no bound that both state is lower and one is higher."""
    bounds = [(getattr(before, name), getattr(after, name)) for name in ("min", "mid", "max")]
    found = {higher(old, new) for old, new in bounds if old is not None and new is not None} - {"kept"}
    if len(found) == 1:
        return found.pop()
    return "kept" if not found and all(old == new for old, new in bounds) else "changed"


def _higher_reward(before: Reward, after: Reward) -> Change:
    if before.unit == after.unit and before.amount is not None and after.amount is not None:
        change = higher(before.amount, after.amount)
        if change != "kept":
            return change
    if (before.unit, before.amount, plain(before.depends_on)) != (after.unit, after.amount, plain(after.depends_on)):
        return "changed"
    return "kept" if plain(before.text) == plain(after.text) else "reworded"
