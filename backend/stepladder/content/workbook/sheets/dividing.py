"""Sheets of forks, of what stands level, and of the ways between levels."""

from dataclasses import replace
from typing import get_args

from stepladder.content.workbook.amounts import DATE, INTEGER
from stepladder.content.workbook.columns import Column, Sheet
from stepladder.content.workbook.kinds import TEXT, TEXTS, YES_NO, Kind, choice, numbers
from stepladder.content.workbook.sheets.shared import (
    FORK,
    GATE,
    LADDER,
    LEVEL,
    SUMMARY,
    TITLE,
    fills,
    refers,
)
from stepladder.records import (
    Equivalence,
    Evaluation,
    Fork,
    ForkSide,
    Ladder,
    Policy,
    Question,
    Transition,
    ways,
)

_POINTS = numbers("skills", "effort", "responsibility", "conditions")


def _scores(name: str, cell: Kind, field: str, note: str) -> Column:
    """A column that fills a part of an evaluation."""
    return Column(name, cell, note, "evaluation", inner=(Evaluation, field))


_FORKS_SHEET = Sheet(
    "forks",
    "One row for each place where a ladder divides.",
    Fork,
    "ladder",
    (
        LADDER,
        refers("fork", "fork", "The fork's name within its ladder; fork if left out.", "slug"),
        TITLE,
        SUMMARY,
        fills("from_levels", TEXTS, "Where one stands before it: levels, or ladder/level."),
        fills("to_levels", TEXTS, "Where one may stand after it: on each side at least one level, or ladder/level."),
        fills("stays", TEXTS, "What stays the same, whichever side one takes."),
        fills("who_decides", TEXT, "Who decides."),
        fills("staying", TEXT, "That and how one may stay where one is."),
        fills("how_back", TEXT, "How one comes back from either side."),
    ),
    "forks",
    ("ladder",),
    hosts=(Ladder,),
)

_FORK_SIDES_SHEET = Sheet(
    "fork_sides",
    "One row for each side of a fork.",
    ForkSide,
    "ladder",
    (
        LADDER,
        FORK,
        refers("track", "track", "The track on this side.", "track"),
        fills("new", TEXTS, "What is new there."),
        fills("week", TEXT, "What a week there looks like."),
    ),
    "sides",
    ("ladder", "track"),
    hosts=(Fork,),
)

_QUESTIONS_SHEET = Sheet(
    "questions",
    "One row for each thing that people ask: at a fork, or with no ladder of the organisation.",
    Question,
    "ladder",
    (
        replace(LADDER, note="The ladder of the fork; empty for what is asked everywhere."),
        FORK,
        fills("question", TEXT, "What people ask."),
        fills("answer", TEXT, "What they are told."),
    ),
    "questions",
    ("question",),
    hosts=(Fork, Policy),
)

_EQUIVALENCES_SHEET = Sheet(
    "equivalences",
    "One row for each pair of levels that stand equally high, or expressly do not.",
    Equivalence,
    "ladder",
    (
        LADDER,
        LEVEL,
        refers("other_ladder", "ladder", "The other level's ladder; the same one if left out."),
        refers("other_level", "level", "The other level.", "other_level"),
        fills("basis", choice(*get_args(ways.EquivalenceBasis)), "On what it is based."),
        fills("strength", choice(*get_args(ways.EquivalenceStrength)), "How equal they are."),
        fills("note", TEXT, "What is to be known of it, or the reason why not."),
        _scores("points", _POINTS, "level", "What an evaluation gave the level."),
        _scores("other_points", _POINTS, "other_level", "What it gave the other level."),
        _scores("evaluated_on", DATE, "held_on", "The day of the evaluation."),
        _scores("agreed_by", TEXT, "agreed_by", "Who agreed to the scores: roles or bodies, never persons."),
    ),
    "equivalences",
    ("ladder", "level"),
    hosts=(Ladder,),
)

_TRANSITIONS_SHEET = Sheet(
    "transitions",
    "One row for each way from one level to another.",
    Transition,
    "ladder",
    (
        LADDER,
        LEVEL,
        refers("to_ladder", "ladder", "The ladder it leads to; the same one if left out."),
        refers("to_level", "level", "The level it leads to.", "to_level"),
        fills("kind", choice(*get_args(ways.TransitionKind)), "What kind of move it is."),
        GATE,
        fills("conditions", TEXTS, "What has to be so before."),
        fills("trial_months", INTEGER, "How long one may try it with the old level kept, in months."),
        fills("pay_rule", TEXT, "What happens to pay."),
        fills("pay_may_fall", YES_NO, "Whether pay may be lower after it than before."),
        fills("restarts_clock", YES_NO, "Whether time served before it counts no more towards the next step."),
        fills("support", TEXT, "What helps on the way."),
        fills("return_terms", TEXT, "On what terms one may come back."),
        fills("no_way_back", TEXT, "Why there is no way back, and which role answers for that."),
    ),
    "transitions",
    ("ladder", "level", "to_level"),
    hosts=(Ladder,),
)

SHEETS = (
    _FORKS_SHEET,
    _FORK_SIDES_SHEET,
    _QUESTIONS_SHEET,
    _EQUIVALENCES_SHEET,
    _TRANSITIONS_SHEET,
)
