"""What Pagefind wrote of one parcel: only what is used is kept, and all of that is whole.

Where the disk is full, Pagefind leaves files short or empty, says nothing, and ends as if all were well.
"""

import json
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from stepladder_portal.errors import BuildError
from stepladder_portal.settle import ENTRY, SIGNATURE, settle

_SCRIPTS = {"pagefind.js", "pagefind-worker.js"}

_GZIP = 31
"""Tells zlib that what it unpacks is one whole gzip file, with its length and sum at the end."""


def finish(folder: Path, *, leads: bool) -> None:
    """Check the index in ``folder`` and put it into the one order; where it leads, its programs are kept, too.

    Raises BuildError where something is not whole.
    """
    try:
        languages = json.loads((folder / ENTRY).read_text("utf-8"))["languages"].values()
    except (ValueError, FileNotFoundError) as error:
        raise _unfinished(folder / ENTRY) from error
    used = _SCRIPTS | {f"wasm.{language['wasm'] or 'unknown'}.pagefind" for language in languages} if leads else set()
    for file in _files(folder):
        if file.suffix.startswith(".pf_") or file.name in used:
            data = file.read_bytes()
            if not (data.endswith(b";") if file.name in _SCRIPTS else _unpacks(data)):
                raise _unfinished(file)
        elif file.name != ENTRY:
            file.unlink()
    if sum(language["page_count"] for language in languages) != len(list((folder / "fragment").glob("*"))):
        raise _unfinished(folder / "fragment")
    with suppress(ValueError):  # the index of another version of Pagefind is as good, only not the same each time
        settle(folder)


def _files(folder: Path) -> Iterator[Path]:
    for place in (folder, folder / "fragment", folder / "index", folder / "filter"):
        if place.is_dir():
            yield from (file for file in sorted(place.iterdir()) if file.is_file())


def _unpacks(packed: bytes) -> bool:
    try:
        return zlib.decompress(packed, _GZIP).startswith(SIGNATURE)
    except zlib.error:
        return False


def _unfinished(file: Path) -> BuildError:
    return BuildError(f"Pagefind could not write all of its index ({file.name} is not whole); is the disk full?")
