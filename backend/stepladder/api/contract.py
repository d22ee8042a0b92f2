"""The published contract: the schema as text."""

from stepladder.api.schema import schema

_HEADER = "# Made by `stepladder export-schema`. Do not edit: change the types, then export again.\n\n"


def contract() -> str:
    """The whole schema in GraphQL's own language, as `graphql/schema.graphql` holds it."""
    return _HEADER + schema().as_str().rstrip("\n") + "\n"
