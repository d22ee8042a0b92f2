"""The pages shared out into parcels, each with an index of its own, because Pagefind's memory grows with its words.

A small portal is one parcel. In which of several a page lies follows from its address alone, so that a change to one
page moves no other, and every parcel has its share of all kinds of pages: words are as rare in one as in another,
which keeps the results of several comparable.
"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryFile
from zlib import crc32

from stepladder_portal.digest import digest

MOST = 4_500_000
"""Bytes of digests in a parcel. Pagefind needs up to 50 bytes of memory for each, by how varied the words are."""


def parcels(site: Path, scratch: Path, most: int = MOST) -> Iterator[Path]:
    """Lay the digests of all pages below ``site`` out in as few folders of about so many bytes as will do.

    Each folder is ready when it is yielded. Of a page, the file is called as its own folder is: ``guides/growth.html``
    for ``guides/growth/``, since thousands of folders would cost more than what they hold. Where no page is marked to
    be found, because there is nothing yet, every page is taken as it is.
    """
    with TemporaryFile(dir=scratch) as store:
        places: dict[str, tuple[int, int]] = {}
        for marked in (True, False):
            for name, html in _pages(site):
                if text := digest(html) if marked else html:
                    places[name] = (store.tell(), store.write(text.encode()))
            if places:
                break
        count = max(1, -(-sum(length for _, length in places.values()) // most))
        for parcel in range(count):
            folder = scratch / str(parcel + 1)
            folder.mkdir()
            for name in (name for name in places if which(name, count) == parcel):
                start, length = places[name]
                store.seek(start)
                _write(folder / name, store.read(length))
            yield folder


def which(name: str, count: int) -> int:
    """In which of so many parcels the page of this name lies."""
    return crc32(name.encode()) * count >> 32


def _pages(site: Path) -> Iterator[tuple[str, str]]:
    """Every page with the name of its digest."""
    for file in sorted(site.rglob("index.html")):
        folder = file.parent.relative_to(site).as_posix()
        yield ("index.html" if folder == "." else f"{folder}.html"), file.read_text("utf-8")


def _write(file: Path, data: bytes) -> None:
    try:
        file.write_bytes(data)
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
