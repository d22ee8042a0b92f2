"""The texts of a document in another language."""

from typing import Any

from pydantic import Field

from stepladder.records.base import PlainText, Record

LOCALE_PATTERN = r"^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$"


class Translation(Record):
    """Texts that stand in for those of one document. What is not translated stays in the original's language."""

    slug: str = Field(max_length=250)
    """``kind/slug/locale``, say ``level/engineering/staff-engineer/de``."""
    kind: PlainText
    """The kind of the document, say ``level``."""
    of: PlainText
    """The document's slug."""
    locale: str = Field(pattern=LOCALE_PATTERN)
    """BCP 47 tag of the language."""
    texts: dict[str, Any] = Field(default_factory=dict)
    """The document's own shape with texts alone. Items of lists are told by their identity, or by their place."""
