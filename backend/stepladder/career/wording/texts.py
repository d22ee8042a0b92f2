"""The words of a level: which texts they stand in, and how many there are."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final
from unicodedata import category, normalize
from weakref import WeakKeyDictionary

from stepladder.career.catalogue import Catalogue
from stepladder.records import Level

WORDS_PER_MINUTE: Final = 238
"""How fast adults read English non-fiction in silence, on average over 190 studies.

M. Brysbaert, "How many words do we read per minute? A review and meta-analysis of reading rate", Journal of Memory and
Language 109 (2019), 104047. Other languages say the same with more words or fewer.
"""

_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
"""Characters of Chinese and Japanese, which are written without spaces: each counts as a word."""

_OTHER_SCRIPT = re.compile("[^\0-\u00ac\u00ae-\u02ff\u2010-\u2015\u2018-\u205f\u20a0-\u2bff]")
"""What Latin letters as they are mostly written, and their punctuation, do without."""

_LATIN_WORD = re.compile(r"\w+(?:['’\-\u2011]\w+)*")

_MARKUP = re.compile(r"<[^<>]*>|\]\([^()\s]*(?:\s[^()]*)?\)|&#?\w+;")
"""What a reader of Markdown does not read: tags, addresses of links, entities."""

_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Where a word may be broken, and other things that nobody sees."""


def texts_of(catalogue: Catalogue, level: Level) -> Iterator[str]:
    """The texts by which a level is told: what it asks (also by its track and ladder), summary, scope and body."""
    for expectation in catalogue.expectations.get(level.slug, ()):
        yield expectation.text
    for prose in (level.summary, level.scope, level.body):
        if prose:
            yield _MARKUP.sub(" ", prose)


_kept: WeakKeyDictionary[Catalogue, dict[str, int]] = WeakKeyDictionary()


def words_of(catalogue: Catalogue, level: Level) -> int:
    """How many words a level of the catalogue is told in. Counted once for each."""
    counted = _kept.setdefault(catalogue, {})
    if level.slug not in counted:
        counted[level.slug] = sum(map(words_in, texts_of(catalogue, level)))
    return counted[level.slug]


def words_in(text: str) -> int:
    """How many words a text has: ``don't`` and ``on-call`` are one word each, a lone dash is none."""
    if is_simple(text):
        return len(_LATIN_WORD.findall(text))
    return len(_word().findall(plain(_UNSPACED.sub(" x ", text))))


def is_simple(text: str) -> bool:
    """Whether a text keeps to Latin letters as they are mostly written: then ``\\w`` is every part of a word."""
    return _OTHER_SCRIPT.search(text) is None


def reading_seconds(words: int, words_per_minute: int = WORDS_PER_MINUTE) -> int:
    """How long so many words take to read, in whole seconds."""
    return round(words * 60 / words_per_minute)


def plain(text: str) -> str:
    """A text as it is compared: without case, composed, without what nobody sees, apostrophes straight."""
    if text.isascii():
        return text.casefold()
    seen = _UNSEEN.sub("", normalize("NFC", text)).replace("\u2019", "'").replace("\u2011", "-")
    return normalize("NFC", seen.casefold())


@cache
def letter() -> str:
    """What a word is made of, as the inside of a class of a regular expression.

    Letters and digits of every script, and the marks that Python's ``\\w`` leaves out although words of many scripts
    are written with them.
    """
    ranges: list[list[int]] = []
    for code in range(0x300, 0x1F000):
        if category(chr(code))[0] == "M":
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    marks = "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)
    return rf"\w{marks}\u200c\u200d"


@cache
def _word() -> re.Pattern[str]:
    return re.compile(rf"[{letter()}]+(?:['\-][{letter()}]+)*")
