"""Trainings, sessions, hats and guides, laid out to be found from what they bring."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from stepladder.career.catalogue.grouping import by_slug, grouped
from stepladder.career.catalogue.ladder import LadderIndex, place
from stepladder.career.keys import InOrder
from stepladder.career.placed import PlacedSession
from stepladder.records import Contents, Hat, Level, Training


class LearningIndex(LadderIndex):
    """What people can learn."""

    def __init__(self, contents: Contents) -> None:
        super().__init__(contents)
        self.trainings = InOrder.of(contents.trainings)
        self.hats = InOrder.of(contents.hats)
        self.guides = InOrder.of(contents.guides)

    @cached_property
    def sessions(self) -> Mapping[str, Sequence[PlacedSession]]:
        """The sessions of each training, as they stand there."""
        return {
            training.slug: [
                PlacedSession.model_construct(**vars(session), training=training.slug) for session in training.sessions
            ]
            for training in self.trainings.values()
        }

    @cached_property
    def session_of_slug(self) -> InOrder[PlacedSession]:
        """Every session by ``training/key``."""
        return InOrder.of(by_slug(session for held in self.sessions.values() for session in held))

    def trainings_named(self, slugs: Iterable[str]) -> Sequence[Training]:
        """The trainings with these slugs, in this order."""
        return [self.trainings[slug] for slug in slugs if slug in self.trainings]

    @cached_property
    def trainings_after(self) -> Mapping[str, Sequence[Training]]:
        """The trainings in use that ask for each training first."""
        return grouped(self._trainings_in_use, lambda training: training.prerequisites)

    @cached_property
    def trainings_of_competency(self) -> Mapping[str, Sequence[Training]]:
        """The trainings in use that bring each competency."""
        return grouped(self._trainings_in_use, lambda training: (outcome.competency for outcome in training.outcomes))

    @cached_property
    def hats_of_competency(self) -> Mapping[str, Sequence[Hat]]:
        """The hats in use that give evidence of each competency."""
        return grouped((hat for hat in self.hats.values() if hat.status == "active"), lambda hat: hat.competencies)

    @cached_property
    def trainings_of_level(self) -> Mapping[str, Sequence[Training]]:
        """The trainings in use that bring what each level expects, and are for its track; ordered by slug."""
        return {level.slug: self._trainings_for(level) for level in self.levels.values()}

    @cached_property
    def levels_of_training(self) -> Mapping[str, Sequence[Level]]:
        """The levels that expect what each training brings, upwards, retired ones left out."""
        found: dict[str, list[Level]] = {}
        for level in self.levels_upwards:
            for training in self.trainings_of_level[level.slug] if self.stands(level) else ():
                found.setdefault(training.slug, []).append(level)
        return found

    @property
    def _trainings_in_use(self) -> Iterable[Training]:
        return (training for training in self.trainings.values() if training.status == "active")

    def _trainings_for(self, level: Level) -> Sequence[Training]:
        competencies = dict.fromkeys(asked.competency for asked in self.expectations[level.slug] if asked.competency)
        found = {
            training.slug: training
            for competency in competencies
            for training in self.trainings_of_competency.get(competency, ())
            if is_for(training, level)
        }
        return [found[slug] for slug in sorted(found)]


def is_for(training: Training, level: Level) -> bool:
    """Whether a training is for the people of a level: for everybody, or for its track, with or without its ladder."""
    return not training.tracks or level.track in training.tracks or place(level) in training.tracks
