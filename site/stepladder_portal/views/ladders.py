"""Ladders as pages show them."""

from collections.abc import Mapping
from functools import cached_property

from stepladder_portal.answers import Answer
from stepladder_portal.borrowed import with_borrowed
from stepladder_portal.catalog import Catalog
from stepladder_portal.charts import paired_rows
from stepladder_portal.forks import Side, around, sides
from stepladder_portal.heights import lattice
from stepladder_portal.lattice import Lattice
from stepladder_portal.vocabulary import MOVE_KINDS


class Ladders:
    """The ladders of a catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog

    @cached_property
    def lattices(self) -> Mapping[str, Lattice]:
        """Where each level stands, by ladder."""
        return {slug: lattice(ladder) for slug, ladder in self.catalog.ladder.items()}

    def drawn(self, ladder: Answer) -> Lattice:
        """Where each level stands as the ladder's own page draws it: beside the tracks that it borrows."""
        return with_borrowed(self.lattices[ladder["slug"]], ladder, self.catalog.ladder)

    def sides(self, fork: Answer, ladder: Answer) -> tuple[Side, ...]:
        """The sides of a fork of a ladder."""
        return sides(fork, ladder, self.catalog.level)

    def around(self, fork: Answer, ladder: Answer) -> Lattice:
        """The part of a ladder in which it divides."""
        return around(fork, self.lattices[ladder["slug"]])

    def forked(self) -> list[Answer]:
        """The ladders that divide."""
        return [ladder for ladder in self.catalog.ladder.values() if ladder["forks"]]

    def pairs(self, ladder: Answer) -> list[Answer]:
        """What stands level with what: what holds before what does not, and within the ladder before beyond it.

        A level of the ladder is named first, whichever side its pair was written from.
        """

        def place(pair: Answer) -> tuple[bool, bool]:
            other = pair["otherLevel"]
            holds = other is not None and pair["strength"] != "NONE"
            return not holds, other is None or other["ladder"]["slug"] != ladder["slug"]

        return sorted((_seen_from(ladder, pair) for pair in ladder["equivalences"]), key=place)

    def ways(self, ladder: Answer) -> list[Answer]:
        """The moves between levels as one climbs: from the lowest height upwards, and up before across and back."""
        rows = self.lattices[ladder["slug"]].rows
        standing = ((row.shared, *(cell.levels for cell in row.cells)) for row in rows)
        height = {each["slug"]: -at for at, row in enumerate(standing) for levels in row for each in levels}

        def place(move: Answer) -> tuple[int, int]:
            return height.get(move["level"]["slug"], 1), MOVE_KINDS.index(move["kind"])

        return sorted(ladder["transitions"], key=place)

    def first(self, most: int) -> list[Answer]:
        """The first ladders, in their order."""
        return list(self.catalog.ladder.values())[:most]

    def shown(self) -> Answer | None:
        """The ladder that the home page draws: the one with the most heights at which two tracks stand."""
        ladders = list(self.catalog.ladder.values())
        return max(ladders, key=lambda ladder: len(paired_rows(self.lattices[ladder["slug"]])), default=None)

    def matrix_of(self, ladder: Answer) -> bool:
        """Whether a ladder has the page of its matrix: where any of its levels asks for a competency."""
        levels = (self.catalog.level.get(each["slug"]) for each in ladder["levels"] if each["status"] != "RETIRED")
        return any(each["competency"] for level in levels if level for each in level["expectations"])


def _seen_from(ladder: Answer, pair: Answer) -> Answer:
    own, other, scores = pair["level"], pair["otherLevel"], pair["evaluation"]
    if other is None or own["ladder"]["slug"] == ladder["slug"]:
        return pair
    turned = scores and {**scores, "level": scores["otherLevel"], "otherLevel": scores["level"]}
    return {**pair, "level": other, "otherLevel": own, "evaluation": turned}
