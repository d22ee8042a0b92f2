"""What each track of a ladder has altogether."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from stepladder.career.catalogue import Catalogue
from stepladder.career.catalogue.force import kind_of
from stepladder.career.catalogue.ladder import place
from stepladder.career.parity.measures import Support
from stepladder.career.placed import PlacedTrack
from stepladder.records import Level, Transition
from stepladder.records.ladder import TrackKind


@dataclass(frozen=True, slots=True)
class TrackTotals:
    """One track, its levels counted together; retired ones are not among them."""

    track: str
    """Its slug within the ladder."""
    title: str
    kind: TrackKind
    levels: int
    drafts: int
    """How many of the levels are still being written."""
    levels_above_fork: int
    """How many lie where the ladder has divided; of a shared track none."""
    empty_places: int
    """Heights at which it openly has no level."""
    words: int
    examples: int
    criteria: int
    levels_with_band: int
    """How many have a band in force that may be shown."""
    rewards: int
    """Kinds of reward, level by level."""
    recognitions: int
    """Level by level."""
    trainings: int
    """Different ones, however many of its levels they serve."""
    mentors: int | None
    """None where none may be told of."""
    ways_across: int
    """Moves from it to another track that is not shared."""
    ways_back: int
    """Moves to it from another track that is not shared."""


def totals(catalogue: Catalogue, track: PlacedTrack, given: Support, day: date) -> TrackTotals:
    """What a track has altogether on a day."""
    standing = catalogue.levels_of_track.get(f"{track.ladder}/{track.slug}", ())
    levels = [level for level in standing if level.status != "retired"]
    mentors = [count for count in map(given.mentors, levels) if count is not None]
    trainings = {each.slug for level in levels for each in catalogue.trainings_of_level.get(level.slug, ())}
    return TrackTotals(
        track=track.slug,
        title=track.title,
        kind=track.kind,
        levels=len(levels),
        drafts=sum(level.status == "draft" for level in levels),
        levels_above_fork=len(_above_fork(catalogue, track, levels)),
        empty_places=len(track.empty_places),
        words=sum(map(given.words, levels)),
        examples=sum(map(given.examples, levels)),
        criteria=sum(len(level.criteria) for level in levels),
        levels_with_band=sum(bool(catalogue.pay.bands_on(level, day)) for level in levels),
        rewards=sum(len(set(map(kind_of, catalogue.pay.rewards_of_level(level, day)))) for level in levels),
        recognitions=sum(len(catalogue.pay.recognitions_of_level(level)) for level in levels),
        trainings=len(trainings),
        mentors=None if given.mentors_at is None else sum(mentors),
        ways_across=sum(1 for level in levels for _ in _across(catalogue, level, given.ways_out(level))),
        ways_back=sum(1 for level in levels for _ in _across(catalogue, level, given.ways_in(level))),
    )


def _above_fork(catalogue: Catalogue, track: PlacedTrack, levels: Sequence[Level]) -> Sequence[Level]:
    """The levels from where forks lead onto the track; all of them where no fork says where that is."""
    if track.kind == "shared":
        return ()
    forks = catalogue.ladders[track.ladder].forks
    slugs = {slug for fork in forks for slug in fork.to_levels}
    first = min((level.order for level in levels if level.slug in slugs), default=None)
    return [level for level in levels if first is None or level.order >= first]


def _across(catalogue: Catalogue, level: Level, moves: Sequence[Transition]) -> Iterator[Transition]:
    """Of the moves into or out of a level those between its track and another one, neither of them shared."""
    here = place(level)
    for move in moves:
        there = place(catalogue.levels[move.to_level if move.level == level.slug else move.level])
        if here != there and not catalogue.is_shared(here) and not catalogue.is_shared(there):
            yield move
