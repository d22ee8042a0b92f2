"""The values by which a training is found, and the words for those that are ours."""

import re
from collections.abc import Mapping
from typing import Final

from stepladder_portal.answers import Answer
from stepladder_portal.speaking import gettext_noop
from stepladder_portal.told import Told

CROSSES: Final[Mapping[str, str]] = {
    "TRACK": gettext_noop("Onto another track"),
    "LADDER": gettext_noop("Onto another ladder"),
}

_ACROSS: Final[Mapping[str, list[str]]] = {"TRACK": ["TRACK"], "LADDER": ["LADDER"], "BOTH": ["TRACK", "LADDER"]}
"""What a training leads across, each way on its own: who looks for one way wants those that lead both ways as well."""

_PHRASE_ENDS = re.compile(r"\s*(?:,|\bor\b)")
"""Of a format written freely, as much as others have in common: of *in person, on foot* the first two words."""

_STEPS = (
    (120, "up-to-2-h", gettext_noop("Up to 2 h")),
    (480, "up-to-8-h", gettext_noop("2 to 8 h")),
    (2400, "up-to-40-h", gettext_noop("8 to 40 h")),
)
_LONGER = ("longer", gettext_noop("Longer than 40 h"))
"""Up to how many minutes, its value and its words; what takes longer than all of them."""

EFFORTS: Final[Mapping[str, str]] = {value: words for _, value, words in _STEPS} | {_LONGER[0]: _LONGER[1]}

COSTS = {"nothing": gettext_noop("Costs nothing"), "something": gettext_noop("Costs something")}
TIMES = {"working": gettext_noop("In working time"), "own": gettext_noop("In your own time")}
COMING = {"coming": gettext_noop("With dates to come"), "any-time": gettext_noop("At any time")}


def next_session(training: Answer) -> Answer | None:
    """The session of a training that comes next, if one is planned and not cancelled."""
    return min(coming(training), key=lambda session: session["startsAt"], default=None)


def coming(training: Answer) -> list[Answer]:
    """The sessions that are still to come, without those that are cancelled."""
    return [each for each in training["sessions"] if each["upcoming"] and each["status"] != "CANCELLED"]


def competencies(training: Answer) -> list[str]:
    """The competencies that it brings."""
    return [outcome["competency"]["slug"] for outcome in training["outcomes"]]


def crosses(training: Answer) -> list[str]:
    """What it leads across."""
    return _ACROSS[training["crosses"]] if training["crosses"] else []


def months(training: Answer) -> list[str]:
    """Whether dates are to come, and in which months; what has never had any can be taken at any time."""
    found = sorted({each["startsAt"][:7] for each in coming(training)})
    return ["coming", *found] if found else [] if training["sessions"] else ["any-time"]


def by_month(value: str) -> tuple[bool, str]:
    """By what these stand in order: that something is to come first, then month by month."""
    return value not in COMING, "" if value == "coming" else value


def form(training: Answer) -> list[str]:
    """How it is held, in its first words, in which case does not matter."""
    return [phrase.casefold() for phrase in form_as_written(training)]


def form_as_written(training: Answer) -> list[str]:
    """The same words for readers: they know of what language they are, and nouns keep their capitals."""
    held = training["format"] or ""
    phrases = [phrase.strip() for phrase in _PHRASE_ENDS.split(held, maxsplit=1)[:1] if phrase.strip()]
    return [Told.of(phrase, held.lang) for phrase in phrases] if isinstance(held, Told) else phrases


def effort(training: Answer) -> list[str]:
    """Up to how much time it takes; nothing where nobody says."""
    minutes = training["effortMinutes"]
    return [next((value for most, value, _ in _STEPS if minutes <= most), _LONGER[0])] if minutes else []


def cost(training: Answer) -> list[str]:
    """Whether it costs anything; nothing where nobody says."""
    return [] if training["cost"] is None else ["nothing" if training["cost"] == 0 else "something"]


def time(training: Answer) -> list[str]:
    """In whose time it is; nothing where nobody says."""
    return [] if training["inWorkingTime"] is None else ["working" if training["inWorkingTime"] else "own"]
