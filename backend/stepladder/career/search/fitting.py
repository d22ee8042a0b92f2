"""How well one word fits another: equal, begun, of one stem, mistyped, or within it."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

_PLAIN: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)
"""Letters that are no letter with a mark, but are typed as others by those whose keyboard lacks them."""

_STEM: Final = 0.7
_STEM_LETTERS, _ENDING = 5, 3
"""What a word of the same stem is worth; the least letters that both share, and the most by which each goes on."""

FORM: Final = 0.9
"""What another form of a word is worth."""

_LEFT: Final = 3
"""The least letters that are left of a word without its ending."""


def folded(text: str) -> str:
    """A text as it is compared: without marks and case, words parted by one space."""
    bare = "".join(letter for letter in unicodedata.normalize("NFD", text) if unicodedata.category(letter)[0] != "M")
    return re.sub(r"[\W_]+", " ", bare.lower().translate(_PLAIN)).strip()


def slack(word: str) -> int:
    """How many slips of the finger a word may hold."""
    return 0 if len(word) < 4 else 1 if len(word) < 8 else 2


def fits(word: str, words: Sequence[str], most: int) -> dict[str, float]:
    """How well a word that may hold so many slips fits each of others, from 0 to 1, without those that it does not."""
    near, begun = _near(word, words, most), _begun(word, words, most)
    found = {}
    for own in words:
        if own == word:
            found[own] = 1.0
        elif own.startswith(word):
            found[own] = 0.85
        elif _same_stem(word, own):
            found[own] = _STEM
        elif own in near:
            found[own] = 0.6
        elif len(word) > 2 and word in own:
            found[own] = 0.5
        elif own[: len(word)] in begun and len(own) > len(word):
            found[own] = 0.45
    return found


def mended(word: str, known: Sequence[str]) -> str:
    """A word that is not among the known ones, as the one of them has it that is nearest; else the word itself."""
    most = slack(word)
    if not most or any(own.startswith(word) for own in known):
        return word
    found = extract(word, known, scorer=OSA.distance, score_cutoff=most, limit=None)
    return known[min((int(far), at) for _, far, at in found)[1]] if found else word


def stems(word: str, endings: Sequence[str]) -> frozenset[str]:
    """What may be left of a word without an ending: of a form that doubles a letter or drops an e, what it is of."""
    return frozenset((word, *(stem for ending in endings if (stem := _without(word, ending)))))


def _without(word: str, ending: str) -> str:
    stem = word.removesuffix(ending) if word.endswith(ending) else ""
    if len(stem) < _LEFT or (ending[0] in _VOWELS and _SILENT.search(stem)):
        return ""
    return stem[:-1] if _DOUBLED.search(stem) else stem


_VOWELS: Final = "aeiou"
_SILENT: Final = re.compile(r"[^e]e$")
_DOUBLED: Final = re.compile(r"([^aeiou])\1$")
"""An e goes before an ending that begins with a vowel, and a consonant is doubled: managing, planning."""


def _same_stem(word: str, own: str) -> bool:
    if word[:_STEM_LETTERS] != own[:_STEM_LETTERS]:
        return False
    same = next(
        (at for at, (one, other) in enumerate(zip(word, own, strict=False)) if one != other), min(len(word), len(own))
    )
    return same >= _STEM_LETTERS and len(word) - same <= _ENDING and len(own) - same <= _ENDING


def _near(word: str, words: Sequence[str], most: int) -> set[str]:
    """Those that lie so few edits (insert, delete, change, swap) from a word."""
    if not most:
        return set()
    return {own for own, _, _ in extract(word, words, scorer=OSA.distance, score_cutoff=most, limit=None)}


def _begun(word: str, words: Sequence[str], most: int) -> set[str]:
    """The same of the beginnings of words that are as long as the word, where that is long enough to be one."""
    return _near(word, [*{own[: len(word)] for own in words}], most) if len(word) > 4 else set()
