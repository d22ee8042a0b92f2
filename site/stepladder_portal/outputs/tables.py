"""The tables that pages show, with all that is known of their rows: each as a file beside its page."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import starmap
from pathlib import Path

from stepladder_portal.addresses import CHANGES, COVERAGE, CYCLES, HOW_IT_WORKS, PARITY, address
from stepladder_portal.answers import Answer
from stepladder_portal.outputs import rows
from stepladder_portal.outputs.files import write
from stepladder_portal.outputs.separated import Table, flat, separated
from stepladder_portal.speaking import gettext, gettext_noop
from stepladder_portal.views import Views

TRAININGS, SESSIONS = "training/trainings.csv", "training/sessions.csv"
MENTORS, COMPETENCIES = "mentors/mentors.csv", "competencies/competencies.csv"
CHANGED, DATES = f"{CHANGES}changes.csv", f"{CYCLES}dates.csv"
HOLES, DECIDED, PAY_MOVES = f"{COVERAGE}holes.csv", f"{PARITY}decided.csv", f"{HOW_IT_WORKS}pay.csv"
"""The tables of the whole organisation."""

Rows = Callable[[], Iterable[Answer]]

OF_LADDERS = ("levels", "expectations", "bands", "rewards", "equivalences", "transitions")
"""The tables of each ladder, by name."""

OF_REPORTS: Mapping[str, str] = {
    "cells": gettext_noop("Cells as CSV"),
    "gaps": gettext_noop("Gaps as CSV"),
    "standings": gettext_noop("Standings as CSV"),
    "paces": gettext_noop("Paces as CSV"),
    "comparisons": gettext_noop("Comparisons as CSV"),
    "representation": gettext_noop("Representation as CSV"),
}
"""The tables of a fairness report, with their titles; what is suppressed is empty in each, as in the answer."""


def of_ladder(ladder: Answer, name: str) -> str:
    """The address of a table of a ladder."""
    return f"{address('ladder', ladder)}{name}.csv"


def expected_by(competency: Answer) -> str:
    """The address of the table of the levels that expect a competency."""
    return f"{address('competency', competency)}expected-by.csv"


def of_each_ladder(levels: Sequence[Answer], paid: bool) -> list[tuple[str, str]]:
    """The titles and addresses of the tables of what levels bring, ladder by ladder; of pay bands only if ``paid``."""
    ladders = {level["ladder"]["slug"]: level["ladder"] for level in levels}
    found = []
    for slug, ladder in ladders.items():
        own = [level for level in levels if level["ladder"]["slug"] == slug]
        whose = f"{ladder['title']}: " if len(ladders) > 1 else ""
        if paid and any(True for _ in rows.bands(own, {})):
            found.append((whose + gettext("Pay bands as CSV"), of_ladder(ladder, "bands")))
        if any(True for _ in rows.rewards(own)):
            found.append((whose + gettext("What comes with it, as CSV"), of_ladder(ladder, "rewards")))
    return found


def write_tables(views: Views, site: Path) -> None:
    """Write every table that has a row; what the audience was not answered is in none."""
    for where, told in sources(views):
        table = Table(where, *flat(told()))
        if table.rows:
            write(site, where, separated(table))


def there(views: Views, wanted: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Of titles with the addresses of tables those that have a row, and so a file."""
    known = dict(sources(views))
    return [(title, where) for title, where in wanted if any(True for _ in known[where]())]


def sources(views: Views) -> Iterator[tuple[str, Rows]]:
    """The address of every table of a catalog, and what its rows are made of, where somebody asks for them."""
    catalog = views.catalog
    for ladder in catalog.ladder.values():
        yield from _of_one_ladder(views, ladder)
    yield TRAININGS, lambda: map(rows.training_row, catalog.training.values())
    yield SESSIONS, lambda: starmap(rows.session_row, rows.each_session(catalog.training.values()))
    yield MENTORS, lambda: map(rows.mentor_row, catalog.mentor.values())
    yield COMPETENCIES, lambda: map(rows.competency_row, catalog.competency.values())
    yield CHANGED, lambda: (rows.of_level(told.level) | told.note for told in views.changes)
    yield DATES, lambda: (rows.of_cycle(cycle) | step for cycle in catalog.cycle.values() for step in cycle["steps"])
    for competency in catalog.competency.values():
        yield expected_by(competency), partial(map, rows.expected_row, competency["expectedBy"])
    yield PAY_MOVES, partial(iter, catalog.organisation["payProgression"])
    yield DECIDED, partial(iter, catalog.organisation["policy"]["tolerances"])
    yield HOLES, partial(rows.holes, catalog.coverage.values())
    yield from _worked_out(views)


def _of_one_ladder(views: Views, ladder: Answer) -> Iterator[tuple[str, Rows]]:
    def levels() -> Iterator[Answer]:
        return (level for level in views.catalog.level.values() if level["ladder"]["slug"] == ladder["slug"])

    yield of_ladder(ladder, "levels"), lambda: map(rows.level_row, levels())
    yield of_ladder(ladder, "expectations"), lambda: starmap(rows.expectation_row, rows.each_expectation(levels()))
    yield of_ladder(ladder, "bands"), lambda: rows.bands(levels(), views.market_titles)
    yield of_ladder(ladder, "rewards"), lambda: rows.rewards(levels())
    yield of_ladder(ladder, "equivalences"), partial(map, rows.pair_row, ladder["equivalences"])
    yield of_ladder(ladder, "transitions"), partial(map, rows.move_row, ladder["transitions"])


def _worked_out(views: Views) -> Iterator[tuple[str, Rows]]:
    """What was reckoned for each ladder, and of how people fare as far as it may be told."""
    catalog = views.catalog
    for slug, parity in catalog.parity.items():
        yield f"parity/{slug}/pairs.csv", partial(rows.lines, parity)
        yield f"parity/{slug}/tracks.csv", partial(iter, parity["tracks"])
    for slug, ledger in views.accounts.ledgers.items():
        yield f"parity/{slug}/measures.csv", partial(map, rows.measure_row, ledger.measured)
        yield f"parity/{slug}/words.csv", partial(map, rows.words_row, (ledger.wording or {"tracks": []})["tracks"])
    for slug, coverage in catalog.coverage.items():
        yield f"coverage/{slug}/cells.csv", partial(iter, coverage["cells"])
        yield f"coverage/{slug}/holes.csv", partial(rows.holes, [coverage])
    for report in catalog.fairness:
        for name in OF_REPORTS:
            yield f"fairness/{report['slug']}/{name}.csv", partial(iter, report[name])
