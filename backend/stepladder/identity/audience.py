"""For whom an answer is made, and the one table of what is not for everybody.

There are two audiences. ``staff`` sees everything that is published, ``public`` the same less what ``_NOT_PUBLIC`` and
``_PUBLIC_IN_WORDS`` list, and what is not announced yet (see ``visible``). The API keeps to the tables, and so does
every portal, export and search index that is made from its answers. What is kept from somebody is told as kept, from
the same tables (see ``withheld``); only what is not announced yet is not told of at all.
"""

from collections.abc import Mapping
from typing import Final, Literal, get_args

from stepladder.errors import WrongUseError
from stepladder.records.base import WEB_ADDRESS
from stepladder.settings import Audience

Noun = Literal[
    "bridge", "competency", "coverage_cell", "level", "mentor", "organisation", "query", "session", "track_totals"
]
Reason = Literal["NOT_FOR_PUBLIC", "FEW_HOLDERS"]
"""Why something is not shown: it is not for this audience, or so few hold a grade that it would tell somebody's pay."""

_EVERYTHING: Final = frozenset({"*"})

_NOT_PUBLIC: Final[Mapping[Noun, frozenset[str]]] = {
    # How many places are open, and when that was counted, is for those who may take one.
    "level": frozenset({"places_open", "places_as_of", "mentors"}),
    # Persons. They agreed to be found by colleagues, not by the world: no list, count, filter or link tells of them.
    "mentor": _EVERYTHING,
    **dict.fromkeys(("bridge", "competency", "coverage_cell", "track_totals"), frozenset({"mentors"})),
    # Where to write to is for those who work there.
    "organisation": frozenset({"owners"}),
    "query": frozenset({"mentor", "mentors"}),
    # The address of an online session lets strangers in, a seat count is of no use to them, and who holds it may be
    # a person, who was never asked.
    "session": frozenset({"link", "seats_free", "facilitator"}),
}

_PUBLIC_IN_WORDS: Final[Mapping[Noun, frozenset[str]]] = {
    # Rooms and ways to book are for everybody, but an online session's address is often written in their stead.
    "session": frozenset({"place", "book"}),
}
"""Texts that are public only where no address of the web stands in them."""

_HELD_BY_FEW: Final[Mapping[str, frozenset[str]]] = {
    **dict.fromkeys(("grade", "ladder", "level_difference", "organisation"), frozenset({"pay_bands"})),
    "level": frozenset({"pay_bands", "pay_bands_to_come"}),
    "parity_given": frozenset({"amount", "low", "high", "texts"}),
    "parity_line": frozenset({"ratio"}),
}
"""What nobody is shown of a grade that few people hold. Which grades these are, everybody may know."""

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


def withheld(audience: Audience, noun: str) -> Mapping[str, Reason]:
    """The fields of a noun that may be kept from an audience, each with the reason.

    What is not for the public is told as kept from it whatever stands in the field, or whether anything does.
    """
    found: dict[str, Reason] = dict.fromkeys(_HELD_BY_FEW.get(noun, ()), "FEW_HOLDERS")
    for table in () if audience == AUDIENCES[-1] else (_NOT_PUBLIC, _PUBLIC_IN_WORDS):
        hidden = next((fields for each, fields in table.items() if each == noun), frozenset[str]())
        found |= dict.fromkeys(hidden - _EVERYTHING, "NOT_FOR_PUBLIC")
    return found


def is_within(audience: object, most: Audience) -> bool:
    """Whether what was made for one audience holds nothing that another may not see; what is none, may hold all."""
    return audience in AUDIENCES[: AUDIENCES.index(most) + 1] or most == AUDIENCES[-1]


def narrowed(most: Audience, asked: str | None) -> Audience:
    """The audience to answer for: the one asked for, which may be narrower than ``most`` but never wider."""
    wanted = asked or most
    if wanted not in AUDIENCES:
        raise WrongUseError(f"There is no audience “{wanted}”: it is {' or '.join(AUDIENCES)}.")
    return next(audience for audience in AUDIENCES if audience in (wanted, most))
