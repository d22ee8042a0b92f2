"""How well a name answers a question.

The portal ranks the same list in the browser by the same rules (``portal.js``): a test holds the two to one another.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from stepladder.career.search.names import Named, NamedKind

_PLAIN: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)
"""Letters that are no letter with a mark, but are typed as others by those whose keyboard lacks them."""

_KIND_WEIGHT: Final[dict[NamedKind, float]] = {"level": 1.04, "ladder": 1.03, "competency": 1.02}
"""Of names that fit equally well, what most people look for comes first."""

_WHOLE_NAME, _OTHER_NAME = 4.0, 3.6
"""A name that is the question itself."""


@dataclass(frozen=True, slots=True)
class Found:
    """A thing that answers a question."""

    entry: Named
    score: float
    """Above 3.5 its name is the question itself; above 0 every word of the question fits a word of the name."""
    by: str | None = None
    """The other name by which it was found; None where it was its own."""


def find(entries: Iterable[Named], question: str) -> list[Found]:
    """The entries whose names fit every word of a question, best first; equally good ones as they were given."""
    asked = folded(question)
    if not asked:
        return []
    scored = (_scored(entry, asked) for entry in entries)
    return sorted((found for found in scored if found), key=lambda found: -found.score)


def folded(text: str) -> str:
    """A text as it is compared: without marks and case, words parted by one space."""
    bare = "".join(letter for letter in unicodedata.normalize("NFD", text) if unicodedata.category(letter)[0] != "M")
    return re.sub(r"[\W_]+", " ", bare.lower().translate(_PLAIN)).strip()


_folded_name = lru_cache(maxsize=50_000)(folded)
"""Names are asked for again and again; questions are not kept."""


def _scored(entry: Named, asked: str) -> Found | None:
    best, by = 0.0, 0
    words = asked.split()
    for at, name in enumerate(map(_folded_name, (entry.name, *entry.others))):
        score = _score(name, asked, words, other=at > 0)
        if score > best:
            best, by = score, at
    if not best:
        return None
    return Found(entry, best * _KIND_WEIGHT.get(entry.kind, 1.0), entry.others[by - 1] if by else None)


def _score(name: str, asked: str, words: Sequence[str], *, other: bool) -> float:
    if name == asked:
        return _OTHER_NAME if other else _WHOLE_NAME
    own = name.split()
    fits: list[float] = []
    for word in words:
        fits.append(_fit(word, own))
        if not fits[-1]:  # most names are left at the first word
            return 0.0
    covered = min(len(words) / len(own), 1)
    return sum(fits) / len(words) + 0.5 * covered + (0.6 if name.startswith(asked) else 0) - (0.1 if other else 0)


def _fit(word: str, name: Iterable[str]) -> float:
    """How well one word of a question fits the words of a name: 0 is not at all."""
    best, slack = 0.0, _slack(word)
    for own in name:
        if own == word:
            return 1.0
        if own.startswith(word):
            best = max(best, 0.85)
        elif len(word) > 2 and word in own:
            best = max(best, 0.5)
        elif _is_near(word, own, slack):
            best = max(best, 0.6)
        elif len(own) > len(word) and _is_near(word, own[: len(word)], slack):
            best = max(best, 0.45)
    return best


def _is_near(word: str, own: str, slack: int) -> bool:
    """Whether so few edits (insert, delete, change, swap) lie between two words."""
    return abs(len(word) - len(own)) <= slack and OSA.distance(word, own, score_cutoff=slack) <= slack


def _slack(word: str) -> int:
    """How many slips of the finger a word may hold."""
    return 0 if len(word) < 4 else 1 if len(word) < 8 else 2
