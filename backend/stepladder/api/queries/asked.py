"""What the questions share: the context they are asked in, and the words for their arguments."""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Annotated, TypeVar

import strawberry

from stepladder.api.keys import Keyed
from stepladder.api.types.noun import Noun
from stepladder.api.view import View

T = TypeVar("T")
N = TypeVar("N", bound=Noun)

Info = strawberry.Info[View, None]

Slug = Annotated[str, strawberry.argument(description="Its slug.")]


def chosen(things: Mapping[str, T], slugs: Iterable[str] | None) -> list[Keyed[T]]:
    """The things with these slugs, or all, ordered by slug."""
    wanted = sorted(things) if slugs is None else sorted(slug for slug in set(slugs) if slug in things)
    return [((slug,), things[slug]) for slug in wanted]


def is_in(value: object, wanted: object) -> bool:
    """Whether a value is what a filter wants; a filter that is not given wants anything."""
    return wanted is None or value == (wanted.value if isinstance(wanted, Enum) else wanted)


def one(nouns: type[N], things: Mapping[str, T], slug: str, view: View) -> N | None:
    """The thing with a slug, or nothing."""
    found = things.get(slug)
    return None if found is None else nouns.of(found, view)


def speaks(tag: str, language: str) -> bool:
    """Whether a language tag is the language asked for, or a kind of it: ``pt-BR`` is ``pt``."""
    return f"{tag}-".casefold().startswith(f"{language}-".casefold())
