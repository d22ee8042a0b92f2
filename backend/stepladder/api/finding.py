"""Looking for things by name: the ranking of ``career.search``, filtered, counted, and in an order that pages keep."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, get_args

from stepladder.api.types.noun import slug_of
from stepladder.api.view import View
from stepladder.career.keys import Key, Keyed
from stepladder.career.search import Found, Index, Named, NamedKind, Words, names, words_of
from stepladder.career.search.fitting import folded

LONGEST: Final = 200
"""So many characters a question may have: the longest name that anybody looks for is shorter."""

_KINDS: Final[Sequence[NamedKind]] = get_args(NamedKind)
_BEST: Final = 10.0
"""More than the score of any name."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many of what was found are of one sort."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """What was found, counted by its sorts: the most first. What is of no sort is not counted."""

    kinds: tuple[Count, ...]
    ladders: tuple[Count, ...]
    """By slug."""
    tracks: tuple[Count, ...]
    """By ``ladder/track``."""
    languages: tuple[Count, ...]
    """By BCP 47 tag; what is offered in two counts in both."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for; what is not given does not count."""

    query: str
    kinds: Collection[str] | None = None
    ladder: str | None = None
    track: str | None = None
    """``track`` or ``ladder/track``."""
    language: str | None = None

    def includes(self, entry: Named) -> bool:
        """Whether a thing is of the sorts looked for."""
        return (
            (self.kinds is None or entry.kind in self.kinds)
            and self.ladder in (None, entry.ladder)
            and (self.track is None or self.track in (entry.track, (entry.track or "").rpartition("/")[2]))
            and (self.language is None or any(_is(tag, self.language) for tag in entry.languages))
        )


def names_of(view: View) -> Sequence[Named]:
    """Everything that an audience can find."""
    return view.kept.get(("names", view.as_of), lambda: names(view.catalogue, view.mentors.values()))


def found_by(view: View, sought: Sought) -> Sequence[Keyed[Found]]:
    """What is found, best first; of what fits equally well what most people look for, then by name."""
    index = view.kept.get(("index of names", view.as_of), lambda: Index(names_of(view), _words(view)))
    found = ((_key(each), each) for each in index.find(sought.query, sought.includes))
    return sorted(found, key=lambda pair: pair[0])


def _words(view: View) -> Words:
    """Those of the reader's language, and of that in which whatever is not translated stands."""
    own = view.languages.own
    return words_of(view.language or own, own)


def facets_of(found: Sequence[Keyed[Found]]) -> Facets:
    """All of what was found, on whatever page, counted."""
    entries = [each.entry for _, each in found]
    return Facets(
        _counted(entry.kind for entry in entries),
        _counted(entry.ladder for entry in entries),
        _counted(entry.track for entry in entries),
        _counted(tag for entry in entries for tag in dict.fromkeys(entry.languages)),
    )


def _key(found: Found) -> Key:
    entry = found.entry
    return f"{_BEST - found.score:.9f}", str(_KINDS.index(entry.kind)), folded(entry.name), slug_of(entry.thing)


def _is(tag: str, language: str) -> bool:
    return f"{tag}-".casefold().startswith(f"{language}-".casefold())


def _counted(values: Iterable[str | None]) -> tuple[Count, ...]:
    counts = Counter(value for value in values if value is not None)
    return tuple(Count(value, counts[value]) for value in sorted(counts, key=lambda value: (-counts[value], value)))
