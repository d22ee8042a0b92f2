"""The pages shared out into parcels, which are indexed one by one, because Pagefind's memory grows with its words."""

import os
from collections.abc import Iterator
from pathlib import Path

from stepladder_portal.digest import digest

MOST = 4_500_000
"""Bytes of digests in a parcel. Pagefind needs up to 50 bytes of memory for each, by how varied the words are."""


class Parcels:
    """Folders of about so many bytes each, filled with the digests of pages one after another."""

    def __init__(self, folder: Path, most: int = MOST) -> None:
        self._folder = folder
        self._most = most
        self._size = most
        self._number = 0

    def add(self, address: str, digest: str) -> Path | None:
        """Put the digest of the page at ``address`` into the last folder, or into a new one if that is full.

        Its file is called as the page's own folder is: ``guides/growth.html`` for ``guides/growth/``, since thousands
        of folders would cost more than what they hold. Returns the folder before, where a new one is begun.
        """
        full = self.last
        if begun := self._size >= self._most:
            self._number += 1
            self._size = 0
        self._size += _write(self.last / f"{address.strip('/') or 'index'}.html", digest.encode())
        return full if begun and self._number > 1 else None

    @property
    def last(self) -> Path:
        """The folder that is being filled. Processes that fill folders side by side do not meet."""
        return self._folder / f"{os.getpid()}-{self._number}"


def parcels(site: Path, folder: Path, most: int = MOST) -> Iterator[Path]:
    """Lay the digests of all pages below ``site`` out in ``folder``; each parcel is yielded as soon as it is full.

    Where no page is marked to be found, because there is nothing yet, every page is taken as it is.
    """
    into = Parcels(folder, most)
    for marked in (True, False):
        for address, html in _pages(site):
            text = digest(html) if marked else html
            if text is not None and (full := into.add(address, text)):
                yield full
        if into.last.is_dir():
            break
    yield into.last


def _pages(site: Path) -> Iterator[tuple[str, str]]:
    """Every page with its address."""
    for file in sorted(site.rglob("index.html")):
        yield file.parent.relative_to(site).as_posix().removeprefix("."), file.read_bytes().decode()


def _write(file: Path, data: bytes) -> int:
    try:
        return file.write_bytes(data)
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        return file.write_bytes(data)
