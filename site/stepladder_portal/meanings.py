"""The words by which questions are understood, by language: ``graphql/words/*.yml``, which the service reads too."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

LISTS = files("stepladder_portal") / "word_lists"


@dataclass(frozen=True)
class Words:
    """What is typed in one language, or in those of a translated portal. Without lists, all of it is empty."""

    small: tuple[str, ...] = ()
    """Words that ask for nothing."""
    kinds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Words that say of what kind something is, by kind."""
    called: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Those of them by which nothing but something of that kind is asked for."""
    alike: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What means much the same as a word, among words of names."""
    groups: tuple[tuple[str, ...], ...] = ()
    """Words that mean much the same as each other."""
    short: Mapping[str, str] = field(default_factory=dict)
    """What is written out before anything is looked for: abbreviations, numbers in words."""
    endings: tuple[str, ...] = ()
    """Endings of the forms of a word."""
    spelt: Mapping[str, str] = field(default_factory=dict)
    """Letters that are typed for another."""
    compare: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Words that stand between two levels (``between``, ``joins``), or ask how they differ (``asks``)."""
    pages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    gates: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    talks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What is asked by who looks for a page by its address, a process by its gate, a guide by the move it is for."""
    titled: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What else pages of a level or ladder are called, with ``{}`` for its title."""

    def and_those(self, other: "Words") -> "Words":
        """Both together; where a word or letters are in both, as here."""
        joined = {
            name: _joined(getattr(self, name), getattr(other, name))
            for name in ("kinds", "called", "compare", "pages", "gates", "talks", "titled")
        }
        return Words(
            small=(*self.small, *(word for word in other.small if word not in self.alike)),
            alike={**other.alike, **self.alike},
            groups=(*self.groups, *other.groups),
            short={**other.short, **self.short},
            endings=tuple(dict.fromkeys((*self.endings, *other.endings))),
            spelt=self.spelt,
            **joined,
        )


@cache
def words_of(*tags: str) -> Words:
    """The words of BCP 47 tags, the language of the pages first; ``de`` serves for ``de-AT``."""
    languages = dict.fromkeys(tag.partition("-")[0].lower() for tag in tags)
    first, *others = (_read(language) for language in languages)
    for other in others:
        first = first.and_those(other)
    return first


@cache
def _read(language: str) -> Words:
    file = LISTS / f"{language}.yml"
    if not language.isalpha() or not file.is_file():
        return Words()
    told: dict[str, Any] = yaml.safe_load(file.read_text("utf-8"))
    return Words(
        small=tuple(told["small"].split()),
        kinds=_split(told["kinds"]),
        called=_split(told["called"]),
        alike={word: means for words, means in _split(told["alike"]).items() for word in words.split()},
        groups=tuple(tuple(words.split()) for words in told["groups"]),
        short=told["short"],
        endings=tuple(told["endings"].split()),
        spelt=told["spelt"],
        compare=_split(told["compare"]),
        **{
            name: {key: tuple(own) for key, own in told[name].items()} for name in ("pages", "gates", "talks", "titled")
        },
    )


def _split(told: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(words.split()) for key, words in told.items()}


def _joined(one: Mapping[str, tuple[str, ...]], other: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {
        key: tuple(dict.fromkeys((*one.get(key, ()), *other.get(key, ())))) for key in dict.fromkeys((*one, *other))
    }
