"""The schema as a reference to be read: by kind, each with its fields, from the descriptions of the schema itself."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    GraphQLUnionType,
    get_named_type,
    print_ast,
)

KINDS: Final = ("Questions", "Objects", "Interfaces", "Unions", "Enums", "Inputs", "Scalars")
"""In this order, each kind with its own part."""


@dataclass(frozen=True, slots=True)
class Part:
    """One field, argument or value."""

    name: str
    kind: str
    """Its type as the schema writes it; empty for a value."""
    leads_to: str
    """The name of that type."""
    text: str
    default: str = ""
    deprecated: str | None = None
    takes: Sequence["Part"] = ()
    """Its arguments."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One type, or one question."""

    kind: str
    name: str
    text: str
    parts: Sequence[Part] = ()
    among: Sequence[str] = ()
    """Interfaces that it implements, or the types of a union or interface."""


def entries(schema: GraphQLSchema) -> Sequence[Entry]:
    """Everything that the schema has of its own, kind by kind, in the order of names."""
    found = [*_questions(schema), *_types(schema)]
    return sorted(found, key=lambda entry: (KINDS.index(entry.kind), entry.name.lower()))


def _questions(schema: GraphQLSchema) -> Iterator[Entry]:
    for name, field in (schema.query_type.fields if schema.query_type else {}).items():
        answer = Part(
            "answers", str(field.type), get_named_type(field.type).name, "", deprecated=field.deprecation_reason
        )
        yield Entry("Questions", name, _plain(field.description), [answer, *_arguments(field.args)])


def _types(schema: GraphQLSchema) -> Iterator[Entry]:
    for name, kind in schema.type_map.items():
        if name.startswith("__") or kind is schema.query_type:
            continue
        text = _plain(kind.description)
        if isinstance(kind, GraphQLObjectType):
            yield Entry("Objects", name, text, _fields(kind.fields), [one.name for one in kind.interfaces])
        elif isinstance(kind, GraphQLInterfaceType):
            yield Entry("Interfaces", name, text, _fields(kind.fields), _names(schema.get_possible_types(kind)))
        elif isinstance(kind, GraphQLUnionType):
            yield Entry("Unions", name, text, among=_names(kind.types))
        elif isinstance(kind, GraphQLEnumType):
            values = kind.values.items()
            parts = [
                Part(key, "", "", _plain(value.description), "", value.deprecation_reason) for key, value in values
            ]
            yield Entry("Enums", name, text, parts)
        elif isinstance(kind, GraphQLInputObjectType):
            yield Entry("Inputs", name, text, _arguments(kind.fields))
        elif isinstance(kind, GraphQLScalarType):
            yield Entry("Scalars", name, text)


def _values(kind: GraphQLEnumType) -> Sequence[Part]:
    values = kind.values.items()
    return [Part(key, "", "", _plain(value.description), "", value.deprecation_reason) for key, value in values]


def _fields(fields: Mapping[str, GraphQLField]) -> Sequence[Part]:
    return [
        Part(
            name,
            str(field.type),
            get_named_type(field.type).name,
            _plain(field.description),
            deprecated=field.deprecation_reason,
            takes=_arguments(field.args),
        )
        for name, field in fields.items()
    ]


def _arguments(arguments: Mapping[str, GraphQLArgument] | Mapping[str, GraphQLInputField]) -> Sequence[Part]:
    return [
        Part(
            name,
            str(given.type),
            get_named_type(given.type).name,
            _plain(given.description),
            print_ast(given.ast_node.default_value) if given.ast_node and given.ast_node.default_value else "",
            given.deprecation_reason,
        )
        for name, given in arguments.items()
    ]


def _names(kinds: Iterable[GraphQLNamedType]) -> Sequence[str]:
    return sorted(kind.name for kind in kinds)


def _plain(text: str | None) -> str:
    """A description on one line."""
    return " ".join((text or "").split())
