"""Translations of whole documents, by a word for every word."""

from collections.abc import Callable
from typing import Any

from stepladder.career.words import identity_of, wordings
from stepladder.records import Document, Record, Translation, kind_of


def retold(document: Document, locale: str, say: Callable[[str], str]) -> Translation:
    """The translation of a document in which every text is what ``say`` makes of it."""
    kind = kind_of(document)
    return Translation(
        slug=f"{kind}/{document.slug}/{locale}",
        kind=kind,
        of=document.slug,
        locale=locale,
        texts=_texts(document, say),
    )


def _texts(record: Record, say: Callable[[str], str]) -> dict[str, Any]:
    def said(value: Any) -> Any:
        return say(value) if isinstance(value, str) else _texts(value, say)

    found: dict[str, Any] = {}
    for name, wording in wordings(type(record)).items():
        value = getattr(record, name)
        if value:
            found[name] = [said(each) for each in value] if wording.many else said(value)
    known_by = identity_of(type(record))
    return found | ({known_by: getattr(record, known_by)} if known_by is not None else {})
