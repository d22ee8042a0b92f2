"""What search engines are told."""

import gzip
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from portal.reading import Finished

from stepladder_portal.languages import Language
from stepladder_portal.outputs import crawling
from stepladder_portal.surroundings import Surroundings

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"

ALSO = "{http://www.w3.org/1999/xhtml}link"


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


def write(site: Path, audience: str = "public", languages: tuple[Language, ...] = (Language("en-GB"),)) -> None:
    """Tell crawlers of the pages, which are the same in all languages."""
    addresses = crawling.pages_below(site)
    known = Surroundings("https://x.example/")
    crawling.write_for_crawlers(audience, known, site, dict.fromkeys(languages, addresses))


def test_a_public_portal_lists_its_pages_where_it_is_known_where_it_stands(pages: Path) -> None:
    write(pages)
    assert listed(pages / "sitemap.xml") == [f"https://x.example/{address}" for address in ("", "a/", "b/c/")]
    assert gzip.decompress((pages / "sitemap.xml.gz").read_bytes()) == (pages / "sitemap.xml").read_bytes()
    assert (pages / "robots.txt").read_text() == (
        "User-agent: *\nAllow: /\nDisallow: /api/\nSitemap: https://x.example/sitemap.xml\n"
    )


def test_many_pages_are_listed_in_several_files(pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crawling, "_MOST", 2)
    write(pages)
    assert listed(pages / "sitemap.xml") == [f"https://x.example/sitemap-{number}.xml" for number in (1, 2)]
    assert listed(pages / "sitemap-2.xml") == ["https://x.example/b/c/"]


def test_a_page_in_several_languages_is_listed_in_each_with_all_of_them(pages: Path) -> None:
    write(pages, languages=(Language("en-GB"), Language("de", "de/")))
    places = [f"https://x.example/{folder}{page}" for folder in ("", "de/") for page in ("", "a/", "b/c/")]
    assert listed(pages / "sitemap.xml") == places
    tree = ET.fromstring((pages / "sitemap.xml").read_bytes())  # noqa: S314 - we wrote it
    told = [[(link.get("hreflang"), link.get("href")) for link in url.iter(ALSO)] for url in tree]
    assert told[1] == told[4] == [("en-GB", "https://x.example/a/"), ("de", "https://x.example/de/a/")]
    assert "Disallow: /api/\nDisallow: /de/api/\n" in (pages / "robots.txt").read_text()


def test_a_portal_of_no_known_address_lists_nothing(public_portal: Finished) -> None:
    assert not (public_portal.folder / "sitemap.xml").exists()
    assert not public_portal.pages[""].all("link", rel="canonical")


def test_search_engines_are_kept_out_of_a_portal_for_staff(portal: Finished, pages: Path) -> None:
    assert (portal.folder / "robots.txt").read_text() == "User-agent: *\nDisallow: /\n"
    assert all(page.all("meta", name="robots", content="noindex") for page in portal.pages.values())
    write(pages, "staff", (Language("en-GB"), Language("de", "de/")))
    assert not (pages / "sitemap.xml").exists()
