"""The sheets of a workbook and their columns: the one table from which reading, importing and the template are made."""

from stepladder.content.workbook.columns import Sheet
from stepladder.content.workbook.kinds import squeezed
from stepladder.content.workbook.sheets import (
    decided,
    dividing,
    graded,
    helping,
    laddered,
    learning,
    levelled,
    organised,
    paying,
    ruled,
)

_IN_ORDER = (
    "organisation", "owners", "locations", "disciplines", "ranks", "grades", "scales",
    "ladders", "tracks", "empty_places", "borrowed_tracks", "levels", "expectations", "criteria", "changes",
    "areas", "competencies", "indicators", "same_as", "forks", "fork_sides", "questions", "equivalences",
    "transitions", "processes", "cycles", "cycle_steps", "pay_bands", "pay_progression", "rewards",
    "recognitions", "policy", "tolerances", "exceptions", "fairness", "words",
    "mentors", "trainings", "sessions", "hats", "guides", "translations",
)  # fmt: skip

_FAMILIES = (organised, laddered, levelled, graded, dividing, decided, paying, ruled, helping, learning)
_BY_NAME = {sheet.name: sheet for family in _FAMILIES for sheet in family.SHEETS}

SHEETS: tuple[Sheet, ...] = tuple(_BY_NAME[name] for name in _IN_ORDER)
"""Every sheet, in the order in which they build on one another."""


def sheet_called(title: str) -> Sheet | None:
    """The sheet that an author calls so: case, spaces and underscores do not matter."""
    return next((sheet for sheet in SHEETS if squeezed(sheet.name) == squeezed(title)), None)
