"""One content revision, indexed: whatever a page asks of a record is one look-up away.

Built once per snapshot and shared by every request until the next one. It knows neither who asks nor what day it is.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Protocol, TypeVar

from stepladder.api.keys import Keyed, keyed
from stepladder.api.mentors import listed
from stepladder.api.pay import PayTable
from stepladder.api.placed import (
    LevelEquivalence,
    LevelExpectation,
    ListedMentor,
    PlacedExpectation,
    PlacedSession,
    PlacedTrack,
)
from stepladder.api.rungs import rungs_below
from stepladder.records import Competency, Contents, Equivalence, Hat, Level, Training, Transition

T = TypeVar("T")


class _HasSlug(Protocol):
    @property
    def slug(self) -> str: ...


S = TypeVar("S", bound=_HasSlug)


def _grouped(things: Iterable[T], keys: Callable[[T], Iterable[str]]) -> Mapping[str, Sequence[T]]:
    groups: dict[str, list[T]] = defaultdict(list)
    for thing in things:
        for key in dict.fromkeys(keys(thing)):
            groups[key].append(thing)
    return dict(groups)


def _by_slug(things: Iterable[S]) -> Mapping[str, S]:
    return {thing.slug: thing for thing in things}


class Catalogue:
    """The contents of one revision with every link that pages follow."""

    def __init__(self, contents: Contents) -> None:
        self.contents = contents
        self.pay = PayTable(contents)
        organisation = contents.organisation
        self.ranks = _by_slug(organisation.ranks if organisation else ())
        self.grades = _by_slug(organisation.grades if organisation else ())
        self.scales = _by_slug(organisation.scales if organisation else ())
        self._mentors: tuple[date | None, Sequence[ListedMentor]] = (None, ())

    @cached_property
    def tracks(self) -> Mapping[str, PlacedTrack]:
        """Every track by ``ladder/track``, in the order in which its ladder shows them."""
        return {
            f"{ladder.slug}/{track.slug}": PlacedTrack.model_construct(**vars(track), ladder=ladder.slug)
            for ladder in self.contents.ladders.values()
            for track in ladder.tracks
        }

    @cached_property
    def tracks_of_ladder(self) -> Mapping[str, Sequence[PlacedTrack]]:
        """The tracks of each ladder."""
        return _grouped(self.tracks.values(), lambda track: (track.ladder,))

    @cached_property
    def _height(self) -> Mapping[str, tuple[str, int, int, str]]:
        """How levels are ordered on a page: by ladder, then as the ladder's tracks stand, then upwards."""
        position = {slug: place for place, slug in enumerate(self.tracks)}
        return {
            level.slug: (level.ladder, position.get(f"{level.ladder}/{level.track}", -1), level.order, level.slug)
            for level in self.contents.levels.values()
        }

    @cached_property
    def levels(self) -> Sequence[Level]:
        """Every level, ladder by ladder, track by track, upwards."""
        return sorted(self.contents.levels.values(), key=lambda level: self._height[level.slug])

    @cached_property
    def levels_of_ladder(self) -> Mapping[str, Sequence[Level]]:
        """The levels of each ladder, track by track, upwards."""
        return _grouped(self.levels, lambda level: (level.ladder,))

    @cached_property
    def levels_of_track(self) -> Mapping[str, Sequence[Level]]:
        """The levels of each ``ladder/track``, upwards."""
        return _grouped(self.levels, lambda level: (f"{level.ladder}/{level.track}",))

    @cached_property
    def expectations(self) -> Mapping[str, Sequence[PlacedExpectation]]:
        """What each level asks, in the order in which it stands there."""
        return {
            level.slug: [
                PlacedExpectation.model_construct(**vars(expectation), level=level.slug)
                for expectation in level.expectations
            ]
            for level in self.levels
        }

    @cached_property
    def expectation_of_slug(self) -> Mapping[str, PlacedExpectation]:
        """Every expectation by ``ladder/level/key``."""
        return _by_slug(expectation for asked in self.expectations.values() for expectation in asked)

    @cached_property
    def expected_by(self) -> Mapping[str, Sequence[LevelExpectation]]:
        """Where each competency is expected, retired levels left out."""
        pairs = (
            LevelExpectation(level, expectation)
            for level in self.levels
            if level.status != "retired"
            for expectation in self.expectations[level.slug]
        )
        return _grouped(pairs, lambda pair: (pair.expectation.competency,) if pair.expectation.competency else ())

    @cached_property
    def equivalences(self) -> Sequence[Equivalence]:
        """Every equivalence, ladder by ladder."""
        return [pair for ladder in self.contents.ladders.values() for pair in ladder.equivalences]

    @cached_property
    def keyed_equivalences(self) -> Sequence[Keyed[Equivalence]]:
        """Every equivalence with its place in the list of all."""
        return keyed(self.equivalences, lambda pair: (pair.level, pair.other_level or "", pair.basis))

    @cached_property
    def keyed_transitions(self) -> Sequence[Keyed[Transition]]:
        """Every transition with its place in the list of all."""
        return keyed(self.transitions, lambda move: (move.level, move.to_level, move.kind))

    @cached_property
    def equivalences_of_level(self) -> Mapping[str, Sequence[LevelEquivalence]]:
        """What stands level with each level, seen from there: each pair is stated once and found from both sides."""
        seen: dict[str, list[LevelEquivalence]] = defaultdict(list)
        levels = self.contents.levels
        for pair in self.equivalences:
            other = levels.get(pair.other_level) if pair.other_level else None
            seen[pair.level].append(LevelEquivalence(other, pair.basis, pair.strength, pair.note))
            if pair.other_level and pair.other_level != pair.level:
                back = levels.get(pair.level)
                seen[pair.other_level].append(LevelEquivalence(back, pair.basis, pair.strength, pair.note))
        return dict(seen)

    @cached_property
    def equivalences_of_ladder(self) -> Mapping[str, Sequence[Equivalence]]:
        """The equivalences that touch each ladder, wherever they are stated."""
        return _grouped(self.equivalences, lambda pair: _ladders(pair.level, pair.other_level))

    @cached_property
    def transitions(self) -> Sequence[Transition]:
        """Every transition, ladder by ladder."""
        return [move for ladder in self.contents.ladders.values() for move in ladder.transitions]

    @cached_property
    def transitions_of_ladder(self) -> Mapping[str, Sequence[Transition]]:
        """The transitions that touch each ladder, wherever they are stated."""
        return _grouped(self.transitions, lambda move: _ladders(move.level, move.to_level))

    @cached_property
    def transitions_from(self) -> Mapping[str, Sequence[Transition]]:
        """The ways out of each level."""
        return _grouped(self.transitions, lambda move: (move.level,))

    @cached_property
    def transitions_to(self) -> Mapping[str, Sequence[Transition]]:
        """The ways into each level."""
        return _grouped(self.transitions, lambda move: (move.to_level,))

    @cached_property
    def levels_below(self) -> Mapping[str, Sequence[Level]]:
        """The rung, or rungs, directly below each level."""
        return rungs_below(self.levels_of_track, self.tracks, self.transitions_to, self.contents.levels)

    @cached_property
    def levels_above(self) -> Mapping[str, Sequence[Level]]:
        """The rung, or rungs, directly above each level."""
        pairs = [(level, below) for level in self.levels for below in self.levels_below.get(level.slug, ())]
        above = _grouped(pairs, lambda pair: (pair[1].slug,))
        return {slug: [level for level, _ in found] for slug, found in above.items()}

    @cached_property
    def sessions(self) -> Mapping[str, Sequence[PlacedSession]]:
        """The sessions of each training, as they stand there."""
        return {
            training.slug: [
                PlacedSession.model_construct(**vars(session), training=training.slug) for session in training.sessions
            ]
            for training in self.contents.trainings.values()
        }

    @cached_property
    def session_of_slug(self) -> Mapping[str, PlacedSession]:
        """Every session by ``training/key``."""
        return _by_slug(session for held in self.sessions.values() for session in held)

    @cached_property
    def trainings_of_competency(self) -> Mapping[str, Sequence[Training]]:
        """The trainings in use that bring each competency."""
        return _grouped(self._trainings_in_use, lambda training: (outcome.competency for outcome in training.outcomes))

    @cached_property
    def trainings_after(self) -> Mapping[str, Sequence[Training]]:
        """The trainings in use that ask for each training first."""
        return _grouped(self._trainings_in_use, lambda training: training.prerequisites)

    @property
    def _trainings_in_use(self) -> Iterable[Training]:
        return (training for training in self.contents.trainings.values() if training.status == "active")

    @cached_property
    def trainings_of_level(self) -> Mapping[str, Sequence[Training]]:
        """The trainings that bring what each level expects, and are for its track."""
        return {level.slug: self._trainings_for(level) for level in self.levels}

    def _trainings_for(self, level: Level) -> Sequence[Training]:
        audience = {level.track, f"{level.ladder}/{level.track}"}
        competencies = dict.fromkeys(asked.competency for asked in level.expectations if asked.competency)
        found = {
            training.slug: training
            for competency in competencies
            for training in self.trainings_of_competency.get(competency, ())
            if not training.tracks or not audience.isdisjoint(training.tracks)
        }
        return [found[slug] for slug in sorted(found)]

    @cached_property
    def levels_of_training(self) -> Mapping[str, Sequence[Level]]:
        """The levels that each training helps to reach, and that are not retired."""
        pairs = (
            (level, training)
            for level in self.levels
            if level.status != "retired"
            for training in self.trainings_of_level[level.slug]
        )
        grouped = _grouped(pairs, lambda pair: (pair[1].slug,))
        return {slug: [level for level, _ in found] for slug, found in grouped.items()}

    def competencies_named(self, slugs: Iterable[str]) -> list[Competency]:
        """The competencies with these slugs, in this order."""
        return [self.contents.competencies[slug] for slug in slugs if slug in self.contents.competencies]

    def trainings_named(self, slugs: Iterable[str]) -> list[Training]:
        """The trainings with these slugs, in this order."""
        return [self.contents.trainings[slug] for slug in slugs if slug in self.contents.trainings]

    def mentors_on(self, day: date) -> Sequence[ListedMentor]:
        """The mentors who are listed on a day, ordered by slug. The last day asked for is kept."""
        kept_day, mentors = self._mentors
        if kept_day != day:
            mentors = listed(self.contents.mentors.values(), day)
            self._mentors = (day, mentors)
        return mentors

    @cached_property
    def hats_of_competency(self) -> Mapping[str, Sequence[Hat]]:
        """The hats in use that give evidence of each competency."""
        in_use = (hat for hat in self.contents.hats.values() if hat.status == "active")
        return _grouped(in_use, lambda hat: hat.competencies)


def _ladders(*levels: str | None) -> Iterable[str]:
    return (level.partition("/")[0] for level in levels if level)
