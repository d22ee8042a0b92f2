"""Ladders, tracks, levels and what levels ask, laid out to be found."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property

from stepladder.career.catalogue.grouping import by_slug, grouped
from stepladder.career.keys import InOrder, Keyed, keyed
from stepladder.career.placed import LevelChangeNote, LevelExpectation, PlacedExpectation, PlacedTrack
from stepladder.records import Competency, Contents, Level


class LadderIndex:
    """What stands on the ladders."""

    def __init__(self, contents: Contents) -> None:
        organisation = contents.organisation
        self.contents = contents
        self.ranks = by_slug(organisation.ranks if organisation else ())
        self.grades = by_slug(organisation.grades if organisation else ())
        self.scales = by_slug(organisation.scales if organisation else ())
        self.ladders = InOrder.of(contents.ladders)
        self.levels = InOrder.of(contents.levels)
        self.competencies = InOrder.of(contents.competencies)

    @cached_property
    def tracks(self) -> Mapping[str, PlacedTrack]:
        """Every track by ``ladder/track``, in the order in which its ladder shows them."""
        return {
            f"{ladder.slug}/{track.slug}": PlacedTrack.model_construct(**vars(track), ladder=ladder.slug)
            for ladder in self.ladders.values()
            for track in ladder.tracks
        }

    @cached_property
    def tracks_of_ladder(self) -> Mapping[str, Sequence[PlacedTrack]]:
        """The tracks of each ladder."""
        return grouped(self.tracks.values(), lambda track: (track.ladder,))

    @cached_property
    def levels_upwards(self) -> Sequence[Level]:
        """Every level, ladder by ladder, track by track, upwards."""
        position = {slug: place for place, slug in enumerate(self.tracks)}
        return sorted(
            self.levels.values(),
            key=lambda level: (position.get(place(level), -1), level.order, level.slug),
        )

    @cached_property
    def levels_of_ladder(self) -> Mapping[str, Sequence[Level]]:
        """The levels of each ladder, track by track, upwards."""
        return grouped(self.levels_upwards, lambda level: (level.ladder,))

    @cached_property
    def levels_of_track(self) -> Mapping[str, Sequence[Level]]:
        """The levels of each ``ladder/track``, upwards."""
        return grouped(self.levels_upwards, lambda level: (place(level),))

    @cached_property
    def notes(self) -> Sequence[Keyed[LevelChangeNote]]:
        """Every change note, the latest first; of one day by level, as they stand there."""
        found = (LevelChangeNote(level, note) for level in self.levels.values() for note in level.changes)
        last = date.max.toordinal()
        return keyed(found, lambda told: (f"{last - told.note.on.toordinal():07}", told.level.slug))

    @cached_property
    def expectations(self) -> Mapping[str, Sequence[PlacedExpectation]]:
        """What each level asks: what its ladder asks of all levels, then its track, then what stands at the level.

        An expectation under the same key nearer to the level says the wider one in other words, and takes its place.
        """
        return {level.slug: self.asked_of(level) for level in self.levels.values()}

    def asked_of(self, level: Level) -> Sequence[PlacedExpectation]:
        """What a level asks, inherited text resolved; it may be an earlier version of one that stands here."""
        ladder, track = self.ladders.get(level.ladder), self.tracks.get(place(level))
        stated: dict[str, PlacedExpectation] = {}
        for source, expectations in (
            (level.ladder, ladder.expectations if ladder else ()),
            (place(level), track.expectations if track else ()),
            (None, level.expectations),
        ):
            for each in expectations:
                placed = PlacedExpectation.model_construct(**vars(each), level=level.slug, inherited_from=source)
                stated[each.key] = placed
        return list(stated.values())

    @cached_property
    def expectation_of_slug(self) -> InOrder[PlacedExpectation]:
        """Every expectation by ``ladder/level/key``."""
        return InOrder.of(by_slug(expectation for asked in self.expectations.values() for expectation in asked))

    @cached_property
    def expected_by(self) -> Mapping[str, Sequence[LevelExpectation]]:
        """Where each competency is expected, levels that no longer stand left out."""
        pairs = (
            LevelExpectation(level, expectation)
            for level in self.levels_upwards
            if self.stands(level)
            for expectation in self.expectations[level.slug]
        )
        return grouped(pairs, lambda pair: (pair.expectation.competency,))

    def stands(self, level: Level) -> bool:
        """Whether neither a level nor its ladder is retired: nobody comes to, leaves or stands beside one that is."""
        ladder = self.ladders.get(level.ladder)
        return level.status != "retired" and (ladder is None or ladder.status != "retired")

    def is_shared(self, track: str) -> bool:
        """Whether a track, ``ladder/track``, belongs to all sides of its ladder."""
        return track in self.tracks and self.tracks[track].kind == "shared"

    def levels_named(self, slugs: Iterable[str]) -> Sequence[Level]:
        """The levels with these slugs, in this order."""
        return [self.levels[slug] for slug in slugs if slug in self.levels]

    def competencies_named(self, slugs: Iterable[str]) -> Sequence[Competency]:
        """The competencies with these slugs, in this order."""
        return [self.competencies[slug] for slug in slugs if slug in self.competencies]


def place(level: Level) -> str:
    """Where a level stands: ``ladder/track``."""
    return f"{level.ladder}/{level.track}"
