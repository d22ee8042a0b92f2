"""The tables that pages show, with all that is known of their rows: each as a file beside its page."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import starmap
from pathlib import Path

from stepladder_portal.addresses import CHANGES, COVERAGE, CYCLES, HOW_IT_WORKS, PARITY, address
from stepladder_portal.answers import Answer
from stepladder_portal.coverage import Covered, ranked
from stepladder_portal.ledger import Measured
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
        if paid and any(True for _ in _bands(own, {})):
            found.append((whose + gettext("Pay bands as CSV"), of_ladder(ladder, "bands")))
        if any(True for _ in _rewards(own)):
            found.append((whose + gettext("What comes with it, as CSV"), of_ladder(ladder, "rewards")))
    return found


def write_tables(views: Views, site: Path) -> None:
    """Write every table that has a row; what the audience was not answered is in none."""
    for where, rows in sources(views):
        table = Table(where, *flat(rows()))
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
    yield TRAININGS, lambda: map(_training, catalog.training.values())
    yield SESSIONS, lambda: starmap(_session, _held(catalog.training.values()))
    yield MENTORS, lambda: map(_mentor, catalog.mentor.values())
    yield COMPETENCIES, lambda: map(_competency, catalog.competency.values())
    yield CHANGED, lambda: (_of_level(told.level) | told.note for told in views.changes)
    yield DATES, lambda: (_of_cycle(cycle) | step for cycle in catalog.cycle.values() for step in cycle["steps"])
    for competency in catalog.competency.values():
        yield expected_by(competency), partial(map, _expected, competency["expectedBy"])
    yield PAY_MOVES, partial(iter, catalog.organisation["payProgression"])
    yield DECIDED, partial(iter, catalog.organisation["policy"]["tolerances"])
    yield HOLES, partial(_holes, catalog.coverage.values())
    yield from _worked_out(views)


def _of_one_ladder(views: Views, ladder: Answer) -> Iterator[tuple[str, Rows]]:
    def levels() -> Iterator[Answer]:
        return (level for level in views.catalog.level.values() if level["ladder"]["slug"] == ladder["slug"])

    yield of_ladder(ladder, "levels"), lambda: map(_level, levels())
    yield of_ladder(ladder, "expectations"), lambda: starmap(_expectation, _asked(levels()))
    yield of_ladder(ladder, "bands"), lambda: _bands(levels(), views.market_titles)
    yield of_ladder(ladder, "rewards"), lambda: _rewards(levels())
    yield of_ladder(ladder, "equivalences"), partial(map, _pair, ladder["equivalences"])
    yield of_ladder(ladder, "transitions"), partial(map, _move, ladder["transitions"])


def _worked_out(views: Views) -> Iterator[tuple[str, Rows]]:
    """What was reckoned for each ladder, and of how people fare as far as it may be told."""
    catalog = views.catalog
    for slug, parity in catalog.parity.items():
        yield f"parity/{slug}/pairs.csv", partial(_lines, parity)
        yield f"parity/{slug}/tracks.csv", partial(iter, parity["tracks"])
    for slug, ledger in views.accounts.ledgers.items():
        yield f"parity/{slug}/measures.csv", partial(map, _measured, ledger.measured)
        yield f"parity/{slug}/words.csv", partial(map, _worded, (ledger.wording or {"tracks": []})["tracks"])
    for slug, coverage in catalog.coverage.items():
        yield f"coverage/{slug}/cells.csv", partial(iter, coverage["cells"])
        yield f"coverage/{slug}/holes.csv", partial(_holes, [coverage])
    for report in catalog.fairness:
        for name in OF_REPORTS:
            yield f"fairness/{report['slug']}/{name}.csv", partial(iter, report[name])


def _holes(coverages: Iterable[Answer]) -> Iterator[Answer]:
    for hole in ranked([Covered(coverage, (), {}) for coverage in coverages]):
        about = {"competency": hole.competency["title"], "missing": hole.kind, "owner": hole.owner}
        yield about | {"askedBy": hole.asked_by, "levels": [level["slug"] for level in hole.levels]}


def _of_cycle(cycle: Answer) -> Answer:
    return {"cycle": cycle["title"]}


def _of_level(level: Answer) -> Answer:
    return {"level": level["slug"], "title": level["title"], "track": level["track"]["title"]}


def _level(level: Answer) -> Answer:
    rank = level["rank"]
    plain = ("code", "alsoCalled", "status", "careerLevel", "typicalMonthsMin", "typicalMonthsMax", "gate", "summary")
    return (
        _of_level(level)
        | {"rank": rank["order"] if rank else None, "height": rank["title"] if rank else None}
        | {"grade": level["grade"]["title"] if level["grade"] else None}
        | {name: level[name] for name in (*plain, "scope", "conditions", "owner", "reviewedOn", "reviewBy")}
    )


def _asked(levels: Iterable[Answer]) -> Iterator[tuple[Answer, Answer]]:
    return ((level, expectation) for level in levels for expectation in level["expectations"])


def _expectation(level: Answer, expectation: Answer) -> Answer:
    competency = expectation["competency"]
    plain = ("proficiency", "kind", "strength", "text", "examples", "counterExamples")
    return (
        _of_level(level)
        | {"key": expectation["key"], "competency": competency["title"] if competency else None}
        | {name: expectation[name] for name in plain}
    )


def _bands(levels: Iterable[Answer], titles: Mapping[str, str]) -> Iterator[Answer]:
    """The bands of each level, those that are announced for later as well: by their first day."""
    for level in levels:
        for band in (*level["payBands"], *level["payBandsToCome"]):
            named = {name: titles.get(band[name], band[name]) for name in ("location", "discipline")}
            yield _of_level(level) | band | named


def _rewards(levels: Iterable[Answer]) -> Iterator[Answer]:
    """What comes with each level beside its band, what is announced for later as well: by its first day."""
    for level in levels:
        for reward in (*level["rewards"], *level["rewardsToCome"]):
            yield _of_level(level) | {"what": "REWARD"} | reward
        for recognition in level["recognitions"]:
            yield _of_level(level) | {"what": "RECOGNITION"} | recognition


def _expected(asked: Answer) -> Answer:
    """One expectation of a competency, with its level."""
    level, own = asked["level"], asked["expectation"]
    named = {"level": level["slug"], "title": level["title"], "track": level["track"]["title"]}
    return named | {"proficiency": asked["proficiency"]} | {name: own[name] for name in ("key", "strength", "text")}


def _measured(each: Measured) -> Answer:
    """All lines of one measure: how they stand, and the two levels that lie furthest apart by it."""
    least, tally = each.least, each.tally
    ends = {"level": least.entry["left"]["slug"], "otherLevel": least.entry["right"]["slug"]} if least else {}
    counted = {"even": tally.even, "agreedOtherwise": tally.agreed, "furtherApart": tally.beyond}
    figures = {"atLeast": each.tolerance, "furthestApart": least.ratio if least else None}
    return {"measure": each.measure} | figures | counted | {"notCompared": tally.apart} | ends


def _worded(track: Answer) -> Answer:
    """How the levels of one side are told, all together."""
    return {name: value for name, value in track.items() if name != "levels"}


def _pair(pair: Answer) -> Answer:
    other = pair["otherLevel"]
    return {
        "level": pair["level"]["slug"],
        "other": other["slug"] if other else None,
        "strength": pair["strength"],
        "basis": pair["basis"],
        "note": pair["note"],
        "evaluation": pair["evaluation"] or {},
    }


def _move(move: Answer) -> Answer:
    return move | {"level": move["level"]["slug"], "toLevel": move["toLevel"]["slug"]}


def _training(training: Answer) -> Answer:
    without = {"id", "locale", "body", "sessions", "levels", "outcomes"}
    outcomes = [outcome["competency"]["title"] for outcome in training["outcomes"]]
    return {name: value for name, value in training.items() if name not in without} | {"outcomes": outcomes}


def _held(trainings: Iterable[Answer]) -> Iterator[tuple[Answer, Answer]]:
    return ((training, session) for training in trainings for session in training["sessions"])


def _session(training: Answer, session: Answer) -> Answer:
    return {"training": training["title"], **session}


def _mentor(mentor: Answer) -> Answer:
    level = mentor["level"]
    moves = [
        gettext("%(level)s to %(other)s", level=move["level"]["title"], other=move["toLevel"]["title"])
        for move in mentor["helpsWith"] or []
    ]
    plain = {name: value for name, value in mentor.items() if name not in {"id", "locale", "body", "level"}}
    return plain | {"level": level["title"] if level else None, "helpsWith": moves}


def _competency(competency: Answer) -> Answer:
    plain = (
        "slug",
        "title",
        "area",
        "kind",
        "definition",
        "need",
        "owner",
        "reviewedOn",
        "reviewBy",
        "status",
        "sameAs",
    )
    levels = list(dict.fromkeys(asked["level"]["slug"] for asked in competency["expectedBy"]))
    return {name: competency[name] for name in plain} | {"expectedBy": levels}


def _lines(parity: Answer) -> Iterator[Answer]:
    for entry in parity["entries"]:
        ends = {"level": entry["left"]["slug"], "otherLevel": entry["right"]["slug"]}
        for line in entry["lines"]:
            yield ends | line
