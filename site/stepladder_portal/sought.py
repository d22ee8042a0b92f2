"""What can be looked for by name: its kinds as readers see them, and the pages that every portal has."""

from typing import Any

from stepladder_portal.addresses import (
    CHANGES,
    COMPARE,
    COVERAGE,
    CYCLES,
    FAIRNESS,
    FOR_MANAGERS,
    HOW_IT_WORKS,
    MOVES,
    PARITY,
    PROCESSES,
)
from stepladder_portal.speaking import gettext_noop

KIND_TITLES = {
    "ladder": "Ladder",
    "level": "Level",
    "competency": "Competency",
    "mentor": "Mentor",
    "training": "Training",
    "hat": "Hat",
    "guide": "Guide",
}
"""Each kind of page as readers see it among the results and in the filter."""

NAMED_TITLES = KIND_TITLES | {
    "move": "Move",
    "fork": "Fork",
    "process": "Process",
    "cycle": "Review cycle",
    "matrix": "Matrix",
    "parity": "Parity",
    "coverage": "Coverage",
    "advert": "Advert",
    "list": "List",
}
"""Each kind of entry as readers see it among the names."""

PLACES = {
    HOW_IT_WORKS: ("How it works", ""),
    FOR_MANAGERS: ("How it works", ""),
    PROCESSES: ("Process", gettext_noop("How it is decided")),
    CYCLES: ("Review cycle", gettext_noop("Review cycles")),
    PARITY: ("Parity", gettext_noop("Parity")),
    COVERAGE: ("Coverage", gettext_noop("Coverage")),
    FAIRNESS: ("Fairness", gettext_noop("Fairness")),
    COMPARE: ("Compare", gettext_noop("Compare two levels")),
    MOVES: ("Move", gettext_noop("Moves")),
    CHANGES: ("What changed", gettext_noop("What changed")),
    "ladders/": ("List", gettext_noop("Ladders")),
    "competencies/": ("List", gettext_noop("Competencies")),
    "mentors/": ("List", gettext_noop("Mentors")),
    "training/": ("List", gettext_noop("Training")),
    "guides/": ("List", gettext_noop("Guides")),
    "hats/": ("List", gettext_noop("Hats")),
    "about/": ("About", gettext_noop("How this portal works")),
    "developers/": ("About", gettext_noop("For developers")),
    "developers/reference/": ("About", gettext_noop("Reference of the API")),
    "developers/operations/": ("About", gettext_noop("Operations")),
    "accessibility/": ("About", gettext_noop("Accessibility")),
}
"""Of pages that every portal has: their kind among the results, and their title unless it comes from elsewhere."""

Entry = dict[str, Any]
"""``n`` name, ``k`` kind, ``u`` address, ``d`` detail, ``a`` other names, ``t`` what it is about, ``f`` by what it is
found besides kind, ``b`` the numbers of the levels that it stands beside on a page which begins with it."""
