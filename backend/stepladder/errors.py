"""What can go wrong, said so that the reader knows what to mend."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

Severity = Literal["error", "warning"]


class StepladderError(Exception):
    """The base of every error that this package tells on purpose.

    The message is one clear sentence for a person: what happened, where, and what to do.
    """


class WrongUseError(StepladderError):
    """The command was called in a way it does not understand (exit code 2)."""


class EnvironmentFaultError(StepladderError):
    """The machine, the database or the network is not as needed (exit code 3)."""


@dataclass(frozen=True, slots=True)
class ContentFault:
    """One thing in the content that its author has to mend, with the place where it stands.

    A place is either a file with line and column (both counted from 1), or a workbook's
    file with sheet and cell (``levels``, ``D7``).
    """

    code: str
    """Stable name of the kind of fault, in kebab-case, say ``unknown-reference``."""
    message: str
    """What is wrong, in a sentence without a full stop."""
    file: str | None = None
    line: int | None = None
    column: int | None = None
    sheet: str | None = None
    cell: str | None = None
    hint: str | None = None
    """What would be right, say ``did you mean system-design?``."""
    severity: Severity = "error"

    @property
    def place(self) -> str:
        """Where the fault stands: ``file:line:column`` or ``file: sheet!cell``."""
        if self.sheet is not None:
            cell = f"{self.sheet}!{self.cell}" if self.cell else self.sheet
            return f"{self.file}: {cell}" if self.file else cell
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)

    def __str__(self) -> str:
        place = f"{self.place}: " if self.place else ""
        hint = f" ({self.hint})" if self.hint else ""
        warning = "warning: " if self.severity == "warning" else ""
        return f"{place}{warning}{self.message}{hint}"

    def as_dict(self) -> dict[str, str | int | None]:
        """The fault as plain data, the shape that ``stepladder check --json`` prints."""
        return asdict(self)


class ContentFaults(StepladderError):  # noqa: N818 - the plural of ContentFault says what it is
    """All faults found in some content, at once (exit code 1)."""

    def __init__(self, faults: Iterable[ContentFault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))
