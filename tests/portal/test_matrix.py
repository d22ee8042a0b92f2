"""The matrix: every level a column, every competency a line, and of several sentences the one that binds most."""

from pathlib import Path
from typing import Any

import pytest
from portal.reading import read_html

import stepladder_portal
from stepladder_portal.catalog import Catalog
from stepladder_portal.matrix import asked
from stepladder_portal.render import Renderer

TEMPLATES = str(Path(stepladder_portal.__file__).parent / "templates")
SCALE = {"proficiencies": ["Aware", "Working", "Advanced"], "ordered": True}


def said(proficiency: str | None, strength: str = "CORE", key: str = "k") -> Any:
    return {"proficiency": proficiency, "strength": strength, "key": key}


def test_of_what_is_asked_from_the_first_day_the_highest_counts() -> None:
    cell = asked([said("Working"), said("Advanced"), said("Aware")], SCALE)
    assert cell
    assert (cell.proficiency, cell.number) == ("Advanced", 3)


@pytest.mark.parametrize(("weaker", "stronger"), [("GROWTH", "CORE"), ("EXCEEDS", "GROWTH"), ("EXCEEDS", "CORE")])
def test_what_one_may_grow_into_counts_only_where_nothing_more_is_asked(weaker: str, stronger: str) -> None:
    cell = asked([said("Advanced", weaker), said("Aware", stronger)], SCALE)
    assert cell
    assert (cell.proficiency, cell.strength) == ("Aware", stronger)


def test_a_label_that_no_scale_knows_is_shown_and_never_outranks_one_that_it_knows() -> None:
    odd = asked([said("Odd")], SCALE)
    both = asked([said("Odd"), said("Aware")], SCALE)
    assert odd
    assert both
    assert (odd.proficiency, both.proficiency) == ("Odd", "Aware")
    assert asked([], SCALE) is None


def test_every_cell_stands_under_its_level_and_leads_to_its_sentence(catalog: Catalog) -> None:
    renderer = Renderer(catalog, TEMPLATES)
    page = read_html(renderer.body(renderer.pages.by_address["ladders/engineering/matrix/"]))
    (table,) = page.all("table")
    heads = table.all("th", scope="col")[1:]
    standing = [each for each in catalog.ladder["engineering"]["levels"] if each["status"] != "RETIRED"]
    assert len(heads) == len(standing)
    for row in table.all("tbody")[0].all("tr")[1:]:
        cells = row.all("td")
        assert len(cells) == len(heads)
        for head, cell in zip(heads, cells, strict=True):
            (level,) = (each.attributes["href"] for each in head.all("a"))
            assert all(link.attributes["href"].startswith(f"{level}#") for link in cell.all("a"))
            assert cell.text.strip()


def test_the_table_scrolls_in_a_frame_that_the_keyboard_reaches(catalog: Catalog) -> None:
    renderer = Renderer(catalog, TEMPLATES)
    page = read_html(renderer.body(renderer.pages.by_address["ladders/engineering/matrix/"]))
    (frame,) = page.of_class("matrix")
    assert frame.attributes["tabindex"] == "0"
    assert frame.attributes["role"] == "region"
    assert frame.attributes["aria-label"]
    tracks = [link.attributes["href"] for link in page.of_class("pills")[0].all("a")]
    ids = {each.attributes.get("id") for each in page}
    assert all(link.removeprefix("#") in ids for link in tracks)
