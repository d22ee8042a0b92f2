"""For whom an answer is made, and the one table of what is not for everybody.

There are two audiences. ``staff`` sees everything that is published, ``public`` the same less what ``_NOT_PUBLIC`` and
``_PUBLIC_IN_WORDS`` list, and what is not announced yet (see ``visible``). The API keeps to the tables, and so does
every portal, export and search index that is made from its answers.
"""

from collections.abc import Mapping
from typing import Final, Literal, get_args

from stepladder.errors import WrongUseError
from stepladder.records.base import WEB_ADDRESS
from stepladder.settings import Audience

Noun = Literal["level", "mentor", "session"]

_EVERYTHING: Final = frozenset({"*"})

_NOT_PUBLIC: Final[Mapping[Noun, frozenset[str]]] = {
    # How many places are open, and when that was counted, is for those who may take one.
    "level": frozenset({"places_open", "places_as_of"}),
    # Persons. They agreed to be found by colleagues, not by the world: no list, count, filter or link tells of them.
    "mentor": _EVERYTHING,
    # The address of an online session lets strangers in, a seat count is of no use to them, and who holds it may be
    # a person, who was never asked.
    "session": frozenset({"link", "seats_free", "facilitator"}),
}

_PUBLIC_IN_WORDS: Final[Mapping[Noun, frozenset[str]]] = {
    # Rooms and ways to book are for everybody, but an online session's address is often written in their stead.
    "session": frozenset({"place", "book"}),
}
"""Texts that are public only where no address of the web stands in them."""

AUDIENCES: Final[tuple[Audience, ...]] = get_args(Audience)
"""Every audience, each of which sees all that those before it see."""


def may_see(audience: Audience, noun: Noun, field: str | None = None) -> bool:
    """Whether an audience may see a noun at all, or one of its fields."""
    if audience == AUDIENCES[-1]:
        return True
    hidden = _NOT_PUBLIC.get(noun, frozenset())
    return not (hidden is _EVERYTHING or field in hidden)


def may_read(audience: Audience, noun: Noun, field: str, text: str) -> bool:
    """Whether an audience may see a field where this stands in it."""
    worded = audience == AUDIENCES[-1] or field not in _PUBLIC_IN_WORDS.get(noun, frozenset())
    return may_see(audience, noun, field) and (worded or not WEB_ADDRESS.search(text))


def is_within(audience: object, most: Audience) -> bool:
    """Whether what was made for one audience holds nothing that another may not see; what is none, may hold all."""
    return audience in AUDIENCES[: AUDIENCES.index(most) + 1] or most == AUDIENCES[-1]


def narrowed(most: Audience, asked: str | None) -> Audience:
    """The audience to answer for: the one asked for, which may be narrower than ``most`` but never wider."""
    wanted = asked or most
    if wanted not in AUDIENCES:
        raise WrongUseError(f"There is no audience “{wanted}”: it is {' or '.join(AUDIENCES)}.")
    return next(audience for audience in AUDIENCES if audience in (wanted, most))
