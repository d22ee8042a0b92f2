"""The ladder small enough to stand beside a page: you are here."""

from collections.abc import Sequence

from stepladder_portal.answers import Answer
from stepladder_portal.charts.picture import Line, Picture, Spot, edges
from stepladder_portal.labels import cut, short_titles
from stepladder_portal.lattice import Lattice, Row

_STEP, _TOP = 40.0, 16.0
_SPREAD = 92.0
_LETTER = 7.8
"""About how wide a letter of a label is: room is made for the longest."""


def small_ladder(lattice: Lattice, here: str, title: str) -> Picture:
    """A ladder small enough to stand beside a page, with one level marked. Of many lanes it shows two: the level's own
    and the one it stands level with, or else the next.
    """
    lanes = _two_lanes(lattice, here)
    xs = [index * _SPREAD for index in range(len(lanes))]
    centre = sum(xs) / len(lanes) if lanes else 0.0
    rows = [row for row in lattice.rows if row.shared or any(row.cells[lane].levels for lane in lanes)]
    y_of = [_TOP + index * _STEP for index in range(len(rows))]
    columns = [_columns(row, xs, centre, lanes) for row in rows]
    names = _names([level for row in columns for _, _, levels in row for level in levels])
    spots = [
        Spot(
            x=x,
            y=y + place * 14,
            label=names[level["slug"]],
            label_x=x + (-12 if lane == lanes[0] and len(lanes) > 1 else 12),
            anchor="end" if lane == lanes[0] and len(lanes) > 1 else "start",
            lane=lane,
            level=level,
            here=level["slug"] == here,
        )
        for row, y in zip(columns, y_of, strict=True)
        for x, lane, levels in row
        for place, level in enumerate(levels)
    ]
    ties = [
        Line(xs[0] + 9, y, xs[1] - 9, y)
        for row, y in zip(rows, y_of, strict=True)
        if len(lanes) == 2 and lanes[1] == lanes[0] + 1 and row.ties[lanes[0]]
    ]
    paths = (*_spines(rows, lanes, xs, y_of), *_bends(rows, lanes, xs, centre, y_of))
    reach = [edges(spot, _LETTER) for spot in spots]
    left = min((low for low, _ in reach), default=0.0) - 8
    right = max((high for _, high in reach), default=0.0) + 8
    height = _TOP * 2 + _STEP * max(len(rows) - 1, 0)
    return Picture(right - left, height, left, (), tuple(ties), paths, tuple(spots), title)


def _two_lanes(lattice: Lattice, here: str) -> list[int]:
    """The lane of a level and one beside it: the first of its neighbours with a level that stands level with it."""
    every = range(len(lattice.lanes))
    if len(every) < 2 or not lattice.rows:
        return list(every)
    own, row = next(
        (
            (lane, row)
            for row in lattice.rows
            for lane in every
            if any(level["slug"] == here for level in row.cells[lane].levels)
        ),
        (0, lattice.rows[0]),
    )
    tied = [lane for lane in (own - 1, own + 1) if lane in every and row.ties[min(own, lane)]]
    other = tied[0] if tied else own + 1 if own + 1 in every else own - 1
    return sorted((own, other))


def _names(levels: Sequence[Answer]) -> dict[str, str]:
    by_track: dict[str, list[Answer]] = {}
    for level in levels:
        by_track.setdefault(level["track"]["slug"], []).append(level)
    names: dict[str, str] = {}
    for own in by_track.values():
        short = short_titles([level["title"] for level in own])
        names |= {level["slug"]: _cut(label, level) for level, label in zip(own, short, strict=True)}
    return names


def _cut(label: str, level: Answer) -> str:
    """A label short enough, by the letters a level is known by where it has such, say *CTO*."""
    if len(label) <= _LONGEST:
        return label
    others = [name for name in level["alsoCalled"] if len(name) <= _LONGEST and name.isupper()]
    return min(others, key=len, default=cut(label, _LONGEST))


_LONGEST = 18
"""So many letters of a label fit beside a page."""

Column = tuple[float, int | None, tuple[Answer, ...]]
"""Where it stands, on which lane, and the levels there."""


def _columns(row: Row, xs: list[float], centre: float, lanes: list[int]) -> list[Column]:
    columns: list[Column] = [(centre, None, row.shared)] if row.shared else []
    columns += [(x, lane, row.cells[lane].levels) for x, lane in zip(xs, lanes, strict=True)]
    return columns


def _spines(rows: list[Row], lanes: list[int], xs: list[float], y_of: list[float]) -> list[tuple[str, int | None]]:
    spines: list[tuple[str, int | None]] = []
    for lane, x in zip(lanes, xs, strict=True):
        ys = [y for row, y in zip(rows, y_of, strict=True) if row.cells[lane].on]
        if len(ys) > 1:
            spines.append((f"M{x} {ys[0]}V{ys[-1]}", lane))
    return spines


def _bends(
    rows: list[Row], lanes: list[int], xs: list[float], centre: float, y_of: list[float]
) -> list[tuple[str, int | None]]:
    bends: list[tuple[str, int | None]] = []
    for index, row in enumerate(rows):
        y = y_of[index]
        below = rows[index + 1] if index + 1 < len(rows) else None
        if row.shared and below is not None and below.shared:
            bends.append((f"M{centre} {y}V{y + _STEP}", None))
        for other, there in ((index - 1, row.forks), (index + 1, row.joins)):
            if there:
                middle = (y + y_of[other]) / 2
                bends += [
                    (f"M{centre} {y}C{centre} {middle} {x} {middle} {x} {y_of[other]}", lane)
                    for lane, x in zip(lanes, xs, strict=True)
                    if rows[other].cells[lane].on
                ]
    return bends
