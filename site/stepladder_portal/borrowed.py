"""Lanes of other ladders, drawn beside a ladder whose people go on there. They are counted where they live."""

from collections.abc import Mapping
from dataclasses import replace

from stepladder_portal.answers import Answer
from stepladder_portal.lattice import Cell, Lattice, Row

_MOST_LANES = 6
"""So many lanes fit beside each other; what is borrowed beyond is told in words."""


def with_borrowed(own: Lattice, ladder: Answer, ladders: Mapping[str, Answer]) -> Lattice:
    """A ladder's lattice with a lane for each track that it borrows.

    Only ranks are heights that ladders share, so that of a borrowed track only levels with a rank are drawn, and
    nothing beside a ladder without ranks. ``ladders`` are whole, by slug.
    """
    lanes: list[Answer] = []
    levels: list[dict[int, list[Answer]]] = []
    for borrowed in ladder["borrowedTracks"]:
        home = ladders.get(borrowed["ladder"]["slug"])
        standing = _standing(home, borrowed["track"]["slug"]) if home else {}
        if own.ranked and standing and len(own.lanes) + len(lanes) < _MOST_LANES:
            lanes.append(borrowed)
            levels.append(standing)
    if not lanes:
        return own
    rows: list[Row] = []
    heights = sorted({height for standing in levels for height in standing}, reverse=True)
    drawn: set[int] = set()
    for row in own.rows:
        here = int(row.rank["order"]) if row.rank else None
        if here is not None:
            rows += [_beyond(own, levels, height) for height in heights if height > here and height not in drawn]
            drawn |= {height for height in heights if height >= here}
        first = here is not None and not any(each.rank and each.rank["order"] == here for each in rows)
        rows.append(replace(row, borrowed=tuple(_cell(standing, here, rows, first=first) for standing in levels)))
    rows += [_beyond(own, levels, height) for height in heights if height not in drawn]
    return replace(own, rows=tuple(rows), borrowed=tuple(lanes))


def _standing(home: Answer, track: str) -> dict[int, list[Answer]]:
    standing: dict[int, list[Answer]] = {}
    for level in home["levels"]:
        if level["track"]["slug"] == track and level["rank"] and level["status"] != "RETIRED":
            standing.setdefault(int(level["rank"]["order"]), []).append(level)
    return standing


def _beyond(own: Lattice, levels: list[dict[int, list[Answer]]], height: int) -> Row:
    """A height at which only borrowed tracks have levels."""
    rank = next(standing[height][0]["rank"] for standing in levels if height in standing)
    off = tuple(Cell((), None, on=False, top=False, bottom=False) for _ in own.lanes)
    cells = tuple(_at(standing, height, drawn=True) for standing in levels)
    return Row(rank, (), off, (None,) * (len(own.lanes) - 1), (None,) * (len(own.lanes) - 1), borrowed=cells)


def _cell(standing: dict[int, list[Answer]], height: int | None, rows: list[Row], *, first: bool) -> Cell:
    """What of a borrowed track stands beside a row of the ladder's own."""
    if height is not None:
        return _at(standing, height, drawn=first)
    above = next((row.rank["order"] for row in reversed(rows) if row.rank), max(standing) + 1)
    return Cell((), None, on=min(standing) < above <= max(standing), top=False, bottom=False)


def _at(standing: dict[int, list[Answer]], height: int, *, drawn: bool) -> Cell:
    low, high = min(standing), max(standing)
    levels = tuple(standing.get(height, ())) if drawn else ()
    on = low <= height <= high if drawn else low < height <= high
    return Cell(levels, None, on=on, top=drawn and height == high, bottom=drawn and height == low)
