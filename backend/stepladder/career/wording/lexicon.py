"""Lists of words that an organisation keeps for a language, and where its texts use them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from stepladder.career.wording.texts import letter, plain
from stepladder.records import Policy, WordList


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds the entries of one list: whole words, whatever their case. A ``*`` at the end stands for any ending."""

    pattern: re.Pattern[str] | None
    """None where the list is empty."""

    @classmethod
    def of(cls, entries: tuple[str, ...]) -> "Finder":
        """A finder of these entries. One of several words is found whatever white space stands between them."""
        return _finder(entries)

    def find(self, text: str) -> tuple[str, ...]:
        """The words found, in lower case, each as often as it stands there."""
        return tuple(self.pattern.findall(plain(text))) if self.pattern else ()

    def __bool__(self) -> bool:
        return self.pattern is not None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The lists of one language."""

    locale: str
    vague_verbs: Finder
    masculine: Finder
    feminine: Finder

    @property
    def knows_gender(self) -> bool:
        """Whether there is a list of words that readers take as meant for one gender."""
        return bool(self.masculine) or bool(self.feminine)


def lexicon_for(policy: Policy, locale: str) -> Lexicon | None:
    """The lists for a language; None where nobody keeps any.

    ``de-CH`` falls back to ``de`` as in RFC 4647, section 3.4 (Lookup), never to another language.
    """
    lists = {each.locale.casefold(): each for each in reversed(policy.word_lists)}
    tag = locale.casefold()
    while tag not in lists and "-" in tag:
        tag = tag.rpartition("-")[0]
        if len(tag.rpartition("-")[2]) == 1:
            tag = tag.rpartition("-")[0]
    return _lexicon(lists[tag]) if tag in lists else None


def _lexicon(words: WordList) -> Lexicon:
    named = (words.vague_verbs, words.masculine, words.feminine)
    return Lexicon(words.locale, *(Finder.of(entries) for entries in named))


@lru_cache(maxsize=64)
def _finder(entries: tuple[str, ...]) -> Finder:
    # The longest first, so that of two entries that begin alike the one that says more is found.
    patterns = sorted(filter(None, map(_pattern, _stripped(entries))), key=lambda each: (-len(each), each))
    if not patterns:
        return Finder(None)
    either = "|".join(patterns)
    return Finder(re.compile(f"(?<![{letter()}])(?:{either})(?![{letter()}])"))


def _stripped(entries: Iterable[str]) -> dict[str, None]:
    return dict.fromkeys(plain(entry).strip() for entry in entries)


def _pattern(entry: str) -> str:
    """One entry as a regular expression; nothing for an entry without any letter, which would be found everywhere."""
    ending = f"[{letter()}]*" if entry.endswith("*") else ""
    parts = entry.rstrip("*").split()
    return r"\s+".join(map(re.escape, parts)) + ending if parts else ""
