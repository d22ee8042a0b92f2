"""How well one word fits another: equal, begun, of one stem, mistyped, or within it."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from rapidfuzz.distance import OSA

_PLAIN: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)
"""Letters that are no letter with a mark, but are typed as others by those whose keyboard lacks them."""

_STEM: Final = 0.7
_STEM_LETTERS, _ENDING = 5, 3
"""What a word of the same stem is worth; the least letters that both share, and the most by which each goes on."""


def folded(text: str) -> str:
    """A text as it is compared: without marks and case, words parted by one space."""
    bare = "".join(letter for letter in unicodedata.normalize("NFD", text) if unicodedata.category(letter)[0] != "M")
    return re.sub(r"[\W_]+", " ", bare.lower().translate(_PLAIN)).strip()


def slack(word: str) -> int:
    """How many slips of the finger a word may hold."""
    return 0 if len(word) < 4 else 1 if len(word) < 8 else 2


def fit(word: str, own: str, most: int) -> float:
    """How well a word that may hold so many slips fits one of a name, from 0 to 1; 0 is not at all."""
    if own == word:
        return 1.0
    if own.startswith(word) or (len(own) > 3 and word.startswith(own) and len(word) < len(own) + 4):
        return 0.85
    if _same_stem(word, own):
        return _STEM
    if most and _is_near(word, own, most):
        return 0.6
    if len(word) > 2 and word in own:
        return 0.5
    return 0.45 if most and 4 < len(word) < len(own) and _is_near(word, own[: len(word)], most) else 0.0


def mended(word: str, known: Iterable[str]) -> str:
    """A word that is not among the known ones, as the one of them has it that is nearest; else the word itself."""
    most, best = slack(word), word
    if not most:
        return word
    for own in known:
        if own.startswith(word):
            return word
        if abs(len(word) - len(own)) > most:
            continue
        far = OSA.distance(word, own, score_cutoff=most)
        if far < most or (far == most and best == word):
            best, most = own, far
    return best


def _same_stem(word: str, own: str) -> bool:
    same = next((at for at, (one, other) in enumerate(zip(word, own, strict=False)) if one != other), None)
    if same is None:
        same = min(len(word), len(own))
    return same >= _STEM_LETTERS and len(word) - same <= _ENDING and len(own) - same <= _ENDING


def _is_near(word: str, own: str, most: int) -> bool:
    """Whether so few edits (insert, delete, change, swap) lie between two words."""
    return abs(len(word) - len(own)) <= most and OSA.distance(word, own, score_cutoff=most) <= most
