"""Several indexes made one: the very index that one run of Pagefind over all of their pages would write.

What Pagefind leaves to chance is settled here. It numbers pages as the file system happens to list them, and writes
filters, their values, and the ways a word is written as it happens to hold them. Here all of this goes by address or
by name, so that the same pages make the same index wherever they are indexed, and however they are shared out.
"""

import gzip
import json
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from stepladder_portal.bundle import ENTRY, SIGNATURE, Index, Page, filtered, programs, summed
from stepladder_portal.cbor import NEGATIVE, Datum, encode, head
from stepladder_portal.postings import chunks, merged, read

_LEVEL = 6
"""How hard to pack: 9 would take four times as long, and save one byte in a hundred."""

_SHORT = 7
"""Letters of a sum in the names of files, of which more are taken where two would have the same name."""


def merge(indexes: list[Index], folder: Path) -> None:
    """Write one index to ``folder``; the files of the others' pages are moved there."""
    first = indexes[0]
    if len({(index.language, index.version) for index in indexes}) > 1:
        raise ValueError("indexes of several languages or versions")
    for name in ("fragment", "index", "filter"):
        (folder / name).mkdir(parents=True)
    pages = sorted((page for index in indexes for page in index.pages), key=lambda page: page.address)
    fields = sorted({field for index in indexes for field in index.fields})
    numbers = {page.file: number for number, page in enumerate(pages)}
    meta: list[Datum] = [first.version, _pages(pages, first.language, folder)]
    meta += [_words(indexes, numbers, fields, folder), _filters(indexes, numbers, folder), [], [*fields]]
    data = encode(meta)
    known_as = f"{first.language}_{summed(data)[: _SHORT + len(first.language) + 1]}"
    _write(folder / f"pagefind.{known_as}.pf_meta", data)
    about = first.entry["languages"][first.language] | {"hash": known_as, "page_count": len(pages)}
    entry = first.entry | {"languages": {first.language: about}}
    (folder / ENTRY).write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), "utf-8")
    for file in programs(first.folder):
        file.rename(folder / file.name)


def _pages(pages: list[Page], language: str, folder: Path) -> list[Datum]:
    names: set[str] = set()
    described: list[Datum] = []
    for page in pages:
        name = _name(language, page.sum, names)
        page.file.rename(folder / "fragment" / f"{name}.pf_fragment")
        described.append([name, page.words])
    return described


def _words(indexes: list[Index], numbers: dict[Path, int], fields: list[str], folder: Path) -> list[Datum]:
    """Write all words, and tell which are where."""
    known = [
        read(index.words(), [numbers[page.file] for page in index.pages], _moved(index.fields, fields))
        for index in indexes
    ]
    names: set[str] = set()
    ranges: list[tuple[str, str]] = []
    files: list[str] = []
    for start, end, data in chunks(merged(known), len(numbers)):
        ranges.append((start, end))
        files.append(_name(indexes[0].language, summed(data), names))
        _write(folder / "index" / f"{files[-1]}.pf_index", data)
    return [[*named, file] for named, file in zip(_shortened(ranges), files, strict=True)]


def _moved(old: list[str], new: list[str]) -> dict[bytes, bytes]:
    """The packed numbers of fields that get others."""
    if old == new:
        return {}
    return {head(NEGATIVE, number): head(NEGATIVE, new.index(field)) for number, field in enumerate(old)}


def _shortened(ranges: list[tuple[str, str]]) -> list[list[str]]:
    """Each chunk's first and last word, with no more letters than tell one chunk from the next."""
    short = [[*each] for each in ranges]
    for one, other in pairwise(short):
        ends, starts = one[1], other[0]
        same = next(
            (at for at, (a, b) in enumerate(zip(ends, starts, strict=False)) if a != b), min(len(ends), len(starts))
        )
        if ends[: same + 1] >= one[0]:
            one[1] = ends[: same + 1]
        other[0] = starts[: same + 1]
    return short


def _filters(indexes: list[Index], numbers: dict[Path, int], folder: Path) -> list[Datum]:
    found: dict[str, dict[str, list[int]]] = {}
    for index in indexes:
        for name, values in map(filtered, index.filters):
            for value, pages in values:
                one = found.setdefault(name, {}).setdefault(value, [])
                one += (numbers[index.pages[page].file] for page in pages)
    names: set[str] = set()
    described: list[Datum] = []
    for name, held in sorted(found.items()):
        data = encode([name, [[value, sorted(pages)] for value, pages in sorted(held.items())]])
        file = _name(indexes[0].language, summed(data), names)
        described.append([name, file])
        _write(folder / "filter" / f"{file}.pf_filter", data)
    return described


def _name(language: str, whole: str, taken: set[str]) -> str:
    """A file's name by the sum of what it holds, as short as tells it from those before."""
    names: Iterable[str] = (f"{language}_{whole[:length]}" for length in range(_SHORT, len(whole) + 1))
    name = next((name for name in names if name not in taken), None)
    if name is None:
        raise ValueError("two pages that are the same in all, address included")
    taken.add(name)
    return name


def _write(file: Path, data: bytes) -> None:
    file.write_bytes(gzip.compress(SIGNATURE + data, _LEVEL, mtime=0))
