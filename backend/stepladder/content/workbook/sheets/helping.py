"""Sheets of who and what helps: mentors, hats, guides, and words in other languages."""

from typing import get_args

from stepladder.content.workbook.amounts import DATE, FLOAT, INTEGER, MOVING_DAY
from stepladder.content.workbook.columns import Column, Sheet
from stepladder.content.workbook.kinds import (
    MOVES,
    NAMES,
    SHORT_LIST,
    TEXT,
    WORD,
    YES_NO,
    choice,
    choices,
)
from stepladder.content.workbook.sheets.shared import (
    BODY,
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
from stepladder.records import KINDS, Guide, Hat, Mentor, Translation, people, ways

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
        fills("location", WORD, "Where they work, in words."),
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
        REVIEWED,
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
        fills("with_mentor", YES_NO, "Whether its talk is one with a mentor."),
        fills("for_person", TEXT, "The sheet for the person, in Markdown."),
        fills("for_manager", TEXT, "The sheet for the manager, in Markdown."),
        OWNER,
        REVIEWED,
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
        fills("field", WORD, "Which text, say title, expectations/KEY/text or conditions/2; or original.", "texts"),
        fills("text", TEXT, "The text in that language.", "texts"),
    ),
    needs=("kind", "locale", "field"),
)

SHEETS = (
    _MENTORS_SHEET,
    _HATS_SHEET,
    _GUIDES_SHEET,
    _TRANSLATIONS_SHEET,
)
