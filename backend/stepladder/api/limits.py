"""How much one question may ask, measured before it is answered.

What a document is, is measured once: it says nothing of how much there is. What its answer may cost is estimated from
the lists of the catalogue it is asked of.

The measure walks every fragment once and remembers it: the usual rules walk a fragment wherever it is spread, and a few
hundred bytes of fragments that spread one another twice would keep them busy for years.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    get_named_type,
)
from graphql.type import SchemaMetaFieldDef, TypeMetaFieldDef

from stepladder.api.errors import ApiError

MOST_TOKENS: Final = 10_000
"""Words and signs in one document: the largest of our own operations has 700."""

PRICE: Final = "price"
"""Under this name a field of the schema keeps what the reasoning behind it takes, as so many fields of an answer."""

Length = Callable[[FieldNode, GraphQLField, GraphQLObjectType | GraphQLInterfaceType], int]
"""How many things a field of a type is taken to hold."""

_Fielded = GraphQLObjectType | GraphQLInterfaceType


@dataclass(frozen=True, slots=True)
class Measure:
    """How large a part of a question is, its fragments written out."""

    depth: int = 0
    """Fields within fields."""
    fields: int = 0
    """All fields."""
    aliases: int = 0
    """Fields that are asked for under another name."""
    cost: int = 0
    """Fields of the answer, where every list is as long as it is taken to be."""

    def __add__(self, other: "Measure") -> "Measure":
        """Both side by side."""
        return Measure(
            max(self.depth, other.depth),
            self.fields + other.fields,
            self.aliases + other.aliases,
            self.cost + other.cost,
        )


MOST_OF: Final = Measure(depth=20, fields=2_000, aliases=100, cost=600_000)
"""What one operation may be at most: several times our own largest in every respect. The cost may be twice what an
answer may hold, for it takes every list to be the longest of its sort."""


def check(document: DocumentNode, schema: GraphQLSchema) -> None:
    """Refuse a document in which an operation asks for too much."""
    meter = Meter(document, schema)
    for operation in document.definitions:
        if isinstance(operation, OperationDefinitionNode):
            _refuse(meter.operation(operation))
    for name in meter.fragments:
        _refuse(meter.fragment(name))


def cost(operation: OperationDefinitionNode, document: DocumentNode, schema: GraphQLSchema, length: Length) -> int:
    """What the answer to an operation of a checked document is taken to cost."""
    return Meter(document, schema, length).operation(operation).cost


def check_cost(asked: int) -> None:
    """Refuse an operation whose answer would be too much."""
    _refuse(Measure(cost=asked))


def _refuse(measure: Measure) -> None:
    for respect in ("depth", "fields", "aliases", "cost"):
        asked, most = getattr(measure, respect), getattr(MOST_OF, respect)
        if asked > most:
            raise ApiError(f"This asks for too much: its {respect} is {asked}, at most {most}.", "QUERY_TOO_COMPLEX")


class Meter:
    """Measures a document, each of its fragments once."""

    def __init__(self, document: DocumentNode, schema: GraphQLSchema, length: Length = lambda *_: 1) -> None:
        self._schema = schema
        self._length = length
        self.fragments: Mapping[str, FragmentDefinitionNode] = {
            node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)
        }
        self._measured: dict[str, Measure] = {}

    def operation(self, operation: OperationDefinitionNode) -> Measure:
        """How large an operation is."""
        root = self._schema.get_root_type(operation.operation)
        return self._selection(operation.selection_set, root)

    def fragment(self, name: str) -> Measure:
        """How large a fragment is wherever it is spread."""
        known = self._measured.get(name)
        if known is not None or name not in self.fragments:
            return known or Measure()
        self._measured[name] = Measure()  # a fragment within itself counts once here, and is refused by validation
        node = self.fragments[name]
        within = self._selection(node.selection_set, self._fields_of(node.type_condition.name.value))
        self._measured[name] = within
        return within

    def _fields_of(self, name: str) -> _Fielded | None:
        found = self._schema.get_type(name)
        return found if isinstance(found, GraphQLObjectType | GraphQLInterfaceType) else None

    def _selection(self, selection: SelectionSetNode | None, parent: _Fielded | None) -> Measure:
        total = Measure()
        for node in selection.selections if selection else ():
            if isinstance(node, FieldNode):
                total += self._field(node, parent)
            elif isinstance(node, FragmentSpreadNode):
                total += self.fragment(node.name.value)
            elif isinstance(node, InlineFragmentNode):
                condition = node.type_condition
                total += self._selection(
                    node.selection_set, self._fields_of(condition.name.value) if condition else parent
                )
        return total

    def _field(self, node: FieldNode, parent: _Fielded | None) -> Measure:
        field = self._field_of(node.name.value, parent)
        named = get_named_type(field.type) if field else None
        inner = named if isinstance(named, GraphQLObjectType | GraphQLInterfaceType) else None
        within = self._selection(node.selection_set, inner)
        length = self._length(node, field, parent) if field and parent and inner else 1
        return Measure(
            depth=1 + within.depth,
            fields=1 + within.fields,
            aliases=(1 if node.alias else 0) + within.aliases,
            cost=1 + (field.extensions.get(PRICE, 0) if field else 0) + within.cost * length,
        )

    def _field_of(self, name: str, parent: _Fielded | None) -> GraphQLField | None:
        meta = {"__schema": SchemaMetaFieldDef, "__type": TypeMetaFieldDef}.get(name)
        return meta or (parent.fields.get(name) if parent else None)
