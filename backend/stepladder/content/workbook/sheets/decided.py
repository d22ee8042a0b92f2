"""Sheets of what is decided and how: processes, cycles, pay beside and between levels, exceptions."""

from typing import get_args

from stepladder.content.workbook.amounts import DATE, DECIMAL
from stepladder.content.workbook.columns import Column, Sheet
from stepladder.content.workbook.kinds import NAMES, TEXT, TEXTS, WORD, YES_NO, choice
from stepladder.content.workbook.sheets.shared import (
    ANNOUNCED,
    BODY,
    CURRENCY,
    FROM,
    GATE,
    GRADE,
    LADDER,
    LEVEL,
    LOCATION,
    OWNER,
    RANK,
    REVIEW,
    SUMMARY,
    TITLE,
    WHOSE,
    fills,
    refers,
)
from stepladder.records import (
    Cycle,
    CycleStep,
    Ladder,
    Organisation,
    ParityException,
    PayBand,
    PayProgression,
    Policy,
    Process,
    Recognition,
    Reward,
    pay,
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

_PAY_BANDS_SHEET = Sheet(
    "pay_bands",
    "One row for each range of full-time base pay: of a grade, a level or a ladder.",
    PayBand,
    "ladder",
    (
        WHOSE,
        LEVEL,
        GRADE,
        LOCATION,
        fills("discipline", WORD, "The field of work, where it has a pay market of its own."),
        CURRENCY,
        fills("period", choice(*get_args(pay.Period)), "For how long it is paid."),
        fills("min", DECIMAL, "The least."),
        fills("mid", DECIMAL, "The midpoint."),
        fills("max", DECIMAL, "The most."),
        FROM,
        ANNOUNCED,
    ),
    "pay_bands",
    hosts=(
        Ladder,
        Organisation,
    ),
)

_PAY_PROGRESSION_SHEET = Sheet(
    "pay_progression",
    "One row for each occasion on which pay moves.",
    PayProgression,
    "organisation",
    (
        fills("occasion", choice(*get_args(pay.PayOccasion)), "On what occasion."),
        fills("text", TEXT, "How pay moves then."),
        fills("may_fall", YES_NO, "Whether pay may be lower afterwards."),
    ),
    "pay_progression",
    ("occasion",),
    hosts=(Organisation,),
)

_REWARDS_SHEET = Sheet(
    "rewards",
    "One row for each thing beside the pay band: bonus, equity, allowance, leave, pension, learning budget.",
    Reward,
    "ladder",
    (
        RANK,
        GRADE,
        WHOSE,
        LEVEL,
        fills("kind", WORD, "What it is, say bonus."),
        fills("amount", DECIMAL, "How much."),
        fills("unit", WORD, "Of what: %, days, or a currency."),
        fills("depends_on", TEXT, "On what result or condition it depends."),
        fills("text", TEXT, "What there is to say of it."),
        FROM,
        ANNOUNCED,
    ),
    "rewards",
    hosts=(
        Ladder,
        Organisation,
    ),
)

_RECOGNITIONS_SHEET = Sheet(
    "recognitions",
    "One row for each thing that a height brings and that is not money.",
    Recognition,
    "ladder",
    (
        RANK,
        WHOSE,
        LEVEL,
        fills("kind", WORD, "What it is, say decision right."),
        fills("text", TEXT, "What it means."),
    ),
    "recognitions",
    hosts=(
        Ladder,
        Organisation,
    ),
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
    _PAY_BANDS_SHEET,
    _PAY_PROGRESSION_SHEET,
    _REWARDS_SHEET,
    _RECOGNITIONS_SHEET,
    _EXCEPTIONS_SHEET,
)
