"""Pagefind's filters put into one order, so that the same pages always make the same index.

Pagefind writes the values of each filter as its hash maps happen to hold them, another order in each run, and names
files after what is in them. Everything else it writes is the same each time. Its files are gzipped CBOR behind a
signature; of CBOR they use whole numbers, texts and arrays alone.
"""

import gzip
import json
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias

SIGNATURE = b"pagefind_dcd"
"""Begins every packed file of Pagefind's."""

ENTRY = "pagefind-entry.json"
"""The file that names all others."""

_NUMBER, _TEXT, _ARRAY = 0, 3, 4
"""The major types of CBOR that Pagefind uses."""

_FIRST_LONG = 24
"""Smaller numbers stand in the first byte; from here on that byte tells how many follow."""

Datum: TypeAlias = "int | str | list[Datum]"


def settle(folder: Path) -> None:
    """Order the filters of the index in ``folder`` by name, in all of its languages.

    Raises ValueError, and leaves the index as it is, where it is not of the kind described above.
    """
    entry_file = folder / ENTRY
    entry = json.loads(entry_file.read_text("utf-8"))
    for language, about in entry["languages"].items():
        about["hash"] = _settle_language(folder, language, about["hash"])
    entry_file.write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _settle_language(folder: Path, language: str, known_as: str) -> str:
    meta_file = folder / f"pagefind.{known_as}.pf_meta"
    version, pages, chunks, filters, *others = _list(_read(meta_file))
    files = [folder / "filter" / f"{_list(each)[1]}.pf_filter" for each in _list(filters)]
    read = [_list(_read(file)) for file in files]
    ordered: list[list[Datum]] = sorted([name, sorted(_list(values), key=repr)] for name, values in read)
    for file in (meta_file, *files):
        file.unlink()
    renamed: list[Datum] = [[each[0], _write(folder / "filter", language, each, "{}.pf_filter")] for each in ordered]
    return _write(folder, language, [version, pages, chunks, renamed, *others], "pagefind.{}.pf_meta")


def _read(file: Path) -> Datum:
    data = gzip.decompress(file.read_bytes())
    if not data.startswith(SIGNATURE):
        raise ValueError(f"{file.name} is not a file of Pagefind's")
    return _decode(data, len(SIGNATURE))[0]


def _write(folder: Path, language: str, datum: Datum, pattern: str) -> str:
    data = SIGNATURE + encode(datum)
    known_as = f"{language}_{sha256(data).hexdigest()[:10]}"
    (folder / pattern.format(known_as)).write_bytes(gzip.compress(data, mtime=0))
    return known_as


def _list(datum: Datum) -> list[Datum]:
    if not isinstance(datum, list):
        raise ValueError("not a list, where Pagefind always wrote one")
    return datum


def encode(datum: Datum) -> bytes:
    """A datum as CBOR, each number as short as it can be."""
    if isinstance(datum, int):
        return _head(_NUMBER, datum)
    if isinstance(datum, str):
        text = datum.encode()
        return _head(_TEXT, len(text)) + text
    return _head(_ARRAY, len(datum)) + b"".join(map(encode, datum))


def decode(data: bytes) -> Datum:
    """The datum that a piece of CBOR holds. Raises ValueError for kinds that Pagefind does not use."""
    return _decode(data, 0)[0]


def _head(kind: int, number: int) -> bytes:
    if number < _FIRST_LONG:
        return bytes([kind << 5 | number])
    size = next(power for power in range(4) if number < 1 << (8 << power))
    return bytes([kind << 5 | _FIRST_LONG + size]) + number.to_bytes(1 << size, "big")


def _decode(data: bytes, at: int) -> tuple[Datum, int]:
    kind, number = data[at] >> 5, data[at] & 31
    at += 1
    if _FIRST_LONG <= number < _FIRST_LONG + 4:
        end = at + (1 << number - _FIRST_LONG)
        number, at = int.from_bytes(data[at:end], "big"), end
    elif number >= _FIRST_LONG:
        raise ValueError(f"CBOR of unknown length {number}")
    if kind == _NUMBER:
        return number, at
    if kind == _TEXT:
        return data[at : at + number].decode(), at + number
    if kind != _ARRAY:
        raise ValueError(f"CBOR of the unknown kind {kind}")
    items: list[Datum] = []
    for _ in range(number):
        item, at = _decode(data, at)
        items.append(item)
    return items, at
