"""Finding things by name: titles, codes, contract titles, mistyped or not."""

from stepladder.career.search.names import Named, NamedKind, names
from stepladder.career.search.scoring import Found, find

__all__ = ["Found", "Named", "NamedKind", "find", "names"]
