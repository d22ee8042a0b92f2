"""Where in an author's file a value stands."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from stepladder.errors import ContentFault, Severity
from stepladder.records import Kind

RecordPath = tuple[str | int, ...]
"""The way to a value inside a record, say ``("expectations", 3, "competency")``."""

_MISLEADING = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What moves a terminal's cursor, turns the reading direction round, or cannot be printed at all."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a text file (line and column, from 1) or in a workbook (sheet and cell)."""

    file: str | None = None
    line: int | None = None
    column: int | None = None
    sheet: str | None = None
    cell: str | None = None

    def fault(self, code: str, message: str, hint: str | None = None, severity: Severity = "error") -> ContentFault:
        """A fault that stands here. Whatever words of the author it repeats, it stays one printable line."""
        where: dict[str, Any] = {name: getattr(self, name) for name in self.__slots__}
        where["file"] = self.file and printable(self.file)
        return ContentFault(
            code=code, message=printable(message), hint=hint and printable(hint), severity=severity, **where
        )


def printable(text: str) -> str:
    """``text`` on one line, with what a terminal would not show or would obey written as an escape."""
    return _MISLEADING.sub(lambda found: found.group().encode("unicode_escape").decode(), text)


def in_order(faults: Iterable[ContentFault]) -> tuple[ContentFault, ...]:
    """``faults`` as an author mends them, file by file from the top; those of a workbook stay as they are."""
    return tuple(sorted(faults, key=lambda fault: (fault.file or "", fault.line or 0, fault.column or 0)))


Locate = Callable[[Kind, str, RecordPath], Place | None]
"""Finds the place of a value in the document of that kind and slug; None where nobody wrote it."""
