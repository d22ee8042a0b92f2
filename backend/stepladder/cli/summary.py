"""What many faults and many documents come to, in a few lines that a person reads to the end."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from stepladder.errors import ContentFault
from stepladder.records import KINDS, Document, kind_of

_FEW = 2
"""So many warnings of one kind are told one by one."""
_NAMED = 3
"""So many documents of one kind are named; the others are counted."""
_PLURALS = {"competency": "competencies", "process": "processes"}


@dataclass(frozen=True, slots=True)
class _Fold:
    """How warnings of one kind are told together."""

    sentence: str
    """What they have in common, after their number."""
    example: tuple[str, str] | None = None
    """A pattern that finds the example in a message, and how it is said."""
    hint: str | None = None
    """What to do about all of them; what to do about the first, where that is the same for every one."""


_FOLDS = {
    "name-made": _Fold(
        "names were written in small letters with hyphens", (r"'?(.*?)'? was written as (.*)", r"\1 -> \2")
    ),
    "no-title": _Fold(
        "things have no title and are called by their names for now", (r".*is called (.*) for now", r"\1")
    ),
    "level-draft": _Fold(
        "levels have neither summary nor expectations and become drafts", (r"the level (\S+) .*", r"\1")
    ),
    "scale-made": _Fold(
        "competencies are graded in the order of first use",
        (r"(.*), in the order of first use", r"\1"),
        "not drawn as steps until you order them: put these scales of organisation.yml in order and remove "
        "`ordered: false`, or fill the sheet indicators",
    ),
    "area-added": _Fold("areas are new and were added to organisation.yml", (r"the area (.*) is new.*", r"\1")),
    "row-of-everybody": _Fold("rows are said of everybody, so with a prefix they were not read"),
    "repeated-row": _Fold("rows say the same as another one"),
    "no-text": _Fold("things have no text yet", (r"(.*) has no text yet.*", r"\1")),
    "no-need": _Fold("competencies say no need of the organisation", (r".*organisation (.*) serves", r"\1")),
    "nothing-level": _Fold(
        "levels stand above a fork, and nothing says what stands level with them",
        (r"(\S+) stands above.*", r"\1"),
        "add them to the equivalences of their ladder; where nothing does, with strength none and a note",
    ),
    "no-way-back": _Fold("ways across have no way back", (r"(\S+) is reached from (\S+),.*", r"\2 -> \1")),
    "address-in-text": _Fold("texts of sessions have an address in them, so the public is not shown them"),
    "open-certification": _Fold("certifications do not say who pays, or what counts as much"),
    "open-hat": _Fold("hats do not say what they take, for how long, and what they give"),
}


def counted(number: int, noun: str) -> str:
    """``1 fault``, ``2 faults``."""
    return f"{number} {noun if number == 1 else _PLURALS.get(noun, f'{noun}s')}"


def count(faults: Iterable[ContentFault]) -> str:
    """``1 fault, 20 warnings``; ``no fault`` where there is none."""
    severities = [fault.severity for fault in faults]
    errors, warnings = severities.count("error"), severities.count("warning")
    return (counted(errors, "fault") if errors else "no fault") + (
        f", {counted(warnings, 'warning')}" if warnings else ""
    )


def folded(faults: Sequence[ContentFault]) -> Iterator[ContentFault]:
    """Errors first, one by one; then the warnings, those of one kind together where they are many.

    Those of one workbook stay apart from those of another; the files of a content folder are one whole.
    """
    yield from (fault for fault in faults if fault.severity == "error")
    alike: dict[tuple[str | None, str], list[ContentFault]] = defaultdict(list)
    for fault in faults:
        if fault.severity == "warning":
            alike[fault.file if fault.sheet else None, fault.code].append(fault)
    for (_, code), group in alike.items():
        if len(group) > _FEW and code in _FOLDS:
            yield _together(group, _FOLDS[code])
        else:
            yield from group


def _together(group: list[ContentFault], fold: _Fold) -> ContentFault:
    first = group[0]
    example = f", say {re.sub(*fold.example, first.message)}" if fold.example else ""
    place = replace(first, file=None).place if first.sheet else first.place
    where = f" ({place} and {len(group) - 1} more)" if place else ""
    hint = first.hint if {fault.hint for fault in group} == {first.hint} else fold.hint
    message = f"{len(group)} {fold.sentence}{example}{where}"
    file = first.file if first.sheet else None
    return replace(first, message=message, hint=hint, file=file, line=None, column=None, sheet=None, cell=None)


def named(documents: Iterable[Document]) -> str:
    """``1 ladder (engineering), 12 levels (a/b, a/c, a/d and 9 more)``."""
    by_kind: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for document in documents:
        by_kind[kind_of(document)].append(document.slug)
    return ", ".join(_named(kind, slugs) for kind, slugs in by_kind.items() if slugs)


def _named(kind: str, slugs: list[str]) -> str:
    if kind == "organisation":
        return "organisation.yml"
    more = f" and {len(slugs) - _NAMED} more" if len(slugs) > _NAMED else ""
    return f"{counted(len(slugs), kind)} ({', '.join(slugs[:_NAMED])}{more})"
