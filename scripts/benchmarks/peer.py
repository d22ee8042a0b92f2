"""The peer: the same pages as Markdown files, for a stock build of mkdocs-material with section indexes alone.

The files are made from our finished pages, so that both sides say the same and link alike, whatever our templates show.
Pictures are left out; the peer is spared them.
"""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.markdown import markdown_of

CONFIGURATION = """\
site_name: The peer
theme:
  name: material
  features: [navigation.indexes]
plugins: [search]
nav:
  - index.md
  - Ladders: [ladders/index.md]
  - Competencies: [competencies/index.md]
  - Mentors: [mentors/index.md]
  - Training: [training/index.md]
  - Guides: [guides/index.md]
validation: {nav: {omitted_files: ignore}}
"""
"""Stock: the theme's defaults, its own search, and the section indexes as navigation."""


_LEADS_ON, _HEAD = b'http-equiv="refresh"', 2_000
"""What stands near the beginning of a page that only leads on."""


def write_peer(portal: Path, folder: Path) -> None:
    """Write a MkDocs project of a finished portal's pages below ``folder``."""
    for page in pages_of(portal):
        file = folder / "docs" / page.relative_to(portal).with_suffix(".md")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(markdown_of(page.read_text("utf-8")), "utf-8")
    (folder / "mkdocs.yml").write_text(CONFIGURATION, "utf-8")


def pages_of(portal: Path) -> Iterator[Path]:
    """Every page but the one that is only a search field, and those that only lead on to another."""
    pages = (page for page in sorted(portal.rglob("index.html")) if page.parent != portal / "search")
    return (page for page in pages if _LEADS_ON not in page.read_bytes()[:_HEAD])
