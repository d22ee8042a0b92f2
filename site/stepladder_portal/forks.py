"""What is told where a ladder divides: of each side the same, in the order of its tracks."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from stepladder_portal.answers import Answer
from stepladder_portal.bends import with_bends
from stepladder_portal.lattice import Lattice

_BACK = {"LATERAL", "RETURN", "STEP_BACK"}


@dataclass(frozen=True)
class Side:
    """One side of a fork."""

    track: Answer
    levels: tuple[Answer, ...]
    """Where one may stand after it, whole."""
    new: tuple[str, ...]
    week: str | None
    ways: tuple[Answer, ...]
    """The moves onto it from before the fork."""
    back: tuple[Answer, ...]
    """The moves from it to another place at this fork, other than upwards."""


def sides(fork: Answer, ladder: Answer, levels: Mapping[str, Answer]) -> tuple[Side, ...]:
    """The sides of a fork. ``levels`` are whole, by slug."""
    said = {side["track"]["slug"]: side for side in fork["sides"]}
    before = {level["slug"] for level in fork["fromLevels"]}
    here = before | {level["slug"] for level in fork["toLevels"]}
    made = []
    for track in ladder["tracks"]:
        own = [level["slug"] for level in fork["toLevels"] if level["track"]["slug"] == track["slug"]]
        side = said.get(track["slug"])
        if not own and side is None:
            continue
        made.append(
            Side(
                track,
                tuple(levels[slug] for slug in own),
                tuple(side["new"]) if side else (),
                side["week"] if side else None,
                tuple(
                    move
                    for move in ladder["transitions"]
                    if move["level"]["slug"] in before and move["toLevel"]["slug"] in own
                ),
                tuple(
                    move
                    for move in ladder["transitions"]
                    if move["kind"] in _BACK and move["level"]["slug"] in own and move["toLevel"]["slug"] in here
                ),
            )
        )
    return tuple(made)


def around(fork: Answer, lattice: Lattice) -> Lattice:
    """The heights of a ladder from before a fork to behind it, with the lanes that have begun there."""
    here = {level["slug"] for level in (*fork["fromLevels"], *fork["toLevels"])}
    places = [
        index
        for index, row in enumerate(lattice.rows)
        if any(level["slug"] in here for level in (*row.shared, *(each for cell in row.cells for each in cell.levels)))
    ]
    rows = lattice.rows[min(places) : max(places) + 1] if places else ()
    lanes = max((index for row in rows for index, cell in enumerate(row.cells, 1) if cell.on), default=0)
    near = [
        replace(row, cells=row.cells[:lanes], ways=row.ways[: lanes - 1], ties=row.ties[: lanes - 1])
        for row in rows
        if lanes
    ]
    return replace(lattice, lanes=lattice.lanes[:lanes], rows=with_bends(near), retired=())
