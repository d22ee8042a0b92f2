"""How well a name answers a question.

The portal ranks the same list in the browser by the same rules (``ranking.js``): a test holds the two to one another.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from stepladder.career.search.names import Named, NamedKind

_KIND_WEIGHT: Final[dict[NamedKind, float]] = {"level": 1.04, "ladder": 1.03, "competency": 1.02}
"""Of names that fit equally well, what most people look for comes first."""

KIND_WORD: Final = 0.7
"""What a word is worth that does not name a thing but says of what kind it is, or what about it is asked."""

_OTHER_KIND: Final = 0.6
"""What is left of what a thing is worth where things of another kind are asked for."""

_LEAST: Final = 0.2
"""A name that some word of the question does not fit has to fit the others at least so well."""

_PART: Final = 0.84
"""What a name is worth at most that some word does not fit."""

_TOPIC, _OF_KIND, _FURTHER, _MOST_FURTHER = 0.62, 1.0, 0.04, 5
"""What a name is worth of what a thing is about, beside what it is called; where things of its kind are asked for; and
by how much less each further one counts, up to so many."""

_IN_ORDER: Final = 0.05
"""For words in the order of the name: from here to there is not from there to here."""

_EXACT: Final = 3.0
_WHOLE_NAME, _OTHER_NAME = 4.0, 3.6
_BARE_NAME, _OTHER_BARE_NAME = 3.4, 3.2
"""A name that is the question itself, or is without small words; and what every other is below."""


@dataclass(frozen=True, slots=True)
class Found:
    """A thing that answers a question."""

    entry: Named
    score: float
    """Above 3.5 its name is the question itself; above 0.88 every word of the question fits; else perhaps some."""
    by: str | None = None
    """The other name, or what it is about, by which it was found; None where it was its own name."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry, with its names as they are compared: its own, others, and what it is about."""

    entry: Named
    names: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]
    every: frozenset[str]


@dataclass(frozen=True, slots=True)
class Asked:
    """One word of a question."""

    fits: Mapping[str, float]
    """How well it fits each word of names."""
    kinds: Mapping[str, float]
    """What it is worth for things of each kind."""
    called: frozenset[str]
    """The kinds of which nothing but things are asked for by it."""
    weight: float
    """The more, the fewer things it fits."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it is compared."""

    text: str
    bare: tuple[str, ...]
    """Its words without the small ones."""
    begins: str
    """What a name begins with that begins with the question: where its last word is a word, with that whole."""
    words: Sequence[Asked]


def scored(each: Listed, asked: Question) -> Found | None:
    """How well an entry answers a question, and by which of its names; None where it does not."""
    entry, best, by, others = each.entry, 0.0, 0, len(each.entry.others)
    topic = _OF_KIND if any(word.kinds.get(entry.kind, 0.0) >= KIND_WORD for word in asked.words) else _TOPIC
    for at, (name, own) in enumerate(zip(each.names, each.words, strict=True)):
        score = _worth(name, own, asked, entry.kind, other=at > 0)
        if at > others:
            score *= topic * (1 - _FURTHER * min(_MOST_FURTHER, at - others - 1))
        if score > best:
            best, by = score, at
    if not best:
        return None
    if best < _EXACT and _of_others(asked.words, entry.kind, (*each.words[0], *each.words[by])):
        best *= _OTHER_KIND
    return Found(entry, best * _KIND_WEIGHT.get(entry.kind, 1.0), (*entry.others, *entry.about)[by - 1] if by else None)


def _of_others(words: Sequence[Asked], kind: NamedKind, own: Sequence[str]) -> bool:
    """Whether words ask for things of other kinds alone, of which one is no word of the name either."""
    if any(kind in word.called for word in words):
        return False
    return any(word.called and word.fits.keys().isdisjoint(own) for word in words)


def _worth(name: str, own: tuple[str, ...], asked: Question, kind: NamedKind, *, other: bool) -> float:
    """What a name is worth: more where all words of the question fit it, else by how much of both fits the other."""
    if name == asked.text:
        return _OTHER_NAME if other else _WHOLE_NAME
    if own == asked.bare:
        return _OTHER_BARE_NAME if other else _BARE_NAME
    total, every, missed, ordered, last = 0.0, 0.0, 0, True, -1
    met: set[int] = set()
    for word in asked.words:
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
    begun = f"{name} ".startswith(asked.begins)
    return share + 0.5 * covered + (0.6 if begun else 0) + _IN_ORDER * ordered - (0.1 if other else 0)


def _best(fits: Mapping[str, float], own: Sequence[str], after: int) -> tuple[float, int]:
    """How well a word fits the words of a name, 0 is not at all, and which: rather one after others."""
    best, place = 0.0, -1
    for at, each in enumerate(own):
        fit = fits.get(each, 0.0)
        if fit > best or (fit and fit == best and place <= after < at):
            best, place = fit, at
    return best, place
