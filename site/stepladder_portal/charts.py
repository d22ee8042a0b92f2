"""The geometry of the portal's pictures. Templates draw what stands here; nothing here knows a colour or a tag."""

from collections.abc import Sequence
from dataclasses import dataclass

from stepladder_portal.answers import Answer
from stepladder_portal.heights import Lattice, Row
from stepladder_portal.labels import short_titles


@dataclass(frozen=True)
class Line:
    """A straight line, with the lane whose colour it takes (None: no lane's)."""

    x1: float
    y1: float
    x2: float
    y2: float
    lane: int | None = None


@dataclass(frozen=True)
class Spot:
    """A labelled level in a picture."""

    x: float
    y: float
    label: str
    label_x: float
    anchor: str
    lane: int | None
    level: Answer
    here: bool = False
    rung: Line | None = None

    @property
    def name(self) -> str:
        """What the spot is called where it is heard or spoken to: the title, and before it a label that differs."""
        title: str = self.level["title"]
        return title if self.label.rstrip("…") in title else f"{self.label}: {title}"


@dataclass(frozen=True)
class Foot:
    """The name of a track, where its ladder stands on the ground."""

    x: float
    y: float
    label: str
    lane: int


@dataclass(frozen=True)
class Picture:
    """Lines first, then what stands on them. Measures are SVG user units."""

    width: float
    height: float
    left: float
    lines: tuple[Line, ...]
    ties: tuple[Line, ...]
    paths: tuple[tuple[str, int | None], ...]
    spots: tuple[Spot, ...]
    title: str
    feet: tuple[Foot, ...] = ()


# The home picture: two ladders leaning on each other. Where each rail begins and ends, for the left ladder.
_OUTER = Line(63, 383, 209, 14)
_INNER = Line(114, 383, 223, 36)
_MIDDLE = 225.0
_LOWEST_RUNG, _HIGHEST_RUNG = 352.0, 84.0
_MOST_RUNGS = 6


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
    labels = [short_titles([row.cells[side].levels[0]["title"] for row in rungs]) for side in (0, 1)]
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
    edges = [_edges(spot, _LETTER) for spot in spots]
    left, right = min(low for low, _ in edges), max(high for _, high in edges)
    title = f"{lattice.lanes[0]['title']} and {lattice.lanes[1]['title']}, rung by rung at equal heights"
    feet = tuple(
        Foot((_OUTER.x1 + _INNER.x1) / 2 if side == 0 else 2 * _MIDDLE - (_OUTER.x1 + _INNER.x1) / 2, 412, track, side)
        for side, track in enumerate(lane["title"] for lane in lattice.lanes[:2])
    )
    return Picture(right - left, 420, left, tuple(lines), tuple(ties), (), tuple(spots), title, feet)


_LETTER, _SMALL_LETTER = 8.6, 7.8
"""About how wide a letter of a label is: room is made for the longest."""


def _edges(spot: Spot, letter: float) -> tuple[float, float]:
    """From where to where a spot reaches with its label."""
    reach = spot.label_x + len(spot.label) * letter * (-1 if spot.anchor == "end" else 1)
    return min(reach, spot.x), max(reach, spot.x)


def _lean(rail: Line, side: int, lane: int | None = None) -> Line:
    """A rail of the left ladder (0), or its mirror image on the right (1)."""
    if not side:
        return Line(rail.x1, rail.y1, rail.x2, rail.y2, lane)
    return Line(2 * _MIDDLE - rail.x1, rail.y1, 2 * _MIDDLE - rail.x2, rail.y2, lane)


def _x_at(rail: Line, y: float) -> float:
    return round(rail.x1 + (rail.x2 - rail.x1) * (y - rail.y1) / (rail.y2 - rail.y1), 1)


_STEP, _TOP = 40.0, 16.0
_SPREAD = 92.0


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
    edges = [_edges(spot, _SMALL_LETTER) for spot in spots]
    left = min((low for low, _ in edges), default=0.0) - 8
    right = max((high for _, high in edges), default=0.0) + 8
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
    return min(others, key=len, default=f"{label[: _LONGEST - 2].rstrip()}…")


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


@dataclass(frozen=True)
class Bar:
    """A pay band on a scale of 0 to 100."""

    start: float
    length: float
    middle: float


def bars(bands: Sequence[Answer]) -> list[Bar]:
    """Pay bands of one currency and period side by side on one scale."""
    amounts = [band[end] for band in bands for end in ("min", "mid", "max") if band[end] is not None]
    if not amounts:
        return [Bar(0, 0, 0) for _ in bands]
    low, high = min(amounts), max(amounts)
    margin = (high - low) * 0.4 or high * 0.2 or 1
    first = max(low - margin, 0)
    whole = high + margin - first
    made = []
    for band in bands:
        least, middle, most = band["min"], band["mid"], band["max"]
        start = _first_known(least, middle if most is None else None, low)
        end = _first_known(most, middle if least is None else None, high)
        at = _first_known(middle, (start + end) / 2)
        made.append(Bar(*(round(value * 100 / whole, 2) for value in (start - first, end - start, at - first))))
    return made


def _first_known(*amounts: float | None) -> float:
    return next(amount for amount in amounts if amount is not None)
