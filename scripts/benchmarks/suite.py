"""Every figure of the bench, and from which runs each comes."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from statistics import median

from benchmarks.figures import Better, Figure, alone, beside, not_run, within
from benchmarks.measure import CommandFailedError, Measured
from benchmarks.organisation import of_families, organisation
from benchmarks.reasoning import KINDS, WORKBOOKS, everything, slowest_answers, workbooks
from benchmarks.searching import OURS, PEER, Searched, cold, questions, warm
from benchmarks.subject import Subject, in_both, size_of
from stepladder.content.read import read_contents
from stepladder.records import Contents

_AS_MANY = 17
"""Families of an invented organisation with about as many levels as seven workbooks of real ones."""

Numbers = Callable[[], Sequence[float]]
"""Runs when it is called, and hands back a number for each run."""


@dataclass(frozen=True)
class Wanted:
    """A figure that can be made."""

    name: str
    unit: str
    goal: float
    """The least ratio to the peer, or without a peer the most that ours may be."""
    ours: Numbers
    peer: Numbers | None = None
    better: Better = "less"
    note: Callable[[], str | None] = lambda: None

    def figure(self) -> Figure:
        """Run what it takes. What cannot be run is told, and holds up nothing else."""
        try:
            ours = self.ours()
        except CommandFailedError as error:
            return not_run(self.name, self.unit, goal=self.goal, why=str(error))
        if self.peer is None:
            return within(self.name, self.unit, ours, goal=self.goal, note=self.note())
        try:
            peer = self.peer()
        except CommandFailedError as error:
            return alone(self.name, self.unit, ours, goal=self.goal, why=str(error))
        return beside(self.name, self.unit, ours, peer, goal=self.goal, better=self.better, note=self.note())


def suite(content: Path, folder: Path, runs: int | None, tell: Callable[[str], None]) -> list[Wanted]:
    """Every figure, in the order in which they are measured."""
    sample = Subject("sample", lambda: read_contents(content).contents, folder, runs or 3, tell)
    few = Subject("300", partial(organisation, 300), folder, runs or 1, tell)
    many = Subject("3000", partial(organisation, 3000), folder, runs or 2, tell)
    return [
        *_steps(sample, most_import=5, most_load=5),
        *_build(sample, goal=1),
        *_steps(many, most_import=60, most_load=20),
        *_build(many, goal=4),
        Wanted(
            "size.3000.page",
            "bytes/page",
            1,
            lambda: [size_of(many.portal) / many.pages],
            lambda: [size_of(many.peer_site) / many.pages],
        ),
        Wanted(
            "size.3000.growth",
            "ratio",
            1.15,
            lambda: [in_both(many.portal, few.portal)],
            note=lambda: "bytes at 3,000 pages to those at 300, of the home page and of the levels that both have",
        ),
        *_searching(sample),
        *_searching(many),
        *_reasoning(lambda: read_contents(content).contents),
    ]


def _steps(subject: Subject, *, most_import: float, most_load: float) -> Iterator[Wanted]:
    """What comes before a build."""
    yield Wanted(f"import.{subject.name}", "s", most_import, lambda: _seconds(subject.imports))
    yield Wanted(f"load.{subject.name}", "s", most_load, lambda: _seconds(subject.loads))


def _build(subject: Subject, *, goal: float) -> Iterator[Wanted]:
    """A build from content files, and one from a loaded database, beside the peer's from Markdown files."""
    build = f"build.{subject.name}"

    def rates(runs: Sequence[Measured]) -> list[float]:
        return [subject.pages / seconds for seconds in _seconds(runs)]

    def held() -> str:
        largest = max(subject.cold, key=lambda run: run.megabytes).largest
        return f"the largest process is {largest}; the peer's: {_memory_of_peer(subject)}"

    yield Wanted(
        f"{build}.cold",
        "s",
        goal,
        lambda: _seconds(subject.cold),
        lambda: _seconds(subject.peer),
        note=lambda: f"{subject.pages} pages, {_processor(subject.cold)}; the peer's: {_processor(subject.peer)}",
    )
    yield Wanted(
        f"{build}.loaded",
        "s",
        goal,
        lambda: _seconds(subject.loaded),
        lambda: _seconds(subject.peer),
        note=lambda: _processor(subject.loaded),
    )
    yield Wanted(
        f"{build}.rate", "pages/s", goal, lambda: rates(subject.cold), lambda: rates(subject.peer), better="more"
    )
    yield Wanted(f"{build}.memory", "MB", 250, lambda: [run.megabytes for run in subject.cold], note=held)


def _searching(subject: Subject) -> Iterator[Wanted]:
    """How long somebody waits for a first result: who comes from elsewhere, and who goes on asking.

    The peer loads all of its index and then has it: cold it has to be beaten. Warm, ours may take twice as long.
    """

    def asked() -> Sequence[str]:
        return questions(subject.contents)

    for name, seconds, goal, most in (("cold", cold, 2, 1.5), ("warm", warm, 0.5, 0.3)):
        yield Wanted(
            f"search.{subject.name}.{name}",
            "s",
            goal,
            partial(_seconds_to_first, seconds, lambda: subject.portal, OURS, asked),
            partial(_seconds_to_first, seconds, lambda: subject.peer_site, PEER, asked),
            note=partial("whatever the peer takes, on a quiet machine at most {} s".format, most),
        )


def _seconds_to_first(
    seconds: Callable[[Path, Searched, Sequence[str]], list[float]],
    site: Callable[[], Path],
    way: Searched,
    asked: Callable[[], Sequence[str]],
) -> list[float]:
    return seconds(site(), way, asked())


def _reasoning(sample: Callable[[], Contents]) -> Iterator[Wanted]:
    """The slowest answer of each kind on the sample; and all of it together on what workbooks hold."""
    slowest = cache(lambda: dict(slowest_answers(sample())))

    def milliseconds(kind: str) -> list[float]:
        return [slowest()[kind]]

    for kind in KINDS:
        yield Wanted(f"reasoning.sample.{kind}", "ms", 10, partial(milliseconds, kind))
    yield Wanted(
        "reasoning.workbooks",
        "s",
        2,
        lambda: [everything(workbooks() or of_families(_AS_MANY)) for _ in range(3)],
        note=lambda: "of the named folder" if os.environ.get(WORKBOOKS) else f"invented: {WORKBOOKS} names no folder",
    )


def _seconds(runs: Sequence[Measured]) -> list[float]:
    return [run.seconds for run in runs]


def _processor(runs: Sequence[Measured]) -> str:
    return f"{median(run.processor for run in runs):.1f} s of processor time"


def _memory_of_peer(subject: Subject) -> str:
    try:
        return f"{max(run.megabytes for run in subject.peer):.0f} MB"
    except CommandFailedError:
        return "not run"
