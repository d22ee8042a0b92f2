"""What a change makes a question mean, or refuses, although the question is still a valid one.

graphql-core calls a default that changes dangerous, and of input types it looks at neither their defaults nor whether
one of their fields alone may be given: https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects.
"""

from collections.abc import Iterator, Mapping

from graphql import (
    GraphQLArgument,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    print_ast,
)

_Given = Mapping[str, GraphQLArgument] | Mapping[str, GraphQLInputField]


def changed_meaning(before: GraphQLSchema, after: GraphQLSchema) -> Iterator[str]:
    """A sentence for each default that was promised and is other now, and for each input that takes one field only."""
    for name, old in before.type_map.items():
        new = after.type_map.get(name)
        if isinstance(old, GraphQLInputObjectType) and isinstance(new, GraphQLInputObjectType):
            yield from _defaults(f"{name}.{{}}", old.fields, new.fields)
            if new.is_one_of and not old.is_one_of:
                yield f"{name} takes exactly one of its fields now."
        elif isinstance(old, GraphQLObjectType | GraphQLInterfaceType) and not name.startswith("__"):
            fields = new.fields if isinstance(new, GraphQLObjectType | GraphQLInterfaceType) else {}
            for key, field in old.fields.items():
                if key in fields:
                    yield from _defaults(f"{name}.{key}({{}}:)", field.args, fields[key].args)


def _defaults(place: str, old: _Given, new: _Given) -> Iterator[str]:
    for name, given in old.items():
        was = _default(given)
        if was and name in new and was != (now := _default(new[name])):
            yield f"The default of {place.format(name)} was {was}, and is {now or 'none'} now."


def _default(given: GraphQLArgument | GraphQLInputField) -> str:
    """As it is written in the schema; nothing where there is none."""
    return print_ast(given.ast_node.default_value) if given.ast_node and given.ast_node.default_value else ""
