"""Levels as pages show them."""

from collections.abc import Sequence

from stepladder_portal.answers import Answer
from stepladder_portal.beside import Beside, beside
from stepladder_portal.catalog import Catalog
from stepladder_portal.news import News, news
from stepladder_portal.vocabulary import MOVE_KINDS

_GUIDES = 6
"""How many guides a level's page leads to itself."""


class Levels:
    """The levels of a catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog

    def asker(self, expectation: Answer, level: Answer) -> str | None:
        """Who asks an expectation of all its levels: the title of their ladder or track; None where the level does."""
        where = expectation["inheritedFrom"]
        if where is None:
            return None
        title: str = level["track"]["title"] if "/" in where else level["ladder"]["title"]
        return title

    def standing(self) -> list[Answer]:
        """The levels in use or being written."""
        return [level for level in self.catalog.level.values() if level["status"] != "RETIRED"]

    def neighbours(self, slug: str) -> list[Answer]:
        """The rungs around a level, highest first, itself among them: the ladder as a phone shows it."""
        level = self.catalog.level[slug]
        return [*level["levelsAbove"][:2], level, *level["levelsBelow"][:1]]

    def ways_from(self, level: Answer) -> list[Answer]:
        """The moves that begin at a level: onward, across, back, and last a chosen step back."""
        return sorted(level["transitionsFrom"], key=lambda move: MOVE_KINDS.index(move["kind"]))

    def news(self, level: Answer) -> list[News]:
        """What is new at a level since each rung directly below."""
        return news(level, self.catalog.level)

    def beside(self, level: Answer) -> Beside:
        """What comes with a level, and with those that stand level with it."""
        return beside(level, self.catalog.level)

    def guides_for(self, level: Answer) -> list[Answer]:
        """The guides for the talks of a level: for every talk, with mentors last, then for the moves that begin there.

        Where there are many, the page of all guides has the rest, and what is for these moves is here before it.
        """
        moves = {move["kind"] for move in level["transitionsFrom"]}
        fitting = [guide for guide in self.catalog.guide.values() if not guide["moves"] or moves & {*guide["moves"]}]
        nearest = sorted(fitting, key=lambda guide: not guide["moves"])[:_GUIDES]
        return sorted(nearest, key=lambda guide: (bool(guide["moves"]), guide["withMentor"]))

    def indicator(self, expectation: Answer) -> Answer | None:
        """What the competency of an expectation looks like at the proficiency that is asked."""
        competency = expectation["competency"]
        every = competency["indicators"] if competency else ()
        asked = expectation["proficiency"]
        return next((each for each in every if asked and each["proficiency"] == asked), None)

    def by_area(self, expectations: Sequence[Answer]) -> list[tuple[str, list[Answer]]]:
        """Expectations by the area of their competency, in the organisation's order of areas."""
        areas: dict[str, list[Answer]] = {area["title"]: [] for area in self.catalog.organisation["areas"]}
        for expectation in expectations:
            competency = expectation["competency"]
            areas.setdefault((competency["area"] if competency else None) or "", []).append(expectation)
        return [(area, own) for area, own in areas.items() if own]
