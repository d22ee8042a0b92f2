"""Where a training leads that leads across: onto which kinds of track, and onto which ladders."""

from collections.abc import Iterable

from stepladder_portal.answers import Answer
from stepladder_portal.facets.directory import EVERYBODY

Side = tuple[str, str]
"""A ladder and one of its tracks, by their slugs."""


class Crossings:
    """The ways across that trainings open, by what levels of each side expect.

    As the check of the content has it: a training leads where what it brings is expected and its audience is not.
    Where everybody starts is nowhere to cross to.
    """

    def __init__(self, ladders: Iterable[Answer]) -> None:
        self._kinds = {(ladder["slug"], each["slug"]): each["kind"] for ladder in ladders for each in ladder["tracks"]}

    def onto(self, training: Answer) -> list[str]:
        """Where a training leads: kinds of track in capitals, as the API has them, then ladders by their slugs."""
        return [*self.kinds(training), *self.ladders(training)]

    def tracks(self, training: Answer) -> list[str]:
        """The tracks that a training is for, each as ``ladder/track``."""
        return sorted("/".join(side) for side in self.audience(training)) if training["tracks"] else [EVERYBODY]

    def kinds(self, training: Answer) -> list[str]:
        """The kinds of track that a training leads onto, where it leads onto another track."""
        if training["crosses"] not in {"TRACK", "BOTH"}:
            return []
        audience = self.audience(training)
        there = {self._kinds[side] for side in self._brought(training) - audience}
        return sorted(there - {self._kinds[side] for side in audience} or there)

    def ladders(self, training: Answer) -> list[str]:
        """The ladders that a training leads onto, by their slugs, where it leads onto another ladder."""
        if training["crosses"] not in {"LADDER", "BOTH"}:
            return []
        there = {ladder for ladder, _ in self._brought(training)}
        return sorted(there - {ladder for ladder, _ in self.audience(training)} or there)

    def audience(self, training: Answer) -> set[Side]:
        """The sides whose people a training is for; none where it names none."""
        named = {*(training["tracks"] or ())}
        return {side for side in self._kinds if named & {side[0], side[1], "/".join(side)}}

    def _brought(self, training: Answer) -> set[Side]:
        """The sides on which something is expected that a training brings."""
        return {
            side
            for outcome in training["outcomes"]
            for each in outcome["competency"]["expectedBy"]
            if (side := (each["level"]["ladder"]["slug"], each["level"]["track"]["slug"])) in self._kinds
            and self._kinds[side] != "SHARED"
        }
