"""The documents in graphql/operations: each is valid, and each kind of page has its own, with its template."""

from importlib.resources import files

import pytest
from graphql import build_schema, parse, validate

from stepladder.api import contract
from stepladder_portal.operations import operation
from stepladder_portal.search import KIND_TITLES

NAMES = sorted(
    file.name.removesuffix(".graphql")
    for file in (files("stepladder_portal") / "operation_documents").iterdir()
    if file.name.endswith(".graphql")
)


@pytest.mark.parametrize("name", NAMES)
def test_every_operation_asks_only_what_the_api_offers(name: str) -> None:
    assert validate(build_schema(contract()), parse(operation(name).document)) == []


@pytest.mark.parametrize("name", ["home", *KIND_TITLES])  # what others ask, no page is made of
def test_every_operation_of_a_kind_of_page_has_its_template(name: str) -> None:
    assert (files("stepladder_portal") / "templates" / f"{name}.html").is_file()


def test_an_operation_is_named_like_its_file() -> None:
    for name in NAMES:
        assert f"query {name.capitalize()}" in operation(name).document
