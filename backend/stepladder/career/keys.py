"""Keys: what a list is ordered by, and where a page of it begins."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

T = TypeVar("T")

Key = tuple[str, ...]
"""What a thing is ordered by; no two things of a list have the same."""

Keyed = tuple[Key, T]
"""A thing with its key."""


class InOrder(dict[str, T]):
    """Things by slug, ordered by it."""

    @classmethod
    def of(cls, things: Mapping[str, T]) -> "InOrder[T]":
        """These things in order."""
        return cls((slug, things[slug]) for slug in sorted(things))

    @cached_property
    def keyed(self) -> Sequence[Keyed[T]]:
        """The things with their slugs as keys."""
        return [((slug,), thing) for slug, thing in self.items()]


def keyed(things: Iterable[T], key: Callable[[T], Key]) -> Sequence[Keyed[T]]:
    """The things ordered by their keys; of those with one key, the second and later ones get a number."""
    seen: Counter[Key] = Counter()
    pairs: list[Keyed[T]] = []
    for thing in things:
        its = key(thing)
        pairs.append(((*its, f"{seen[its]:06}"), thing))
        seen[its] += 1
    return sorted(pairs, key=lambda pair: pair[0])
