"""Adverts and lists are found by name, where there is such a page."""

import json

from portal.reading import Finished

from stepladder_portal.adverts import advert_of
from stepladder_portal.catalog import Catalog
from stepladder_portal.naming import names


def test_each_level_that_is_in_use_is_listed_with_its_advert(catalog: Catalog) -> None:
    listed = {entry["u"] for entry in names(catalog) if entry["k"] == "Advert"}
    assert listed == {advert_of(level) for level in catalog.level.values() if level["status"] == "ACTIVE"}
    assert listed


def test_every_advert_and_list_that_is_listed_has_a_page(catalog: Catalog, portal: Finished) -> None:
    written = json.loads((portal.folder / "search" / "names.json").read_text("utf-8"))["names"]
    behind = {entry["u"] for entry in names(catalog) if entry["k"] in {"Advert", "List"}}
    assert behind <= {entry["u"] for entry in written}
    assert any("/by/" in where for where in behind)


def test_lists_name_the_values_that_have_no_page_of_their_own(catalog: Catalog) -> None:
    lists = {entry["u"]: entry.get("a", []) for entry in names(catalog)}
    formats = {training["format"].casefold() for training in catalog.training.values() if training["format"]}
    assert formats & {each.casefold() for each in lists["training/by/format/"]}
    titles = {competency["title"] for competency in catalog.competency.values()}
    assert not titles & set(lists["training/by/competency/"])
