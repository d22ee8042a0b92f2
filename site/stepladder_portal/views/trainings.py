"""Trainings as pages show them."""

from functools import cached_property

from stepladder_portal.answers import Answer
from stepladder_portal.catalog import Catalog
from stepladder_portal.courses import Stage, course
from stepladder_portal.facets import Crossings, Directory, training_directory
from stepladder_portal.vocabulary import LED_ONTO, told
from stepladder_portal.wording import Wording


class Trainings:
    """The trainings of a catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog

    def upcoming(self, most: int) -> list[tuple[Answer, Answer]]:
        """The next sessions of all trainings, soonest first, each behind its training."""
        today = self.catalog.as_of.isoformat()
        dated = [
            (training, session)
            for training in self.catalog.training.values()
            for session in training["sessions"]
            if session["startsAt"][:10] >= today and session["status"] != "CANCELLED"
        ]
        return sorted(dated, key=lambda pair: (pair[1]["startsAt"], pair[0]["slug"]))[:most]

    def crossing(self) -> list[Answer]:
        """The trainings that lead onto another track or ladder."""
        return [training for training in self.catalog.training.values() if training["crosses"]]

    @cached_property
    def directory(self) -> Directory:
        """The catalogue of trainings."""
        catalog = self.catalog
        ladders = list(catalog.ladder.values())
        return training_directory(list(catalog.training.values()), ladders, Crossings(ladders), Wording(catalog.locale))

    def onto(self, training: Answer) -> list[str]:
        """In words within a sentence, where a training leads that leads across."""
        ladders = self.catalog.ladder
        values = self.directory.values[training["slug"]]["onto"]
        return [ladders[value]["title"] if value in ladders else told(LED_ONTO, value) for value in values]

    def levels_served(self, training: Answer) -> list[tuple[Answer, list[Answer]]]:
        """By ladder, the levels that ask for what a training brings."""
        own: dict[str, list[Answer]] = {}
        for level in training["levels"]:
            own.setdefault(level["slug"].partition("/")[0], []).append(level)
        return [(ladder, own[slug]) for slug, ladder in self.catalog.ladder.items() if slug in own]

    def course(self, training: Answer) -> list[Stage]:
        """What comes before a training, and what after it."""
        return course(training, self.catalog.training)
