"""The words of Pagefind's index and the pages each stands on: those of several indexes become those of one.

An index keeps its words in chunks. A word holds an entry for each page: how far the page's number is from the one
before, the places in its text, and those in what is told about it, such as its title. Words that are written with
accents hold such entries for each way of writing as well. Places stay packed while pages get other numbers: there are
too many to look at each.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import merge
from itertools import accumulate, chain, groupby
from operator import itemgetter, sub
from typing import NamedTuple, TypeAlias

from stepladder_portal.cbor import ARRAY, NUMBER, head, read_head, read_text, text

CHUNK = 20_000
"""Numbers in a chunk of Pagefind's, of which the last word may bring more. Other ways of writing do not count."""

_NUMBER = rb"(?:[\x00-\x17]|\x18.|\x19..|\x1a....)"
_SIGNED = rb"(?:[\x00-\x17\x20-\x37]|[\x18\x38].|[\x19\x39]..|[\x1a\x3a]....)"
_PLACES = rb"(?:[\x80-\x97]|\x98.|\x99..|\x9a....)"
_PAGE = (_NUMBER, _PLACES, _SIGNED, _PLACES, _SIGNED)
_ONE = re.compile(rb"\x83(%b)((%b)%b*+)((%b)%b*+)" % _PAGE, re.DOTALL)
_ALL = re.compile(rb"(%b)((?:\x83%b%b%b*+%b%b*+)*+)" % (_PLACES, *_PAGE), re.DOTALL)
"""A page's entry, and a list of them: no other part of a word can be mistaken for one more."""

_FIELD = re.compile(rb"[\x18\x38\x98].|[\x19\x39\x99]..|[\x1a\x3a\x9a]....|[\x20-\x37]", re.DOTALL)
"""A negative number among places, which says of which field of a page they are; or what could hold the like of it."""

Entry: TypeAlias = tuple[int, bytes, bytes]
"""A page's number, and both lists of places."""


class Word(NamedTuple):
    """A word with its entries, those of its other ways of writing, and how many numbers the former hold."""

    letters: bytes
    entries: list[Entry]
    others: list[tuple[bytes, list[Entry]]]
    weight: int


class _Values(dict[bytes, int]):
    """What packed numbers, and the heads of packed lists, stand for."""

    def __missing__(self, packed: bytes) -> int:
        self[packed] = value = int.from_bytes(packed[1:], "big") if len(packed) > 1 else packed[0] & 31
        return value


_value = _Values().__getitem__


def read(chunks: Iterable[bytes], numbers: Sequence[int], fields: Mapping[bytes, bytes]) -> Iterator[Word]:
    """The words of an index, each page called by the number it gets; the same for fields, where they get others."""
    for data in chunks:
        _, at = read_head(data, 0, ARRAY)
        count, at = read_head(data, at, ARRAY)
        for _ in range(count):
            letters, at = read_text(data, at + 1)
            entries, weight, at = _entries(data, at, numbers, fields)
            others: list[tuple[bytes, list[Entry]]] = []
            ways, at = read_head(data, at, ARRAY)
            for _ in range(ways):
                way, at = read_text(data, at + 1)
                more, _, at = _entries(data, at, numbers, fields)
                others.append((way, more))
            yield Word(letters, entries, others, weight)


def _entries(
    data: bytes, at: int, numbers: Sequence[int], fields: Mapping[bytes, bytes]
) -> tuple[list[Entry], int, int]:
    """A list of entries, how many numbers they hold, and where the list is over."""
    found = _ALL.match(data, at)
    if not found:
        raise ValueError("a word without a list of pages")
    entries = _ONE.findall(found[2])
    if len(entries) != _value(found[1]):
        raise ValueError(f"{len(entries)} entries of a word, where {_value(found[1])} are told")
    if not entries:
        return [], 0, found.end()
    steps, places, firsts, told, seconds = zip(*entries, strict=True)
    weight = len(entries) + sum(map(_value, firsts)) + sum(map(_value, seconds))
    if fields:
        told = tuple(_FIELD.sub(lambda field: fields.get(field[0], field[0]), each) for each in told)
    pages = map(numbers.__getitem__, accumulate(map(_value, steps)))
    return sorted(zip(pages, places, told, strict=True)), weight, found.end()


def merged(indexes: Iterable[Iterator[Word]]) -> Iterator[Word]:
    """The words of all indexes in their order, each once, with all of its entries."""
    for _, same in groupby(merge(*indexes, key=itemgetter(0)), key=itemgetter(0)):
        word, *more = same
        yield _joined([word, *more]) if more or word.others else word


def _joined(words: list[Word]) -> Word:
    entries = sorted(chain.from_iterable(word.entries for word in words))
    ways = groupby(sorted(chain.from_iterable(word.others for word in words)), key=itemgetter(0))
    others = [(way, sorted(chain.from_iterable(map(itemgetter(1), each)))) for way, each in ways]
    return Word(words[0].letters, entries, others, sum(word.weight for word in words))


def chunks(words: Iterable[Word], pages: int, most: int = CHUNK) -> Iterator[tuple[str, str, bytes]]:
    """Words of so many pages as Pagefind shares them out: each chunk's first and last word, and the chunk."""
    steps = [b"\x83" + head(NUMBER, step) for step in range(pages)]
    names: list[bytes] = []
    packed: list[bytes] = []
    weight = 0
    for word in words:
        names.append(word.letters)
        packed.append(_packed(word, steps))
        weight += word.weight
        if weight >= most:
            yield _chunk(names, packed)
            names, packed, weight = [], [], 0
    if packed:
        yield _chunk(names, packed)


def _chunk(names: list[bytes], packed: list[bytes]) -> tuple[str, str, bytes]:
    return names[0].decode(), names[-1].decode(), head(ARRAY, 1) + head(ARRAY, len(packed)) + b"".join(packed)


def _packed(word: Word, steps: list[bytes]) -> bytes:
    others = [b"\x82" + text(way) + _pack(entries, steps) for way, entries in word.others]
    begin = b"\x83" + text(word.letters) + _pack(word.entries, steps)
    return b"".join((begin, head(ARRAY, len(others)), *others))


def _pack(entries: list[Entry], steps: list[bytes]) -> bytes:
    numbers, places, told = zip(*entries, strict=True) if entries else ((), (), ())
    apart = map(steps.__getitem__, map(sub, numbers, (0, *numbers)))
    return head(ARRAY, len(entries)) + b"".join(chain.from_iterable(zip(apart, places, told, strict=True)))
