"""Ladders and their tracks."""

from typing import Literal

from stepladder.records.base import Markdown, PlainText, Presence, Record, Slug
from stepladder.records.level import Expectation
from stepladder.records.moments import Day
from stepladder.records.pay import PayBand, Recognition, Reward
from stepladder.records.ways import Equivalence, Fork, Transition

TrackKind = Literal["shared", "technical", "managerial", "hybrid", "other"]


class EmptyPlace(Record):
    """A height at which a track has no level, said openly."""

    rank: Slug
    reason: PlainText


class Track(Record):
    """One side of a ladder. Tracks are shown, and take their colour, in the order in which they stand."""

    slug: Slug
    """Its name within the ladder, say ``technical``."""
    title: PlainText
    kind: TrackKind
    summary: PlainText | None = None
    empty_places: tuple[EmptyPlace, ...] = ()
    expectations: tuple[Expectation, ...] = ()
    """What each of its levels asks."""


class BorrowedTrack(Record):
    """Another ladder's track on which people of this ladder go on. It is shown here, and counted where it lives."""

    ladder: Slug
    track: Slug
    note: PlainText | None = None
    """For whom, and from where on."""


class Ladder(Record):
    """The career ladder of one job family."""

    slug: Slug
    title: PlainText
    family: PlainText | None = None
    summary: PlainText | None = None
    discipline: Slug | None = None
    """The discipline of organisation.yml whose pay market its levels are in; the general one where it is not given."""
    version: PlainText | None = None
    effective_from: Day | None = None
    announced_on: Day | None = None
    """The day on which this version is told. Where it holds only later, nobody outside sees it before."""
    owner: PlainText | None = None
    """A team or role, never a person."""
    reviewed_on: Day | None = None
    """When somebody last looked through it."""
    review_by: Day | None = None
    source: PlainText | None = None
    licence: PlainText | None = None
    status: Presence = "active"
    tracks: tuple[Track, ...] = ()
    borrowed_tracks: tuple[BorrowedTrack, ...] = ()
    expectations: tuple[Expectation, ...] = ()
    """What each of its levels asks."""
    forks: tuple[Fork, ...] = ()
    equivalences: tuple[Equivalence, ...] = ()
    transitions: tuple[Transition, ...] = ()
    pay_bands: tuple[PayBand, ...] = ()
    rewards: tuple[Reward, ...] = ()
    recognitions: tuple[Recognition, ...] = ()
    body: Markdown = ""
