"""A text before and after, word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_TOKEN = re.compile(r"\w+(?:['’.,\-]\w+)*|[^\w\s]|\s")
"""A word or figure (``don't``, ``27.5``, ``on-call``), one mark of punctuation, or one space."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that stays, goes or comes."""

    kind: Literal["equal", "delete", "insert"]
    text: str


def plain(text: str | None) -> str:
    """A text by which two are told to be equal: how it is broken into lines and spaced does not count."""
    return " ".join(text.split()) if text else ""


def wording(before: str, after: str) -> Sequence[Run]:
    """Which words stay, go and come, in reading order, what goes before what comes.

    Put together, what stays and goes is the text before, what stays and comes the text after, each with single
    spaces. By Python's ``difflib``, whose matching of longest stretches people read more easily than the least edit.
    """
    whole, other = plain(before), plain(after)
    if whole == other or not whole or not other:  # half of all texts, and nothing is there to be matched
        return tuple(_runs("equal" if whole == other else "replace", whole, other)) if whole or other else ()
    old, new = _TOKEN.findall(whole), _TOKEN.findall(other)
    opcodes = SequenceMatcher(str.isspace, old, new).get_opcodes()
    return tuple(
        run
        for kind, start, end, other_start, other_end in opcodes
        for run in _runs(kind, "".join(old[start:end]), "".join(new[other_start:other_end]))
    )


def _runs(kind: str, gone: str, come: str) -> Iterator[Run]:
    if kind == "equal":
        yield Run("equal", gone)
        return
    if gone:
        yield Run("delete", gone)
    if come:
        yield Run("insert", come)
