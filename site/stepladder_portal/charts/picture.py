"""What every picture is made of: lines, labelled spots, and a frame. Measures are SVG user units."""

import re
from dataclasses import dataclass

from stepladder_portal.answers import Answer


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
        """What the spot is called where it is heard or spoken to: the title, and before it a label of other words, or
        of a word that was cut: what is read aloud from the screen has to be understood (WCAG 2.5.3).
        """
        title: str = self.level["title"]
        seen = re.escape(self.label.rstrip("…"))
        return title if re.search(rf"(?<!\w){seen}(?!\w)", title) else f"{self.label}: {title}"


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


def edges(spot: Spot, letter: float) -> tuple[float, float]:
    """From where to where a spot reaches with its label."""
    reach = spot.label_x + len(spot.label) * letter * (-1 if spot.anchor == "end" else 1)
    return min(reach, spot.x), max(reach, spot.x)
