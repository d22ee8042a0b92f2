"""As much CBOR as Pagefind's files use: whole numbers from nothing up, texts and arrays, each as short as it can be."""

from typing import TypeAlias

NUMBER, NEGATIVE, TEXT, ARRAY = 0, 1, 3, 4
"""The kinds of data. Negative numbers are read nowhere but among the places of words, and there as they are packed."""

_FIRST_LONG = 24
"""Smaller numbers stand in the first byte; from here on that byte tells how many follow."""

_SHORT = [bytes([byte]) for byte in range(256)]

Datum: TypeAlias = "int | str | list[Datum]"


def encode(datum: Datum) -> bytes:
    """A datum as CBOR."""
    if isinstance(datum, int):
        return head(NUMBER, datum)
    if isinstance(datum, str):
        return text(datum.encode())
    return head(ARRAY, len(datum)) + b"".join(map(encode, datum))


def text(letters: bytes) -> bytes:
    """A text as CBOR."""
    return head(TEXT, len(letters)) + letters


def head(kind: int, number: int) -> bytes:
    """What a number is, or what a text or an array begins with, which tells its length."""
    if number < _FIRST_LONG:
        return _SHORT[kind << 5 | number]
    size = next(power for power in range(4) if number < 1 << (8 << power))
    return bytes([kind << 5 | _FIRST_LONG + size]) + number.to_bytes(1 << size, "big")


def decode(data: bytes) -> Datum:
    """The datum that a piece of CBOR holds. Raises ValueError for kinds that Pagefind does not use."""
    return _decode(data, 0)[0]


def read_head(data: bytes, at: int, kind: int) -> tuple[int, int]:
    """The number in a head of this kind, and where the head is over. Raises ValueError where there is another."""
    found, number, end = _head(data, at)
    if found == kind:
        return number, end
    raise ValueError(f"CBOR of the kind {found}, where {kind} is expected")


def read_text(data: bytes, at: int) -> tuple[bytes, int]:
    """The letters of a text, and where it is over."""
    length, start = read_head(data, at, TEXT)
    return data[start : start + length], start + length


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    if at >= len(data):
        raise ValueError("CBOR that is over too soon")
    kind, number = data[at] >> 5, data[at] & 31
    at += 1
    if number < _FIRST_LONG:
        return kind, number, at
    if number >= _FIRST_LONG + 4:
        raise ValueError(f"CBOR of unknown length {number}")
    end = at + (1 << number - _FIRST_LONG)
    return kind, int.from_bytes(data[at:end], "big"), end


def _decode(data: bytes, at: int) -> tuple[Datum, int]:
    kind, number, at = _head(data, at)
    if kind == NUMBER:
        return number, at
    if kind == TEXT:
        return data[at : at + number].decode(), at + number
    if kind != ARRAY:
        raise ValueError(f"CBOR of the unknown kind {kind}")
    items: list[Datum] = []
    for _ in range(number):
        item, at = _decode(data, at)
        items.append(item)
    return items, at
