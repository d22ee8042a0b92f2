"""How long the reasoning takes in memory: the slowest answer of each kind, and whole catalogues."""

import os
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Any

from stepladder.career.bridge import bridge
from stepladder.career.catalogue import Catalogue
from stepladder.career.coverage import coverage
from stepladder.career.difference import level_difference, neighbours
from stepladder.career.parity import ledger, ledgers
from stepladder.career.paths import paths, prepare
from stepladder.career.search import Index, names, words_of
from stepladder.career.wording import wording
from stepladder.content.workbook import import_workbooks
from stepladder.records import Contents

DAY = date(2026, 11, 21)
"""The day that counts as today."""

WORKBOOKS = "STEPLADDER_BENCH_WORKBOOKS"
"""Names a folder of workbooks; they are imported together, each with a prefix of its own."""

KINDS = ("difference", "bridge", "paths", "parity", "coverage", "wording", "search")
"""The kinds of answer that are measured."""

_EVERY = 29
"""Of all pairs of levels every so many are asked for: enough to meet the odd ones."""


def slowest_answers(contents: Contents) -> Iterator[tuple[str, float]]:
    """Each kind of answer with the milliseconds of processor time that its slowest one took, once all is warm."""
    catalogue = Catalogue(contents)
    prepare(catalogue)
    mentors = catalogue.mentors_on(DAY).values()
    levels = [level for level in catalogue.levels_upwards if level.status != "retired"]
    pairs = list(permutations(levels, 2))[::_EVERY]
    index = Index(names(catalogue, mentors), words_of("en"))
    kinds: dict[str, tuple[Callable[..., Any], Iterable[tuple[Any, ...]]]] = {
        "difference": (lambda a, b: level_difference(catalogue, a, b, as_of=DAY), pairs),
        "bridge": (lambda a, b: bridge(catalogue, a, b, DAY, mentors), pairs),
        "paths": (lambda a, b: paths(catalogue, a, b), pairs),
        "parity": (lambda slug: ledger(catalogue, slug, DAY, mentors), [(slug,) for slug in catalogue.ladders]),
        "coverage": (lambda slug: coverage(catalogue, slug, mentors), [(slug,) for slug in catalogue.ladders]),
        "wording": (lambda slug: wording(catalogue, slug), [(slug,) for slug in catalogue.ladders]),
        "search": (index.find, [(level.title[:-1],) for level in levels[:40]]),
    }
    for kind, (answer, questions) in kinds.items():
        yield kind, max(min(_milliseconds(answer, each) for _ in range(3)) for each in questions)


def everything(contents: Contents) -> float:
    """The seconds that parity, coverage and all neighbouring differences take together, from a cold start."""
    begin = time.process_time()
    catalogue = Catalogue(contents)
    mentors = catalogue.mentors_on(DAY).values()
    for _ in ledgers(catalogue, DAY, mentors):
        pass
    coverage(catalogue, None, mentors)
    for slug in catalogue.ladders:
        for _ in neighbours(catalogue, slug, as_of=DAY):
            pass
    return time.process_time() - begin


def workbooks() -> Contents | None:
    """What the workbooks of the folder named in the environment hold together; None where none is named."""
    folder = os.environ.get(WORKBOOKS)
    if not folder:
        return None
    contents = Contents()
    for number, file in enumerate(sorted(Path(folder).glob("*.xlsx"))):
        contents = import_workbooks([file], contents, prefix=f"w{number}").contents
    return contents


def _milliseconds(answer: Callable[..., Any], question: tuple[Any, ...]) -> float:
    begin = time.process_time()
    answer(*question)
    return 1000 * (time.process_time() - begin)
