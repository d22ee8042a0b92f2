"""The search index comes out the same each time, and still says what it said."""

import gzip
import json
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepladder_portal.settle import decode, encode, settle

DATA = st.recursive(
    st.integers(0, 2**64 - 1) | st.text(st.characters(exclude_categories=("Cs",)), max_size=30),
    lambda inner: st.lists(inner, max_size=30),
    max_leaves=40,
)


@settings(deadline=None)
@given(DATA)
def test_what_is_encoded_is_decoded_again(datum: object) -> None:
    assert decode(encode(datum)) == datum  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("datum", "written"),
    [
        (0, "00"),
        (23, "17"),
        (24, "1818"),
        (255, "18ff"),
        (256, "190100"),
        (65536, "1a00010000"),
        (2**32, "1b0000000100000000"),
        ("IETF", "6449455446"),
        (["a", [1]], "8261618101"),
    ],
)
def test_the_encoding_is_that_of_the_standard(datum: object, written: str) -> None:
    assert encode(datum).hex() == written  # type: ignore[arg-type]


@pytest.mark.parametrize("data", [b"\xf6", b"\x20", b"\xa0", b"\x9f\xff", b"\xf9\x00\x00"])
def test_what_pagefind_does_not_use_is_not_guessed_at(data: bytes) -> None:
    with pytest.raises(ValueError, match="CBOR"):
        decode(data)


def an_index(folder: Path, seed: int) -> None:
    """An index as Pagefind would write it, its filters in some order."""
    chance = Random(seed)  # noqa: S311 - any order will do
    filters = {"kind": ["Level", "Ladder", "Mentor"], "track": ["One", "Other"]}
    (folder / "filter").mkdir(parents=True)
    names: list[list[str]] = []
    for name in chance.sample(sorted(filters), 2):
        values = [[value, [1, 2]] for value in chance.sample(filters[name], len(filters[name]))]
        known_as = f"en_{chance.randrange(16**7):07x}"
        write(folder / "filter" / f"{known_as}.pf_filter", [name, values])
        names.append([name, known_as])
    write(folder / "pagefind.en_abc.pf_meta", ["1.5.2", [["en_1", 3]], [["a", "b", "en_2"]], names, [], ["title"]])
    entry = {"version": "1.5.2", "languages": {"en": {"hash": "en_abc", "wasm": "en", "page_count": 1}}}
    (folder / "pagefind-entry.json").write_text(json.dumps(entry))


def write(file: Path, datum: object) -> None:
    file.write_bytes(gzip.compress(b"pagefind_dcd" + encode(datum)))  # type: ignore[arg-type]


def read(file: Path) -> object:
    return decode(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))


def files(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def test_two_indexes_that_differ_only_in_order_become_one(tmp_path: Path) -> None:
    for seed in range(6):
        an_index(tmp_path / str(seed), seed)
        settle(tmp_path / str(seed))
    assert (
        len({json.dumps({name: data.hex() for name, data in files(tmp_path / str(seed)).items()}) for seed in range(6)})
        == 1
    )


def test_every_filter_is_still_found_where_the_index_says(tmp_path: Path) -> None:
    an_index(tmp_path, 1)
    settle(tmp_path)
    (known_as,) = (
        language["hash"]
        for language in json.loads((tmp_path / "pagefind-entry.json").read_text())["languages"].values()
    )
    meta = read(tmp_path / f"pagefind.{known_as}.pf_meta")
    assert isinstance(meta, list)
    assert meta[:3] + meta[4:] == ["1.5.2", [["en_1", 3]], [["a", "b", "en_2"]], [], ["title"]]
    found = [read(tmp_path / "filter" / f"{file}.pf_filter") for _, file in meta[3]]
    assert found == [
        ["kind", [["Ladder", [1, 2]], ["Level", [1, 2]], ["Mentor", [1, 2]]]],
        ["track", [["One", [1, 2]], ["Other", [1, 2]]]],
    ]
    assert len(files(tmp_path)) == 4


def test_an_index_of_another_kind_is_left_as_it_is(tmp_path: Path) -> None:
    an_index(tmp_path, 1)
    min((tmp_path / "filter").iterdir()).write_bytes(gzip.compress(b"something else"))
    before = files(tmp_path)
    with pytest.raises(ValueError, match="Pagefind"):
        settle(tmp_path)
    assert files(tmp_path) == before
