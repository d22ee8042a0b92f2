"""The pages shared out into parcels, which are indexed one by one, because Pagefind's memory grows with its words."""

from collections.abc import Iterator
from pathlib import Path

from stepladder_portal.digest import digest

MOST = 4_500_000
"""Bytes of digests in a parcel. Pagefind needs up to 50 bytes of memory for each, by how varied the words are."""


def parcels(site: Path, scratch: Path, most: int = MOST) -> Iterator[Path]:
    """Lay the digests of all pages below ``site`` out in folders of about so many bytes.

    Each folder is ready when it is yielded. Of a page, the file is called as its own folder is: ``guides/growth.html``
    for ``guides/growth/``, since thousands of folders would cost more than what they hold. Where no page is marked to
    be found, because there is nothing yet, every page is taken as it is.
    """
    number = 0
    folder, size = _folder(scratch, number), 0
    for marked in (True, False):
        for name, html in _pages(site):
            text = digest(html) if marked else html
            if text is None:
                continue
            if size >= most:
                yield folder
                number += 1
                folder, size = _folder(scratch, number), 0
            size += _write(folder / name, text.encode())
        if size:
            break
    yield folder


def _folder(scratch: Path, number: int) -> Path:
    folder = scratch / str(number)
    folder.mkdir(parents=True)
    return folder


def _pages(site: Path) -> Iterator[tuple[str, str]]:
    """Every page with the name of its digest."""
    for file in sorted(site.rglob("index.html")):
        folder = file.parent.relative_to(site).as_posix()
        yield ("index.html" if folder == "." else f"{folder}.html"), file.read_text("utf-8")


def _write(file: Path, data: bytes) -> int:
    try:
        return file.write_bytes(data)
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        return file.write_bytes(data)
