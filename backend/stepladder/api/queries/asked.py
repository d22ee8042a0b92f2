"""What the questions share: the context they are asked in, and how they choose."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from operator import attrgetter
from typing import Annotated, Any, TypeVar, cast

import strawberry

from stepladder.api.types.noun import Noun
from stepladder.api.view import View
from stepladder.career.keys import InOrder, Keyed

T = TypeVar("T")
N = TypeVar("N", bound=Noun)
F = TypeVar("F", bound=Callable[..., Any])

Info = strawberry.Info[View, None]

Slug = Annotated[str, strawberry.argument(description="Its slug.")]

Condition = Callable[[Any], bool] | None
"""What a thing has to be; nothing where a filter is not given."""


def question(description: str) -> Callable[[F], F]:
    """Declare a method as a question that the API answers."""
    field: Any = strawberry.field(description=description)
    return cast("Callable[[F], F]", field)


def one(nouns: type[N], things: Mapping[str, T], slug: str, view: View) -> N | None:
    """The thing with a slug, or nothing."""
    found = things.get(slug)
    return None if found is None else nouns.of(found, view)


def chosen(things: InOrder[T], slugs: Iterable[str] | None, *conditions: Condition) -> Sequence[Keyed[T]]:
    """Of things ordered by slug, those with these slugs, if any are given, that meet every condition."""
    wanted = None if slugs is None else InOrder.of({slug: things[slug] for slug in slugs if slug in things})
    return where((things if wanted is None else wanted).keyed, *conditions)


def where(found: Sequence[Keyed[T]], *conditions: Condition) -> Sequence[Keyed[T]]:
    """Those that meet every condition."""
    for condition in conditions:
        if condition is not None:
            found = [pair for pair in found if condition(pair[1])]
    return found


def given(asked: object, condition: Callable[[Any], bool]) -> Condition:
    """A condition that counts only where its filter is given."""
    return None if asked is None else condition


def its(field: str, asked: object) -> Condition:
    """That a field has the value asked for."""
    value = attrgetter(field)
    wanted = asked.value if isinstance(asked, Enum) else asked
    return given(asked, lambda thing: bool(value(thing) == wanted))


def speaks(tag: str, language: str) -> bool:
    """Whether a language tag is the language asked for, or a kind of it: ``pt-BR`` is ``pt``."""
    return f"{tag}-".casefold().startswith(f"{language}-".casefold())
