"""Finding things by name: titles, codes, contract titles, mistyped or not."""

from stepladder.career.search.index import Index
from stepladder.career.search.names import Named, NamedKind, names
from stepladder.career.search.scoring import Found
from stepladder.career.search.words import Words, words_of

__all__ = ["Found", "Index", "Named", "NamedKind", "Words", "names", "words_of"]
