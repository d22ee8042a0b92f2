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
        """By ladder, the levels that ask for what a training brings, the lowest first.

        Where it leads across, these are on the other side as well.
        """
        asking = {level["slug"] for level in training["levels"]}
        if training["crosses"]:
            for outcome in training["outcomes"]:
                brought = _grades_brought(outcome)
                asked = self._asking.get(outcome["competency"]["slug"], ())
                asking |= {level for level, grade in asked if grade in brought}
        own: dict[str, list[Answer]] = {}
        found = [level for slug, level in self.catalog.level.items() if slug in asking]
        for level in sorted(found, key=lambda level: level["rank"]["order"] if level["rank"] else 0):
            own.setdefault(level["slug"].partition("/")[0], []).append(level)
        return [(ladder, own[slug]) for slug, ladder in self.catalog.ladder.items() if slug in own]

    @cached_property
    def _asking(self) -> dict[str, list[tuple[str, str | None]]]:
        """By competency, the levels in use that ask for it, each with the grade."""
        asking: dict[str, list[tuple[str, str | None]]] = {}
        for slug, level in self.catalog.level.items():
            for each in level["expectations"] if level["status"] == "ACTIVE" else ():
                if each["competency"]:
                    asking.setdefault(each["competency"]["slug"], []).append((slug, each["proficiency"]))
        return asking

    def course(self, training: Answer) -> list[Stage]:
        """What comes before a training, and what after it."""
        return course(training, self.catalog.training)


def _grades_brought(outcome: Answer) -> list[str | None]:
    """The grades of a competency above the one that a training begins from, up to the one it ends at."""
    scale, until = outcome["competency"]["scale"], outcome["toProficiency"]
    grades: list[str | None] = list(scale["proficiencies"]) if scale and scale["ordered"] else []
    if until not in grades:
        return [until]
    begin = outcome["fromProficiency"]
    return grades[grades.index(begin) + 1 if begin in grades else 0 : grades.index(until) + 1]
