"""Columns that several sheets share, and how columns are made."""

from dataclasses import replace
from typing import get_args

from stepladder.content.workbook.amounts import DATE
from stepladder.content.workbook.columns import Column
from stepladder.content.workbook.kinds import CURRENCY as CURRENCY_CODE
from stepladder.content.workbook.kinds import NAME, TEXT, WORD, Kind, choice
from stepladder.records import level


def fills(name: str, cell: Kind, note: str, field: str | None = None) -> Column:
    """A column that fills a field, of its own name unless another is given."""
    return Column(name, cell, note, field or name)


def refers(name: str, noun: str, note: str, field: str | None = None) -> Column:
    """A column in which the name of another thing stands."""
    return Column(name, NAME, note, field, noun)


LADDER = refers("ladder", "ladder", "The name of the ladder, from the sheet ladders.")
LEVEL = refers("level", "level", "The name of the level within its ladder, from the sheet levels.", "level")
OF_LEVEL = replace(LEVEL, field=None)
RANK = refers("rank", "rank", "The shared height: levels of one rank stand equally high.", "rank")
GRADE = refers("grade", "grade", "The pay group.", "grade")
COMPETENCY = refers("competency", "competency", "The competency's name, from the sheet competencies.", "competency")
PROFICIENCY = fills("proficiency", WORD, "How much of the competency: a label of its scale.")
TITLE = fills("title", TEXT, "The title that people read. It may change; the name before it may not.")
SUMMARY = fills("summary", TEXT, "One plain sentence.")
OWNER = fills("owner", TEXT, "The team or role that answers for it, never a person.")
CURRENCY = fills("currency", CURRENCY_CODE, "Three letters, say GBP.")
GATE = fills("gate", choice(*get_args(level.Gate)), "How one gets there.")
FROM = fills("effective_from", DATE, "The first day on which it holds.")
WHOSE = replace(LADDER, field="ladder")
ANNOUNCED = fills("announced_on", DATE, "The day on which it is told; before, only staff see what holds later.")
REVIEWED = fills("reviewed_on", DATE, "The day on which somebody last looked through it.")
REVIEW = fills("review_by", DATE, "The day by which it is looked through again.")
BODY = fills("body", TEXT, "Free text, in Markdown.")
FORK = refers("fork", "fork", "The fork's name within its ladder; fork if left out.")
