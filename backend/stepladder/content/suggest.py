"""Guesses at what an author meant, quickly even among thousands of names."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache

_FEW = 50
"""So many names are compared with one by one; of more, only those that share most of its parts."""
_LONGEST = 200
"""Nobody mistypes so long a name."""
_MOST_SHARED = 2_000
"""Parts that so many names share tell nothing apart."""


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """``did you mean system-design?`` where a known word is close, else None."""
    return _guess(word, tuple(known)) if len(word) <= _LONGEST else None


@lru_cache(maxsize=1_000)
def _guess(word: str, known: tuple[str, ...]) -> str | None:
    likely = known if len(known) <= _FEW else _likely(word, known)
    matches = get_close_matches(word, likely, n=1, cutoff=0.6)
    return f"did you mean {matches[0]}?" if matches else None


def _likely(word: str, known: tuple[str, ...]) -> list[str]:
    """The names that share most parts of ``word``, beginning with its rarest."""
    names_with = _by_part(known)
    shared: Counter[str] = Counter()
    for names in sorted((names_with[part] for part in _parts(word) if part in names_with), key=len):
        shared.update(names)
        if shared.total() > _MOST_SHARED:
            break
    return [name for name, _ in shared.most_common(_FEW)]


@lru_cache(maxsize=8)
def _by_part(known: tuple[str, ...]) -> Mapping[str, list[str]]:
    names_with: dict[str, list[str]] = defaultdict(list)
    for name in known:
        for part in _parts(name):
            names_with[part].append(name)
    return dict(names_with)


def _parts(name: str) -> set[str]:
    return {name[at : at + 3] for at in range(max(1, len(name) - 2))}
