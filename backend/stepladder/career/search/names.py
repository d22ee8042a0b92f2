"""The one list of names by which people look for things. The portal's own list is made of the same."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from babel import Locale, UnknownLocaleError

from stepladder.career.catalogue import Catalogue
from stepladder.career.catalogue.ladder import place
from stepladder.career.placed import ListedMentor

NamedKind = Literal["ladder", "level", "competency", "mentor", "training", "hat", "guide", "process", "cycle", "fork"]


@dataclass(frozen=True, slots=True)
class Named:
    """Something with a name."""

    kind: NamedKind
    thing: Any = field(compare=False)
    """The record."""
    name: str
    others: tuple[str, ...] = ()
    """What else it is called: codes, contract titles; of mentors, as far as shown, languages and place."""
    ladder: str | None = None
    """The slug of the ladder it belongs to, where it belongs to one."""
    track: str | None = None
    """``ladder/track``, where it belongs to one."""
    languages: tuple[str, ...] = ()
    """BCP 47 tags of the languages it is offered in."""


def names(catalogue: Catalogue, mentors: Iterable[ListedMentor]) -> list[Named]:
    """Everything that has a page, of the mentors those given; of what is retired its page says what became of it."""
    organisation = catalogue.contents.organisation
    locale = organisation.locale if organisation else "en"
    return [
        *(Named("ladder", it, it.title, ladder=it.slug) for it in catalogue.ladders.values()),
        *_levels(catalogue),
        *(Named("competency", it, it.title, _codes(it)) for it in catalogue.competencies.values()),
        *(_mentor(mentor, locale) for mentor in mentors),
        *(Named("training", it, it.title, languages=_few(it.language)) for it in catalogue.trainings.values()),
        *(Named("hat", it, it.title) for it in catalogue.hats.values()),
        *(Named("guide", it, it.title) for it in catalogue.guides.values()),
        *(Named("process", it, it.title) for it in catalogue.processes.values()),
        *(Named("cycle", it, it.title) for it in catalogue.cycles.values()),
        *(Named("fork", it, it.title, ladder=it.ladder) for it in catalogue.forks),
    ]


def _levels(catalogue: Catalogue) -> Iterator[Named]:
    for level in catalogue.levels.values():
        others = (*_few(level.code), *level.also_called)
        yield Named("level", level, level.title, others, level.ladder, place(level))


def _mentor(mentor: ListedMentor, locale: str) -> Named:
    others = (*(_language(tag, locale) for tag in mentor.languages), *_few(mentor.location))
    ladder = mentor.level.partition("/")[0] if mentor.level else None
    name = mentor.name or mentor.first_name or mentor.slug
    return Named("mentor", mentor, name, others, ladder, languages=mentor.languages)


def _codes(competency: Any) -> tuple[str, ...]:
    return tuple(name for same in competency.same_as for name in (same.code, same.title) if name)


def _few(name: str | None) -> tuple[str, ...]:
    return (name,) if name else ()


@cache
def _language(tag: str, locale: str) -> str:
    """``Portuguese (Brazil)`` for ``pt-BR``; the tag itself where it is not known."""
    try:
        return Locale.parse(tag, sep="-").get_display_name(Locale.parse(locale, sep="-")) or tag
    except (UnknownLocaleError, ValueError):
        return tag
