"""The two ways in which records are laid out to be found."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol, TypeVar


class HasSlug(Protocol):
    """Anything with an identity."""

    @property
    def slug(self) -> str:
        """The identity."""


T = TypeVar("T")
S = TypeVar("S", bound=HasSlug)


def grouped(things: Iterable[T], keys: Callable[[T], Iterable[str | None]]) -> Mapping[str, Sequence[T]]:
    """The things under each of their keys, in the order given."""
    groups: dict[str, list[T]] = defaultdict(list)
    for thing in things:
        for key in dict.fromkeys(keys(thing)):
            if key is not None:
                groups[key].append(thing)
    return dict(groups)


def by_slug(things: Iterable[S]) -> Mapping[str, S]:
    """The things by slug, in the order given."""
    return {thing.slug: thing for thing in things}
