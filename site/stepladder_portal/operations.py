"""The questions that the portal asks: the documents of graphql/operations/, one for each kind of page."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class Operation:
    """One GraphQL document, named like its file."""

    name: str
    document: str

    def takes(self, variable: str) -> bool:
        """Whether it has a variable of that name."""
        return f"${variable}:" in self.document.partition("{")[0]


@cache
def operation(name: str) -> Operation:
    """The operation of that name, say ``level``."""
    file = files("stepladder_portal") / "operation_documents" / f"{name}.graphql"
    return Operation(name, file.read_text("utf-8"))
