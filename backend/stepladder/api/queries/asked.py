"""What the questions share: the context they are asked in, the language they are answered in, and how they choose."""

import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from operator import attrgetter
from typing import Annotated, Any, Final, TypeVar, cast

import strawberry

from stepladder.api.limits import PRICE
from stepladder.api.types.noun import Noun
from stepladder.api.view import View
from stepladder.career.keys import InOrder, Keyed

T = TypeVar("T")
N = TypeVar("N", bound=Noun)
F = TypeVar("F", bound=Callable[..., Any])

Slug = Annotated[str, strawberry.argument(description="Its slug.")]

Locale = Annotated[
    str | None,
    strawberry.argument(
        description="The language to be told in, a BCP 47 tag: `de-AT` is told in `de` where there is no nearer one. "
        "What nobody has translated, and all where there is no such language, is told in the organisation's own."
    ),
]

Condition = Callable[[Any], bool] | None
"""What a thing has to be; nothing where a filter is not given."""


@dataclass(frozen=True, slots=True)
class Info:
    """In what a question is asked."""

    context: View


_LOCALE: Final = inspect.Parameter("locale", inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Locale)


def question(description: str, *, price: int = 0, worded: bool = True) -> Callable[[F], F]:
    """Declare a method as a question that the API answers.

    ``price`` is what the reasoning behind it takes, as that many fields. Unless it has no words to tell (``worded``),
    it is answered in the language that its ``locale`` asks for: every question in the same way.
    """

    def declare(method: F) -> F:
        def ask(self: object, info: Any, *, locale: str | None = None, **given: Any) -> Any:
            view: View = info.context
            view.spend(price)
            return method(self, Info(view.told_in(locale)), **given)

        signature = inspect.signature(method)
        asked = [
            parameter.replace(annotation=strawberry.Info[View, None]) if parameter.name == "info" else parameter
            for parameter in signature.parameters.values()
        ]
        ask.__signature__ = signature.replace(parameters=[*asked, _LOCALE] if worded else asked)  # type: ignore[attr-defined]
        ask.__name__, ask.__module__ = method.__name__, method.__module__
        return cast("F", strawberry.field(resolver=ask, description=description, metadata={PRICE: price}))

    return declare


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
