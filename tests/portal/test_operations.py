"""The documents in graphql/operations: each is valid, and what is asked for a page is what its template shows."""

from importlib.resources import files

import pytest
from graphql import FieldNode, OperationDefinitionNode, build_schema, parse, validate
from jinja2 import Environment, nodes

from stepladder.api import contract
from stepladder_portal.operations import operation
from stepladder_portal.sought import KIND_TITLES

NAMES = sorted(
    file.name.removesuffix(".graphql")
    for file in (files("stepladder_portal") / "operation_documents").iterdir()
    if file.name.endswith(".graphql")
)


@pytest.mark.parametrize("name", NAMES)
def test_every_operation_asks_only_what_the_api_offers(name: str) -> None:
    assert validate(build_schema(contract()), parse(operation(name).document)) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_document_holds_one_operation_named_like_its_file(name: str) -> None:
    asked = [each for each in parse(operation(name).document).definitions if isinstance(each, OperationDefinitionNode)]

    assert [each.name and each.name.value for each in asked] == [name.capitalize()]


def test_every_kind_of_page_has_its_operation_and_its_template() -> None:
    """Of what others ask, such as a difference, no page need be made."""
    for name in ("home", *KIND_TITLES):
        assert name in NAMES
        assert (files("stepladder_portal") / "templates" / f"{name}.html").is_file()


@pytest.mark.parametrize("name", KIND_TITLES)
def test_what_a_template_reads_of_its_thing_is_asked_by_the_operation_of_its_page(name: str) -> None:
    read = _read_in_template(name)

    assert read, "the template shows something of it"
    assert read - _asked_of_each(name) == set()


def _read_in_template(name: str) -> set[str]:
    """The fields that a template reads of the thing whose page it is, wherever in it."""
    source = (files("stepladder_portal") / "templates" / f"{name}.html").read_text("utf-8")
    read = Environment(autoescape=True, extensions=["jinja2.ext.i18n"]).parse(source).find_all(nodes.Getattr)
    return {each.attr for each in read if isinstance(each.node, nodes.Name) and each.node.name == name}


def _asked_of_each(name: str) -> set[str]:
    """The fields that an operation asks of each thing of its one connection, by the names that they have in answers."""
    (operation_node,) = (
        each for each in parse(operation(name).document).definitions if isinstance(each, OperationDefinitionNode)
    )
    (connection,) = _fields(operation_node)
    (things,) = (field for field in _fields(connection) if field.name.value == "nodes")
    return {(field.alias or field.name).value for field in _fields(things)}


def _fields(node: OperationDefinitionNode | FieldNode) -> list[FieldNode]:
    selections = node.selection_set.selections if node.selection_set else ()
    return [each for each in selections if isinstance(each, FieldNode)]
