"""Ladders and their tracks."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import strawberry

from stepladder import records
from stepladder.api.types.expectation import SharedExpectation
from stepladder.api.types.kinds import Presence, TrackKind
from stepladder.api.types.noun import Node, Noun, linked, noun, plain, worded
from stepladder.api.types.organisation import Rank
from stepladder.api.types.pay import PayBand, Recognition, Reward
from stepladder.api.types.ways import Equivalence, Fork, Transition
from stepladder.career.placed import PlacedTrack

if TYPE_CHECKING:
    from stepladder.api.types.level import Level

_LEVEL = "stepladder.api.types.level"


@noun(records.EmptyPlace, "A height at which a track has no level, said openly.")
class EmptyPlace(Noun):
    rank: Rank = linked("The height.", lambda place, at: at.catalogue.ranks[place.rank])
    reason: str = plain("Why there is none.")


@noun(PlacedTrack, "One side of a ladder. Tracks are shown in the order in which they stand.")
class Track(Noun, Node):
    slug: str = plain("Its name within its ladder.")
    title: str = plain("Its name.")
    kind: TrackKind = plain("What side of the ladder it is.")
    summary: str | None = plain("One sentence about it.")
    ladder: "Ladder" = linked("The ladder it is a side of.", lambda track, at: at.catalogue.ladders[track.ladder])
    levels: list[Annotated["Level", strawberry.lazy(_LEVEL)]] = linked(
        "Its levels, lowest first, whatever their status.",
        lambda track, at: at.catalogue.levels_of_track.get(f"{track.ladder}/{track.slug}", ()),
    )
    empty_places: list[EmptyPlace] = linked("The heights at which it has no level.", lambda it, _: it.empty_places)
    expectations: list[SharedExpectation] = linked("What it asks of each of its levels.", lambda it, _: it.expectations)


@noun(
    records.BorrowedTrack, "Another ladder's side on which people of this ladder go on. It is counted where it lives."
)
class BorrowedTrack(Noun):
    ladder: "Ladder" = linked("The ladder that it is a side of.", lambda it, at: at.catalogue.ladders[it.ladder])
    track: Track = linked("The side.", lambda it, at: at.catalogue.tracks[f"{it.ladder}/{it.track}"])
    note: str | None = plain("For whom, and from where on.")


@noun(records.Ladder, "The career ladder of one job family.")
class Ladder(Noun, Node):
    slug: str = plain("Its identity.")
    locale: str = worded("ladder")
    title: str = plain("Its name.")
    family: str | None = plain("The job family.")
    summary: str | None = plain("One sentence about it.")
    discipline: str | None = plain("The discipline whose pay market its levels are in.")
    version: str | None = plain("Its version.")
    effective_from: date | None = plain("The day from which it holds.")
    announced_on: date | None = plain(
        "The day on which this version is told. What holds only later is not public before."
    )
    owner: str | None = plain("The team or role that answers for it.")
    reviewed_on: date | None = plain("The day on which it was last reviewed.")
    review_by: date | None = plain("The day by which it is to be reviewed.")
    source: str | None = plain("Where it comes from.")
    licence: str | None = plain("On what terms it may be used.")
    status: Presence = plain("Whether it is in use.")
    tracks: list[Track] = linked(
        "Its sides, in the order in which they are shown.",
        lambda ladder, at: at.catalogue.tracks_of_ladder.get(ladder.slug, ()),
    )
    levels: list[Annotated["Level", strawberry.lazy(_LEVEL)]] = linked(
        "Its levels, track by track, lowest first, whatever their status.",
        lambda ladder, at: at.catalogue.levels_of_ladder.get(ladder.slug, ()),
    )
    borrowed_tracks: list[BorrowedTrack] = linked(
        "Sides of other ladders on which people of this one go on.", lambda ladder, _: ladder.borrowed_tracks
    )
    expectations: list[SharedExpectation] = linked(
        "What it asks of each of its levels.", lambda ladder, _: ladder.expectations
    )
    forks: list[Fork] = linked(
        "Where it divides.", lambda ladder, at: at.catalogue.forks_of_ladder.get(ladder.slug, ())
    )
    equivalences: list[Equivalence] = linked(
        "Every equivalence that touches one of its levels.",
        lambda ladder, at: at.catalogue.equivalences_of_ladder.get(ladder.slug, ()),
    )
    transitions: list[Transition] = linked(
        "Every transition from or to one of its levels.",
        lambda ladder, at: at.catalogue.transitions_of_ladder.get(ladder.slug, ()),
    )
    pay_bands: list[PayBand] = linked(
        "The pay bands stated for it, less those that few people hold.",
        lambda ladder, at: at.catalogue.pay.bands_of_ladder(ladder),
    )
    rewards: list[Reward] = linked("The rewards stated for it.", lambda it, at: at.catalogue.pay.rewards_of_ladder(it))
    recognitions: list[Recognition] = linked(
        "The recognition stated for it.", lambda ladder, at: at.catalogue.pay.recognitions_of_ladder(ladder)
    )
    body: str = plain("More about it, in Markdown.")
