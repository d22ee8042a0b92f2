"""Sheets of pay, and of what comes beside it."""

from typing import get_args

from stepladder.content.workbook.amounts import DECIMAL
from stepladder.content.workbook.columns import Sheet
from stepladder.content.workbook.kinds import TEXT, WORD, YES_NO, choice
from stepladder.content.workbook.sheets.shared import (
    ANNOUNCED,
    CURRENCY,
    FROM,
    GRADE,
    LEVEL,
    RANK,
    WHOSE,
    fills,
)
from stepladder.records import (
    Ladder,
    Organisation,
    PayBand,
    PayProgression,
    Recognition,
    Reward,
    pay,
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
        fills("location", WORD, "The place: its name from the sheet locations, or in words."),
        fills(
            "discipline", WORD, "The field of work with a pay market of its own: a name from disciplines, or in words."
        ),
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
    of_all=True,
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

SHEETS = (
    _PAY_BANDS_SHEET,
    _PAY_PROGRESSION_SHEET,
    _REWARDS_SHEET,
    _RECOGNITIONS_SHEET,
)
