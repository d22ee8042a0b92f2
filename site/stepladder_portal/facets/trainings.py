"""The catalogue of trainings: what leads across comes first, what is no longer offered last."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from stepladder_portal.answers import Answer
from stepladder_portal.facets.crossing import Crossings
from stepladder_portal.facets.directory import Directory, Facet, Group
from stepladder_portal.wording import Wording

_CROSSES: Final[Mapping[str, str]] = {"TRACK": "Onto another track", "LADDER": "Onto another ladder"}

_ACROSS: Final[Mapping[str, list[str]]] = {"TRACK": ["TRACK"], "LADDER": ["LADDER"], "BOTH": ["TRACK", "LADDER"]}
"""What a training leads across, each way on its own: who looks for one way wants those that lead both ways as well."""

_PHRASE_ENDS = re.compile(r"\s*(?:,|\bor\b)")
"""Of a format written freely, as much as others have in common: of *in person, on foot* the first two words."""

_EFFORTS = ((120, "up-to-2-h", "Up to 2 h"), (480, "up-to-8-h", "2 to 8 h"), (2400, "up-to-40-h", "8 to 40 h"))
_LONGER = ("longer", "Longer than 40 h")
"""Up to how many minutes, its value and its words; what takes longer than all of them."""

_EFFORT_WORDS: Final[Mapping[str, str]] = {value: words for _, value, words in _EFFORTS} | {_LONGER[0]: _LONGER[1]}

_COSTS = {"nothing": "Costs nothing", "something": "Costs something"}
_TIMES = {"working": "In working time", "own": "In your own time"}
_COMING = {"coming": "With dates to come", "any-time": "At any time"}


def training_directory(
    trainings: Sequence[Answer], ladders: Sequence[Answer], crossings: Crossings, wording: Wording
) -> Directory:
    """Trainings by their groups and titles, and what each can be found by."""
    entries = sorted(trainings, key=lambda training: (_place(training), training["title"].casefold()))
    return Directory("training", entries, _facets(trainings, ladders, crossings, wording), _groups(trainings))


def _groups(trainings: Sequence[Answer]) -> list[Group]:
    across = "What leads onto another track, or onto another ladder."
    rest = "Everything else" if any(_place(training) == 0 for training in trainings) else "All trainings"
    return [
        Group("across", "Cross-training", across, lambda it: _place(it) == 0),
        Group("own", rest, "", lambda it: _place(it) == 1),
        Group("over", "No longer offered", "", lambda it: _place(it) == 2),
    ]


def _place(training: Answer) -> int:
    """What leads across stands first, what is no longer offered last."""
    return 2 if training["status"] == "RETIRED" else int(training["crosses"] is None)


def next_session(training: Answer) -> Answer | None:
    """The session of a training that comes next, if one is planned and not cancelled."""
    return min(_coming(training), key=lambda session: session["startsAt"], default=None)


def _coming(training: Answer) -> list[Answer]:
    return [each for each in training["sessions"] if each["upcoming"] and each["status"] != "CANCELLED"]


def _facets(
    trainings: Sequence[Answer], ladders: Sequence[Answer], crossings: Crossings, wording: Wording
) -> list[Facet]:
    brought = [outcome["competency"] for training in trainings for outcome in training["outcomes"]]
    competencies = {competency["slug"]: competency["title"] for competency in brought}
    ladder_titles = {ladder["slug"]: ladder["title"] for ladder in ladders}
    tracks = {f"{a['slug']}/{b['slug']}": f"{a['title']}: {b['title']}" for a in ladders for b in a["tracks"]}
    levels = {
        level["slug"]: f"{level['title']}, {ladder_titles.get(level['slug'].partition('/')[0], '')}"
        for training in trainings
        for level in training["levels"]
    }

    def onto(value: str) -> str:
        return ladder_titles.get(value) or wording.sentence(wording.an(f"{_in_words(value).lower()} track"))

    def dates(value: str) -> str:
        return _COMING.get(value) or wording.month(value)

    return [
        Facet("competency", "Competency", _competencies, competencies.__getitem__, place="first"),
        Facet("crosses", "Leads across", _crosses, _CROSSES.__getitem__, by="way across", place="first"),
        Facet("kind", "Kind", lambda it: [it["kind"]], _in_words, least=2, place="first"),
        Facet("dates", "Dates", _months, dates, _by_month, by="date", place="first"),
        Facet(
            "onto",
            "Leads onto",
            crossings.onto,
            onto,
            lambda value: (value in ladder_titles, onto(value)),
            by="direction",
        ),
        Facet("track", "For the track", crossings.tracks, tracks.__getitem__, [*tracks].index, by="track"),
        Facet("level", "Level", lambda it: [level["slug"] for level in it["levels"]], levels.__getitem__),
        Facet("format", "How", _format, wording.sentence, least=2, by="format"),
        Facet("language", "Language", lambda it: [it["language"]] if it["language"] else [], wording.language, least=2),
        Facet("effort", "Takes", _effort, _EFFORT_WORDS.__getitem__, [*_EFFORT_WORDS].index, least=2, by="effort"),
        Facet("cost", "Cost", _cost, _COSTS.__getitem__),
        Facet("time", "When", _time, _TIMES.__getitem__, [*_TIMES].index, by="time"),
        Facet("status", "Places", lambda it: sorted({each["status"] for each in _coming(it)}), _in_words, by="places"),
    ]


def _competencies(training: Answer) -> list[str]:
    return [outcome["competency"]["slug"] for outcome in training["outcomes"]]


def _crosses(training: Answer) -> list[str]:
    return _ACROSS[training["crosses"]] if training["crosses"] else []


def _months(training: Answer) -> list[str]:
    """Whether dates are to come, and in which months; what has never had any can be taken at any time."""
    months = sorted({each["startsAt"][:7] for each in _coming(training)})
    return ["coming", *months] if months else [] if training["sessions"] else ["any-time"]


def _by_month(value: str) -> tuple[bool, str]:
    return value not in _COMING, "" if value == "coming" else value


def _format(training: Answer) -> list[str]:
    phrases = _PHRASE_ENDS.split(training["format"] or "", maxsplit=1)[:1]
    return [phrase.strip().casefold() for phrase in phrases if phrase.strip()]


def _effort(training: Answer) -> list[str]:
    minutes = training["effortMinutes"]
    return [next((value for most, value, _ in _EFFORTS if minutes <= most), _LONGER[0])] if minutes else []


def _cost(training: Answer) -> list[str]:
    return [] if training["cost"] is None else ["nothing" if training["cost"] == 0 else "something"]


def _time(training: Answer) -> list[str]:
    return [] if training["inWorkingTime"] is None else ["working" if training["inWorkingTime"] else "own"]


def _in_words(name: str) -> str:
    return name.replace("_", " ").capitalize()
