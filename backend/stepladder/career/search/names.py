"""The one list of names by which people look for things. The portal's own list is made of the same."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from babel import Locale, UnknownLocaleError

from stepladder.career.catalogue import Catalogue
from stepladder.career.catalogue.ladder import place
from stepladder.career.placed import ListedMentor
from stepladder.records import Ladder, Training

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
    about: tuple[str, ...] = ()
    """What somebody may name who looks for it: the levels of a ladder, what a mentor or a training helps with."""
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
        *(
            Named("ladder", it, it.title, about=_levels_of(it, catalogue), ladder=it.slug)
            for it in catalogue.ladders.values()
        ),
        *_levels(catalogue),
        *(Named("competency", it, it.title, _codes(it)) for it in catalogue.competencies.values()),
        *(_mentor(mentor, catalogue, locale) for mentor in mentors),
        *(_training(it, catalogue, locale) for it in catalogue.trainings.values()),
        *(Named("hat", it, it.title) for it in catalogue.hats.values()),
        *(Named("guide", it, it.title) for it in catalogue.guides.values()),
        *(Named("process", it, it.title) for it in catalogue.processes.values()),
        *(Named("cycle", it, it.title) for it in catalogue.cycles.values()),
        *(Named("fork", it, it.title, ladder=it.ladder) for it in catalogue.forks),
    ]


def _levels(catalogue: Catalogue) -> Iterator[Named]:
    for level in catalogue.levels.values():
        others = (*_few(level.code), *level.also_called)
        yield Named("level", level, level.title, others, ladder=level.ladder, track=place(level))


def _levels_of(ladder: Ladder, catalogue: Catalogue) -> tuple[str, ...]:
    return _each(level.title for level in catalogue.levels.values() if level.ladder == ladder.slug)


def _training(training: Training, catalogue: Catalogue, locale: str) -> Named:
    about = _titles((each.competency for each in training.outcomes), catalogue)
    about += [_language(training.language, locale)] if training.language else []
    return Named("training", training, training.title, about=_each(about), languages=_few(training.language))


def _mentor(mentor: ListedMentor, catalogue: Catalogue, locale: str) -> Named:
    others = (*(_language(tag, locale) for tag in mentor.languages), *_few(mentor.location))
    ladder = mentor.level.partition("/")[0] if mentor.level else None
    name = mentor.name or mentor.first_name or mentor.slug
    goals = [level.title for move in mentor.helps_with if (level := catalogue.levels.get(move.to_level))]
    about = _each((*_few(mentor.title), *_titles(mentor.competencies, catalogue), *goals))
    return Named("mentor", mentor, name, others, about, ladder, languages=mentor.languages)


def _codes(competency: Any) -> tuple[str, ...]:
    return tuple(name for same in competency.same_as for name in (same.code, same.title) if name)


def _titles(competencies: Iterable[str], catalogue: Catalogue) -> list[str]:
    return [found.title for slug in competencies if (found := catalogue.competencies.get(slug))]


def _each(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _few(name: str | None) -> tuple[str, ...]:
    return (name,) if name else ()


@cache
def _language(tag: str, locale: str) -> str:
    """``Portuguese (Brazil)`` for ``pt-BR``; the tag itself where it is not known."""
    try:
        return Locale.parse(tag, sep="-").get_display_name(Locale.parse(locale, sep="-")) or tag
    except (UnknownLocaleError, ValueError):
        return tag
