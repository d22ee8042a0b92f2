"""Contents that are translated halfway, in which each text shows by itself of what language it is."""

import re
from collections.abc import Callable
from zlib import crc32

from portal.retold import retold

from stepladder.career.translating import localised
from stepladder.records import Contents, Document, FairnessReport, Organisation, Translation

OWN, OTHER = "⁑", "⁂"
"""What stands at the end of each line of a text in the content's own language, and in the other one."""


def halfway(contents: Contents, locale: str) -> Contents:
    """These contents, marked, with a translation of every other text."""
    documents = [each for each in contents.documents() if not isinstance(each, Translation)]
    told = Contents.of([*documents, *(retold(each, "und", _ended(OWN)) for each in documents if _is_told(each))])
    marked = [
        _named(each, contents) for each in localised(told, "und").documents() if not isinstance(each, Translation)
    ]
    return Contents.of([*marked, *(retold(each, locale, _every_other) for each in marked if _is_told(each))])


def _named(document: Document, contents: Contents) -> Document:
    """An organisation by its name, which is the same in every language."""
    if isinstance(document, Organisation) and contents.organisation is not None:
        return document.model_copy(update={"name": contents.organisation.name})
    return document


def _is_told(document: Document) -> bool:
    """Whether words of it are changed: a report's figures are checked by what they are called."""
    return not isinstance(document, FairnessReport)


def _ended(sign: str) -> Callable[[str], str]:
    return lambda text: text if text.isupper() else re.sub(r"(?m)(?<=[^\s:|`-])$", f" {sign}", text)


def _every_other(text: str) -> str:
    return text.replace(OWN, OTHER) if crc32(text.encode()) % 2 else text
