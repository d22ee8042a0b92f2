"""What changed from each release of the schema to the next."""

from collections.abc import Sequence
from itertools import pairwise

from graphql import GraphQLSchema
from graphql.utilities import BreakingChange, DangerousChange, SafeChange, SafeChangeType, find_schema_changes

from published.breaking import deprecations
from published.releases import Release

_HEAD = """\
<!-- Made by scripts/describe_api.py from graphql/releases. Do not edit. -->
# Changes of the schema

From each release to the next, newest first. What is *removed or changed* may need a change of yours; *look out* tells
of what a strict program may stumble over, such as a new value of an enum; the rest can be left alone.
"""
_NOT_TOLD = {SafeChangeType.DESCRIPTION_CHANGED}


def changelog(releases: Sequence[Release]) -> str:
    """All of it as Markdown."""
    parts = [_HEAD, *(_part(before, after) for before, after in reversed([*pairwise(releases)]))]
    if releases:
        first = releases[0]
        parts.append(f"## Release {first.number}, {first.day}\n\nThe first one: {_size(first.schema)}.\n")
    else:
        parts.append("Nothing has been released yet.\n")
    return "\n".join(parts)


def _size(schema: GraphQLSchema) -> str:
    own = [name for name in schema.type_map if not name.startswith("__")]
    questions = schema.query_type.fields if schema.query_type else {}
    return f"{len(questions)} questions, {len(own)} types"


def _part(before: Release, after: Release) -> str:
    old, new = before.schema, after.schema
    changes = find_schema_changes(old, new)
    known = deprecations(old)
    deprecated = [f"{place}: {reason}" for place, reason in deprecations(new).items() if known.get(place) != reason]
    sections = {
        "Removed or changed": [change.description for change in changes if isinstance(change, BreakingChange)],
        "Deprecated": deprecated,
        "Look out": [change.description for change in changes if isinstance(change, DangerousChange)],
        "New": [
            change.description for change in changes if isinstance(change, SafeChange) and change.type not in _NOT_TOLD
        ],
    }
    told = [f"### {title}\n\n" + "".join(f"- {line}\n" for line in lines) for title, lines in sections.items() if lines]
    head = f"## Release {after.number}, {after.day}\n"
    return "\n".join([head, *(told or ["Descriptions and documents alone.\n"])])
