"""Two levels side by side: what is asked at one of them, at both otherwise, and at both alike.

What differs is worked out by the API. Here it is put into the order in which it is read: the difference first.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest

from stepladder_portal.answers import Answer
from stepladder_portal.beside import Beside, together

_ORDER = ("NEW", "RAISED", "OTHERWISE", "LOWERED", "DROPPED", "KEPT")
_SAME_WORDS = 0.5
"""The part of a text that has to stay for its words to be marked: of one that is all new, every word would be."""

Marked = tuple[tuple[bool, str], ...]
"""A text in stretches, each with whether it stands on this side alone."""


@dataclass(frozen=True)
class Line:
    """One expectation on both sides, or on one."""

    before: Answer | None
    after: Answer | None
    words_before: Marked
    words_after: Marked
    same: bool
    """Whether both sides say it in the same words."""


@dataclass(frozen=True)
class Entry:
    """One competency; or the expectations without one, each by itself."""

    competency: Answer | None
    had: str | None
    wanted: str | None
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Compared:
    """Two levels, the one that comes first in the order of a ladder first."""

    levels: tuple[Answer, Answer]
    heights: int | None
    """How many heights the second stands above the first; None where nothing says."""
    equivalence: Answer | None
    """What is said of their standing level, if anything is."""
    groups: Mapping[str, Sequence[Entry]]
    """By what became of them: ``NEW``, ``RAISED``, ``OTHERWISE``, ``LOWERED``, ``DROPPED`` and ``KEPT``."""
    conditions: tuple[Sequence[str], Sequence[str], Sequence[str]]
    """Those of the first alone, of both, of the second alone."""
    criteria: tuple[Sequence[Answer], Sequence[Answer]]
    brings: Beside
    is_empty: bool
    bands_withheld: bool


def compared(
    difference: Answer, ends: tuple[Answer, Answer], competencies: Mapping[str, Answer], heights: int | None
) -> Compared:
    """Two levels as their page shows them. ``ends`` and ``competencies`` are whole; ``difference`` is as answered."""
    first, second = ends
    asked = {each["slug"]: each for level in ends for each in level["expectations"]}
    entries: list[tuple[str, Entry]] = []
    for each in difference["competencies"]:
        competency = competencies[each["competency"]["slug"]] if each["competency"] else None
        entries += _entries(each, competency, asked)
    told = sorted(entries, key=lambda entry: _ORDER.index(entry[0]))
    conditions = difference["conditions"]
    return Compared(
        levels=ends,
        heights=heights,
        equivalence=next(
            (said for said in first["equivalences"] if said["other"] and said["other"]["slug"] == second["slug"]), None
        ),
        groups={name: [entry for _, entry in own] for name, own in groupby(told, key=lambda entry: entry[0])},
        conditions=(
            [each["text"] for each in conditions if each["change"] == "DROPPED"],
            [each["text"] for each in conditions if each["change"] not in {"DROPPED", "NEW"}],
            [each["text"] for each in conditions if each["change"] == "NEW"],
        ),
        criteria=(first["criteria"], second["criteria"]),
        brings=together(ends),
        is_empty=difference["isEmpty"],
        bands_withheld=difference["bandsWithheld"],
    )


def _entries(told: Answer, competency: Answer | None, asked: Mapping[str, Answer]) -> list[tuple[str, Entry]]:
    """What became of a competency; of expectations without one, of each by itself, for nothing else is common to them.

    A competency of which no more and no less is asked, in other words or by other expectations, is asked otherwise.
    """
    lines = [(each["change"], _line(each, asked)) for each in told["expectations"]]
    if competency is None:
        return [(_group(change, line.same), Entry(None, None, None, (line,))) for change, line in lines]
    same = all(line.same for _, line in lines)
    of_it = _in_rows([line for _, line in lines])
    entry = Entry(competency, told["fromProficiency"], told["toProficiency"], of_it)
    return [(_group(told["change"], same), entry)]


def _in_rows(lines: Sequence[Line]) -> tuple[Line, ...]:
    """What answers to nothing on the other side stands beside what does not either, last: it takes half the room."""
    paired = [line for line in lines if line.before and line.after]
    gone = [line for line in lines if not line.after]
    come = [line for line in lines if not line.before]
    beside = []
    for one, other in zip_longest(gone, come):
        before, after = (one.before if one else None), (other.after if other else None)
        words = (one.words_before if one else ()), (other.words_after if other else ())
        beside.append(Line(before, after, *words, same=False))
    return (*paired, *beside)


def _group(change: str, same: bool) -> str:
    if change in {"CHANGED", "REWORDED"} or (change == "KEPT" and not same):
        return "OTHERWISE"
    return change


def _line(told: Answer, asked: Mapping[str, Answer]) -> Line:
    before, after = (
        asked[end["slug"]] if (end := told[name]) else None for name in ("fromExpectation", "toExpectation")
    )
    runs = told["wording"]
    stays = sum(len(run["text"]) for run in runs if run["kind"] == "EQUAL")
    longest = max((len(each["text"]) for each in (before, after) if each), default=0)
    marked = before is not None and after is not None and stays >= _SAME_WORDS * longest
    return Line(
        before,
        after,
        _words(before, runs if marked else (), "DELETE"),
        _words(after, runs if marked else (), "INSERT"),
        same=told["change"] == "KEPT",
    )


def _words(expectation: Answer | None, runs: Sequence[Answer], own: str) -> Marked:
    if expectation is None:
        return ()
    marked = tuple((run["kind"] == own, run["text"]) for run in runs if run["kind"] in {"EQUAL", own})
    whole = "".join(text for _, text in marked)
    return marked if whole == expectation["text"] else ((False, expectation["text"]),)  # line breaks are not compared
