"""Sheets of the organisation itself: its places, its fields of work, its heights, pay groups and scales."""

from stepladder.content.workbook.amounts import DATE, INTEGER
from stepladder.content.workbook.columns import Sheet
from stepladder.content.workbook.kinds import TAG, TEXT, WORD, YES_NO
from stepladder.content.workbook.listed import LABELS
from stepladder.content.workbook.sheets.shared import (
    BODY,
    CURRENCY,
    OWNER,
    REVIEW,
    REVIEWED,
    SUMMARY,
    TITLE,
    fills,
    refers,
)
from stepladder.records import Discipline, Grade, Location, Organisation, Owner, ProficiencyScale, Rank

_ORGANISATION_SHEET = Sheet(
    "organisation",
    "One row: whose portal it is.",
    Organisation,
    "organisation",
    (
        fills("name", TEXT, "What it is called. The portal is called so."),
        SUMMARY,
        fills("locale", TAG, "The language in which its words are written, say en-GB."),
        fills("timezone", WORD, "Say Europe/London."),
        CURRENCY,
        OWNER,
        REVIEWED,
        REVIEW,
        fills("sample_epoch", DATE, "Only of an invented organisation: the day from which days such as +12d count."),
        BODY,
    ),
    of_all=True,
)

_OWNERS_SHEET = Sheet(
    "owners",
    "One row for each team or role that answers for pages.",
    Owner,
    "organisation",
    (
        fills("owner", WORD, "Its name, as it stands in the column owner elsewhere.", "name"),
        fills("contact", TEXT, "How to reach it: an address of the web, a shared mailbox, or a few words."),
    ),
    "owners",
    ("owner", "contact"),
    hosts=(Organisation,),
    of_all=True,
)

_LOCATIONS_SHEET = Sheet(
    "locations",
    "One row for each place where people work.",
    Location,
    "organisation",
    (
        refers("location", "location", "The place's name. It never changes, and pay bands use it.", "slug"),
        TITLE,
        fills("timezone", WORD, "Say Europe/London; the organisation's if left out."),
        fills("currency", CURRENCY.cell, "Three letters, say GBP; the organisation's if left out."),
    ),
    "locations",
    ("location",),
    hosts=(Organisation,),
)

_DISCIPLINES_SHEET = Sheet(
    "disciplines",
    "One row for each field of work that may have a pay market of its own.",
    Discipline,
    "organisation",
    (
        refers("discipline", "discipline", "Its name. It never changes; ladders and pay bands use it.", "slug"),
        TITLE,
    ),
    "disciplines",
    ("discipline",),
    hosts=(Organisation,),
)

_RANKS_SHEET = Sheet(
    "ranks",
    "One row for each shared height, lowest first: levels of one rank stand equally high, on every ladder.",
    Rank,
    "organisation",
    (
        refers("rank", "rank", "Its name, as levels have it. It never changes.", "slug"),
        TITLE,
        fills(
            "order", INTEGER, "How high it is; a greater number is higher. Else its number, or the order of the rows."
        ),
    ),
    "ranks",
    ("rank",),
    hosts=(Organisation,),
)

_GRADES_SHEET = Sheet(
    "grades",
    "One row for each pay group.",
    Grade,
    "organisation",
    (
        refers("grade", "grade", "Its name, as levels and pay bands have it. It never changes.", "slug"),
        TITLE,
        fills("few_holders", YES_NO, "Whether its band is hidden, since so few hold it that it would tell their pay."),
    ),
    "grades",
    ("grade",),
    hosts=(Organisation,),
)

_SCALES_SHEET = Sheet(
    "scales",
    "One row for each scale on which competencies are graded. One that is left out is made from the labels in use.",
    ProficiencyScale,
    "organisation",
    (
        refers("scale", "scale", "Its name, as competencies have it. It never changes.", "slug"),
        TITLE,
        fills("proficiencies", LABELS, "Its steps, lowest first."),
        fills("ordered", YES_NO, "Whether their order holds: no, where it was only guessed, and no steps are drawn."),
    ),
    "scales",
    ("scale",),
    hosts=(Organisation,),
)

SHEETS = (
    _ORGANISATION_SHEET,
    _OWNERS_SHEET,
    _LOCATIONS_SHEET,
    _DISCIPLINES_SHEET,
    _RANKS_SHEET,
    _GRADES_SHEET,
    _SCALES_SHEET,
)
