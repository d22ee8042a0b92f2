"""Competencies as pages show them."""

from stepladder_portal.answers import Answer
from stepladder_portal.areas import Field, fields
from stepladder_portal.catalog import Catalog
from stepladder_portal.expected import Expected, expected, grades


class Competencies:
    """The competencies of a catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog

    def expected_by(self, competency: Answer) -> list[Expected]:
        """By ladder and track, the levels that expect a competency, under how much of it they ask."""
        return expected(competency, self.catalog.ladder)

    def grades(self, competency: Answer) -> list[str | None]:
        """How much of a competency is asked for anywhere, from the least; None for where nobody says."""
        return grades(competency)

    def learned_by(self, competency: Answer) -> list[tuple[Answer, Answer]]:
        """The trainings that lead to more of a competency, each with how far, those that lead least far first."""
        scale = competency["scale"]["proficiencies"] if competency["scale"] else []
        found = [
            (training, outcome)
            for training in competency["trainings"]
            for outcome in training["outcomes"]
            if outcome["competency"]["slug"] == competency["slug"]
        ]
        return sorted(found, key=lambda pair: scale.index(to) if (to := pair[1]["toProficiency"]) in scale else -1)

    def areas(self) -> list[Field]:
        """The areas in the organisation's order, each with its competencies; those without an area last."""
        return fields(self.catalog.organisation["areas"], self.catalog.competency.values())
