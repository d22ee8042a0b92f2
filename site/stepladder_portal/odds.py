"""How many of how many people at a height were promoted: only as far as the fairness report tells it.

A report counts promotions by rank, over all ladders and both sides, by where people stood when the years began. Where
it does not tell of everybody, the parts of a group that it does tell of are put together: a sum of what is told tells
nothing more. One part alone would say how that part fares, and not what the odds are: then nothing is shown.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from stepladder_portal.answers import Answer
from stepladder_portal.scopes import dimensions

_PARTS = 2
"""Of fewer parts nothing is put together."""


@dataclass(frozen=True)
class Odds:
    """So many of so many people were promoted in these years."""

    promoted: int
    people: int
    everybody: bool
    """Whether these are all; else some are left out, of whom there are too few to be told."""
    begins: str
    ends: str
    invented: bool


def odds_by_rank(report: Answer | None) -> dict[str, Odds]:
    """The odds at each rank of which they may be told."""
    if report is None:
        return {}
    counted: dict[str, dict[tuple[str | None, str | None], dict[str, int]]] = {}
    for cell in report["cells"]:
        wanted = cell["measure"] in {"PROMOTED", "OVER_THE_YEARS"} and dimensions(cell["scope"]) == {"rank"}
        if wanted and cell["count"] is not None:
            parts = counted.setdefault(cell["scope"]["rank"], {})
            parts.setdefault((cell["group"], cell["value"]), {})[cell["measure"]] = cell["count"]
    groups: list[str] = [group["name"] for group in report["groups"]]
    found = {rank: _odds(parts, groups, report) for rank, parts in counted.items()}
    return {rank: odds for rank, odds in found.items() if odds}


def _odds(
    parts: dict[tuple[str | None, str | None], dict[str, int]], groups: Sequence[str], report: Answer
) -> Odds | None:
    both = {part: counts for part, counts in parts.items() if len(counts) == len(("PROMOTED", "OVER_THE_YEARS"))}
    about = (report["begins"], report["asOf"], report["invented"])
    if everybody := both.get((None, None)):
        return Odds(everybody["PROMOTED"], everybody["OVER_THE_YEARS"], True, *about)
    sums = [[counts for (group, _), counts in both.items() if group == name] for name in groups]
    most = max(sums, key=lambda own: sum(counts["OVER_THE_YEARS"] for counts in own), default=[])
    if len(most) < _PARTS:
        return None
    promoted, people = (sum(counts[measure] for counts in most) for measure in ("PROMOTED", "OVER_THE_YEARS"))
    return Odds(promoted, people, False, *about)
