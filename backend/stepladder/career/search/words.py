"""The words by which a question is understood that is more than a name, by language: ``graphql/words/*.yml``.

The portal's search reads the same lists; docs/search.md tells what each is for.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import Any, Final

import yaml

_LISTS: Final = files("stepladder.career.search") / "word_lists"

_Lists = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a language, or of several. Of a language without lists there are none."""

    small: frozenset[str] = frozenset()
    """Words that a question may hold without asking for anything by them."""
    kinds: _Lists = field(default_factory=dict)
    """Words that say of what kind the thing looked for is, or what about it is asked."""
    called: _Lists = field(default_factory=dict)
    """Those of them by which nothing but something of that kind is asked for."""
    alike: _Lists = field(default_factory=dict)
    """Words that mean much the same as others which stand in names."""
    groups: tuple[tuple[str, ...], ...] = ()
    """Words that mean much the same as each other."""
    short: Mapping[str, str] = field(default_factory=dict)
    """What is written out before anything is looked for: abbreviations, numbers in words."""
    endings: tuple[str, ...] = ()
    """Endings of the forms of a word."""
    spelt: Mapping[str, str] = field(default_factory=dict)
    """Letters that are typed for another: in German ``ae`` for ``ä``."""
    compare: _Lists = field(default_factory=dict)
    """Words by which two things are compared; no name is looked for by them."""

    @property
    def known(self) -> frozenset[str]:
        """All words that questions are understood by: none of them is mistyped."""
        lists = chain(self.kinds.values(), self.compare.values())
        return self.small | frozenset(self.alike) | frozenset(chain.from_iterable(lists))

    def compared(self, plain: Callable[[str], str]) -> "Words":
        """The same, each word as texts are compared, and with the others of its group as its likes."""
        alike = {plain(word): tuple(map(plain, means)) for word, means in self.alike.items()}
        for group in (tuple(map(plain, group)) for group in self.groups):
            for word in group:
                alike[word] = tuple(each for each in dict.fromkeys((*alike.get(word, ()), *group)) if each != word)
        return replace(
            self,
            small=frozenset(map(plain, self.small)),
            kinds=_plain(self.kinds, plain),
            called=_plain(self.called, plain),
            alike=alike,
            groups=(),
            compare=_plain(self.compare, plain),
        )

    def and_those(self, other: "Words") -> "Words":
        """Both together; where a word is in both, as here."""
        return Words(
            self.small | (other.small - frozenset(self.alike)),
            _joined(self.kinds, other.kinds),
            _joined(self.called, other.called),
            {**other.alike, **self.alike},
            (*self.groups, *other.groups),
            {**other.short, **self.short},
            tuple(dict.fromkeys((*self.endings, *other.endings))),
            self.spelt,
            _joined(self.compare, other.compare),
        )


@cache
def words_of(*tags: str) -> Words:
    """The words of BCP 47 tags, that of the reader first; ``de`` serves for ``de-AT``."""
    first, *others = (_read(language) for language in dict.fromkeys(tag.partition("-")[0].lower() for tag in tags))
    for other in others:
        first = first.and_those(other)
    return first


@cache
def _read(language: str) -> Words:
    file = _LISTS / f"{language}.yml"
    if not language.isalpha() or not file.is_file():
        return Words()
    told: dict[str, Any] = yaml.safe_load(file.read_text("utf-8"))
    alike = {word: means for words, means in _split(told["alike"]).items() for word in words.split()}
    return Words(
        small=frozenset(told["small"].split()),
        kinds=_split(told["kinds"]),
        called=_split(told["called"]),
        alike=alike,
        groups=tuple(tuple(words.split()) for words in told["groups"]),
        short=told["short"],
        endings=tuple(told["endings"].split()),
        spelt=told["spelt"],
        compare=_split(told["compare"]),
    )


def _split(told: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(words.split()) for key, words in told.items()}


def _plain(lists: _Lists, plain: Callable[[str], str]) -> _Lists:
    return {key: tuple(map(plain, words)) for key, words in lists.items()}


def _joined(one: _Lists, other: _Lists) -> _Lists:
    return {
        key: tuple(dict.fromkeys((*one.get(key, ()), *other.get(key, ())))) for key in dict.fromkeys((*one, *other))
    }
