"""Records that know where they stand, and what two records say together.

An expectation in a file does not say which level asks it: the file does. Outside its file it has to be said.
"""

from dataclasses import dataclass
from datetime import date

from stepladder.records import (
    ChangeNote,
    Evaluation,
    Expectation,
    Fork,
    ForkSide,
    Level,
    Move,
    Session,
    Track,
)


class PlacedTrack(Track):
    """A track, with its ladder."""

    ladder: str


class PlacedExpectation(Expectation):
    """An expectation, with the level that asks it."""

    level: str
    inherited_from: str | None = None
    """The ladder (``engineering``) or track (``engineering/shared``) where it stands once for all its levels."""

    @property
    def slug(self) -> str:
        """``ladder/level/key``: its identity, which outlives every rewording."""
        return f"{self.level}/{self.key}"


class PlacedFork(Fork):
    """A fork, with its ladder."""

    ladder: str


class PlacedForkSide(ForkSide):
    """One side of a fork, with the ladder whose track it is."""

    ladder: str


class PlacedSession(Session):
    """A session, with its training."""

    training: str

    @property
    def slug(self) -> str:
        """``training/key``."""
        return f"{self.training}/{self.key}"


@dataclass(frozen=True, slots=True)
class LevelEquivalence:
    """An equivalence as one of its two levels sees it."""

    other: Level | None
    basis: str
    strength: str
    note: str | None
    evaluation: Evaluation | None = None
    """Its scores, this level's first."""


@dataclass(frozen=True, slots=True)
class LevelChangeNote:
    """A change note, with the level that it is about."""

    level: Level
    note: ChangeNote


@dataclass(frozen=True, slots=True)
class LevelExpectation:
    """A competency as one level asks for it."""

    level: Level
    expectation: PlacedExpectation

    @property
    def proficiency(self) -> str | None:
        """The proficiency asked for."""
        return self.expectation.proficiency


@dataclass(frozen=True, slots=True)
class ListedMentor:
    """What a mentor lets others see of them. What they do not show is not in here at all."""

    slug: str
    confirmed_on: date
    accepts_now: bool
    first_name: str | None = None
    name: str | None = None
    pronouns: str | None = None
    title: str | None = None
    level: str | None = None
    location: str | None = None
    timezone: str | None = None
    languages: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    capacity: int | None = None
    room: int | None = None
    paused_until: date | None = None
    hours_per_month: float | None = None
    competencies: tuple[str, ...] = ()
    helps_with: tuple[Move, ...] = ()
    crossed: str | None = None
    contact: str | None = None
    body: str = ""
