"""A directory as lists by value, made by the server: what the filters show, for whoever runs no scripts.

A few pages for each facet, however many entries and values there are: they follow on further pages by the hundred.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from stepladder_portal.answers import Answer
from stepladder_portal.facets.directory import Directory, Facet, Listing

_ROWS = 400
"""How many entries stand on one page, whatever their values."""

_NOT_IN_ANCHORS = re.compile(r"[^\w-]+")


@dataclass(frozen=True)
class Section:
    """The entries on one page that have a value."""

    anchor: str
    label: str
    entries: Sequence[Answer]
    continued: bool
    """Whether it began on an earlier page."""


@dataclass(frozen=True)
class ListPage:
    """One page of the lists by a facet."""

    address: str
    number: int
    total: int
    facet: Facet
    sections: Sequence[Section]
    index: Sequence[tuple[str, str, int]]
    """On the first page every value: where it begins, its words, and how many have it."""
    others: Sequence[tuple[str, str]]
    """The first pages of all facets: their titles and addresses."""


def first_pages(directory: Directory) -> list[tuple[str, str]]:
    """What the lists of each facet are called, and where these begin."""
    return [(each.facet.list_title, list_address(directory, each.facet, 1)) for each in directory.listings]


def list_pages(directory: Directory, rows: int = _ROWS) -> Iterator[ListPage]:
    """Every page of lists of a directory, each with so many entries at most."""
    others = first_pages(directory)
    for listing in directory.listings:
        cut, begins = _cut(listing, rows)
        index = [
            (f"{list_address(directory, listing.facet, page)}#{anchor}", label, len(entries))
            for (page, anchor), (_, label, entries) in zip(begins, listing.sections, strict=True)
        ]
        for number, sections in enumerate(cut, 1):
            where = list_address(directory, listing.facet, number)
            yield ListPage(where, number, len(cut), listing.facet, sections, index if number == 1 else (), others)


def list_address(directory: Directory, facet: Facet, number: int) -> str:
    """Where a page of the lists by a facet stands."""
    base = f"{directory.section}/by/{facet.name}/"
    return base if number == 1 else f"{base}{number}/"


def _cut(listing: Listing, rows: int) -> tuple[list[list[Section]], list[tuple[int, str]]]:
    """The sections of each page, and of each value the page and anchor where it begins."""
    pages: list[list[Section]] = [[]]
    begins, taken, free = [], set[str](), rows
    for value, label, entries in listing.sections:
        anchor = _anchor(value, taken)
        for start in _starts(len(entries), free, rows):
            if free == 0:
                pages.append([])
                free = rows
            if start == 0:
                begins.append((len(pages), anchor))
            own = entries[start : start + free]
            pages[-1].append(Section(anchor, label, own, continued=start > 0))
            free -= len(own)
    return pages, begins


def _starts(length: int, free: int, rows: int) -> list[int]:
    """Where the parts of so many entries start, the first of which has so much room."""
    return [0, *range(free or rows, length, rows)]


def _anchor(value: str, taken: set[str]) -> str:
    """A name for a value within an address, like no other's. Nothing of a page's own begins with *by-*."""
    plain = f"by-{_NOT_IN_ANCHORS.sub('-', value).strip('-')}"
    name = next(each for number in count(1) if (each := plain if number == 1 else f"{plain}-{number}") not in taken)
    taken.add(name)
    return name
