"""Sheets of trainings and their sessions."""

from typing import get_args

from stepladder.content.workbook.amounts import DECIMAL, HOURS, INTEGER, MOVING_DAY, MOVING_TIME
from stepladder.content.workbook.columns import Sheet
from stepladder.content.workbook.kinds import (
    BEFORE,
    OUTCOMES,
    SHORT_LIST,
    TAG,
    TEXT,
    WORD,
    YES_NO,
    choice,
)
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
from stepladder.records import Session, Training
from stepladder.records import learning as kinds_of

_TRAININGS_SHEET = Sheet(
    "trainings",
    "One row for each course, workshop, coaching, shadowing, rotation, peer circle or reading.",
    Training,
    "training",
    (
        refers("training", "training", "The training's name. It never changes.", "slug"),
        TITLE,
        SUMMARY,
        fills("kind", choice(*get_args(kinds_of.TrainingKind)), "What kind of training it is."),
        fills("provider", TEXT, "Who gives it."),
        fills("format", WORD, "Say in person, online or self-paced."),
        fills("language", TAG, "The language in which it is given."),
        fills("url", WORD, "Where it is described: linked where it begins with http:// or https://."),
        fills("effort_hours", HOURS, "How long it takes.", "effort_minutes"),
        fills("cost", DECIMAL, "What it costs; 0 where nothing."),
        CURRENCY,
        fills("paid_by", TEXT, "Who pays."),
        fills("in_working_time", YES_NO, "Whether it counts as working time."),
        fills("tracks", SHORT_LIST, "For whom: tracks, or ladder/track. Empty: for everybody."),
        fills("crosses", choice(*get_args(kinds_of.Crossing)), "Where it leads across, to another track or ladder."),
        fills("competencies", OUTCOMES, "What it brings.", "outcomes"),
        fills("prerequisites", BEFORE, "What to take or know before."),
        fills("certificate", TEXT, "The certificate that one gets."),
        fills("renewal_months", INTEGER, "After how many months the certificate is renewed."),
        fills("how_to_join", TEXT, "How to join."),
        fills("approval", TEXT, "Who has to approve it."),
        fills("access", TEXT, "How people get in and take part, whatever they need for it."),
        OWNER,
        REVIEWED,
        REVIEW,
        BODY,
    ),
    needs=("training",),
)

_SESSIONS_SHEET = Sheet(
    "sessions",
    "One row for each dated run of a training.",
    Session,
    "training",
    (
        refers("training", "training", "The name of the training, from the sheet trainings."),
        refers("session", "session", "The session's name within its training, say spring-1.", "key"),
        fills("starts", MOVING_TIME, "When it starts."),
        fills("ends", MOVING_TIME, "When it ends."),
        fills("timezone", WORD, "Say Europe/London; the organisation's if left out."),
        fills("place", TEXT, "Where it is."),
        fills("link", WORD, "Where it is joined online. Never public."),
        fills("facilitator", TEXT, "Who leads it."),
        fills("status", choice(*get_args(kinds_of.SessionStatus)), "How it stands."),
        fills("seats", INTEGER, "How many seats there are."),
        fills("seats_free", INTEGER, "How many of them are free."),
        fills("as_of", MOVING_DAY, "The day the free seats were counted; without it they are not shown."),
        fills("book", TEXT, "How or where to book."),
    ),
    "sessions",
    ("training", "session"),
    hosts=(Training,),
)

SHEETS = (
    _TRAININGS_SHEET,
    _SESSIONS_SHEET,
)
