"""What was worked out for one catalogue, kept for whoever asks the same: a ledger, a coverage, the list of names."""

from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, Final, TypeVar

T = TypeVar("T")

_MOST: Final = 64
"""So many answers are kept; of more, the one that was asked for longest ago goes."""


class Kept:
    """Answers of the reasoning, each made once. The records that they tell of are the same for all who are told."""

    def __init__(self) -> None:
        self._answers: dict[Hashable, Any] = {}
        self._turn = Lock()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """What was made for a key, or is made now; two who ask at once may both make it."""
        with self._turn:
            if key in self._answers:
                found: T = self._answers.pop(key)
                self._answers[key] = found
                return found
        made = make()
        with self._turn:
            while len(self._answers) >= _MOST:
                del self._answers[next(iter(self._answers))]
            self._answers[key] = made
        return made
