"""How much one question may ask, measured before it is answered.

The measure walks every fragment once and remembers it: the usual rules walk a fragment wherever it is spread, and a few
hundred bytes of fragments that spread one another twice would keep them busy for years.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    get_named_type,
    get_nullable_type,
    is_list_type,
)
from graphql.type import SchemaMetaFieldDef, TypeMetaFieldDef

from stepladder.api.connections import MOST, USUAL
from stepladder.api.errors import ApiError

MOST_TOKENS: Final = 10_000
"""Words and signs in one document: the largest of our own operations has 700."""

_USUAL_LIST: Final = 5
"""How long a list is taken to be where nobody says."""


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
    """Fields of the answer, lists taken to be of usual length."""

    def __add__(self, other: "Measure") -> "Measure":
        """Both side by side."""
        return Measure(
            max(self.depth, other.depth),
            self.fields + other.fields,
            self.aliases + other.aliases,
            self.cost + other.cost,
        )


MOST_OF: Final = Measure(depth=20, fields=2_000, aliases=100, cost=2_000_000)
"""What one operation may be at most: several times our own largest in every respect."""


def check(document: DocumentNode, schema: GraphQLSchema) -> None:
    """Refuse a document in which an operation asks for too much."""
    meter = Meter(document, schema)
    for operation in document.definitions:
        if isinstance(operation, OperationDefinitionNode):
            _refuse(meter.operation(operation))
    for name in meter.fragments:
        _refuse(meter.fragment(name))


def _refuse(measure: Measure) -> None:
    for respect in ("depth", "fields", "aliases", "cost"):
        asked, most = getattr(measure, respect), getattr(MOST_OF, respect)
        if asked > most:
            raise ApiError(f"This asks for too much: its {respect} is {asked}, at most {most}.", "QUERY_TOO_COMPLEX")


class Meter:
    """Measures a document, each of its fragments once."""

    def __init__(self, document: DocumentNode, schema: GraphQLSchema) -> None:
        self._schema = schema
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
        kind = self._type_of(node.name.value, parent)
        named = get_named_type(kind) if kind else None
        inner = named if isinstance(named, GraphQLObjectType | GraphQLInterfaceType) else None
        within = self._selection(node.selection_set, inner)
        return Measure(
            depth=1 + within.depth,
            fields=1 + within.fields,
            aliases=(1 if node.alias else 0) + within.aliases,
            cost=1 + within.cost * _length(node, kind),
        )

    def _type_of(self, name: str, parent: _Fielded | None) -> GraphQLOutputType | None:
        meta = {"__schema": SchemaMetaFieldDef, "__type": TypeMetaFieldDef}.get(name)
        field = meta or (parent.fields.get(name) if parent else None)
        return field.type if field else None


def _length(node: FieldNode, kind: GraphQLOutputType | None) -> int:
    """How many things a field is taken to hold: a page as long as asked for, a list of usual length, or one."""
    if kind is None:
        return 1
    if getattr(get_named_type(kind), "name", "").endswith("Connection"):
        asked = [argument.value for argument in node.arguments or () if argument.name.value in {"first", "last"}]
        if not asked:
            return USUAL
        return max(_number(value.value) if isinstance(value, IntValueNode) else MOST for value in asked)
    return _USUAL_LIST if is_list_type(get_nullable_type(kind)) and not _describes(kind) else 1


def _number(written: str) -> int:
    """A page size as written in the document; one that is out of bounds is refused when it is used."""
    return min(int(written), MOST) if written.isdigit() and len(written) < 9 else MOST


def _describes(kind: GraphQLOutputType) -> bool:
    """Whether a type is one of introspection, whose own rule limits how deep its lists go."""
    return str(get_named_type(kind)).startswith("__")
