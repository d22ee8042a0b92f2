"""Documents in another language: the same facts in other words, and the original's words where there are none."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import Any, TypeVar

from stepladder.career.naming import Labels, relabelled
from stepladder.career.words import Wording, identity_of, wordings
from stepladder.records import Contents, Document, Organisation, Record, kind_of

R = TypeVar("R", bound=Record)


def translated(document: R, texts: Mapping[str, Any]) -> R:
    """The document with the texts that are given in place of its own; whatever is missing or does not fit stays.

    ``texts`` has the document's own shape. Items of lists are told by their identity (``key``, ``slug``,
    ``proficiency``, ``occasion``, of a fork's side its ``track``), or else by their place. Only words change: neither
    an identity nor a reference ever does, and no text comes where the original has none.
    """
    changes: dict[str, Any] = {}
    for name, wording in wordings(type(document)).items():
        if name in texts:
            was = getattr(document, name)
            now = _value(was, texts[name], wording)
            if now != was:
                changes[name] = now
    return document.model_copy(update=changes) if changes else document


def _value(was: Any, given: object, wording: Wording) -> Any:
    if wording.many:
        return tuple(_items(was, given, wording)) if isinstance(given, list | tuple) else was
    if wording.record is not None:
        return translated(was, given) if isinstance(given, Mapping) and was is not None else was
    return given if was and isinstance(given, str) and given.strip() else was


def _items(was: tuple[Any, ...], given: list[Any] | tuple[Any, ...], wording: Wording) -> Iterator[Any]:
    one = Wording(wording.record)
    known_by = identity_of(wording.record) if wording.record is not None else None
    if known_by is None:
        yield from (_value(item, text, one) for item, text in zip_longest(was, given[: len(was)]))
        return
    by_name = {str(item[known_by]): item for item in given if isinstance(item, Mapping) and known_by in item}
    yield from (_value(item, by_name.get(str(getattr(item, known_by))), one) for item in was)


def fallbacks(locale: str) -> tuple[str, ...]:
    """The languages in which a reader of ``locale`` is answered, the nearest first: ``de-AT``, then ``de``.

    Truncation as RFC 4647 (section 3.4, lookup) has it.
    """
    parts = locale.split("-")
    return tuple("-".join(parts[:length]) for length in range(len(parts), 0, -1))


def localised(contents: Contents, locale: str) -> Contents:
    """All contents as a reader of ``locale`` reads them; what nobody has translated stays as it was written.

    Labels of scales and titles of areas are translated once, in the organisation, and then stand in every place that
    names them. Case in a language's tag does not matter.
    """
    texts = _texts(contents, locale)
    if not texts:
        return contents
    documents: list[Document] = []
    for document in contents.documents():
        now: Document = document
        for said in texts.get((kind_of(document), document.slug), ()):
            now = translated(now, said)
        documents.append(now)
    found = Contents.of(documents)
    labels = _labels(contents.organisation, found.organisation)
    if labels is None:
        return found
    return Contents.of(relabelled(document, contents, labels) for document in documents)


def _texts(contents: Contents, locale: str) -> Mapping[tuple[str, str], list[Mapping[str, Any]]]:
    """Kind and slug of each document that is translated to its texts, those of the nearest language last."""
    nearest = {tag.casefold(): place for place, tag in enumerate(fallbacks(locale))}
    found: dict[tuple[str, str], list[tuple[int, Mapping[str, Any]]]] = defaultdict(list)
    for translation in contents.translations.values():
        place = nearest.get(translation.locale.casefold())
        if place is not None:
            found[translation.kind, translation.of].append((-place, translation.texts))
    return {key: [said for _, said in sorted(those, key=lambda each: each[0])] for key, those in found.items()}


def _labels(was: Organisation | None, now: Organisation | None) -> Labels | None:
    if was is None or now is None or was is now:
        return None
    pairs = zip(was.scales, now.scales, strict=True)
    return Labels(
        {old.slug: dict(zip(old.proficiencies, new.proficiencies, strict=True)) for old, new in pairs},
        {old.title: new.title for old, new in zip(was.areas, now.areas, strict=True)},
    )
