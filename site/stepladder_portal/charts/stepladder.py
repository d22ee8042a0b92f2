"""The home picture: two ladders leaning on each other, rungs at equal heights."""

from stepladder_portal.charts.picture import Foot, Line, Picture, Spot, edges
from stepladder_portal.labels import cut, short_titles
from stepladder_portal.lattice import Lattice, Row
from stepladder_portal.speaking import gettext

# Where each rail begins and ends, for the left ladder.
_OUTER = Line(63, 383, 209, 14)
_INNER = Line(114, 383, 223, 36)
_MIDDLE = 225.0
_LOWEST_RUNG, _HIGHEST_RUNG = 352.0, 84.0
_MOST_RUNGS = 6
_LETTER = 9.6
"""About how wide a letter of a label is: room is made for the longest."""
_LONGEST, _LONGEST_FOOT = 26, 24
"""So many letters of a level's label leave the ladder its size, and so many of a track's title fit under its side."""


def paired_rows(lattice: Lattice) -> list[Row]:
    """The heights at which the first two lanes both have a level in use: the rungs of a stepladder."""
    return [
        row
        for row in lattice.rows
        if lattice.ranked
        and len(row.cells) >= 2
        and all(any(level["status"] == "ACTIVE" for level in cell.levels) for cell in row.cells[:2])
    ]


def stepladder(lattice: Lattice) -> Picture | None:
    """The organisation's own two tracks as a stepladder: rungs at equal heights. None where there are no two."""
    rungs = paired_rows(lattice)[-_MOST_RUNGS:]
    if len(rungs) < 2:
        return None
    lines = [_lean(rail, side, side) for side in (0, 1) for rail in (_OUTER, _INNER)]
    gap = (_LOWEST_RUNG - _HIGHEST_RUNG) / (len(rungs) - 1)
    titles = [[row.cells[side].levels[0]["title"] for row in rungs] for side in (0, 1)]
    labels = [[cut(label, _LONGEST) for label in short_titles(own)] for own in titles]
    spots, ties = [], []
    for step, row in enumerate(rungs):
        y = _HIGHEST_RUNG + step * gap
        ends = [(_x_at(_lean(_OUTER, side), y), _x_at(_lean(_INNER, side), y)) for side in (0, 1)]
        if row.ties[0]:
            ties.append(Line(ends[0][1] + 8, y, ends[1][1] - 8, y))
        for side, (outer, inner) in enumerate(ends):
            spots.append(
                Spot(
                    x=outer,
                    y=y,
                    label=labels[side][step],
                    label_x=outer + (12 if side else -12),
                    anchor="start" if side else "end",
                    lane=side,
                    level=row.cells[side].levels[0],
                    rung=Line(outer, y, inner, y, side),
                )
            )
    reach = [edges(spot, _LETTER) for spot in spots]
    left, right = min(low for low, _ in reach), max(high for _, high in reach)
    one, other = (lane["title"] for lane in lattice.lanes[:2])
    title = gettext("%(one)s and %(other)s, rung by rung at equal heights", one=one, other=other)
    feet = tuple(
        Foot(
            (_OUTER.x1 + _INNER.x1) / 2 if side == 0 else 2 * _MIDDLE - (_OUTER.x1 + _INNER.x1) / 2,
            412,
            cut(track, _LONGEST_FOOT),
            side,
        )
        for side, track in enumerate(lane["title"] for lane in lattice.lanes[:2])
    )
    return Picture(right - left, 420, left, tuple(lines), tuple(ties), (), tuple(spots), title, feet)


def _lean(rail: Line, side: int, lane: int | None = None) -> Line:
    """A rail of the left ladder (0), or its mirror image on the right (1)."""
    if not side:
        return Line(rail.x1, rail.y1, rail.x2, rail.y2, lane)
    return Line(2 * _MIDDLE - rail.x1, rail.y1, 2 * _MIDDLE - rail.x2, rail.y2, lane)


def _x_at(rail: Line, y: float) -> float:
    return round(rail.x1 + (rail.x2 - rail.x1) * (y - rail.y1) / (rail.y2 - rail.y1), 1)
