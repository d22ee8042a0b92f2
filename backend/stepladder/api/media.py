"""Which of the two media types of GraphQL over HTTP to answer with."""

from collections.abc import Iterable, Sequence
from typing import Final

from stepladder.api.errors import ApiError

_OURS: Final = ("application/json", "application/graphql-response+json")
"""What we can answer with, the usual one first."""


def chosen_media_type(accept: Sequence[str]) -> str:
    """The media type that suits an ``Accept`` header best, the more exact one where two suit equally well."""
    wanted = list(_wanted(",".join(accept)))
    if not wanted:
        return _OURS[0]
    best, quality = max(((ours, _quality(ours, wanted)) for ours in _OURS), key=lambda pair: pair[1])
    if quality[0] <= 0:
        raise ApiError(f"The answer comes as {' or '.join(_OURS)}.", "NOT_ACCEPTABLE")
    return best


def prefers_page(accept: Sequence[str]) -> bool:
    """Whether whoever asks would rather have a page than an answer: a browser names ``text/html`` first."""
    wanted = list(_wanted(",".join(accept)))
    page = max((weight for name, weight in wanted if name == "text/html"), default=0.0)
    return page > 0 and all(page >= weight for name, weight in wanted if name in _OURS)


def _wanted(accept: str) -> Iterable[tuple[str, float]]:
    for part in accept.split(","):
        name, *parameters = (piece.strip().lower() for piece in part.split(";"))
        if name:
            yield name, _weight(parameters)


def _weight(parameters: Iterable[str]) -> float:
    for parameter in parameters:
        key, _, value = parameter.partition("=")
        if key.strip() == "q":
            try:
                return min(1.0, max(0.0, float(value)))
            except ValueError:
                return 0.0
    return 1.0


def _quality(ours: str, wanted: Iterable[tuple[str, float]]) -> tuple[float, int]:
    """How welcome a media type is, and how exactly it was named: the most exact range counts."""
    ranges = (ours, f"{ours.partition('/')[0]}/*", "*/*")
    named = [(len(ranges) - ranges.index(name), weight) for name, weight in wanted if name in ranges]
    exactness, weight = max(named, default=(0, 0.0))
    return weight, exactness
