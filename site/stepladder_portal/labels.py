"""Titles made short enough for a picture, without losing which level is meant."""

from collections import Counter
from collections.abc import Sequence


def short_titles(titles: Sequence[str]) -> list[str]:
    """Leave out the words that most titles of one track share: of *Staff Engineer* beside its like, *Staff* stays.

    A title of nothing but such words and numbers stays whole, and so does every title where two would become the same.
    """
    words = [title.split() for title in titles]
    common = Counter(word.strip(",") for title in words for word in set(title))
    often = {word for word, count in common.items() if len(titles) > 2 and count > len(titles) / 2}
    short = [_tidy([word for word in title if word.strip(",") not in often]) for title in words]
    short = [
        brief if any(letter.isalpha() for letter in brief) else whole
        for brief, whole in zip(short, titles, strict=True)
    ]
    return short if len(set(short)) == len(set(titles)) else list(titles)


def _tidy(words: list[str]) -> str:
    while words and (words[-1].islower() or words[-1] in {"&", ","}) and len(words[-1]) <= 3:
        words = words[:-1]
    return " ".join(words).rstrip(",")
