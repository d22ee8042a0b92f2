"""What lies between neighbouring lanes at one height: the ways across, and what is said to stand level."""

from itertools import pairwise

from stepladder_portal.answers import Answer
from stepladder_portal.lattice import Cell, Way
from stepladder_portal.speaking import gettext, gettext_noop, ngettext

BY_GATES = {
    ("PROMOTION",): gettext_noop("by promotion"),
    ("INTERVIEW",): gettext_noop("by interview"),
    ("APPOINTMENT",): gettext_noop("by appointment"),
    ("PROMOTION", "INTERVIEW"): gettext_noop("by promotion or interview"),
    ("PROMOTION", "APPOINTMENT"): gettext_noop("by promotion or appointment"),
    ("INTERVIEW", "APPOINTMENT"): gettext_noop("by interview or appointment"),
    ("PROMOTION", "INTERVIEW", "APPOINTMENT"): gettext_noop("by promotion or interview or appointment"),
}
"""How one passes from a level to its neighbour, by the gates on all ways between them."""


def ways(cells: tuple[Cell, ...], transitions: list[Answer]) -> tuple[Way | None, ...]:
    """Between each lane and the next, how one moves from one to the other at this height."""
    found: list[Way | None] = []
    for left, right in pairwise(cells):
        here = {level["slug"] for level in left.levels}
        there = {level["slug"] for level in right.levels}
        across = [move for move in transitions if move["level"]["slug"] in here and move["toLevel"]["slug"] in there]
        back = [move for move in transitions if move["level"]["slug"] in there and move["toLevel"]["slug"] in here]
        found.append(Way(bool(across), bool(back), _label([*across, *back])) if across or back else None)
    return tuple(found)


def ties(cells: tuple[Cell, ...], equivalences: list[Answer]) -> tuple[str | None, ...]:
    """Between each lane and the next, how strongly levels at this height are said to stand level."""
    stated = {
        frozenset((pair["level"]["slug"], pair["otherLevel"]["slug"])): pair["strength"]
        for pair in equivalences
        if pair["otherLevel"] and pair["strength"] != "NONE"
    }
    return tuple(
        next(
            (
                stated[pair]
                for one in left.levels
                for other in right.levels
                if (pair := frozenset((one["slug"], other["slug"]))) in stated
            ),
            None,
        )
        for left, right in pairwise(cells)
    )


def _label(moves: list[Answer]) -> str:
    months = max((move["trialMonths"] or 0 for move in moves), default=0)
    if months:
        return ngettext("%(count)s month's trial", "%(count)s months' trial", months, count=months)
    gates = sorted({move["gate"] for move in moves if move["gate"]}, reverse=True)
    return gettext(BY_GATES[tuple(gates)]) if gates else ""
