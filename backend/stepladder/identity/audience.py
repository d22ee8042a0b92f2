"""For whom an answer is made, and the one table of what is not for everybody.

There are two audiences. ``staff`` sees everything that is published, ``public`` the same less what ``_NOT_PUBLIC``
lists. The API keeps to the table, and so does every portal, export and search index that is made from its answers.
"""

from collections.abc import Mapping
from typing import Final, Literal

from stepladder.errors import WrongUseError
from stepladder.settings import Audience

Noun = Literal["mentor", "session"]

_EVERYTHING: Final = frozenset({"*"})

_NOT_PUBLIC: Final[Mapping[Noun, frozenset[str]]] = {
    # Persons. They agreed to be found by colleagues, not by the world: no list, count, filter or link tells of them.
    "mentor": _EVERYTHING,
    # The address of an online session lets strangers in, a seat count is of no use to them, and who holds it may be
    # a person, who was never asked.
    "session": frozenset({"link", "seats_free", "facilitator"}),
}

_WIDTH: Final[Mapping[Audience, int]] = {"public": 0, "staff": 1}


def may_see(audience: Audience, noun: Noun, field: str | None = None) -> bool:
    """Whether an audience may see a noun at all, or one of its fields."""
    if audience == "staff":
        return True
    hidden = _NOT_PUBLIC.get(noun, frozenset())
    return not (hidden is _EVERYTHING or field in hidden)


def narrowed(most: Audience, asked: str | None) -> Audience:
    """The audience to answer for: the one asked for, which may be narrower than ``most`` but never wider."""
    if asked is None or asked == "":
        return most
    if asked not in _WIDTH:
        raise WrongUseError(f"There is no audience “{asked}”: it is public or staff.")
    wanted: Audience = "staff" if asked == "staff" else "public"
    return min(most, wanted, key=_WIDTH.__getitem__)
