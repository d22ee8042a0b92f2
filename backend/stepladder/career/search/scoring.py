"""How well a name answers a question.

The portal ranks the same list in the browser by the same rules (``ranking.js``): a test holds the two to one another.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from stepladder.career.search.fitting import fits, folded, mended, slack
from stepladder.career.search.names import Named, NamedKind
from stepladder.career.search.words import Words

_KIND_WEIGHT: Final[dict[NamedKind, float]] = {"level": 1.04, "ladder": 1.03, "competency": 1.02}
"""Of names that fit equally well, what most people look for comes first."""

_KIND_WORD: Final = 0.7
"""What a word is worth that does not name a thing but says of what kind it is."""

_LEAST: Final = 0.2
"""A name that some word of the question does not fit has to fit the others at least so well."""

_LIKE: Final = 0.75
"""What a word is worth that means much the same as one of the name."""

_PART: Final = 0.84
"""What a name is worth at most that some word does not fit."""

_UNKNOWN: Final = 0.5
"""What a word of the question weighs that no name there is has anything like."""

_COMMON: Final = 0.25
"""What is left of the weight of a word that fits every name there is."""

_TOPIC: Final = 0.62
"""What a name is worth of what a thing is about, beside what it is called."""

_IN_ORDER: Final = 0.05
"""For words in the order of the name: from here to there is not from there to here."""

_WHOLE_NAME, _OTHER_NAME = 4.0, 3.6
"""A name that is the question itself."""


@dataclass(frozen=True, slots=True)
class Found:
    """A thing that answers a question."""

    entry: Named
    score: float
    """Above 3.5 its name is the question itself; above 0.88 every word of the question fits; else perhaps some."""
    by: str | None = None
    """The other name, or what it is about, by which it was found; None where it was its own name."""


@dataclass(frozen=True, slots=True)
class _Listed:
    """An entry, with its names as they are compared: its own, others, and what it is about."""

    entry: Named
    names: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]
    every: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Asked:
    """One word of a question."""

    fits: Mapping[str, float]
    """How well it fits each word of names."""
    kinds: Mapping[str, float]
    """What it is worth for things of each kind."""
    weight: float
    """The more, the fewer things it fits."""


class Index:
    """Names to look through, in the words of a language."""

    def __init__(self, entries: Iterable[Named], words: Words) -> None:
        self._spelt = words.spelt
        self._words = words.compared(self._folded)
        self._entries = [self._listed(entry) for entry in entries]
        self._known = [*dict.fromkeys(word for each in self._entries for name in each.words for word in name)]
        self._own = frozenset(self._known)
        self._kinds = self._words.kinds
        self._meant = dict.fromkeys((*self._known, *sorted(self._words.known)))

    def find(self, question: str, wanted: Callable[[Named], bool] = lambda _: True) -> list[Found]:
        """The wanted entries whose names fit a question, best first; equally good ones as they were given."""
        asked = self._folded(question)
        if not asked:
            return []
        entries = [each for each in self._entries if wanted(each.entry)]
        words = [self._asked(word, entries) for word in self._asking(asked)]
        found = (_scored(each, asked, words) for each in entries)
        return sorted((each for each in found if each), key=lambda each: -each.score)

    def _listed(self, entry: Named) -> _Listed:
        names = tuple(self._folded(name) for name in (entry.name, *entry.others, *entry.about))
        words = tuple(self._asking(name) for name in names)
        return _Listed(entry, names, words, frozenset(chain.from_iterable(words)))

    def _folded(self, text: str) -> str:
        """A text as it is compared in this language."""
        plain = folded(text)
        for typed, meant in self._spelt.items():
            plain = plain.replace(typed, meant)
        return plain

    def _asking(self, text: str) -> tuple[str, ...]:
        """The words of a folded text without the small ones, unless there are no others."""
        words = tuple(text.split())
        return tuple(word for word in words if word not in self._words.small) or words

    def _asked(self, word: str, entries: Sequence[_Listed]) -> _Asked:
        known = word in self._meant
        most = 0 if known else slack(word)
        alike = self._words.alike.get(word if known else mended(word, [*self._meant]), ())
        found = fits(word, self._known, most)
        for own in alike:
            if own in self._own and found.get(own, 0.0) < _LIKE:
                found[own] = _LIKE
        kinds = {kind: _KIND_WORD * max(fits(word, own, most).values(), default=0) for kind, own in self._kinds.items()}
        met = sum(not found.keys().isdisjoint(each.every) for each in entries)
        rare = math.log(1 + len(entries) / met) / math.log(1 + len(entries)) if met else 0.0
        return _Asked(found, kinds, _COMMON + (1 - _COMMON) * rare if met else _UNKNOWN)


def _scored(each: _Listed, asked: str, words: Sequence[_Asked]) -> Found | None:
    entry, best, by = each.entry, 0.0, 0
    for at, (name, own) in enumerate(zip(each.names, each.words, strict=True)):
        score = _score(name, own, asked, words, entry.kind, other=at > 0)
        score *= _TOPIC if at > len(entry.others) else 1.0
        if score > best:
            best, by = score, at
    if not best:
        return None
    return Found(entry, best * _KIND_WEIGHT.get(entry.kind, 1.0), (*entry.others, *entry.about)[by - 1] if by else None)


def _score(name: str, own: Sequence[str], asked: str, words: Sequence[_Asked], kind: str, *, other: bool) -> float:
    """What a name is worth: more where all words of the question fit it, else by how much of both fits the other."""
    if name == asked:
        return _OTHER_NAME if other else _WHOLE_NAME
    total, every, missed, ordered, last = 0.0, 0.0, 0, True, -1
    met: set[int] = set()
    for word in words:
        fit, at = _best(word.fits, own, last)
        if fit:
            met.add(at)
            ordered, last = ordered and at > last, at
        best = max(fit, word.kinds.get(kind, 0.0))
        every += word.weight
        total += word.weight * best
        missed += not best
    if not met:
        return 0.0
    share, covered = total / every, len(met) / len(own)
    if missed:
        both = share * math.sqrt(covered)
        return _PART * both if both >= _LEAST else 0.0
    return share + 0.5 * covered + (0.6 if name.startswith(asked) else 0) + _IN_ORDER * ordered - (0.1 if other else 0)


def _best(fits: Mapping[str, float], own: Sequence[str], after: int) -> tuple[float, int]:
    """How well a word fits the words of a name, 0 is not at all, and which: rather one after others."""
    best, place = 0.0, -1
    for at, each in enumerate(own):
        fit = fits.get(each, 0.0)
        if fit > best or (fit and fit == best and place <= after < at):
            best, place = fit, at
    return best, place
