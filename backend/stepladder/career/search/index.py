"""The names of a catalogue, to be looked through for what somebody asks."""

import math
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import Final

from stepladder.career.search.fitting import FORM, fits
from stepladder.career.search.names import Named
from stepladder.career.search.reading import Reader
from stepladder.career.search.scoring import KIND_WORD, Asked, Found, Listed, Question, scored
from stepladder.career.search.words import Words

_LIKE: Final = 0.75
"""What a word is worth that means much the same as one of the name."""

_OWN_MEANING: Final = 0.6
"""What a form of a word is worth that has a meaning of its own: whoever asks for accounting does not mean accounts."""

_UNKNOWN: Final = 0.5
"""What a word of the question weighs that no name there is has anything like."""

_COMMON: Final = 0.25
"""What is left of the weight of a word that fits every name there is."""


class Index:
    """Names to look through, in the words of a language."""

    def __init__(self, entries: Iterable[Named], words: Words) -> None:
        self._reader = Reader(words)
        self._entries = [self._listed(entry) for entry in entries]
        self._reader.know(name for each in self._entries for name in each.words)

    def find(self, question: str, wanted: Callable[[Named], bool] = lambda _: True) -> list[Found]:
        """The wanted entries whose names fit a question, best first; equally good ones as they were given."""
        text = self._reader.read(question)
        if not text:
            return []
        entries = [each for each in self._entries if wanted(each.entry)]
        begins = text + (" " if text.split()[-1] in self._reader.known else "")
        bare = self._reader.asking(text)
        asked = Question(text, bare, begins, [self._asked(word, entries) for word in bare])
        found = (scored(each, asked) for each in entries)
        return sorted((each for each in found if each), key=lambda each: -each.score)

    def _listed(self, entry: Named) -> Listed:
        names = tuple(self._reader.folded(name) for name in (entry.name, *entry.others, *entry.about))
        words = tuple(self._reader.asking(name) for name in names)
        return Listed(entry, names, words, frozenset(chain.from_iterable(words)))

    def _asked(self, word: str, entries: Sequence[Listed]) -> Asked:
        """One word of a question: how well it fits each word of names and each kind, and what it weighs here."""
        reader, most = self._reader, self._reader.slack(word)
        mended = reader.mended(word)
        found = fits(word, [*reader.known], most)
        for own, worth in self._meant(mended, word):
            found[own] = max(worth, found.get(own, 0.0))
        kinds = {
            kind: KIND_WORD * max(fits(word, own, most).values(), default=0) for kind, own in reader.words.kinds.items()
        }
        called = frozenset(kind for kind, own in reader.words.called.items() if mended in own)
        met = sum(not found.keys().isdisjoint(each.every) for each in entries)
        rare = math.log(1 + len(entries) / met) / math.log(1 + len(entries)) if met else 0.0
        weight = _COMMON + (1 - _COMMON) * rare if met else _UNKNOWN
        return Asked(found, kinds | dict.fromkeys(called, 1.0), called, weight)

    def _meant(self, word: str, typed: str) -> Iterable[tuple[str, float]]:
        """Words of names that are other forms of a word, or mean much the same, and what they are worth."""
        known, forms, alike = self._reader.known, self._reader.stems(word), self._reader.like(word)
        form = _OWN_MEANING if word in self._reader.words.alike and word not in known else FORM
        yield from ((own, form) for own, stems in known.items() if own != typed and not stems.isdisjoint(forms))
        yield from ((own, _LIKE) for own in alike if own in known)
