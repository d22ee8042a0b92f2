"""Titles made short enough for a picture, or long enough for a list, so that it is clear which level is meant."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from stepladder_portal.answers import Answer


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


def cut(label: str, most: int) -> str:
    """A label of at most so many letters: its first words, or the beginning of a long one, and a mark of the cut."""
    if len(label) <= most:
        return label
    begun = label[: most - 1]
    whole = (begun if label[most - 1] == " " else begun.rpartition(" ")[0]).rstrip(" ,;:(–—-")
    return f"{whole if len(whole) > most // 3 else begun[:-1].rstrip()}…"


def told_apart(levels: Iterable[Answer]) -> Mapping[str, str]:
    """What tells levels of one ladder that have one title from each other, by their slugs.

    It is their tracks, codes or ranks, where no two have the same, and else the last part of their slugs.
    """
    alike: dict[str, list[Answer]] = {}
    for level in levels:
        alike.setdefault(level["title"], []).append(level)
    return {slug: said for own in alike.values() if len(own) > 1 for slug, said in _details(own)}


_DETAILS: tuple[Callable[[Answer], str | None], ...] = (
    lambda level: level["track"]["title"],
    lambda level: level["code"],
    lambda level: level["rank"] and level["rank"]["title"],
    lambda level: level["slug"].rpartition("/")[2],
)


def _details(levels: Sequence[Answer]) -> list[tuple[str, str]]:
    told = ([(level["slug"], detail(level) or "") for level in levels] for detail in _DETAILS)
    return next(own for own in told if len({said for _, said in own if said}) == len(levels))


def _tidy(words: list[str]) -> str:
    while words and (words[-1].islower() or words[-1] in {"&", ","}) and len(words[-1]) <= 3:
        words = words[:-1]
    return " ".join(words).rstrip(",")
