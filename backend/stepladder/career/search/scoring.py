"""How well a name answers a question.

The portal ranks the same list in the browser by the same rules (``portal.js``): a test holds the two to one another.
"""

import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from stepladder.career.search.names import Named, NamedKind
from stepladder.career.search.words import ALIKE, KINDS, SMALL

_PLAIN: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)
"""Letters that are no letter with a mark, but are typed as others by those whose keyboard lacks them."""

_KIND_WEIGHT: Final[dict[NamedKind, float]] = {"level": 1.04, "ladder": 1.03, "competency": 1.02}
"""Of names that fit equally well, what most people look for comes first."""

_KIND_WORD: Final = 0.7
"""What a word is worth that does not name a thing but says of what kind it is."""

_LEAST: Final = 0.25
"""A name that some word of the question does not fit has to fit the others at least so well."""

_LIKE: Final = 0.75
"""What a word is worth that means much the same as one of the name."""

_PART: Final = 0.84
"""What a name is worth at most that some word does not fit."""

_UNKNOWN: Final = 0.5
"""What a word of the question weighs that no name there is has anything like."""

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
    """The other name by which it was found; None where it was its own."""


def find(entries: Iterable[Named], question: str) -> list[Found]:
    """The entries whose names fit a question, best first; equally good ones as they were given."""
    asked = folded(question)
    if not asked:
        return []
    listed = list(entries)
    words = _asking(asked)
    known = {word for entry in listed for name in _names(entry) for word in _asking(name)}
    weight = sum(1 if _fit(word, [*known])[0] else _UNKNOWN for word in words)
    scored = (_scored(entry, asked, weight) for entry in listed)
    return sorted((found for found in scored if found), key=lambda found: -found.score)


def folded(text: str) -> str:
    """A text as it is compared: without marks and case, words parted by one space."""
    bare = "".join(letter for letter in unicodedata.normalize("NFD", text) if unicodedata.category(letter)[0] != "M")
    return re.sub(r"[\W_]+", " ", bare.lower().translate(_PLAIN)).strip()


_folded_name = lru_cache(maxsize=50_000)(folded)
"""Names are asked for again and again; questions are not kept."""


def _names(entry: Named) -> list[str]:
    return [_folded_name(name) for name in (entry.name, *entry.others)]


def _scored(entry: Named, asked: str, weight: float) -> Found | None:
    best, by = 0.0, 0
    words = _asking(asked)
    about = KINDS[entry.kind]
    kinds = [_KIND_WORD * _fit(word, about)[0] for word in words]
    for at, name in enumerate(_names(entry)):
        score = _score(name, asked, words, weight, kinds, other=at > 0)
        if score > best:
            best, by = score, at
    if not best:
        return None
    return Found(entry, best * _KIND_WEIGHT.get(entry.kind, 1.0), entry.others[by - 1] if by else None)


@lru_cache(maxsize=50_000)
def _asking(text: str) -> tuple[str, ...]:
    """The words of a folded text without the small ones, unless there are no others."""
    words = tuple(text.split())
    return tuple(word for word in words if word not in SMALL) or words


def _score(name: str, asked: str, words: Sequence[str], weight: float, kinds: Sequence[float], *, other: bool) -> float:
    """What a name is worth: more where all words of the question fit it, else by how much of both fits the other."""
    if name == asked:
        return _OTHER_NAME if other else _WHOLE_NAME
    own = _asking(name)
    total, missed, ordered, last = 0.0, 0, True, -1
    met: set[int] = set()
    for word, kind in zip(words, kinds, strict=True):
        fit, at = _fit(word, own, last)
        if fit:
            met.add(at)
            ordered, last = ordered and at > last, at
        best = max(fit, kind)
        total += best
        missed += not best
    if not met:
        return 0.0
    share, covered = total / weight, len(met) / len(own)
    if missed:
        both = share * math.sqrt(covered)
        return _PART * both if both >= _LEAST else 0.0
    return share + 0.5 * covered + (0.6 if name.startswith(asked) else 0) + _IN_ORDER * ordered - (0.1 if other else 0)


def _fit(word: str, name: Sequence[str], after: int = -1) -> tuple[float, int]:
    """How well one word of a question fits the words of a name, 0 is not at all, and which: rather one after others."""
    best, place, slack, alike = 0.0, -1, _slack(word), ALIKE.get(word, ())
    for at, own in enumerate(name):
        fit = _fit_word(word, own, slack)
        if fit < _LIKE and own in alike:
            fit = _LIKE
        if fit > best or (fit and fit == best and place <= after < at):
            best, place = fit, at
    return best, place


def _fit_word(word: str, own: str, slack: int) -> float:
    if own == word:
        return 1.0
    if own.startswith(word) or (len(own) > 3 and word.startswith(own) and len(word) < len(own) + 4):
        return 0.85
    if _is_near(word, own, slack):
        return 0.6
    if len(word) > 2 and word in own:
        return 0.5
    return 0.45 if 4 < len(word) < len(own) and _is_near(word, own[: len(word)], slack) else 0.0


def _is_near(word: str, own: str, slack: int) -> bool:
    """Whether so few edits (insert, delete, change, swap) lie between two words."""
    return abs(len(word) - len(own)) <= slack and OSA.distance(word, own, score_cutoff=slack) <= slack


def _slack(word: str) -> int:
    """How many slips of the finger a word may hold."""
    return 0 if len(word) < 4 else 1 if len(word) < 8 else 2
