"""How a question is read: short forms written out, words put together or taken apart, what means much the same."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from stepladder.career.search.fitting import folded, mended, slack, stems
from stepladder.career.search.words import Words

_ROMAN: Final = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}
"""Numbers as titles count: Senior Engineer II."""

_CODE: Final = re.compile(r"[^\W\d_]{1,3}\d")
"""A level's code, which is typed in two parts as well: E 5."""

_LEAST_PART: Final = 3
"""The least letters of each part of a word that is typed without a space."""


class Reader:
    """Reads in the words of a language. ``know`` tells it the words of all names."""

    def __init__(self, words: Words) -> None:
        self._spelt, self._endings = words.spelt, words.endings
        self._short = {**_ROMAN, **words.short}
        self.words = words.compared(self.folded)
        self._stemmed: dict[str, str] = {}
        for word in self.words.alike:
            for stem in self.stems(word):
                self._stemmed.setdefault(stem, word)
        self.known: dict[str, frozenset[str]] = {}
        self._beside: frozenset[tuple[str, str]] = frozenset()
        self.meant: dict[str, None] = {}

    def know(self, names: Iterable[Sequence[str]]) -> None:
        """Take these for the names, each as its words: these are known with their stems, and none is mistyped."""
        every = [*names]
        self.known = {word: self.stems(word) for word in dict.fromkeys(word for words in every for word in words)}
        self._beside = frozenset(pair for words in every for pair in pairwise(words))
        self.meant = dict.fromkeys((*self.known, *sorted(self.words.known)))

    def folded(self, text: str) -> str:
        """A text as it is compared in this language, short forms written out."""
        plain = folded(text)
        for typed, meant in self._spelt.items():
            plain = plain.replace(typed, meant)
        return " ".join(self._short.get(word, word) for word in plain.split())

    def read(self, text: str) -> str:
        """A question as it is compared: two words that are known as one put together, and the other way round."""
        read: list[str] = []
        for word in self.folded(text).split():
            last = read[-1] if read else ""
            if last and last + word in self.meant and not self._apart(last, word):
                read[-1] = last + word
            else:
                read += self._parted(word)
        return " ".join(read)

    def asking(self, text: str) -> tuple[str, ...]:
        """The words of a folded text without the small ones, unless there are no others."""
        words = tuple(text.split())
        return tuple(word for word in words if word not in self.words.small) or words

    def stems(self, word: str) -> frozenset[str]:
        """What may be left of a word without an ending."""
        return stems(word, self._endings)

    def mended(self, word: str) -> str:
        """A word that nothing here knows, as the one has it that is nearest."""
        return word if word in self.meant else mended(word, [*self.meant])

    def slack(self, word: str) -> int:
        """How many slips of the finger it may hold: none where it is known."""
        return 0 if word in self.meant else slack(word)

    def like(self, word: str) -> tuple[str, ...]:
        """What means much the same as a word, or as another form of it."""
        if word in self.words.alike:
            return self.words.alike[word]
        found = next((own for stem in self._forms(word) if (own := self._stemmed.get(stem))), None)
        return (found, *self.words.alike[found]) if found else ()

    def _forms(self, word: str) -> Iterable[str]:
        """Its stems, in the order of the endings."""
        return dict.fromkeys((word, *(stem for ending in self._endings for stem in stems(word, (ending,)))))

    def _apart(self, one: str, other: str) -> bool:
        """Whether two words that are known as one as well stay two: where a name has them so, or both mean something
        and the one no more than they."""
        both = one + other
        if _CODE.fullmatch(both):
            return False
        if both in self.words.alike:
            return (one, other) in self._beside
        return one in self.meant and other in self.meant

    def _parted(self, word: str) -> list[str]:
        """A word that is none, as the two that it is made of, of which the first may have an ending."""
        if word not in self.meant:
            for at in range(_LEAST_PART, len(word) - _LEAST_PART + 1):
                own = next((part for part in self._forms(word[:at]) if self._stands(part)), None)
                if own and self._stands(word[at:]):
                    return [own, word[at:]]
        return [word]

    def _stands(self, part: str) -> bool:
        """Whether a part of a word stands for itself: as a word of names, or, where it is longer, of any list."""
        return len(part) >= _LEAST_PART and (part in self.known or (len(part) > _LEAST_PART and part in self.meant))
