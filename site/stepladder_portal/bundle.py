"""What one run of Pagefind wrote, read with care: all of it has to be whole.

Where the disk is full, Pagefind leaves files short or empty, says nothing, and ends as if all were well.
"""

import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha1
from pathlib import Path
from typing import Any, cast

import orjson

from stepladder_portal.cbor import decode
from stepladder_portal.errors import BuildError

SIGNATURE = b"pagefind_dcd"
"""Begins every packed file of Pagefind's."""

ENTRY = "pagefind-entry.json"
"""The file that names all others."""

_SCRIPTS = ("pagefind.js", "pagefind-worker.js")

_GZIP = 31
"""Tells zlib that what it unpacks is one whole gzip file, with its length and sum at the end."""


@dataclass(frozen=True)
class Page:
    """A page as Pagefind describes it in a file of its own."""

    address: str
    file: Path
    sum: str
    words: int


@dataclass(frozen=True)
class Index:
    """The index of some pages in one language. Pages are in the order of their numbers."""

    folder: Path
    entry: dict[str, Any]
    language: str
    version: str
    pages: list[Page]
    chunks: list[Path]
    filters: list[Path]
    fields: list[str]

    def words(self) -> Iterator[bytes]:
        """The words, by chunks."""
        return map(unpacked, self.chunks)


def read(folder: Path) -> Index:
    """The index in ``folder``. Raises BuildError where it is not whole.

    Where it is of another kind, raises ValueError, LookupError or TypeError, by where it is something else.
    """
    entry = _entry(folder)
    ((language, about),) = entry["languages"].items()
    meta = decode(unpacked(folder / f"pagefind.{about['hash']}.pf_meta"))
    version, pages, chunks, filters, orders, fields = cast("Any", meta)
    if orders:
        raise ValueError("an index that knows other orders of pages")
    return Index(
        folder, entry, language, version,
        [_page(folder / "fragment" / f"{name}.pf_fragment", words) for name, words in pages],
        [folder / "index" / f"{name}.pf_index" for _, _, name in chunks],
        [folder / "filter" / f"{name}.pf_filter" for _, name in filters],
        fields,
    )  # fmt: skip


def _page(file: Path, words: int) -> Page:
    data = unpacked(file)
    return Page(orjson.loads(data)["url"], file, summed(data), words)


def summed(data: bytes) -> str:
    """The sum by which Pagefind calls files: hexadecimal, each byte as short as it can be."""
    return "".join([f"{byte:x}" for byte in sha1(data, usedforsecurity=False).digest()])


def filtered(file: Path) -> tuple[str, list[tuple[str, list[int]]]]:
    """A filter's name, and which pages have which of its values."""
    name, values = cast("Any", decode(unpacked(file)))
    return name, values


def programs(folder: Path) -> list[Path]:
    """The files that search an index in the browser, each of them whole."""
    languages = _entry(folder)["languages"].values()
    packed = [folder / f"wasm.{language['wasm'] or 'unknown'}.pagefind" for language in languages]
    scripts = [folder / name for name in _SCRIPTS]
    for file in packed:
        unpacked(file)
    for file in scripts:
        if not file.is_file() or not file.read_bytes().endswith(b";"):
            raise _unfinished(file)
    return packed + scripts


def tidy(folder: Path) -> Path:
    """Check an index of any kind, and leave only what is used of it."""
    used = {*programs(folder), folder / ENTRY}
    for file in sorted(folder.rglob("*")):
        if file.suffix.startswith(".pf_"):
            unpacked(file)
        elif file.is_file() and file not in used:
            file.unlink()
    count = sum(language["page_count"] for language in _entry(folder)["languages"].values())
    if count != len(list((folder / "fragment").glob("*"))):
        raise _unfinished(folder / "fragment")
    return folder


def unpacked(file: Path) -> bytes:
    """What a packed file holds behind its signature."""
    try:
        data = zlib.decompress(file.read_bytes(), _GZIP)
    except (zlib.error, FileNotFoundError) as error:
        raise _unfinished(file) from error
    if not data.startswith(SIGNATURE):
        raise _unfinished(file)
    return data[len(SIGNATURE) :]


def _entry(folder: Path) -> dict[str, Any]:
    try:
        return cast("dict[str, Any]", json.loads((folder / ENTRY).read_text("utf-8")))
    except (ValueError, FileNotFoundError) as error:
        raise _unfinished(folder / ENTRY) from error


def _unfinished(file: Path) -> BuildError:
    return BuildError(f"Pagefind could not write all of its index ({file.name} is not whole); is the disk full?")
