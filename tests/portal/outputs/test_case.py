"""The export of ladders: what CASE 1.1 asks of a package, and identities that last."""

import json
from typing import Any
from uuid import UUID

import pytest
from portal.reading import Finished

from stepladder_portal.catalog import Catalog
from stepladder_portal.outputs.case import Package, case_of
from stepladder_portal.surroundings import Surroundings

ASSOCIATIONS = {
    "isChildOf", "isPeerOf", "isPartOf", "exactMatchOf", "precedes", "isRelatedTo", "replacedBy", "exemplar",
    "hasSkillLevel", "isTranslationOf",
}  # fmt: skip
"""The vocabulary of ``associationType`` (CASE 1.1, section on CFAssociation)."""


@pytest.fixture(scope="module")
def packages(sample_portal: Finished) -> list[dict[str, Any]]:
    """Every export of the sample."""
    files = sorted((sample_portal.folder / "api" / "case").glob("*.json"))
    assert files
    return [json.loads(file.read_bytes()) for file in files]


def test_everything_has_what_the_format_requires(packages: list[dict[str, Any]]) -> None:
    for package in packages:
        document = package["CFDocument"]
        assert {"identifier", "uri", "creator", "title", "lastChangeDateTime"} <= document.keys()
        assert document["caseVersion"] == "1.1"
        assert document["adoptionStatus"] in {"Private Draft", "Draft", "Adopted", "Deprecated"}
        for item in package["CFItems"]:
            assert {"identifier", "uri", "fullStatement", "lastChangeDateTime"} <= item.keys()
            assert item["fullStatement"]
        for each in package["CFAssociations"]:
            assert each["associationType"] in ASSOCIATIONS
            for end in ("originNodeURI", "destinationNodeURI"):
                assert {"title", "identifier", "uri"} == each[end].keys()


def test_identifiers_are_uuids_and_each_is_one_things_alone(packages: list[dict[str, Any]]) -> None:
    every = [
        thing["identifier"]
        for package in packages
        for thing in (package["CFDocument"], *package["CFItems"], *package["CFAssociations"])
    ]
    assert all(str(UUID(each)) == each for each in every)
    assert len(every) == len(set(every))


def test_every_item_hangs_on_one_tree(packages: list[dict[str, Any]]) -> None:
    for package in packages:
        parents = {
            each["originNodeURI"]["identifier"]: each["destinationNodeURI"]["identifier"]
            for each in package["CFAssociations"]
            if each["associationType"] == "isChildOf"
        }
        assert parents.keys() == {item["identifier"] for item in package["CFItems"]}
        for start in parents:
            above = start
            for _ in range(5):
                above = parents.get(above, above)
            assert above == package["CFDocument"]["identifier"]


def test_what_stands_beyond_the_ladder_is_named_as_its_own_export_names_it(packages: list[dict[str, Any]]) -> None:
    known = {item["identifier"]: item["uri"] for package in packages for item in package["CFItems"]}
    beyond = [each["destinationNodeURI"] for package in packages for each in package["CFAssociations"]
              if each["associationType"] in {"exactMatchOf", "isPeerOf", "precedes"}]  # fmt: skip
    assert beyond
    assert all(known[end["identifier"]] == end["uri"] for end in beyond)


def test_an_export_made_again_elsewhere_has_the_same_identifiers(catalog: Catalog) -> None:
    ladder = next(iter(catalog.ladder.values()))
    one = Package(catalog, Surroundings(), ladder).made()
    other = Package(catalog, Surroundings("https://careers.example/"), ladder).made()
    assert [each["identifier"] for each in one["CFItems"]] == [each["identifier"] for each in other["CFItems"]]
    assert one["CFItems"][0]["uri"].startswith("urn:uuid:")
    assert other["CFItems"][0]["uri"].startswith(f"https://careers.example/{case_of(ladder)}#")


def test_a_ladder_names_its_export(portal: Finished, catalog: Catalog) -> None:
    slug, ladder = next(iter(catalog.ladder.items()))
    links = {a.attributes.get("href") for a in portal.pages[f"ladders/{slug}/"].all("a")}
    assert f"../../{case_of(ladder)}" in links
