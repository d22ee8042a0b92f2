"""How much one answer may hold, and how long it may take, counted while it is made."""

import time
from collections.abc import Callable

MOST_FIELDS = 300_000
"""How many fields one answer may hold, each thing of a list counted as one more: several times what a hundred long
level pages ask for."""

LONG = 128
"""So many characters of a text, or words of a list, count as one field more: they have to be sent as well."""

MOST_SECONDS = 5.0
"""How much of a processor's time one answer may take, where its fields are slow. Half a second is much already."""

_A_WHILE = 1_000
"""After so many fields the time is looked at."""

Spend = Callable[[int], None]


class TooMuchError(BaseException):
    """An answer would hold more than one answer should.

    Not an ``Exception``: those are one field's trouble, and graphql-core would go on with the rest.
    """


class Budget:
    """What one answer has spent, in whichever languages its parts are told."""

    __slots__ = ("_look_at", "_until", "fields")

    def __init__(self) -> None:
        self.fields = 0
        """How many fields have been answered."""
        self._look_at = 0
        self._until = 0.0

    def spend(self, fields: int) -> None:
        """Count fields of the answer, and stop where they are too many or have taken too long."""
        self.fields += fields
        if self.fields > self._look_at:
            self._look()

    def take_back(self, fields: int) -> None:
        """Count fields no more that are answered again in another way; the time they took is gone."""
        self.fields -= fields
        self._look_at = min(self._look_at, self.fields)

    def _look(self) -> None:
        now = time.thread_time()  # an answer is made by one thread, and must not pay for what others do
        self._until = self._until or now + MOST_SECONDS
        if self.fields > MOST_FIELDS or now > self._until:
            raise TooMuchError
        self._look_at = min(self.fields + _A_WHILE, MOST_FIELDS)
