"""Rows of the sheet translations: each says one text of one document in another language."""

import re
from copy import deepcopy
from typing import Any

from stepladder.career.marks import FIELD
from stepladder.career.words import identity_of, wordings
from stepladder.content.places import RecordPath
from stepladder.content.suggest import did_you_mean
from stepladder.content.workbook.drafts import Drafts
from stepladder.content.workbook.hosting import OF_ALL_HINT
from stepladder.content.workbook.kinds import CellError
from stepladder.content.workbook.resolve import Resolver
from stepladder.content.workbook.rows import Clear, Row
from stepladder.errors import ContentFault
from stepladder.records import KINDS, Kind, Record
from stepladder.records.translation import LOCALE_PATTERN


def say(row: Row, drafts: Drafts, resolver: Resolver, faults: list[ContentFault]) -> None:
    """Put the text of a row where its ``field`` says."""
    kind: Kind = row.cells["kind"].value
    if kind == "organisation" and resolver.names.prefix is not None:
        message = "is said of everybody, so with a prefix it was not read"
        faults.append(row.spot.place.fault("row-of-everybody", message, OF_ALL_HINT, "warning"))
        return
    locale = row.cells["locale"]
    of = _of(row, kind, resolver, faults)
    if not re.fullmatch(LOCALE_PATTERN, str(locale.value)):
        message = f"{locale.value!r} is no language"
        faults.append(locale.spot.place.fault("bad-locale", message, "say de or pt-BR"))
        return
    if of is None or "text" not in row.cells:
        return
    field, text = row.cells["field"], row.cells["text"]
    slug = f"{kind}/{of}/{locale.value}"
    before = drafts.find("translation", slug)
    texts = deepcopy(before.values["texts"]) if before else {}
    value = None if isinstance(text.value, Clear) else text.value
    try:
        path: RecordPath = ("texts", *_put_text(texts, KINDS[kind], str(field.value).split("/"), value))
    except CellError as error:
        faults.append(field.spot.place.fault("bad-cell", f"field: {error}", error.hint))
        return
    first = before.spots.get("/".join(map(str, path))) if before else None
    if before and first and _at(before.values["texts"], path[1:]) != value:
        message = f"the text is said a second time, and otherwise than in {first.place.sheet}!{first.place.cell}"
        faults.append(text.spot.place.fault("contradiction", message, "remove one of the two rows"))
        return
    draft = before or drafts.define("translation", slug)
    draft.values |= {"kind": kind, "of": of, "locale": locale.value, "texts": texts}
    draft.spots |= {"texts": text.spot, "/".join(map(str, path)): text.spot}
    draft.spot = draft.spot or row.spot


def _at(texts: Any, path: RecordPath) -> Any:
    """What stands at the end of the way; None where nothing does."""
    for step in path:
        texts = texts.get(step) if isinstance(step, str) else texts[step]
    return texts


def _of(row: Row, kind: Kind, resolver: Resolver, faults: list[ContentFault]) -> str | None:
    cell = row.cells.get("of")
    if kind == "organisation":
        return "organisation"
    if cell is None or isinstance(cell.value, Clear):
        faults.append(row.spot.place.fault("missing-cell", f"the row does not say of which {kind}", "fill of"))
        return None
    if kind == "level":
        return resolver.named_level(cell.value, None, cell.spot)
    return resolver.names.slug(kind, cell.value, cell.spot)


def _put_text(texts: dict[str, Any], record: type[Record], steps: list[str], text: str | None) -> RecordPath:
    """Put a text of a document where the steps lead; or the mark of the words of which all were made."""
    if [step.strip() for step in steps] != [FIELD]:
        return _put(texts, record, steps, text)
    if text is None:
        texts.pop(FIELD, None)
    else:
        texts[FIELD] = text
    return (FIELD,)


def _put(texts: dict[str, Any], record: type[Record], steps: list[str], text: str | None) -> RecordPath:
    """Put a text where the steps lead, or take it away, and tell the way to it. Raises CellError."""
    name, *rest = (step.strip() for step in steps)
    known = wordings(record)
    if name not in known:
        raise CellError(
            f"there are no words in {name!r}", did_you_mean(name, known) or f"known here: {', '.join(known)}"
        )
    wording = known[name]
    if not wording.many and wording.record is not None and rest:
        return (name, *_put(texts.setdefault(name, {}), wording.record, rest, text))
    if wording.many and rest:
        items: list[Any] = texts.setdefault(name, [])
        place = _place(items, wording.record, rest[0])
        if wording.record is not None and rest[1:]:
            return (name, place, *_put(items[place], wording.record, rest[1:], text))
        if wording.record is None and not rest[1:]:
            items[place] = text
            return (name, place)
    elif not wording.many and wording.record is None and not rest:
        if text is None:
            texts.pop(name, None)
        else:
            texts[name] = text
        return (name,)
    raise CellError(
        f"{'/'.join(steps)!r} does not lead to a text", "write title, expectations/KEY/text or conditions/2"
    )


def _place(items: list[Any], record: type[Record] | None, step: str) -> int:
    """The place of an item in a list: by its identity, or else by its number, from 1. It is made where it is not."""
    known_by = identity_of(record) if record is not None else None
    if known_by is not None:
        found = next((index for index, item in enumerate(items) if item.get(known_by) == step), None)
        if found is None:
            items.append({known_by: step})
        return len(items) - 1 if found is None else found
    if not re.fullmatch(r"[1-9][0-9]{0,2}", step):
        raise CellError(f"{step!r} is no number of an item", "count them from 1")
    while len(items) < int(step):
        items.append(None if record is None else {})
    return int(step) - 1
