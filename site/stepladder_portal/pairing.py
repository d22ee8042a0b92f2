"""Which levels are put side by side on a page of their own, in which order of the two, and which moves have a page.

The number of pairs grows with the square of a ladder's levels. Beyond so many, those come first that somebody has said
something of: they stand level, or a move leads from one to the other.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from stepladder_portal.answers import Answer
from stepladder_portal.heights import lattice

Pair = tuple[str, str]
"""The slugs of two levels."""

MOST = 1_200
"""Pages of one kind, comparisons or moves, beyond which only those are made that lead to another track or ladder."""

_NEAR = 2
"""Heights apart at which levels are near each other."""

ACROSS, STATED, NEAR, WHOLE = range(4)
"""How far a portal goes: what stands level or lies across, every move, what is near on a ladder, all of a ladder."""


@dataclass(frozen=True)
class Pairing:
    """The pairs that have a page of their own."""

    pairs: tuple[Pair, ...]
    """Of each pair the lower level first; of two at one height that of the track, or ladder, that comes first."""
    reach: int
    """The furthest of ``ACROSS``, ``STATED``, ``NEAR`` and ``WHOLE`` of which every pair is among them."""


@dataclass(frozen=True)
class _Place:
    ladder: int
    height: int
    lane: int
    order: int
    slug: str
    rank: int | None
    track: str


def pairing(ladders: Sequence[Answer], most: int = MOST) -> Pairing:
    """The pairs of all ladders, as far as so many pages reach."""
    places = _places(ladders)
    reached: dict[Pair, int] = {}
    for pair, reach in _wanted(ladders, places):
        reached[pair] = min(reach, reached.get(pair, WHOLE))
    furthest = max(
        (reach for reach in range(WHOLE + 1) if sum(own <= reach for own in reached.values()) <= most), default=ACROSS
    )
    chosen = [pair for pair, reach in reached.items() if reach <= furthest]
    return Pairing(tuple(sorted(chosen, key=lambda pair: [_standing(places[slug]) for slug in pair])), furthest)


def moves(ladders: Sequence[Answer], most: int = MOST) -> tuple[Pair, ...]:
    """From where to where a move leads to a level in use or being written; beyond so many only across tracks."""
    places = _places(ladders)
    every: dict[Pair, None] = {}
    for ladder in ladders:
        for move in ladder["transitions"]:
            if move["toLevel"]["slug"] in places:
                every[move["level"]["slug"], move["toLevel"]["slug"]] = None
    across = [(one, other) for one, other in every if one not in places or _across(places[one], places[other])]
    return tuple(every if len(every) <= most else across)


def heights(ladders: Sequence[Answer]) -> Mapping[str, tuple[int, int]]:
    """Of each level that is not retired: the number of its ladder, and at which height it stands there."""
    return {slug: (place.ladder, place.height) for slug, place in _places(ladders).items()}


def _places(ladders: Sequence[Answer]) -> dict[str, _Place]:
    """Where each level stands that is not retired."""
    return {place.slug: place for number, ladder in enumerate(ladders) for place in _on(ladder, number)}


def _on(ladder: Answer, number: int) -> Iterator[_Place]:
    drawn = lattice(ladder)
    height, at = 0, None
    for row in reversed(drawn.rows):
        if row.rank is None or row.rank["slug"] != at:  # what is shared at a rank has a row of its own there
            height, at = height + 1, row.rank["slug"] if row.rank else None
        for level in (*row.shared, *(level for cell in row.cells for level in cell.levels)):
            lane = drawn.lane_of(level["track"])
            yield _Place(
                number,
                height,
                -1 if lane is None else lane,
                level["order"],
                level["slug"],
                level["rank"]["order"] if level["rank"] else None,
                level["track"]["slug"],
            )


def _wanted(ladders: Sequence[Answer], places: Mapping[str, _Place]) -> Iterator[tuple[Pair, int]]:
    """Every pair that there could be a page of, with the reach to which it belongs; some several times."""
    for ladder in ladders:
        for said in ladder["equivalences"]:
            ends = [places.get(level["slug"]) for level in (said["level"], said["otherLevel"]) if level]
            if len(ends) > 1 and ends[0] and ends[1]:
                yield _ordered(ends[0], ends[1]), ACROSS
        for move in ladder["transitions"]:
            start, end = places.get(move["level"]["slug"]), places.get(move["toLevel"]["slug"])
            if start and end:
                yield _ordered(start, end), ACROSS if _across(start, end) else STATED
        own = [places[level["slug"]] for level in ladder["levels"] if level["slug"] in places]
        for one, other in combinations(own, 2):
            yield _ordered(one, other), NEAR if abs(one.height - other.height) <= _NEAR else WHOLE


def _across(one: _Place, other: _Place) -> bool:
    return (one.ladder, one.track) != (other.ladder, other.track)


def _ordered(one: _Place, other: _Place) -> Pair:
    ranks = [0, 0]
    if one.ladder != other.ladder and one.rank is not None and other.rank is not None:
        ranks = [one.rank, other.rank]
    first, second = sorted(zip(ranks, map(_standing, (one, other)), strict=True))
    return first[1][-1], second[1][-1]


def _standing(place: _Place) -> tuple[int, int, int, int, str]:
    return place.ladder, place.height, place.lane, place.order, place.slug
