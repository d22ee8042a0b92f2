"""Where every page stands. Addresses last: what is published under one stays there.

An address is relative to the portal's root, without a leading slash, and ends in a slash; the root's is empty.
"""

from hashlib import blake2b
from pathlib import Path

from stepladder_portal.answers import Answer
from stepladder_portal.speaking import gettext_noop

SECTIONS = {
    "ladders": gettext_noop("Ladders"),
    "competencies": gettext_noop("Competencies"),
    "mentors": gettext_noop("Mentors"),
    "training": gettext_noop("Training"),
    "guides": gettext_noop("Guides"),
}
"""The first parts of addresses under which lists of all there is stand, with their titles."""

HEAD = {section: title for section, title in SECTIONS.items() if section != "guides"} | {
    "fairness": gettext_noop("Fairness")
}
"""What stands in every page's head: as many as fit one line on a phone. The guides are led to from the foot."""

HOW_IT_WORKS, FOR_MANAGERS = "how-it-works/", "how-it-works/managers/"
CYCLES, PROCESSES, CHANGES = "cycles/", "processes/", "changes/"
PARITY, COVERAGE, FAIRNESS = "parity/", "coverage/", "fairness/"
COMPARE, MOVES = "compare/", "moves/"

_PLACES = {
    "ladder": "ladders/{}/",
    "fork": "ladders/{}/fork/",
    "matrix": "ladders/{}/matrix/",
    "level": "ladders/{}/",
    "competency": "competencies/{}/",
    "mentor": "mentors/{}/",
    "training": "training/{}/",
    "hat": "hats/{}/",
    "guide": "guides/{}/",
    "process": PROCESSES + "{}/",
    "cycle": CYCLES + "#{}",
    "parity": PARITY + "{}/",
    "coverage": COVERAGE + "{}/",
    "fairness": FAIRNESS + "{}/",
}
"""Where a thing of each kind stands, by its slug. All forks of a ladder stand on one page, and all cycles; parity and
coverage of a ladder are called by its slug, and a fairness report by its period."""


def address(kind: str, thing: Answer | str) -> str:
    """The address of a thing of that kind, given whole or by its slug; of a fork by its ladder."""
    slug = thing if isinstance(thing, str) else thing["slug"]
    return _PLACES[kind].format(slug)


def between(section: str, one: str, other: str) -> str:
    """The address of what is told of two levels in a section, ``COMPARE`` or ``MOVES``, by their slugs."""
    return f"{section}{one}/{other}/"


def asset(theme: Path, name: str) -> str:
    """The address of a file of the theme's, with a mark that changes with it: it can be kept for good."""
    mark = blake2b((theme / "assets" / name).read_bytes(), digest_size=8).hexdigest()
    return f"assets/{name}?v={mark}"


def relative(target: str, page: str) -> str:
    """``target`` as a link from ``page``, so that a portal may stand under any prefix."""
    path, mark, anchor = target.partition("#")
    ups = "../" * page.count("/")
    link = f"{ups}{path}" or "./"
    return f"{link}{mark}{anchor}"
