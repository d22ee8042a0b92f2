"""The export of ladders: what CASE 1.1 asks of a package, and identities that last."""

import json
import re
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from portal.reading import Finished

from stepladder_portal.answers import Answer
from stepladder_portal.catalog import Catalog
from stepladder_portal.outputs.case import Package, case_of
from stepladder_portal.surroundings import Surroundings
from stepladder_portal.told import Told

UUID_, LINE, TEXT, DAY, MOMENT = (
    r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
    r"\S+( \S+)*",
    r"(?s:.+)",
    r"\d{4}-\d\d-\d\d",
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)",
)
"""How values are written: UUID, NormalizedString, String, Date and DateTime of the information model."""

REQUIRED = {
    "CFDocument": {"identifier": UUID_, "uri": LINE, "creator": LINE, "title": LINE, "lastChangeDateTime": MOMENT},
    "CFItems": {"identifier": UUID_, "uri": LINE, "fullStatement": TEXT, "lastChangeDateTime": MOMENT},
    "CFAssociations": {
        "identifier": UUID_,
        "uri": LINE,
        "lastChangeDateTime": MOMENT,
        "associationType": "isChildOf|isPeerOf|isPartOf|exactMatchOf|precedes|isRelatedTo|replacedBy|exemplar|"
        "hasSkillLevel|isTranslationOf",
    },
    "link": {"title": LINE, "identifier": UUID_, "uri": LINE},
}
MORE = {
    "CFDocument": {
        "frameworkType": LINE, "caseVersion": r"1\.1", "officialSourceURL": LINE, "publisher": LINE,
        "description": TEXT, "language": LINE, "version": LINE, "adoptionStatus": LINE, "statusStartDate": DAY,
        "statusEndDate": DAY, "notes": TEXT,
    },
    "CFItems": {
        "alternativeLabel": LINE, "CFItemType": LINE, "humanCodingScheme": LINE, "listEnumeration": LINE,
        "abbreviatedStatement": LINE, "notes": TEXT, "language": LINE, "statusStartDate": DAY, "statusEndDate": DAY,
    },
    "CFAssociations": {"notes": TEXT},
    "link": {},
}  # fmt: skip
"""What a package must hold, and what it may as far as it is plain text: from the JSON Schema that 1EdTech publishes
with CASE 1.1 (``case_v1p1_cfpackage-jsonschema1.json``, which allows nothing else in any of these)."""


def faults(sort: str, thing: dict[str, Any]) -> list[str]:
    """What the format would not take in a thing of a package."""
    nodes = {"originNodeURI", "destinationNodeURI"} if sort == "CFAssociations" else set()
    found = [f"{name} is missing" for name in (REQUIRED[sort].keys() | nodes) - thing.keys()]
    for name, value in thing.items():
        shape = (REQUIRED[sort] | MORE[sort]).get(name)
        if name in nodes:
            found += [f"{name}: {fault}" for fault in faults("link", value)]
        elif name == "sequenceNumber" and sort == "CFAssociations":
            found += [] if isinstance(value, int) else [f"{name} is no integer"]
        elif shape is None:
            found.append(f"{name} is not known")
        elif not isinstance(value, str) or not re.fullmatch(shape, value):
            found.append(f"{name} may not be {value!r}")
    return found


def in_german(catalog: Catalog, ladder: Answer) -> dict[str, Any]:
    """The export of a ladder in another language than the organisation's own."""
    return Package(replace(catalog, language="de"), Surroundings("https://x.example/").within("de/"), ladder).made()


@pytest.fixture(scope="module")
def packages(sample_portal: Finished) -> list[dict[str, Any]]:
    """Every export of the sample."""
    files = sorted((sample_portal.folder / "api" / "case").glob("*.json"))
    assert files
    return [json.loads(file.read_bytes()) for file in files]


def test_a_package_is_as_the_format_has_it(packages: list[dict[str, Any]]) -> None:
    for package in packages:
        assert package.keys() == {"CFDocument", "CFItems", "CFAssociations"}
        every = {**package, "CFDocument": [package["CFDocument"]]}
        assert [fault for sort, things in every.items() for thing in things for fault in faults(sort, thing)] == []


def test_the_table_tells_what_the_format_would_not_take(packages: list[dict[str, Any]]) -> None:
    item = packages[0]["CFItems"][0]
    assert faults("CFItems", {**item, "grade": "x", "abbreviatedStatement": "Two\nlines", "lastChangeDateTime": "now"})
    assert len(faults("CFItems", {})) == len(REQUIRED["CFItems"])
    assert faults("CFAssociations", {**packages[0]["CFAssociations"][0], "originNodeURI": {}})


def test_titles_of_several_lines_are_put_into_one(catalog: Catalog) -> None:
    ladder = {**next(iter(catalog.ladder.values())), "title": "Two\nlines  ", "version": "a\tb"}
    document = Package(catalog, Surroundings(), ladder).made()["CFDocument"]
    assert (document["title"], document["version"]) == ("Two lines", "a b")


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


def test_each_language_has_identifiers_of_its_own_and_says_of_what_it_is_a_translation(catalog: Catalog) -> None:
    ladder = next(iter(catalog.ladder.values()))
    own, other = Package(catalog, Surroundings("https://x.example/"), ladder).made(), in_german(catalog, ladder)
    known = {item["identifier"]: item["uri"] for item in (own["CFDocument"], *own["CFItems"])}
    items = {item["identifier"] for item in (other["CFDocument"], *other["CFItems"])}
    assert not known.keys() & items
    told = [each for each in other["CFAssociations"] if each["associationType"] == "isTranslationOf"]
    assert {each["originNodeURI"]["identifier"] for each in told} == items
    assert {each["destinationNodeURI"]["identifier"]: each["destinationNodeURI"]["uri"] for each in told} == known
    assert not [each for each in own["CFAssociations"] if each["associationType"] == "isTranslationOf"]


def test_what_nobody_has_translated_is_the_same_text_in_its_own_language(catalog: Catalog) -> None:
    ladder = {**next(iter(catalog.ladder.values())), "title": Told.of("Still English", "en")}
    package = in_german(catalog, ladder)
    sorts = {each["originNodeURI"]["title"]: each["associationType"] for each in package["CFAssociations"]
             if each["destinationNodeURI"]["title"] == each["originNodeURI"]["title"]}  # fmt: skip
    assert sorts["Still English"] == "exactMatchOf"


def test_two_organisations_that_call_everything_alike_have_other_identifiers(catalog: Catalog) -> None:
    ladder = next(iter(catalog.ladder.values()))
    neighbour = replace(catalog, organisation={**catalog.organisation, "name": "Neighbour"})
    every = [Package(each, Surroundings(), ladder).made()["CFDocument"]["identifier"] for each in (catalog, neighbour)]
    assert len(set(every)) == len(every)


def test_a_ladder_names_its_export(portal: Finished, catalog: Catalog) -> None:
    slug, ladder = next(iter(catalog.ladder.items()))
    links = {a.attributes.get("href") for a in portal.pages[f"ladders/{slug}/"].all("a")}
    assert f"../../{case_of(ladder)}" in links
