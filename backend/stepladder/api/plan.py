"""How what is asked of a noun is answered without graphql-core: read from the record, counted, and completed.

A plan counts for the budget of an answer what ``Noun.reader`` counts. A value that is not what its type promises ends
it: graphql-core knows how to say what is wrong, and where.
"""

from collections.abc import Callable, Mapping
from typing import Any

from graphql import GraphQLEnumType, GraphQLScalarType, Undefined

from stepladder.api.budget import LONG
from stepladder.api.noting import Note
from stepladder.api.types.noun import Find, Noun
from stepladder.api.view import View

Step = Callable[[Any, View], Any]
"""From a record, or from a value that was read, to what is answered."""

_Answered = dict[str, Any]

_LONG_PERHAPS = (str, tuple)
_MANY = (list, tuple)


class UnplannedError(Exception):
    """There is no plan for what is asked, or it does not hold for a value."""


class Plan:
    """How one selection of fields is answered of every record of a type."""

    def __init__(self, noun: type[Noun], steps: Mapping[str, Step], counted: int, note: Note | None = None) -> None:
        self._record_type = noun.record_type()
        self._note = note
        self._steps = list(steps.items())
        self._counted = counted
        """How many of the fields count: all but ``__typename``."""
        self._answered: dict[int, tuple[Any, _Answered, int]] = {}
        self._view: View | None = None

    def __call__(self, record: Any, view: View) -> _Answered:
        """The answer of a record; it counts as often as it is given."""
        if view is not self._view:  # in another language the same record leads to other ones
            self._answered.clear()
            self._view = view
        known = self._answered.get(id(record))
        if known is not None:
            view.spend(known[2])
            return known[1]
        if type(record) is not self._record_type:
            raise UnplannedError
        before = view.fields
        view.spend(self._counted)
        if self._note:
            self._note(record, view)
        answered = {name: step(record, view) for name, step in self._steps}
        self._answered[id(record)] = (record, answered, view.fields - before)  # kept, so that nothing else has its id
        return answered


def reading(name: str, find: Find | None, complete: Step) -> Step:
    """Reads a field and counts what it holds, beyond the one that every field counts."""

    def read(record: Any, view: View) -> Any:
        value = getattr(record, name)
        if isinstance(value, _LONG_PERHAPS) and len(value) >= LONG:
            view.spend(len(value) // LONG)
        return complete(value, view)

    def follow(record: Any, view: View) -> Any:
        found = find(record, view) if find else None
        if isinstance(found, _MANY):
            view.spend(len(found))
        return complete(found, view)

    return read if find is None else follow


def each_of(complete: Step) -> Step:
    """Completes each of several values."""

    def each(value: Any, view: View) -> list[Any]:
        if not isinstance(value, _MANY):
            raise UnplannedError
        return [complete(one, view) for one in value]

    return each


def text(value: Any, _: View) -> str:
    """Completes a text, which is answered as it is."""
    if type(value) is not str:
        raise UnplannedError
    return value


def leaf_of(kind: GraphQLScalarType | GraphQLEnumType) -> Step:
    """Completes a value as its type writes it."""

    def leaf(value: Any, _: View) -> Any:
        completed = None if value is None else kind.coerce_output_value(value)
        if completed is None or completed is Undefined:
            raise UnplannedError
        return completed

    return leaf


def optional(present: Step) -> Step:
    """Completes a value that may be missing."""
    return lambda value, view: None if value is None else present(value, view)
