"""What becomes of what a level brings: pay band, rewards, recognition."""

from collections.abc import Hashable, Iterable, Mapping

from stepladder.career.catalogue.force import Market, kind_of, unit_of
from stepladder.career.difference.change import Change, PayBandDifference, RecognitionDifference, RewardDifference
from stepladder.career.difference.pairing import Pairing, change_of
from stepladder.career.difference.terms import higher
from stepladder.career.difference.wording import plain
from stepladder.records import PayBand, Recognition, Reward


def bands(before: Mapping[Market, PayBand], after: Mapping[Market, PayBand]) -> tuple[PayBandDifference, ...]:
    """What becomes of the band of each market. Nothing is compared across markets."""
    pairs = [(before.get(market), after.get(market)) for market in dict.fromkeys((*after, *before))]
    return tuple(PayBandDifference(change_of(old, new, _higher_band), old, new) for old, new in pairs)


def rewards(before: Iterable[Reward], after: Iterable[Reward]) -> tuple[RewardDifference, ...]:
    """What becomes of each reward: of one kind pair the equal ones, those stated at one place, then the only ones."""
    pairing = Pairing(before, after)
    pairing.pair_by(lambda it: (kind_of(it), _terms(it), plain(it.text)))
    pairing.pair_by(lambda it: (kind_of(it), unit_of(it), _stated_by(it)), only=True)
    pairing.pair_by(lambda it: (kind_of(it), unit_of(it)), only=True)
    pairing.pair_by(kind_of, only=True)
    return tuple(RewardDifference(change_of(old, new, _higher_reward), old, new) for old, new, _ in pairing.results())


def recognitions(before: Iterable[Recognition], after: Iterable[Recognition]) -> tuple[RecognitionDifference, ...]:
    """What becomes of each recognition: of one kind pair those with equal text, then the only ones."""

    def both(old: Recognition, new: Recognition) -> Change:
        return "kept" if plain(old.text) == plain(new.text) else "changed"

    pairing = Pairing(before, after)
    pairing.pair_by(lambda it: (kind_of(it), plain(it.text)))
    pairing.pair_by(kind_of, only=True)
    return tuple(RecognitionDifference(change_of(old, new, both), old, new) for old, new, _ in pairing.results())


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
    if unit_of(before) == unit_of(after) and before.amount is not None and after.amount is not None:
        change = higher(before.amount, after.amount)
        if change != "kept":
            return change
    if _terms(before) != _terms(after):
        return "changed"
    return "kept" if plain(before.text) == plain(after.text) else "reworded"


def _terms(reward: Reward) -> Hashable:
    return unit_of(reward), reward.amount, plain(reward.depends_on)
