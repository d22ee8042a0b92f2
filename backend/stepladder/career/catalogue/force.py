"""What counts of all the pay that is stated: the nearest statement, and of several the one that began last."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from stepladder.records import PayBand, Recognition, Reward

Dated = TypeVar("Dated", PayBand, Reward)


class Market(NamedTuple):
    """Within what alone bands are compared."""

    location: str | None
    discipline: str | None
    currency: str
    period: str


def kind_of(stated: Reward | Recognition) -> str:
    """The kind by which two rewards or recognitions are told to be of one: without regard to case and spaces."""
    return " ".join(stated.kind.split()).casefold()


def begun(stated: Sequence[Dated], day: date | None) -> Sequence[Dated]:
    """Of what is stated from a day on, that which had begun by this day; all of it where no day is given."""
    if day is None:
        return stated
    return [each for each in stated if each.effective_from is None or each.effective_from <= day]


def nearest_rewards(rewards: Sequence[Reward], day: date | None) -> Sequence[Reward]:
    """Of each kind the rewards that are stated nearest to a level; with a day, those that count on it.

    What is stated for the level itself comes before what its ladder states, for a rank or a grade before for all, and
    that before what the organisation states, again for a rank or a grade before for everybody. What has yet to begin
    takes nothing's place. Of one kind and unit the one that began last counts, or all that began on that day.
    """
    held = begun(rewards, day)
    nearest: dict[str, int] = {}
    for reward in held:
        nearest[kind_of(reward)] = max(_nearness(reward), nearest.get(kind_of(reward), 0))
    near = [reward for reward in held if _nearness(reward) == nearest[kind_of(reward)]]
    if day is None:
        return near
    latest: dict[tuple[str, str], date] = {}
    for reward in near:
        latest[_said_of(reward)] = max(latest.get(_said_of(reward), date.min), _begins(reward))
    return [reward for reward in near if _begins(reward) == latest[_said_of(reward)]]


def nearest_bands(bands: Iterable[tuple[Market, PayBand]]) -> Mapping[Market, PayBand]:
    """One band of each market: a ladder's own, not the one for all ladders; then the one that began last."""
    found: dict[Market, PayBand] = {}
    for market, band in bands:
        kept = found.get(market)
        if kept is None or (_is_own(kept), _begins(kept)) <= (_is_own(band), _begins(band)):
            found[market] = band
    return found


def unit_of(reward: Reward) -> str:
    """The unit in which a reward is told; empty where it has none."""
    return " ".join((reward.unit or "").split())


def _said_of(reward: Reward) -> tuple[str, str]:
    return kind_of(reward), unit_of(reward)


def _nearness(reward: Reward) -> int:
    if reward.level is not None:
        return 4
    return 2 * (reward.ladder is not None) + (reward.rank is not None or reward.grade is not None)


def _is_own(band: PayBand) -> bool:
    return band.ladder is not None or band.level is not None


def _begins(stated: PayBand | Reward) -> date:
    return stated.effective_from or date.min
