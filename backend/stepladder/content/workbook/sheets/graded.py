"""Sheets of competencies: areas, indicators, and the same things elsewhere."""

from dataclasses import replace

from stepladder.content.workbook.columns import Sheet
from stepladder.content.workbook.kinds import TEXT, WORD
from stepladder.content.workbook.sheets.shared import (
    BODY,
    COMPETENCY,
    OWNER,
    PROFICIENCY,
    REVIEW,
    REVIEWED,
    SUMMARY,
    TITLE,
    fills,
    refers,
)
from stepladder.records import Area, Competency, Indicator, Organisation, SameAs

_AREAS_SHEET = Sheet(
    "areas",
    "One row for each field of competencies, in the order in which they are shown.",
    Area,
    "organisation",
    (
        fills("area", WORD, "Its title, as the competencies name it.", "title"),
        fills("within", WORD, "The title of the wider area in which it lies."),
        SUMMARY,
    ),
    "areas",
    ("area",),
    hosts=(Organisation,),
    of_all=True,
)

_COMPETENCIES_SHEET = Sheet(
    "competencies",
    "One row for each competency, shared by all ladders.",
    Competency,
    "competency",
    (
        refers("competency", "competency", "The competency's name. It never changes.", "slug"),
        TITLE,
        fills("area", WORD, "The heading under which it is shown."),
        fills("kind", WORD, "What kind of competency it is, say craft."),
        fills("definition", TEXT, "One plain sentence."),
        fills("need", TEXT, "The need of the organisation that it serves."),
        refers("scale", "scale", "The scale on which it is graded; its own is made from its indicators.", "scale"),
        OWNER,
        REVIEWED,
        REVIEW,
        BODY,
    ),
    needs=("competency",),
)

_INDICATORS_SHEET = Sheet(
    "indicators",
    "One row for each proficiency of a competency, lowest first.",
    Indicator,
    "competency",
    (
        replace(COMPETENCY, field=None),
        PROFICIENCY,
        fills("label", WORD, "Another name of this proficiency, for this competency."),
        fills("text", TEXT, "What it looks like."),
    ),
    "indicators",
    ("competency", "proficiency"),
    hosts=(Competency,),
)

_SAME_AS_SHEET = Sheet(
    "same_as",
    "One row for each place where a public framework has the same thing.",
    SameAs,
    "competency",
    (
        replace(COMPETENCY, field=None),
        fills("scheme", WORD, "The framework, say ESCO, O*NET or SFIA."),
        fills("code", WORD, "Its code there."),
        fills("title", TEXT, "Its name there."),
        fills("url", WORD, "Where it is described."),
    ),
    "same_as",
    ("competency", "scheme", "code"),
    hosts=(Competency,),
)

SHEETS = (
    _AREAS_SHEET,
    _COMPETENCIES_SHEET,
    _INDICATORS_SHEET,
    _SAME_AS_SHEET,
)
