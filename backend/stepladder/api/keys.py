"""Keys: what a list is ordered by, and where a page of it begins."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")

Key = tuple[str, ...]
"""What a thing is ordered by; no two things of a list have the same."""

Keyed = tuple[Key, T]
"""A thing with its key."""


def keyed(things: Iterable[T], key: Callable[[T], Key]) -> Sequence[Keyed[T]]:
    """The things ordered by their keys; of those with one key, the second and later ones get a number."""
    seen: Counter[Key] = Counter()
    pairs: list[Keyed[T]] = []
    for thing in things:
        its = key(thing)
        pairs.append(((*its, f"{seen[its]:06}"), thing))
        seen[its] += 1
    return sorted(pairs, key=lambda pair: pair[0])
