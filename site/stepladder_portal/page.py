"""One page, before it is drawn."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

_Entry = TypeVar("_Entry")

_ON_ONE_PAGE = 120
"""How many entries of a catalogue stand on one page; the rest follow on further pages."""


@dataclass(frozen=True)
class Page:
    """One page: where it stands, what it is called, which template draws it, and with what."""

    address: str
    template: str
    title: str
    description: str = ""
    section: str = ""
    """What it belongs to of all that stands in every page's head; else the first part of its address, or nothing."""
    facets: Mapping[str, str] = field(default_factory=dict)
    """Kind, ladder, track and language, by which a search can be narrowed; the kind by its English name everywhere."""
    details: tuple[str, ...] = ()
    """What tells it from others with its title, said only as far as it is needed."""
    context: Mapping[str, Any] = field(default_factory=dict)

    @property
    def source(self) -> str:
        """The path of its Markdown file."""
        return f"{self.address}index.md"


def told_apart(pages: list[Page]) -> list[Page]:
    """Give no two pages the same title: a browser's tabs, and its history, show nothing else."""
    details = max(len(page.details) for page in pages)
    for step in range(details):
        times = Counter(page.title for page in pages)
        pages = [
            replace(page, title=f"{page.title}, {page.details[step]}")
            if times[page.title] > 1 and any(page.details[step : step + 1])
            else page
            for page in pages
        ]
    return pages


def in_parts(entries: Sequence[_Entry]) -> Iterator[tuple[int, Sequence[_Entry], int]]:
    """Entries as further pages show them: the number of each page, what stands on it, and how many there are."""
    parts = [entries[start : start + _ON_ONE_PAGE] for start in range(0, len(entries), _ON_ONE_PAGE)] or [[]]
    for number, own in enumerate(parts, 1):
        yield number, own, len(parts)
