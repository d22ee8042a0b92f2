"""What a row of each table holds, beside which name: answers, laid out for a spreadsheet."""

from collections.abc import Iterable, Iterator, Mapping

from stepladder_portal.answers import Answer
from stepladder_portal.coverage import Covered, ranked
from stepladder_portal.ledger import Measured
from stepladder_portal.speaking import gettext


def holes(coverages: Iterable[Answer]) -> Iterator[Answer]:
    """What is missing on ladders, what touches most levels first."""
    for hole in ranked([Covered(coverage, (), {}) for coverage in coverages]):
        about = {"competency": hole.competency["title"], "missing": hole.kind, "owner": hole.owner}
        yield about | {"askedBy": hole.asked_by, "levels": [level["slug"] for level in hole.levels]}


def of_cycle(cycle: Answer) -> Answer:
    """By what a date is told from those of other cycles."""
    return {"cycle": cycle["title"]}


def of_level(level: Answer) -> Answer:
    """By what a level is known in a row."""
    return {"level": level["slug"], "title": level["title"], "track": level["track"]["title"]}


def level_row(level: Answer) -> Answer:
    """A level, with all that is said of it in a few words."""
    rank = level["rank"]
    plain = ("code", "alsoCalled", "status", "careerLevel", "typicalMonthsMin", "typicalMonthsMax", "gate", "summary")
    return (
        of_level(level)
        | {"rank": rank["order"] if rank else None, "height": rank["title"] if rank else None}
        | {"grade": level["grade"]["title"] if level["grade"] else None}
        | {name: level[name] for name in (*plain, "scope", "conditions", "owner", "reviewedOn", "reviewBy")}
    )


def each_expectation(levels: Iterable[Answer]) -> Iterator[tuple[Answer, Answer]]:
    """Each level with each of its expectations."""
    return ((level, expectation) for level in levels for expectation in level["expectations"])


def expectation_row(level: Answer, expectation: Answer) -> Answer:
    """One expectation of a level."""
    competency = expectation["competency"]
    plain = ("proficiency", "kind", "strength", "text", "examples", "counterExamples")
    return (
        of_level(level)
        | {"key": expectation["key"], "competency": competency["title"] if competency else None}
        | {name: expectation[name] for name in plain}
    )


def bands(levels: Iterable[Answer], titles: Mapping[str, str]) -> Iterator[Answer]:
    """The bands of each level, those that are announced for later as well: by their first day."""
    for level in levels:
        for band in (*level["payBands"], *level["payBandsToCome"]):
            named = {name: titles.get(band[name], band[name]) for name in ("location", "discipline")}
            yield of_level(level) | band | named


def rewards(levels: Iterable[Answer]) -> Iterator[Answer]:
    """What comes with each level beside its band, what is announced for later as well: by its first day."""
    for level in levels:
        for reward in (*level["rewards"], *level["rewardsToCome"]):
            yield of_level(level) | {"what": "REWARD"} | reward
        for recognition in level["recognitions"]:
            yield of_level(level) | {"what": "RECOGNITION"} | recognition


def expected_row(asked: Answer) -> Answer:
    """One expectation of a competency, with its level."""
    level, own = asked["level"], asked["expectation"]
    named = {"level": level["slug"], "title": level["title"], "track": level["track"]["title"]}
    return named | {"proficiency": asked["proficiency"]} | {name: own[name] for name in ("key", "strength", "text")}


def measure_row(each: Measured) -> Answer:
    """All lines of one measure: how they stand, and the two levels that lie furthest apart by it."""
    least, tally = each.least, each.tally
    ends = {"level": least.entry["left"]["slug"], "otherLevel": least.entry["right"]["slug"]} if least else {}
    counted = {"even": tally.even, "agreedOtherwise": tally.agreed, "furtherApart": tally.beyond}
    figures = {"atLeast": each.tolerance, "furthestApart": least.ratio if least else None}
    return {"measure": each.measure} | figures | counted | {"notCompared": tally.apart} | ends


def words_row(track: Answer) -> Answer:
    """How the levels of one side are told, all together."""
    return {name: value for name, value in track.items() if name != "levels"}


def pair_row(pair: Answer) -> Answer:
    """Two levels that stand level, or do not, and why."""
    other = pair["otherLevel"]
    return {
        "level": pair["level"]["slug"],
        "other": other["slug"] if other else None,
        "strength": pair["strength"],
        "basis": pair["basis"],
        "note": pair["note"],
        "evaluation": pair["evaluation"] or {},
    }


def move_row(move: Answer) -> Answer:
    """A move from one level to another."""
    return move | {"level": move["level"]["slug"], "toLevel": move["toLevel"]["slug"]}


def training_row(training: Answer) -> Answer:
    """A training, without its dates and its long text."""
    without = {"id", "locale", "body", "sessions", "levels", "outcomes"}
    outcomes = [outcome["competency"]["title"] for outcome in training["outcomes"]]
    return {name: value for name, value in training.items() if name not in without} | {"outcomes": outcomes}


def each_session(trainings: Iterable[Answer]) -> Iterator[tuple[Answer, Answer]]:
    """Each training with each of its sessions."""
    return ((training, session) for training in trainings for session in training["sessions"])


def session_row(training: Answer, session: Answer) -> Answer:
    """One session of a training."""
    return {"training": training["title"], **session}


def mentor_row(mentor: Answer) -> Answer:
    """A mentor, as far as they chose to be shown."""
    level = mentor["level"]
    moves = [
        gettext("%(level)s to %(other)s", level=move["level"]["title"], other=move["toLevel"]["title"])
        for move in mentor["helpsWith"] or []
    ]
    plain = {name: value for name, value in mentor.items() if name not in {"id", "locale", "body", "level"}}
    return plain | {"level": level["title"] if level else None, "helpsWith": moves}


def competency_row(competency: Answer) -> Answer:
    """A competency, and the levels that expect it."""
    plain = (
        "slug",
        "title",
        "area",
        "kind",
        "definition",
        "need",
        "owner",
        "reviewedOn",
        "reviewBy",
        "status",
        "sameAs",
    )
    levels = list(dict.fromkeys(asked["level"]["slug"] for asked in competency["expectedBy"]))
    return {name: competency[name] for name in plain} | {"expectedBy": levels}


def lines(parity: Answer) -> Iterator[Answer]:
    """Every line of a parity account, with the two levels that it is about."""
    for entry in parity["entries"]:
        ends = {"level": entry["left"]["slug"], "otherLevel": entry["right"]["slug"]}
        for line in entry["lines"]:
            yield ends | line
