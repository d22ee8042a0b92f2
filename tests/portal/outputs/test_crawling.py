"""What search engines are told."""

import gzip
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from portal.reading import Finished

from stepladder_portal.catalog import Catalog
from stepladder_portal.outputs import crawling
from stepladder_portal.surroundings import Surroundings

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A few finished pages."""
    for address in ("", "a/", "b/c/", "search/"):
        (tmp_path / address).mkdir(parents=True, exist_ok=True)
        (tmp_path / address / "index.html").touch()
    (tmp_path / "404.html").touch()
    return tmp_path


def listed(file: Path) -> list[str | None]:
    """The addresses in a file."""
    return [found.text for found in ET.fromstring(file.read_bytes()).iter(LOC)]  # noqa: S314 - we wrote it


def test_a_public_portal_lists_its_pages_where_it_is_known_where_it_stands(
    asked: dict[str, object], pages: Path
) -> None:
    catalog: Catalog = asked["public"].catalog  # type: ignore[attr-defined]
    crawling.write_for_crawlers(catalog, Surroundings("https://x.example/"), pages)
    assert listed(pages / "sitemap.xml") == [f"https://x.example/{address}" for address in ("", "a/", "b/c/")]
    assert gzip.decompress((pages / "sitemap.xml.gz").read_bytes()) == (pages / "sitemap.xml").read_bytes()
    assert "Sitemap: https://x.example/sitemap.xml\n" in (pages / "robots.txt").read_text()


def test_many_pages_are_listed_in_several_files(
    asked: dict[str, object], pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crawling, "_MOST", 2)
    crawling.write_for_crawlers(asked["public"].catalog, Surroundings("https://x.example/"), pages)  # type: ignore[attr-defined]
    assert listed(pages / "sitemap.xml") == [f"https://x.example/sitemap-{number}.xml" for number in (1, 2)]
    assert listed(pages / "sitemap-2.xml") == ["https://x.example/b/c/"]


def test_a_portal_of_no_known_address_lists_nothing(public_portal: Finished) -> None:
    assert not (public_portal.folder / "sitemap.xml").exists()
    assert not public_portal.pages[""].all("link", rel="canonical")


def test_search_engines_are_kept_out_of_a_portal_for_staff(portal: Finished, catalog: Catalog, pages: Path) -> None:
    assert (portal.folder / "robots.txt").read_text() == "User-agent: *\nDisallow: /\n"
    assert all(page.all("meta", name="robots", content="noindex") for page in portal.pages.values())
    crawling.write_for_crawlers(catalog, Surroundings("https://x.example/"), pages)
    assert not (pages / "sitemap.xml").exists()
