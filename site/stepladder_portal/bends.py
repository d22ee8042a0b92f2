"""The lines by which a shared track divides into lanes, and by which lanes come together again."""

from dataclasses import replace
from itertools import pairwise

from stepladder_portal.lattice import Bend, Row


def with_bends(rows: list[Row]) -> tuple[Row, ...]:
    """Mark the heights at which the shared track divides into lanes, or lanes come together, and tie their lines."""
    forks = [_bends(row, above) for above, row in pairwise([None, *rows])]
    joins = [_bends(row, below) for row, below in pairwise([*rows, None])]
    bent = []
    for index, row in enumerate(rows):
        tied_below = index + 1 < len(rows) and bool(forks[index + 1])
        tied_above = index > 0 and bool(joins[index - 1])
        cells = tuple(
            replace(cell, bottom=cell.bottom and not tied_below, top=cell.top and not tied_above) for cell in row.cells
        )
        bent.append(replace(row, cells=cells, forks=forks[index], joins=joins[index]))
    return tuple(bent)


def _bends(row: Row | None, neighbour: Row | None) -> tuple[Bend | None, ...]:
    """The pieces between a shared height and lanes beside it, lane by lane with what is between them."""
    if row is None or neighbour is None or not row.shared or neighbour.shared:
        return ()
    tied = [index for index, cell in enumerate(neighbour.cells) if cell.on]
    if not tied or len(neighbour.cells) < 2:
        return ()
    centre = (len(neighbour.cells) - 1) / 2
    pieces: list[Bend | None] = []
    for spot in range(2 * len(neighbour.cells) - 1):
        at = spot / 2
        before, after = any(index < at for index in tied), any(index > at for index in tied)
        trunk = at == centre
        if trunk:
            reach = "whole" if before and after else "start-half" if before else "end-half" if after else ""
            pieces.append(Bend("middle" if at in tied else "bar", reach, trunk))
        elif at in tied:
            side, outside = ("first", before) if at < centre else ("last", after)
            half = "start-half" if side == "first" else "end-half"
            pieces.append(Bend(side, half if outside else ""))
        else:
            pieces.append(Bend("bar", "whole") if (before if at < centre else after) else None)
    return tuple(pieces)
