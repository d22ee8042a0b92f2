"""Which fields of a record hold words that another language says otherwise, and how items of lists are told apart."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from stepladder.records import (
    Area,
    Competency,
    Cycle,
    Expectation,
    ForkSide,
    Indicator,
    Ladder,
    Level,
    Location,
    Mentor,
    Organisation,
    Outcome,
    PayBand,
    Policy,
    Record,
    SameAs,
    Session,
    Training,
    Translation,
)
from stepladder.records.base import PlainText

_NO_WORDS: Mapping[type[Record], frozenset[str]] = {
    Area: frozenset({"within"}),
    Competency: frozenset({"area"}),
    Cycle: frozenset({"version"}),
    Expectation: frozenset({"proficiency"}),
    Indicator: frozenset({"proficiency"}),
    Ladder: frozenset({"version"}),
    Level: frozenset({"code"}),
    Location: frozenset({"timezone", "currency"}),
    Mentor: frozenset({"name", "first_name", "timezone", "languages", "modes"}),
    Organisation: frozenset({"locale", "timezone", "currency"}),
    Outcome: frozenset({"from_proficiency", "to_proficiency"}),
    PayBand: frozenset({"location", "discipline", "currency"}),
    Policy: frozenset({"word_lists"}),
    SameAs: frozenset({"scheme", "code", "url"}),
    Session: frozenset({"timezone", "link"}),
    Training: frozenset({"language", "url", "currency", "tracks"}),
    Translation: frozenset({"kind", "of"}),
}
"""What is written as text but is no word of a language: names of other things, codes, addresses, people's names.

Proficiencies and areas are named once, in the organisation; there they are translated for every place that names them.
"""

_IDENTITIES = ("key", "slug", "proficiency", "occasion")
_TEXT_MARK = get_args(PlainText)[1]


@dataclass(frozen=True, slots=True)
class Wording:
    """What kind of words a field holds."""

    record: type[Record] | None = None
    """The record that holds them, where the field is one or a list of them; None where it is a text itself."""
    many: bool = False
    """Whether it is a list."""


def identity_of(record: type[Record]) -> str | None:
    """The field by which an item of a list is known whatever its place; None where only its place tells it."""
    if record is ForkSide:
        return "track"
    return next((name for name in _IDENTITIES if name in record.model_fields), None)


@cache
def wordings(record: type[Record]) -> Mapping[str, Wording]:
    """The fields of a record that hold words, or records with words."""
    found = {
        name: _wording(field.annotation, field.metadata)
        for name, field in record.model_fields.items()
        if name not in _NO_WORDS.get(record, ())
    }
    return {name: wording for name, wording in found.items() if wording is not None}


def _wording(annotation: Any, metadata: list[Any] | tuple[Any, ...] = ()) -> Wording | None:
    if any(_is_mark(item) for item in metadata):
        return Wording()
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _wording(arguments[0], arguments[1:])
    if origin in {Union, UnionType}:
        return next((found for each in arguments if (found := _wording(each)) is not None), None)
    if origin is tuple:
        item = _wording(arguments[0])
        return Wording(item.record, many=True) if item is not None else None
    if isinstance(annotation, type) and issubclass(annotation, Record) and wordings(annotation):
        return Wording(annotation)
    return None


def _is_mark(item: object) -> bool:
    return type(item) is type(_TEXT_MARK) and item == _TEXT_MARK
