"""Which of two levels stands lower, as far as anything says so."""

from stepladder.career.catalogue import Catalogue
from stepladder.career.catalogue.ladder import place
from stepladder.career.placed import ListedMentor
from stepladder.records import Level


def stands_lower(catalogue: Catalogue, mentor: ListedMentor, level: Level) -> bool:
    """Whether a mentor is known to stand below a level: lower on the same track, or at a lower rank."""
    theirs = catalogue.levels.get(mentor.level) if mentor.level else None
    if theirs is None:
        return False
    if place(theirs) == place(level):
        return theirs.order < level.order
    here, there = catalogue.ranks.get(theirs.rank or ""), catalogue.ranks.get(level.rank or "")
    return here is not None and there is not None and here.order < there.order
