"""Pairing the things of two sides, step by step, each step looser than the one before.

Every step treats both sides alike, so that pairing the other way round gives the same pairs.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from stepladder.career.difference.change import Change, PairedBy

T = TypeVar("T")


class Pairing(Generic[T]):
    """The things of two sides, of which some are paired. They are told by their places: a thing may stand twice."""

    def __init__(self, before: Iterable[T], after: Iterable[T]) -> None:
        self.before, self.after = tuple(before), tuple(after)
        self._before_left = dict.fromkeys(range(len(self.before)))
        self._after_left = dict.fromkeys(range(len(self.after)))
        self._paired: dict[int, tuple[int, PairedBy | None]] = {}

    def pair(self, before: int, after: int, reason: PairedBy | None = None) -> None:
        """Take for one what stands at two places, if both are left."""
        if before in self._before_left and after in self._after_left:
            self._paired[after] = (before, reason)
            del self._before_left[before], self._after_left[after]

    def pair_by(
        self, key: Callable[[T], Hashable | None], reason: PairedBy | None = None, *, only: bool = False
    ) -> None:
        """Pair what is left with an equal key, first with first; where ``only``, if there is just one on each side.

        What has no key (``None``) is not paired.
        """
        if not self._before_left or not self._after_left:
            return
        before, after = _by_key(self.before, self._before_left, key), _by_key(self.after, self._after_left, key)
        for its, places in before.items():
            others = after.get(its, ())
            if only and (len(places) != 1 or len(others) != 1):
                continue
            for place, other in zip(places, others, strict=False):
                self.pair(place, other, reason)

    def results(self) -> Iterator[tuple[T | None, T | None, PairedBy | None]]:
        """What stands after, in its order, each with its pair and why; then what stood only before, in its order."""
        for place, thing in enumerate(self.after):
            paired = self._paired.get(place)
            if paired is None:
                yield None, thing, None
            else:
                yield self.before[paired[0]], thing, paired[1]
        for place in self._before_left:
            yield self.before[place], None, None


def change_of(before: T | None, after: T | None, both: Callable[[T, T], Change]) -> Change:
    """What became of a thing: new, dropped, or what ``both`` says of a pair."""
    if before is None:
        return "new"
    return "dropped" if after is None else both(before, after)


def _by_key(things: Sequence[T], left: Iterable[int], key: Callable[[T], Hashable | None]) -> dict[Hashable, list[int]]:
    groups: dict[Hashable, list[int]] = {}
    for place in left:
        its = key(things[place])
        if its is not None:
            groups.setdefault(its, []).append(place)
    return groups
