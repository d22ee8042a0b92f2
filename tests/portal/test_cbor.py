"""The files of the search index are read and written as their standard has it, and nothing in them is guessed at."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepladder_portal.cbor import NUMBER, decode, encode, read_head, read_text

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


@pytest.mark.parametrize("data", [b"\xf6", b"\x20", b"\xa0", b"\x9f\xff", b"\xf9\x00\x00", b"", b"\x82\x01"])
def test_what_pagefind_does_not_use_is_not_guessed_at(data: bytes) -> None:
    with pytest.raises(ValueError, match="CBOR"):
        decode(data)


def test_another_kind_than_the_expected_is_told() -> None:
    with pytest.raises(ValueError, match="kind 3, where 0 is expected"):
        read_head(encode("IETF"), 0, NUMBER)


def test_a_text_ends_where_the_next_datum_begins() -> None:
    assert read_text(encode(["é", "é" * 20]), 1) == ("é".encode(), 4)
    assert read_text(encode(["é", "é" * 20]), 4) == (("é" * 20).encode(), 46)
