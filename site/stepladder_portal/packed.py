"""Answers of which there may be thousands, and each is read once: kept packed until then."""

import zlib
from collections.abc import Iterator, Mapping

import orjson

from stepladder_portal.answers import Answer
from stepladder_portal.pairing import Pair
from stepladder_portal.told import Mark, unmarked

_QUICKLY = 1


class Packed(Mapping[Pair, Answer]):
    """What was answered of pairs of levels. Each look-up hands back an answer of its own."""

    def __init__(self, mark: Mark = unmarked) -> None:
        self._mark = mark
        self._data: dict[Pair, bytes] = {}

    def put(self, pair: Pair, answer: Answer) -> None:
        """Keep an answer."""
        self._data[pair] = zlib.compress(orjson.dumps(answer), _QUICKLY)

    def unread(self, pair: Pair) -> bytes:
        """An answer as JSON: as it was answered, and nothing of it read."""
        return zlib.decompress(self._data[pair])

    def __getitem__(self, pair: Pair) -> Answer:
        answer: Answer = self._mark(orjson.loads(self.unread(pair)))
        return answer

    def __contains__(self, pair: object) -> bool:
        return pair in self._data

    def __iter__(self) -> Iterator[Pair]:
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)


def as_json(answers: Mapping[Pair, Answer], pair: Pair) -> bytes:
    """What was answered of a pair, as JSON; what is packed is not read for it."""
    return answers.unread(pair) if isinstance(answers, Packed) else orjson.dumps(answers[pair])
