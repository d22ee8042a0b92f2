"""How a type of the API is written down: a description for each field, and where its value comes from.

``plain`` is an attribute of the record. ``linked`` is found through the view; whatever record it finds is handed on as
the type of that record. Both are read without Strawberry's machinery for resolvers, which costs more than the reading.
"""

import dataclasses
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Self, TypeVar, dataclass_transform

import strawberry

from stepladder.api.budget import LONG
from stepladder.api.view import View
from stepladder.career.placed import PlacedFork, PlacedTrack
from stepladder.records import Kind

Find = Callable[[Any, View], object]
Most = Callable[[View], int]
Declared = TypeVar("Declared", bound="Noun")

FIND = "find"
"""Under this name each field of the schema keeps how it is found, where it is a link."""

MOST = "most"
"""Under this name a field keeps how many things it holds at most, where that is known without looking."""

DECLARED = "strawberry-definition"
"""Under this name each type and field of the schema keeps what it was declared as."""

_TYPE_OF: dict[type, type["Noun"]] = {}


def plain(description: str) -> Any:
    """A field that is an attribute of the record, under the same name."""
    return strawberry.field(description=description)


def linked(description: str, find: Find, most: Most | None = None) -> Any:
    """A field that is found from the record through the view.

    ``most`` is how many things it holds at most, where it is a list of an answer that is worked out.
    """
    return strawberry.field(description=description, metadata={FIND: find} | ({MOST: most} if most else {}))


def worded(kind: Kind) -> Any:
    """The language in which the words of a document of some kind stand here."""
    return linked(
        "BCP 47 tag of the language that its words are told in here.", lambda it, at: at.locale_of(kind, it.slug)
    )


class Noun:
    """A record as the API shows it to one request."""

    _finders: ClassVar[Mapping[str, Find]] = {}
    _record_type: ClassVar[type]
    _record: Any
    _view: View

    @classmethod
    def of(cls, record: object, view: View) -> Self:
        """The record as this view shows it."""
        noun = cls.__new__(cls)
        noun._record = record
        noun._view = view
        return noun

    @classmethod
    def reader(cls, name: str) -> Callable[[Any, object], object]:
        """How graphql-core reads a field of this type."""
        find = cls.finder(name)

        def read(source: Noun, _info: object) -> object:
            value = getattr(source._record, name)
            source._view.spend(1 + len(value) // LONG if isinstance(value, str | tuple) else 1)
            return value

        def follow(source: Noun, _info: object) -> object:
            found = find(source._record, source._view) if find else None
            source._view.spend(1 + len(found) if isinstance(found, list | tuple) else 1)
            return shown(found, source._view)

        return read if find is None else follow

    @classmethod
    def finder(cls, name: str) -> Find | None:
        """How what a field links to is found; None where the field is no link."""
        return cls._finders.get(name)

    @classmethod
    def record_type(cls) -> type:
        """The class of the records that are shown as this type."""
        return cls._record_type

    def shows(self) -> tuple[Any, View]:
        """The record, and to whom it is shown."""
        return self._record, self._view


@dataclass_transform(kw_only_default=True, field_specifiers=(plain, linked, worded))
def noun(record: type, description: str) -> Callable[[type[Declared]], type[Declared]]:
    """Declare a class as the type of a record."""

    def declare(cls: type[Declared]) -> type[Declared]:
        declared = strawberry.type(cls, description=description)
        fields = dataclasses.fields(declared)  # type: ignore[arg-type] # strawberry makes it a dataclass
        declared._finders = {field.name: field.metadata[FIND] for field in fields if FIND in field.metadata}
        declared._record_type = record
        _TYPE_OF[record] = declared
        return declared

    return declare


def shown(found: object, view: View) -> Any:
    """What a link found, with every record in it handed on as its type."""
    if isinstance(found, list | tuple):
        return [shown(each, view) for each in found]
    declared = _TYPE_OF.get(type(found))
    return found if declared is None else declared.of(found, view)


def node_id(record: Any) -> str:
    """The identity of a record among all types: opaque, and the same for as long as the thing exists."""
    name = _TYPE_OF[type(record)].__name__
    return urlsafe_b64encode(f"{name}:{slug_of(record)}".encode()).decode().rstrip("=")


def slug_of(record: Any) -> str:
    """The identity of a record among those of its type."""
    return f"{record.ladder}/{record.slug}" if isinstance(record, PlacedTrack | PlacedFork) else record.slug


@strawberry.interface(description="Anything with an identity of its own, which `node` finds again.")
class Node:
    """What can be found again by its id."""

    id: strawberry.ID = linked("Its identity among all types: opaque and lasting.", lambda record, _: node_id(record))
