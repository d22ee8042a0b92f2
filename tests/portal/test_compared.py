"""Two levels side by side: every sentence of both stands there once, and the difference comes first."""

from dataclasses import replace
from pathlib import Path

import pytest
from portal.reading import Element, Finished, read_html

import stepladder_portal
from stepladder_portal.catalog import Catalog
from stepladder_portal.compared import Compared
from stepladder_portal.render import Renderer

TEMPLATES = str(Path(stepladder_portal.__file__).parent / "templates")
ENDS = ("engineering/staff-engineer", "engineering/engineering-manager")
EQUALS = "compare/engineering/staff-engineer/engineering/engineering-manager/"


@pytest.fixture(scope="module")
def renderer(catalog: Catalog) -> Renderer:
    return Renderer(catalog, TEMPLATES)


def drawn(renderer: Renderer, address: str) -> Element:
    return read_html(renderer.body(renderer.pages.by_address[address]))


def every(renderer: Renderer) -> list[Compared]:
    return [renderer.views.between.compared(pair) for pair in renderer.catalog.difference]


def test_levels_to_choose_from_stand_as_on_the_ladder_the_highest_first_and_no_side_before_the_other(
    renderer: Renderer,
) -> None:
    pairs = renderer.views.between
    ladder = renderer.catalog.ladder["engineering"]
    places = [track["slug"] for track in ladder["tracks"]]
    ranked = [level for level in pairs.on_ladder(ladder) if level["rank"]]
    order = [(-level["rank"]["order"], places.index(level["track"]["slug"])) for level in ranked]
    assert order == sorted(order)


def test_levels_of_one_title_can_be_told_apart_wherever_two_are_chosen(renderer: Renderer) -> None:
    titles = [level["title"] for level in renderer.catalog.level.values()]
    assert len(set(titles)) < len(titles)
    lists = drawn(renderer, "compare/").of_class("levels-of") + drawn(renderer, "compare/engineering/").of_class(
        "beside"
    )
    for own in lists:
        called = [link.text for link in own.all("a")]
        assert len(set(called)) == len(called) > 0


def test_every_expectation_of_both_levels_is_told(renderer: Renderer) -> None:
    for told in every(renderer):
        lines = [line for entries in told.groups.values() for entry in entries for line in entry.lines]
        for level, side in zip(told.levels, ("before", "after"), strict=True):
            told_of = {getattr(line, side)["slug"] for line in lines if getattr(line, side)}
            assert told_of == {each["slug"] for each in level["expectations"]}


def test_what_is_new_has_no_other_side_and_what_is_kept_is_word_for_word(renderer: Renderer) -> None:
    for told in every(renderer):
        assert all(line.before is None for entry in told.groups.get("NEW", ()) for line in entry.lines)
        assert all(line.after is None for entry in told.groups.get("DROPPED", ()) for line in entry.lines)
        kept = [line for entry in told.groups.get("KEPT", ()) for line in entry.lines]
        assert all(line.before and line.after and line.before["text"] == line.after["text"] for line in kept)


def test_the_words_on_each_side_are_those_of_its_level(renderer: Renderer) -> None:
    for told in every(renderer):
        for entries in told.groups.values():
            for line in (line for entry in entries for line in entry.lines):
                for side, words in ((line.before, line.words_before), (line.after, line.words_after)):
                    assert "".join(text for _, text in words) == (side["text"] if side else "")


def test_both_orders_of_two_levels_lead_to_their_one_page(renderer: Renderer) -> None:
    one, other = ENDS
    assert renderer.views.comparison(one, other) == renderer.views.comparison(other, one) == EQUALS
    assert renderer.views.comparison(one, one) is None
    assert renderer.views.comparison(one, "nowhere/at-all") is None


def test_two_levels_of_one_height_are_told_in_the_same_order_and_size(renderer: Renderer) -> None:
    page = drawn(renderer, EQUALS)
    heads = [[each.text for each in sides.of_class("side-name")] for sides in page.of_class("sides")]
    assert heads
    titles = [renderer.catalog.level[slug]["title"] for slug in ENDS]
    for one, other in heads:
        assert titles[0] in one
        assert titles[1] in other
    assert page.of_class("even") or not page.of_class("versus")


def test_no_band_is_shown_where_it_would_tell_somebody_s_pay(catalog: Catalog) -> None:
    hidden = {ENDS: catalog.difference[ENDS] | {"bandsWithheld": True}}
    page = drawn(Renderer(replace(catalog, difference=hidden), TEMPLATES), EQUALS)
    assert "The bands are not shown" in page.text
    assert not page.of_class("bar")


def test_the_other_order_s_address_leads_on_without_a_script(portal: Finished) -> None:
    (turned,) = portal.pages["compare/engineering/engineering-manager/engineering/staff-engineer/"].all("main")
    (link,) = turned.all("a")
    assert link.attributes["href"] == f"../../../../../{EQUALS}"


def test_comparisons_are_left_out_of_the_search_and_moves_are_not(portal: Finished, renderer: Renderer) -> None:
    marked = {where for where, page in portal.pages.items() if page.all(**{"data-pagefind-body": ""})}
    assert not [where for where in marked if where.startswith("compare/")]
    assert {page.address for page in renderer.pages.by_address.values() if page.template == "move.html"} <= marked


def test_every_pair_is_found_by_its_list_without_a_script(renderer: Renderer) -> None:
    pages = renderer.pages.by_address
    lists = [address for address, page in pages.items() if page.template == "compare_ladder.html"]
    linked = {
        "compare/" + each.attributes["href"].removeprefix("../../").removeprefix("../").removeprefix("compare/")
        for address in lists
        for each in drawn(renderer, address).all("a")
    }
    assert {address for address, page in pages.items() if page.template == "comparison.html"} <= linked
