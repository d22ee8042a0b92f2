"""A mark of the words that a translation was made of, so that it is told when the original says something else since.

Items of lists that have no name are told by their place. Where an earlier one goes, or one comes before them, the
words in the other language would stand beside others than their own, and nobody would notice.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from string import ascii_lowercase
from typing import Any

from stepladder.career.words import Wording, identity_of, wordings
from stepladder.records import Record

FIELD = "original"
"""The field in which a translation says of which words it was made."""


def mark_of(original: Record, texts: Mapping[str, Any]) -> str:
    """Eight letters that change with any of the original's words that ``texts`` translates.

    Of a list whose items have names those count that are translated, wherever they stand; of others the whole list
    does. The letters stand for the first 32 bits of a SHA-256 hash: a mark, not a proof. They are letters alone so
    that nobody's file has to quote them.
    """
    words = json.dumps(_of_record(original, texts), sort_keys=True)
    return "".join(ascii_lowercase[int(digit, 16)] for digit in sha256(words.encode()).hexdigest()[:8])


def _of_record(original: Record, texts: Mapping[str, Any] | None) -> dict[str, Any]:
    """The words of an original that are translated; all of them where that is not told."""
    known = wordings(type(original))
    names = known if texts is None else [name for name in known if name in texts]
    return {name: _of_value(getattr(original, name), texts and texts[name], known[name]) for name in names}


def _of_value(original: Any, given: Any, wording: Wording) -> Any:
    if wording.many:
        return _of_items(original, given, wording)
    if wording.record is None or original is None:
        return original
    return _of_record(original, given if isinstance(given, Mapping) else None)


def _of_items(original: tuple[Any, ...], given: Any, wording: Wording) -> Any:
    one = Wording(wording.record)
    known_by = identity_of(wording.record) if wording.record is not None else None
    if known_by is None or not isinstance(given, list | tuple):
        return [_of_value(item, None, one) for item in original]
    by_name = {str(item[known_by]): item for item in given if isinstance(item, Mapping) and known_by in item}
    named = {str(getattr(item, known_by)): item for item in original}
    return {name: _of_value(item, by_name[name], one) for name, item in named.items() if name in by_name}
