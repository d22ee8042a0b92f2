"""A ladder as lanes and heights: the shape that its pictures and its table are drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from stepladder_portal.answers import Answer


@dataclass(frozen=True)
class Cell:
    """What stands at one height on one lane."""

    levels: tuple[Answer, ...]
    empty: str | None
    """Why nothing stands here, where something could: shown as an empty place."""
    on: bool
    """Whether the lane's line runs through here."""
    top: bool
    bottom: bool


@dataclass(frozen=True)
class Way:
    """The way across between two neighbouring lanes at one height."""

    there: bool
    back: bool
    label: str


@dataclass(frozen=True)
class Bend:
    """A piece of the line by which the shared track divides into lanes: under a lane, or between two."""

    side: str
    """``first`` bends towards the end, ``last`` towards the start, ``middle`` runs straight, ``bar`` only across."""
    reach: str = ""
    """How far the line across runs here: ``whole``, ``start-half`` or ``end-half``; empty where it does not."""
    trunk: bool = False
    """Whether the trunk begins here."""


@dataclass(frozen=True)
class Row:
    """One height."""

    rank: Answer | None
    shared: tuple[Answer, ...]
    cells: tuple[Cell, ...]
    ways: tuple[Way | None, ...]
    """Between each lane and the next."""
    ties: tuple[str | None, ...] = ()
    """Between each lane and the next, ``EQUAL`` or ``APPROXIMATE`` where levels are said to stand level."""
    forks: tuple[Bend | None, ...] = ()
    """How the shared track divides into the lanes directly above this height; empty where it does not."""
    joins: tuple[Bend | None, ...] = ()
    """How the lanes come together again directly below this height; empty where they do not."""
    borrowed: tuple[Cell, ...] = ()
    """What stands here on each borrowed lane."""

    @property
    def own(self) -> bool:
        """Whether anything of the ladder itself stands here, or runs through."""
        return bool(self.shared) or any(cell.on or cell.levels or cell.empty for cell in self.cells)


@dataclass(frozen=True)
class Lattice:
    """A ladder as lanes and heights, the highest first."""

    lanes: tuple[Answer, ...]
    rows: tuple[Row, ...]
    retired: tuple[Answer, ...]
    ranked: bool
    """Whether its rows are heights that its tracks share; else they only count each track's levels."""
    borrowed: tuple[Answer, ...] = ()
    """The tracks of other ladders that are drawn beside its own lanes, as they were borrowed."""

    @cached_property
    def _lanes_by_track(self) -> Mapping[str, int]:
        return {lane["slug"]: index for index, lane in enumerate(self.lanes)}

    def lane_of(self, track: Answer) -> int | None:
        """The lane of a track; None for one that spans the lanes."""
        return self._lanes_by_track.get(track["slug"])
