"""What search engines are told: which pages there are, and, of a portal for staff, to stay out."""

import gzip
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from stepladder_portal.catalog import Catalog
from stepladder_portal.outputs.files import write
from stepladder_portal.surroundings import Surroundings

_MOST = 50_000
"""Addresses in one file, by the protocol of sitemaps.org; where there are more, a list of such files stands first."""

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"

_UNSEEN = frozenset({"search/"})
"""Pages that are nothing without their reader."""


def write_for_crawlers(catalog: Catalog, surroundings: Surroundings, site: Path) -> None:
    """Write robots.txt, and the list of pages where everybody may read them and it is known where they stand."""
    if catalog.audience != "public":
        write(site, "robots.txt", "User-agent: *\nDisallow: /\n")
        return
    lines = ["User-agent: *", "Allow: /", "Disallow: /api/"]
    if surroundings.site_url is not None:
        _write_sitemap(_pages(site), surroundings, site)
        lines.append(f"Sitemap: {surroundings.absolute('sitemap.xml')}")
    write(site, "robots.txt", "\n".join([*lines, ""]))


def _pages(site: Path) -> list[str]:
    """The address of every page."""
    files = (file.parent.relative_to(site).as_posix() for file in site.rglob("index.html"))
    addresses = ("" if folder == "." else f"{folder}/" for folder in files)
    return sorted(address for address in addresses if address not in _UNSEEN)


def _write_sitemap(addresses: Sequence[str], surroundings: Surroundings, site: Path) -> None:
    parts = [addresses[start : start + _MOST] for start in range(0, len(addresses), _MOST)]
    if len(parts) == 1:
        _write_both(site, "sitemap.xml", _listing("urlset", "url", parts[0], surroundings))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        _write_both(site, name, _listing("urlset", "url", part, surroundings))
    _write_both(site, "sitemap.xml", _listing("sitemapindex", "sitemap", names, surroundings))


def _listing(whole: str, each: str, addresses: Sequence[str], surroundings: Surroundings) -> str:
    lines = [f"<{each}><loc>{escape(surroundings.absolute(address) or '')}</loc></{each}>" for address in addresses]
    return "\n".join(
        ['<?xml version="1.0" encoding="UTF-8"?>', f'<{whole} xmlns="{_NAMESPACE}">', *lines, f"</{whole}>", ""]
    )


def _write_both(site: Path, name: str, text: str) -> None:
    """As it is, and packed: without the time of packing, which would make each build another."""
    write(site, name, text)
    write(site, f"{name}.gz", gzip.compress(text.encode(), mtime=0))
