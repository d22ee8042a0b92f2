"""Sheets of who and what helps: mentors, trainings, hats, guides, and words in other languages."""

from typing import get_args

from stepladder.content.workbook.amounts import DATE, DECIMAL, FLOAT, HOURS, INTEGER, MOVING_DAY, MOVING_TIME
from stepladder.content.workbook.columns import Column, Sheet
from stepladder.content.workbook.kinds import (
    BEFORE,
    MOVES,
    NAMES,
    OUTCOMES,
    SHORT_LIST,
    TAG,
    TEXT,
    WORD,
    YES_NO,
    choice,
    choices,
)
from stepladder.content.workbook.sheets.shared import (
    BODY,
    CURRENCY,
    LADDER,
    LEVEL,
    LOCATION,
    OWNER,
    REVIEW,
    SUMMARY,
    TITLE,
    fills,
    refers,
)
from stepladder.records import KINDS, Guide, Hat, Mentor, Session, Training, Translation, learning, people, ways

_MENTORS_SHEET = Sheet(
    "mentors",
    "One row for each person who agreed to help. Nothing is shown of them but what they chose.",
    Mentor,
    "mentor",
    (
        refers("mentor", "mentor", "The mentor's name as an address. It never changes.", "slug"),
        fills("name", TEXT, "Their name."),
        fills("first_name", TEXT, "Their first name; the first word of the name if left out."),
        fills("pronouns", TEXT, "Say she/her."),
        fills("title", TEXT, "Their title."),
        fills("agreed_on", DATE, "The day they agreed to be listed. Without it they are not."),
        fills("shows", choices(*get_args(people.MentorField)), "What may be shown of them."),
        LADDER,
        LEVEL,
        LOCATION,
        fills("timezone", WORD, "Say Europe/London."),
        fills("languages", SHORT_LIST, "Language tags, say en, pt-BR."),
        fills("modes", SHORT_LIST, "How they like to meet, say remote, in person."),
        fills("capacity", INTEGER, "How many people they accompany at most."),
        fills("room", INTEGER, "How many more they can take on now."),
        fills("hours_per_month", FLOAT, "How much time they give, in hours a month."),
        Column("competencies", NAMES, "What they help with.", "competencies", "competency"),
        fills("helps_with", MOVES, "The moves that they help with."),
        fills("crossed", choice(*get_args(people.MentorCrossed)), "Whether they changed sides, and perhaps came back."),
        fills("contact", TEXT, "How to reach them."),
        fills("paused_until", MOVING_DAY, "Until when they take a rest."),
        fills("last_confirmed", MOVING_DAY, "The day they last said that all this holds."),
        fills("story", TEXT, "Their story, in their words, in Markdown.", "body"),
    ),
    needs=("mentor",),
)

_TRAININGS_SHEET = Sheet(
    "trainings",
    "One row for each course, workshop, coaching, shadowing, rotation, peer circle or reading.",
    Training,
    "training",
    (
        refers("training", "training", "The training's name. It never changes.", "slug"),
        TITLE,
        SUMMARY,
        fills("kind", choice(*get_args(learning.TrainingKind)), "What kind of training it is."),
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
        fills("crosses", choice(*get_args(learning.Crossing)), "Where it leads across, to another track or ladder."),
        fills("competencies", OUTCOMES, "What it brings.", "outcomes"),
        fills("prerequisites", BEFORE, "What to take or know before."),
        fills("certificate", TEXT, "The certificate that one gets."),
        fills("renewal_months", INTEGER, "After how many months the certificate is renewed."),
        fills("how_to_join", TEXT, "How to join."),
        fills("approval", TEXT, "Who has to approve it."),
        fills("access", TEXT, "How people get in and take part, whatever they need for it."),
        OWNER,
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
        fills("status", choice(*get_args(learning.SessionStatus)), "How it stands."),
        fills("seats", INTEGER, "How many seats there are."),
        fills("seats_free", INTEGER, "How many of them are free."),
        fills("as_of", MOVING_DAY, "The day the free seats were counted; without it they are not shown."),
        fills("book", TEXT, "How or where to book."),
    ),
    "sessions",
    ("training", "session"),
    hosts=(Training,),
)

_HATS_SHEET = Sheet(
    "hats",
    "One row for each time-boxed responsibility.",
    Hat,
    "hat",
    (
        refers("hat", "hat", "The hat's name. It never changes.", "slug"),
        TITLE,
        SUMMARY,
        fills("time_share", INTEGER, "How much of the week it takes, in per cent."),
        fills("term_months", INTEGER, "For how many months one wears it."),
        fills("how_assigned", TEXT, "How one comes to it."),
        fills("allowance", TEXT, "What one gets for it."),
        Column("competencies", NAMES, "What wearing it gives evidence of.", "competencies", "competency"),
        OWNER,
        REVIEW,
        BODY,
    ),
    needs=("hat",),
)

_GUIDES_SHEET = Sheet(
    "guides",
    "One row for each kind of talk.",
    Guide,
    "guide",
    (
        refers("guide", "guide", "The guide's name. It never changes.", "slug"),
        TITLE,
        SUMMARY,
        fills("rhythm", TEXT, "How often, or on what occasion."),
        fills("moves", choices(*get_args(ways.TransitionKind)), "The kinds of move that its talk is about."),
        fills("for_person", TEXT, "The sheet for the person, in Markdown."),
        fills("for_manager", TEXT, "The sheet for the manager, in Markdown."),
        OWNER,
        REVIEW,
        BODY,
    ),
    needs=("guide",),
)

_TRANSLATIONS_SHEET = Sheet(
    "translations",
    "One row for each text in another language. What has no row stays in the language of the original.",
    Translation,
    "translation",
    (
        fills("kind", choice(*(kind for kind in KINDS if kind != "translation")), "What is translated."),
        fills("of", WORD, "Its name, of a level ladder/level; empty for the organisation."),
        fills("locale", WORD, "The language, say de or pt-BR."),
        fills("field", WORD, "Which text, say title, expectations/KEY/text or conditions/2.", "texts"),
        fills("text", TEXT, "The text in that language.", "texts"),
    ),
    needs=("kind", "locale", "field"),
)

SHEETS = (
    _MENTORS_SHEET,
    _TRAININGS_SHEET,
    _SESSIONS_SHEET,
    _HATS_SHEET,
    _GUIDES_SHEET,
    _TRANSLATIONS_SHEET,
)
