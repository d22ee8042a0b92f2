"""Lists of words that an organisation keeps for a language, and where its texts use them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from stepladder.career.wording.texts import is_simple, letter, plain
from stepladder.records import Policy, WordList


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds the entries of one list: whole words, whatever their case. A ``*`` at the end stands for any ending."""

    entries: tuple[str, ...]
    """As they are compared. What has no letter is not among them: it would be found everywhere."""

    @classmethod
    def of(cls, entries: Iterable[str]) -> "Finder":
        """A finder of these entries. One of several words is found whatever white space stands between them."""
        named = (plain(entry).strip() for entry in entries)
        return cls(tuple(dict.fromkeys(entry for entry in named if entry.strip("* "))))

    def find(self, text: str) -> tuple[str, ...]:
        """The words found, in lower case, each as often as it stands there."""
        words = plain(text)
        return tuple(_any_of(self.entries, simple=is_simple(words)).findall(words)) if self.entries else ()

    def __bool__(self) -> bool:
        return bool(self.entries)


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
def _any_of(entries: tuple[str, ...], *, simple: bool) -> re.Pattern[str]:
    """Any of the entries as a regular expression, for Latin text or for all.

    The longest stands first, so that of two entries that begin alike the one that says more is found.
    """
    letters = r"\w" if simple else letter()
    either = "|".join(_one(entry, letters) for entry in sorted(entries, key=lambda each: (-len(each), each)))
    return re.compile(f"(?<![{letters}])(?:{either})(?![{letters}])")


def _one(entry: str, letters: str) -> str:
    ending = f"[{letters}]*" if entry.endswith("*") else ""
    return r"\s+".join(map(re.escape, entry.rstrip("*").split())) + ending
