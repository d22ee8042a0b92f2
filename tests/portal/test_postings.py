"""The words of several indexes become those of one, each page under its new number."""

import pytest

from stepladder_portal.cbor import NEGATIVE, encode, head
from stepladder_portal.postings import Word, chunks, merged, read

NOWHERE = b"\x80"


def places(*numbers: int) -> bytes:
    """Places as they are packed; of fields, the negative numbers."""
    packed = (head(NEGATIVE, -1 - number) if number < 0 else encode(number) for number in numbers)
    return head(4, len(numbers)) + b"".join(packed)


HANDOVER = Word(b"handover", [(0, places(1, 300, -51, 70000), places(-1, 0)), (7, places(2), NOWHERE)], [], 9)
MANTOL = Word(b"mantol", [(300, places(*range(40)), places(-1, 0, -30, 1))], [], 45)
ETE = Word(b"ete", [], [("Été".encode(), [(1, places(1), NOWHERE)]), ("été".encode(), [(1, places(3), NOWHERE)])], 0)
LONG = Word(b"x" * 300, [(9, NOWHERE, places(-2, 7))], [], 3)
ALL = [ETE, HANDOVER, MANTOL, LONG]


def packed(words: list[Word], most: int = 20_000) -> list[bytes]:
    return [data for _, _, data in chunks(words, 400, most)]


def test_what_is_packed_is_read_again() -> None:
    assert list(read(packed(ALL), range(400), {})) == ALL


def test_the_packing_is_pagefinds() -> None:
    assert packed([HANDOVER._replace(entries=HANDOVER.entries[1:], weight=2)])[0] == encode(
        [[["handover", [[7, [2], []]], []]]]
    )


def test_pages_get_their_new_numbers_and_stand_in_their_order() -> None:
    (word,) = read(packed([HANDOVER]), [5, *[0] * 6, 3], {})
    assert word.entries == [(3, places(2), NOWHERE), (5, places(1, 300, -51, 70000), places(-1, 0))]


def test_fields_get_their_new_numbers_and_places_stay() -> None:
    fields = {head(NEGATIVE, 0): head(NEGATIVE, 2), head(NEGATIVE, 29): head(NEGATIVE, 33)}
    words = list(read(packed([HANDOVER, MANTOL]), range(400), fields))
    assert words[0].entries == [(0, places(1, 300, -51, 70000), places(-3, 0)), (7, places(2), NOWHERE)]
    assert words[1].entries == [(300, places(*range(40)), places(-3, 0, -34, 1))]


def test_a_word_of_several_indexes_has_the_pages_of_all() -> None:
    one = HANDOVER._replace(entries=HANDOVER.entries[:1], weight=7)
    other = HANDOVER._replace(entries=HANDOVER.entries[1:], weight=2)
    assert list(merged([iter([ETE, other]), iter([one, MANTOL]), iter([LONG])])) == ALL


def test_a_way_of_writing_has_the_pages_of_all_indexes() -> None:
    other = Word(b"ete", [(2, places(4), NOWHERE)], [("été".encode(), [(0, places(5), NOWHERE)])], 2)
    (word,) = merged([iter([ETE]), iter([other])])
    assert word == Word(
        b"ete",
        [(2, places(4), NOWHERE)],
        [("Été".encode(), ETE.others[0][1]), ("été".encode(), [(0, places(5), NOWHERE), (1, places(3), NOWHERE)])],
        2,
    )


def test_a_chunk_is_over_with_the_word_that_fills_it() -> None:
    assert [(start, end) for start, end, _ in chunks(ALL, 400, 9)] == [
        ("ete", "handover"),
        ("mantol", "mantol"),
        ("x" * 300,) * 2,
    ]
    assert [(start, end) for start, end, _ in chunks(ALL, 400, 10)] == [("ete", "mantol"), ("x" * 300,) * 2]
    assert not list(chunks([], 400))


@pytest.mark.parametrize(
    "data",
    [
        encode([[["word", [[1, [], []]]]]]),
        encode([[["word", [[1, []]], []]]]),
        encode([[["word", "pages", []]]]),
        encode([[[1, [], []]]]),
        encode(["words"]),
        packed([HANDOVER])[0].replace(b"handover\x82", b"handover\x83"),
    ],
)
def test_what_is_packed_in_another_way_is_not_guessed_at(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"CBOR|word"):
        list(read([data], range(400), {}))
