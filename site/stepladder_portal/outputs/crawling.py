"""What search engines are told: which pages there are, and, of a portal for staff, to stay out."""

import gzip
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from stepladder_portal.languages import Language
from stepladder_portal.outputs.files import write
from stepladder_portal.surroundings import Surroundings

_MOST = 50_000
"""Addresses in one file, by the protocol of sitemaps.org; where there are more, a list of such files stands first."""

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"

_OTHERS = "http://www.w3.org/1999/xhtml"
"""In the words of which a sitemap tells of a page in other languages."""

_UNSEEN = frozenset({"search/"})
"""Pages that are nothing without their reader."""


def write_for_crawlers(
    audience: str, surroundings: Surroundings, site: Path, addresses: Mapping[Language, Sequence[str]]
) -> None:
    """Write robots.txt, and the list of pages where everybody may read them and it is known where they stand.

    ``addresses`` are those of the pages in each language, within its folder.
    """
    if audience != "public":
        write(site, "robots.txt", "User-agent: *\nDisallow: /\n")
        return
    lines = ["User-agent: *", "Allow: /", *(f"Disallow: /{language.folder}api/" for language in addresses)]
    if surroundings.site_url is not None:
        _write_sitemap(addresses, surroundings, site)
        lines.append(f"Sitemap: {surroundings.absolute('sitemap.xml')}")
    write(site, "robots.txt", "\n".join([*lines, ""]))


def pages_below(site: Path) -> list[str]:
    """The address of every finished page that is something without its reader."""
    files = (file.parent.relative_to(site).as_posix() for file in site.rglob("index.html"))
    addresses = ("" if folder == "." else f"{folder}/" for folder in files)
    return sorted(address for address in addresses if address not in _UNSEEN)


def _write_sitemap(addresses: Mapping[Language, Sequence[str]], surroundings: Surroundings, site: Path) -> None:
    within = {language: {*own} for language, own in addresses.items()}
    entries = [
        _entry(surroundings, language, address, [each for each in addresses if address in within[each]])
        for language, own in addresses.items()
        for address in own
    ]
    several = len(addresses) > 1
    parts = [entries[start : start + _MOST] for start in range(0, len(entries), _MOST)]
    if len(parts) == 1:
        _write_both(site, "sitemap.xml", _listing("urlset", parts[0], several))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        _write_both(site, name, _listing("urlset", part, several))
    listed = [f"<sitemap><loc>{_address(surroundings, '', name)}</loc></sitemap>" for name in names]
    _write_both(site, "sitemap.xml", _listing("sitemapindex", listed, several=False))


def _entry(surroundings: Surroundings, language: Language, address: str, told_in: Sequence[Language]) -> str:
    """A page, and where it stands in each language, itself among them."""
    others = [
        f'<xhtml:link rel="alternate" hreflang="{each.tag}" href="{_address(surroundings, each.folder, address)}"/>'
        for each in told_in
        if len(told_in) > 1
    ]
    return f"<url><loc>{_address(surroundings, language.folder, address)}</loc>{''.join(others)}</url>"


def _address(surroundings: Surroundings, folder: str, address: str) -> str:
    return escape(surroundings.within(folder).absolute(address) or "", {'"': "&quot;"})


def _listing(whole: str, entries: Sequence[str], several: bool) -> str:
    more = f' xmlns:xhtml="{_OTHERS}"' if several else ""
    return "\n".join(
        ['<?xml version="1.0" encoding="UTF-8"?>', f'<{whole} xmlns="{_NAMESPACE}"{more}>', *entries, f"</{whole}>", ""]
    )


def _write_both(site: Path, name: str, text: str) -> None:
    """As it is, and packed: without the time of packing, which would make each build another."""
    write(site, name, text)
    write(site, f"{name}.gz", gzip.compress(text.encode(), mtime=0))
