"""One question per kind of page: each is valid, asks everything its page shows, and is answered without errors."""

from pathlib import Path
from typing import Any

import pytest
from graphql import (
    FieldNode,
    FragmentSpreadNode,
    GraphQLObjectType,
    OperationDefinitionNode,
    get_named_type,
    is_leaf_type,
    parse,
    validate,
)
from questions import variables_of
from world import a_fairness_report, a_mentor, world_with

from stepladder.api.schema import executable
from stepladder.records import KINDS, Contents

OPERATIONS = sorted((Path(__file__).parents[2] / "graphql" / "operations").glob("*.graphql"))

PAGES = {
    "Ladder": "ladders",
    "Level": "levels",
    "Competency": "competencies",
    "Mentor": "mentors",
    "Training": "trainings",
    "Hat": "hats",
    "Guide": "guides",
}
"""The operations that ask everything of one noun, with the connection they ask."""

NOT_ASKED = {"Mentor": {"capacity"}}
"""What no page shows: how many a mentor takes, less the room they still have, would tell how many come to them."""


REASONING = {
    "difference",
    "bridge",
    "paths",
    "parity",
    "coverage",
    "covered",
    "doors",
    "wording",
    "changes",
    "search",
    "fairness",
}
REASONING |= {"comparison", "move"}
"""The operations that ask for what is worked out."""


def operation(name: str) -> str:
    return next(path for path in OPERATIONS if path.stem == name.lower()).read_text(encoding="utf-8")


def test_every_kind_of_document_has_its_page_s_operation() -> None:
    names = {path.stem for path in OPERATIONS}

    without = {"organisation", "process", "cycle", "fairness_report", "translation"}
    """Asked with the first page; the texts of translations stand in for those of what they translate."""
    assert (
        names == {kind for kind in KINDS if kind not in without} | {"glance", "home", "ladders", "revision"} | REASONING
    )
    assert {name.lower() for name in PAGES} == names - {"glance", "home", "ladders", "revision"} - REASONING


@pytest.mark.parametrize("path", OPERATIONS, ids=lambda path: path.stem)
def test_an_operation_is_valid_named_as_its_file_and_says_what_it_is_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    document = parse(text)
    named = [
        node.name.value for node in document.definitions if isinstance(node, OperationDefinitionNode) and node.name
    ]

    assert validate(executable(), document) == []
    assert named == [path.stem.capitalize()]
    assert text.startswith("# ")


@pytest.mark.parametrize("noun", PAGES)
def test_a_page_s_operation_asks_every_plain_field_of_its_noun(noun: str) -> None:
    kind = executable().get_type(noun)
    assert isinstance(kind, GraphQLObjectType)
    plain = {name for name, field in kind.fields.items() if is_leaf_type(get_named_type(field.type))}

    assert plain - asked_of_each(noun) == NOT_ASKED.get(noun, set())


@pytest.mark.parametrize(("noun", "connection"), [("Process", "processes"), ("Cycle", "cycles")])
def test_the_first_page_asks_every_plain_field_of_what_has_no_page_of_its_own(noun: str, connection: str) -> None:
    kind = executable().get_type(noun)
    assert isinstance(kind, GraphQLObjectType)
    plain = {name for name, field in kind.fields.items() if is_leaf_type(get_named_type(field.type))}

    assert plain - asked_of_each("Home", connection) == set()


def asked_of_each(document: str, asked: str | None = None) -> set[str]:
    """The fields that an operation asks of each thing of a connection: of the only one, for a noun's own."""
    (definition, *_) = parse(operation(document)).definitions
    assert isinstance(definition, OperationDefinitionNode)
    wanted = asked or PAGES[document]
    fields = [field for field in definition.selection_set.selections if isinstance(field, FieldNode)]
    assert asked or len(fields) == 1
    (connection,) = [field for field in fields if field.name.value == wanted]
    assert connection.selection_set
    (nodes,) = [
        node
        for node in connection.selection_set.selections
        if isinstance(node, FieldNode) and node.name.value == "nodes"
    ]
    assert nodes.selection_set
    assert not any(isinstance(node, FragmentSpreadNode) for node in nodes.selection_set.selections)
    return {node.name.value for node in nodes.selection_set.selections if isinstance(node, FieldNode)}


@pytest.mark.anyio
@pytest.mark.parametrize("audience", ["public", "staff"])
@pytest.mark.parametrize("path", OPERATIONS, ids=lambda path: path.stem)
async def test_an_operation_is_answered_from_the_world_without_errors(api: Any, path: Path, audience: str) -> None:
    contents = world_with(a_fairness_report("2026", audience="public"))
    data = await api(contents, audience=audience).ask(path.read_text(encoding="utf-8"), **variables_of(path.stem))

    assert all(data.values())


def _is_empty(data: Any) -> bool:
    """Whether all lists of the one thing that was asked for are empty."""
    (found,) = data.values()
    return not any(value for value in found.values() if isinstance(value, list))


@pytest.mark.anyio
@pytest.mark.parametrize("path", OPERATIONS, ids=lambda path: path.stem)
async def test_an_operation_is_answered_where_there_is_no_content_yet(api: Any, path: Path) -> None:
    data = await api(Contents()).ask(path.read_text(encoding="utf-8"), **variables_of(path.stem))

    counts = [found["totalCount"] for found in data.values() if found and "totalCount" in found]
    assert not any(counts)
    assert counts or "contentRevision" in data or not any(data.values()) or _is_empty(data)


@pytest.mark.anyio
async def test_the_same_operation_serves_one_page_and_a_whole_build_in_steps(api: Any) -> None:
    asked = api(world_with(*(a_mentor(f"mentor-{n:03}", agreed_on="2026-10-01") for n in range(120))))
    one = await asked.ask(operation("Mentor"), slugs=["teo-maris"], first=1)
    first = await asked.ask(operation("Mentor"), first=100)
    rest = await asked.ask(operation("Mentor"), first=100, after=first["mentors"]["pageInfo"]["endCursor"])

    assert [mentor["slug"] for mentor in one["mentors"]["nodes"]] == ["teo-maris"]
    assert one["mentors"]["totalCount"] == 1
    found = [mentor["slug"] for page in (first, rest) for mentor in page["mentors"]["nodes"]]
    assert len(found) == len(set(found)) == first["mentors"]["totalCount"] == 122
    assert [page["mentors"]["pageInfo"]["hasNextPage"] for page in (first, rest)] == [True, False]
