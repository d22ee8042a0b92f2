"""What a schema would break for those who rely on the one that was released last.

What was deprecated may go once its day has passed: `@deprecated(reason: "Use X. Removed after 2027-03-31.")` in a
release of a later day than that. So whoever keeps up with releases has seen the notice, and its day come.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from graphql import (
    REMOVE,
    DefinitionNode,
    DocumentNode,
    EnumValueDefinitionNode,
    FieldDefinitionNode,
    GraphQLDeprecatedDirective,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    InputValueDefinitionNode,
    InterfaceTypeDefinitionNode,
    NamedTypeNode,
    Node,
    ObjectTypeDefinitionNode,
    TypeDefinitionNode,
    Visitor,
    VisitorAction,
    build_ast_schema,
    find_breaking_changes,
    get_directive_values,
    parse,
    visit,
)

from published.meaning import changed_meaning
from published.releases import Release

_UNUSED = "Standard scalar "
"""So begins what is told of an `Int` or a `Float` that nothing uses any more; where it was used is told besides."""
_UNTIL = re.compile(r"Removed after (\d{4}-\d\d-\d\d)\.?$")


def broken(last: Release, now: GraphQLSchema) -> Sequence[str]:
    """What is gone or changed although it was promised, a sentence each."""
    promised = build_ast_schema(_kept(parse(last.sdl), last.day), assume_valid=True)
    found = find_breaking_changes(promised, now)
    gone = [change.description for change in found if not change.description.startswith(_UNUSED)]
    return [*gone, *changed_meaning(promised, now)]


def without_end(schema: GraphQLSchema) -> Iterator[str]:
    """What is deprecated but does not say after which day it goes."""
    return (place for place, reason in deprecations(schema).items() if _until(reason) is None)


def deprecations(schema: GraphQLSchema) -> Mapping[str, str]:
    """Everything that is deprecated, by its place in the schema, with the reason."""
    found: dict[str, str | None] = {}
    for name, kind in sorted(schema.type_map.items()):
        if isinstance(kind, GraphQLEnumType):
            found |= {f"{name}.{key}": value.deprecation_reason for key, value in kind.values.items()}
        elif isinstance(kind, GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType):
            for key, field in kind.fields.items():
                found[f"{name}.{key}"] = field.deprecation_reason
                arguments = getattr(field, "args", {}).items()
                found |= {f"{name}.{key}({argument}:)": given.deprecation_reason for argument, given in arguments}
    return {place: reason for place, reason in found.items() if reason is not None and not place.startswith("__")}


def _until(reason: str) -> date | None:
    found = _UNTIL.search(reason.strip())
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


class _Expired(Visitor):
    """Leaves out what was to go before a day."""

    def __init__(self, day: date) -> None:
        super().__init__()
        self._day = day

    def _leave(self, node: FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode) -> VisitorAction:
        said = get_directive_values(GraphQLDeprecatedDirective, node)
        until = _until(said["reason"]) if said else None
        return REMOVE if until and until < self._day else None

    enter_field_definition = enter_input_value_definition = enter_enum_value_definition = lambda self, node, *_: (
        self._leave(node)
    )


def _kept(document: DocumentNode, day: date) -> DocumentNode:
    """A schema without what was to go before a day, and without types that nothing leads to then."""
    left: DocumentNode = visit(document, _Expired(day))
    kinds = {node.name.value: node for node in left.definitions if isinstance(node, TypeDefinitionNode)}
    reached: set[str] = set()
    ahead = ["Query", "Mutation", "Subscription"]
    while ahead:
        name = ahead.pop()
        if name in kinds and name not in reached:
            reached.add(name)
            ahead.extend(_named(kinds[name]))
            ahead.extend(_implementing(name, left.definitions))
    definitions = (
        node for node in left.definitions if not isinstance(node, TypeDefinitionNode) or node.name.value in reached
    )
    return DocumentNode(definitions=tuple(definitions))


def _named(node: Node) -> Iterable[str]:
    """The types that a definition names."""
    names: list[str] = []

    class Names(Visitor):
        def enter_named_type(self, named: NamedTypeNode, *_: object) -> None:
            names.append(named.name.value)

    visit(node, Names())
    return names


def _implementing(name: str, definitions: Iterable[DefinitionNode]) -> Iterator[str]:
    for node in definitions:
        if isinstance(node, ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode) and name in {
            interface.name.value for interface in node.interfaces or ()
        }:
            yield node.name.value
