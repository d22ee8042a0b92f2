"""Sheets of what is decided and how: processes, cycles, exceptions."""

from typing import get_args

from stepladder.content.workbook.amounts import DATE
from stepladder.content.workbook.columns import Column, Sheet
from stepladder.content.workbook.kinds import NAMES, TEXT, TEXTS, WORD, choice
from stepladder.content.workbook.sheets.shared import (
    BODY,
    GATE,
    LADDER,
    LEVEL,
    OWNER,
    REVIEW,
    REVIEWED,
    SUMMARY,
    TITLE,
    fills,
    refers,
)
from stepladder.records import (
    Cycle,
    CycleStep,
    ParityException,
    Policy,
    Process,
    policy,
)

_PROCESSES_SHEET = Sheet(
    "processes",
    "One row for each way in which it is decided who gets to a level.",
    Process,
    "process",
    (
        refers("process", "process", "The process's name. It never changes.", "slug"),
        TITLE,
        GATE,
        Column("ladders", NAMES, "The ladders on which it decides; empty: all.", "ladders", "ladder"),
        SUMMARY,
        fills("nominated_by", TEXT, "Who may nominate, oneself included."),
        fills("when", TEXT, "When it is held."),
        fills("hand_in", TEXTS, "What to hand in."),
        fills("decided_by", TEXT, "Who decides."),
        fills("may_not_decide", TEXT, "Who may not."),
        fills("calibration", TEXT, "How the tracks are measured by one yardstick."),
        fills("told", TEXT, "How one is told, and by when."),
        fills("reasons", TEXT, "What is said in writing."),
        fills("second_look", TEXT, "How to ask for another look."),
        fills("try_again", TEXT, "When one may try again."),
        OWNER,
        REVIEWED,
        REVIEW,
        BODY,
    ),
    needs=("process",),
)

_CYCLES_SHEET = Sheet(
    "cycles",
    "One row for each review cycle.",
    Cycle,
    "cycle",
    (
        refers("cycle", "cycle", "The cycle's name. It never changes.", "slug"),
        TITLE,
        SUMMARY,
        Column("processes", NAMES, "The processes that it runs; empty: all.", "processes", "process"),
        fills("version", WORD, "The version of the ladders that counts."),
        fills("frozen_on", DATE, "The day from which that version no longer changes for this cycle."),
        fills("effective_on", DATE, "The day from which decisions hold."),
        OWNER,
        REVIEWED,
        REVIEW,
        BODY,
    ),
    needs=("cycle",),
)

_CYCLE_STEPS_SHEET = Sheet(
    "cycle_steps",
    "One row for each stretch of a review cycle, in order.",
    CycleStep,
    "cycle",
    (
        refers("cycle", "cycle", "The name of the cycle, from the sheet cycles."),
        refers("step", "step", "The step's name within its cycle, say evidence.", "key"),
        TITLE,
        fills("starts", DATE, "Its first day."),
        fills("ends", DATE, "Its last day; the first if left out."),
        fills("text", TEXT, "What happens in it."),
    ),
    "steps",
    ("cycle", "step"),
    hosts=(Cycle,),
)

_EXCEPTIONS_SHEET = Sheet(
    "exceptions",
    "One row for each difference between two levels of equal height that was agreed to for a time.",
    ParityException,
    "organisation",
    (
        LADDER,
        LEVEL,
        refers("other_ladder", "ladder", "The other level's ladder; the same one if left out."),
        refers("other_level", "level", "The other level.", "other_level"),
        fills("measure", choice(*get_args(policy.ParityMeasure)), "In what they differ."),
        fills("reason", TEXT, "Why."),
        fills("approver", TEXT, "The role or body that agreed, never a person."),
        fills("expires", DATE, "Its last day."),
    ),
    "exceptions",
    ("ladder", "level", "other_level", "measure"),
    hosts=(Policy,),
)

SHEETS = (
    _PROCESSES_SHEET,
    _CYCLES_SHEET,
    _CYCLE_STEPS_SHEET,
    _EXCEPTIONS_SHEET,
)
