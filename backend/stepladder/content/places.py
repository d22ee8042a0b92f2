"""Where in an author's file a value stands."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from stepladder.errors import ContentFault, Severity
from stepladder.records import Kind

RecordPath = tuple[str | int, ...]
"""The way to a value inside a record, say ``("expectations", 3, "competency")``."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a text file (line and column, from 1) or in a workbook (sheet and cell)."""

    file: str | None = None
    line: int | None = None
    column: int | None = None
    sheet: str | None = None
    cell: str | None = None

    def fault(self, code: str, message: str, hint: str | None = None, severity: Severity = "error") -> ContentFault:
        """A fault that stands here."""
        where: dict[str, Any] = {name: getattr(self, name) for name in self.__slots__}
        return ContentFault(code=code, message=message, hint=hint, severity=severity, **where)


Locate = Callable[[Kind, str, RecordPath], Place | None]
"""Finds the place of a value in the document of that kind and slug; None where nobody wrote it."""
