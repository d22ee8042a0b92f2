"""Levels beside which nothing stands at equal height: the empty place is shown, with the reason where one is given."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stepladder.career.catalogue import Catalogue
from stepladder.career.catalogue.ladder import place
from stepladder.career.parity.pairs import Pair
from stepladder.records import Level


@dataclass(frozen=True, slots=True)
class Alone:
    """One level of a side with which no level of another side is paired."""

    level: Level
    reason: str | None
    """Why that is so: what is said of the level itself, else of the empty place on another track of its ladder."""


def alone(catalogue: Catalogue, ladder: str, paired: Iterable[Pair]) -> tuple[Alone, ...]:
    """The levels of a ladder's sides that are in none of its pairs, track by track, upwards.

    A ladder that has, with what it borrows, but one side holds none: there is no other to stand beside.
    """
    if len(set(_sides(catalogue, ladder))) < 2:
        return ()
    beside = {slug for pair in paired for slug in pair.slugs}
    return tuple(
        Alone(level, _reason(catalogue, level))
        for level in catalogue.levels_of_ladder.get(ladder, ())
        if catalogue.stands(level) and not catalogue.is_shared(place(level)) and level.slug not in beside
    )


def _sides(catalogue: Catalogue, ladder: str) -> Iterator[str]:
    """The tracks on which people of a ladder stand above its fork, its own and those it borrows."""
    record = catalogue.ladders.get(ladder)
    own = [f"{ladder}/{track.slug}" for track in record.tracks] if record else []
    borrowed = [f"{each.ladder}/{each.track}" for each in record.borrowed_tracks] if record else []
    for track in (*own, *borrowed):
        levels = catalogue.levels_of_track.get(track, ())
        if not catalogue.is_shared(track) and any(map(catalogue.stands, levels)):
            yield track


def _reason(catalogue: Catalogue, level: Level) -> str | None:
    said = (pair.note for pair in catalogue.equivalences_of_level.get(level.slug, ()) if pair.strength == "none")
    others = (track for track in catalogue.tracks_of_ladder.get(level.ladder, ()) if track.slug != level.track)
    empty = (each.reason for track in others for each in track.empty_places if each.rank == level.rank)
    return next((reason for reason in (*said, *empty) if reason), None)
