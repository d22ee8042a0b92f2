"""How long the lists are in which the schema describes itself.

The longest of each sort, within one another, would come to a hundred times what there is: a whole description of the
schema, which every tool asks for, has to pass. So these count as long as they are on average, and what is answered is
counted besides (see ``planned``).
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, Final

from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLInterfaceType, GraphQLObjectType

from stepladder.api.schema import executable

_LENGTHS: Final[Mapping[str, Callable[[Any], int | None]]] = {
    "fields": lambda kind: len(kind.fields) if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType) else None,
    "inputFields": lambda kind: len(kind.fields) if isinstance(kind, GraphQLInputObjectType) else None,
    "enumValues": lambda kind: len(kind.values) if isinstance(kind, GraphQLEnumType) else None,
    "interfaces": lambda kind: len(kind.interfaces) if isinstance(kind, GraphQLObjectType) else None,
}
"""Of each list of a type, how long it is; None where a type has no such list."""


@cache
def described(field: str) -> int:
    """How many things a list of introspection is taken to hold: 1 for those that are short."""
    kinds = executable().type_map.values()
    if field == "types":
        return len(kinds)
    if field == "possibleTypes":
        return max(
            len(executable().get_possible_types(kind)) for kind in kinds if isinstance(kind, GraphQLInterfaceType)
        )
    return _mean([length for kind in kinds if (length := _LENGTHS.get(field, lambda _: None)(kind)) is not None])


def _mean(lengths: Sequence[int]) -> int:
    """Rounded up."""
    return -(-sum(lengths) // len(lengths)) if lengths else 1
