"""The pages on parity, coverage and fairness: for every ladder, whatever is written in it, and for every audience."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest
from portal.accounted import cell, compared, gap, pace, report
from portal.conftest import Asked
from portal.reading import Element, read_html
from portal.test_pages import TEMPLATES

from stepladder.settings import Audience
from stepladder_portal.catalog import Catalog
from stepladder_portal.outputs.tables import write_tables
from stepladder_portal.render import Renderer

REPORT = report(
    cells=[cell(30, "men", rank="3"), cell(20, "women", rank="3"), cell(None, "women", rank="4")],
    gaps=[gap(7.5, currency="EUR"), gap(None, currency="GBP")],
    paces=[pace(15, "men", (40, 70, 60, 90)), pace(13, "women", (50,))],
    comparisons=[compared("NO_DIFFERENCE_SHOWN", share=20.0, referenceShare=21.0)],
)


def rendering(catalog: Catalog) -> Renderer:
    """What draws the pages of a catalog that has a report."""
    return Renderer(replace(catalog, fairness=[REPORT]), TEMPLATES)


def pages(catalog: Catalog) -> dict[str, Element]:
    """The pages of these families, by address."""
    renderer = rendering(catalog)
    own = renderer.pages.views.accounts.pages()
    return {page.address: read_html(renderer.body(page)) for page in own}


@pytest.fixture(scope="module", params=["staff", "public"])
def asked_by(request: pytest.FixtureRequest, asked: dict[Audience, Asked]) -> Catalog:
    """The catalog of each audience in turn."""
    return asked[request.param].catalog


def test_every_ladder_has_its_pages(asked_by: Catalog) -> None:
    ladders = {f"{family}/{slug}/" for family in ("parity", "coverage") for slug in asked_by.ladder}
    assert set(pages(asked_by)) == ladders | {"parity/", "coverage/", "fairness/"}


def test_links_lead_to_pages_and_to_places_on_them_and_to_tables(asked_by: Catalog, tmp_path: Path) -> None:
    renderer = rendering(asked_by)
    write_tables(renderer.pages.views, tmp_path)
    tables = {file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*.csv")}
    known = {*renderer.pages.by_address, *tables}
    own = pages(asked_by)
    for address, page in own.items():
        for link in page.all("a"):
            where, anchor = urldefrag(urljoin(f"http://portal/{address}", link.attributes["href"]))
            target = where.removeprefix("http://portal/")
            assert target in known, f"{address} leads to {target}"
            if anchor and target in own:
                assert own[target].all(id=anchor), f"{address} leads to #{anchor} of {target}"


def test_every_picture_says_what_it_is_and_its_table_follows(asked_by: Catalog) -> None:
    for address, page in pages(asked_by).items():
        for picture in page.all("svg", role="img"):
            named = [page.all(id=each) for each in picture.attributes["aria-labelledby"].split()]
            assert [len(each) for each in named] == [1, 1], address
            assert all(each[0].text.strip() for each in named), address
        for holder in page:
            figures = [index for index, each in enumerate(holder.inside) if _is(each, "figure")]
            for index in figures:
                after = (each for each in holder.inside[index + 1 :] if isinstance(each, Element))
                assert any(each.all("table") for each in after), f"{address}: no table follows a picture"


def _is(each: Element | str, tag: str) -> bool:
    return isinstance(each, Element) and each.tag == tag


def test_no_id_stands_twice(asked_by: Catalog) -> None:
    for address, page in pages(asked_by).items():
        ids = Counter(each.attributes["id"] for each in page if "id" in each.attributes)
        assert {name for name, count in ids.items() if count > 1} == set(), address


def test_the_public_is_told_of_no_mentor(asked: dict[Audience, Asked]) -> None:
    own = pages(asked["public"].catalog)
    assert "no mentor" not in " ".join(page.text for page in own.values())
    assert "told of to staff only" in own["coverage/"].text
