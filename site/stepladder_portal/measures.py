"""What parity and fairness measure, and how it stands, as readers are told it in the language of the pages."""

from collections.abc import Mapping
from typing import Final

from stepladder_portal.answers import Answer
from stepladder_portal.speaking import gettext, gettext_noop
from stepladder_portal.told import capitalised
from stepladder_portal.vocabulary import told

MEASURES: Final[Mapping[str, str]] = {
    "MIDPOINT": gettext_noop("Middle of the band"),
    "RANGE": gettext_noop("Width of the band"),
    "REWARD": gettext_noop("Rewards"),
    "RECOGNITION": gettext_noop("Recognition and decision rights"),
    "CRITERIA": gettext_noop("Criteria"),
    "WORDS": gettext_noop("Words"),
    "EXAMPLES": gettext_noop("Examples"),
    "TRAININGS": gettext_noop("Trainings"),
    "MENTORS": gettext_noop("Mentors"),
    "WAYS_IN": gettext_noop("Ways in"),
    "WAYS_OUT": gettext_noop("Ways out"),
}
"""By what two levels are compared, in the order in which it is told."""

_ONE_LINE: Final[Mapping[str, str]] = {
    "CRITERIA": gettext_noop("Criteria for getting there"),
    "EXAMPLES": gettext_noop("Examples of what is asked"),
    "WORDS": gettext_noop("Words in which it is told"),
    "TRAININGS": gettext_noop("Trainings that bring what is asked"),
    "MENTORS": gettext_noop("Mentors at the level"),
}
"""What a line of its own says more clearly than a column does."""

APART: Final[Mapping[str, str]] = {
    "HIDDEN": gettext_noop("Not compared: so few people hold the grade that its band would tell somebody's pay"),
    "BASIS_IS_PAY": gettext_noop(
        "Not compared: pay is all that pairs these two, so that comparing their pay would show nothing"
    ),
    "NOT_STATED_ALIKE": gettext_noop(
        "Not compared: the other side has no band for the same location, discipline, currency and period"
    ),
    "OTHER_UNIT": gettext_noop("Not compared: the other side has it in another unit"),
    "NO_AMOUNT": gettext_noop("Not compared: no amount is stated on one side"),
    "DRAFT": gettext_noop("Not compared: one side is still being written"),
}
"""Why a line has two sides and no ratio."""

OUTCOMES: Final[Mapping[str, str]] = {
    "PEOPLE": gettext_noop("People there on the day"),
    "VARIABLE_PAY": gettext_noop("Received variable pay"),
    "OVER_THE_YEARS": gettext_noop("People there in the years"),
    "PROMOTED": gettext_noop("Were promoted"),
    "MOVED_ACROSS": gettext_noop("Moved onto another track"),
    "MOVED_BACK": gettext_noop("Came back to a track"),
    "LEFT": gettext_noop("Left"),
    "AWARDED": gettext_noop("Received an award"),
    "INFLOW": gettext_noop("Came through a fork"),
}
"""What a fairness report counts."""

OUTCOMES_WITHIN: Final[Mapping[str, str]] = {
    "PEOPLE": gettext_noop("people there on the day"),
    "VARIABLE_PAY": gettext_noop("received variable pay"),
    "OVER_THE_YEARS": gettext_noop("people there in the years"),
    "PROMOTED": gettext_noop("were promoted"),
    "MOVED_ACROSS": gettext_noop("moved onto another track"),
    "MOVED_BACK": gettext_noop("came back to a track"),
    "LEFT": gettext_noop("left"),
    "AWARDED": gettext_noop("received an award"),
    "INFLOW": gettext_noop("came through a fork"),
}
"""The same in the middle of a sentence."""

READINGS: Final[Mapping[str, str]] = {
    "DIFFERENCE_SHOWN": gettext_noop("A difference is shown"),
    "NO_DIFFERENCE_SHOWN": gettext_noop("No difference shown"),
    "TOO_FEW_TO_COMPARE": gettext_noop("Too few to compare"),
}
"""What a comparison comes to."""


def measure_title(measure: str) -> str:
    """What a measure is called at the head of its lines."""
    return told(MEASURES, measure)


def line_title(line: Answer) -> str:
    """What one line of a pair is about: of what comes beside pay its kind, in the organisation's own word."""
    kind: str = line["subject"]["kind"]
    if kind and line["measure"] in {"REWARD", "RECOGNITION"}:
        return capitalised(kind)
    return told({**MEASURES, **_ONE_LINE}, line["measure"])


def apart(line: Answer) -> str:
    """That the two sides of a line are not compared, and why."""
    if line["reason"] in APART:
        return gettext(APART[line["reason"]])
    return gettext("Not compared: %(because)s", because=line["because"])


def outcome(measure: str, *, within: bool = False) -> str:
    """What a fairness report counts: at the beginning of a line, or within a sentence."""
    return told(OUTCOMES_WITHIN if within else OUTCOMES, measure)


def reading(name: str) -> str:
    """What a comparison comes to."""
    return told(READINGS, name)
