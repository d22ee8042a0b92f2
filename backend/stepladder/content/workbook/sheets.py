"""The sheets of a workbook and their columns: the one table from which reading, importing and the template are made."""

from dataclasses import replace
from typing import get_args

from stepladder.content.workbook.amounts import DATE, DECIMAL, FLOAT, HOURS, INTEGER, MOVING_DAY, MOVING_TIME
from stepladder.content.workbook.columns import Column, Sheet
from stepladder.content.workbook.kinds import (
    BEFORE,
    CURRENCY,
    MOVES,
    NAME,
    NAMES,
    OUTCOMES,
    SHORT_LIST,
    TAG,
    TEXT,
    TEXTS,
    WORD,
    YES_NO,
    Kind,
    choice,
    choices,
    squeezed,
)
from stepladder.records import (
    Competency,
    Criterion,
    Equivalence,
    Expectation,
    Guide,
    Hat,
    Indicator,
    Ladder,
    Level,
    Mentor,
    PayBand,
    Recognition,
    Reward,
    Session,
    Track,
    Training,
    Transition,
    learning,
    organisation,
)
from stepladder.records import ladder as ladders
from stepladder.records.people import MentorField


def _fills(name: str, cell: Kind, note: str, field: str | None = None) -> Column:
    return Column(name, cell, note, field or name)


def _refers(name: str, noun: str, note: str, field: str | None = None) -> Column:
    return Column(name, NAME, note, field, noun)


_LADDER = _refers("ladder", "ladder", "The name of the ladder, from the sheet ladders.")
_LEVEL = _refers("level", "level", "The name of the level within its ladder, from the sheet levels.", "level")
_OF_LEVEL = replace(_LEVEL, field=None)
_RANK = _refers("rank", "rank", "The shared height: levels of one rank stand equally high.", "rank")
_GRADE = _refers("grade", "grade", "The pay group.", "grade")
_COMPETENCY = _refers("competency", "competency", "The competency's name, from the sheet competencies.", "competency")
_PROFICIENCY = _fills("proficiency", WORD, "How much of the competency: a label of its scale.")
_TITLE = _fills("title", TEXT, "The title that people read. It may change; the name before it may not.")
_SUMMARY = _fills("summary", TEXT, "One plain sentence.")
_OWNER = _fills("owner", TEXT, "The team or role that answers for it, never a person.")
_LOCATION = _fills("location", WORD, "The place, in words.")
_CURRENCY = _fills("currency", CURRENCY, "Three letters, say GBP.")
_GATE = _fills("gate", choice(*get_args(ladders.Gate)), "How one gets there.")
_FROM = _fills("effective_from", DATE, "The first day on which it holds.")
_WHOSE = replace(_LADDER, field="ladder")

_LADDERS = Sheet(
    "ladders",
    "One row for each career ladder.",
    Ladder,
    "ladder",
    (
        _refers("ladder", "ladder", "The ladder's name. It never changes, and every other sheet uses it.", "slug"),
        _TITLE,
        _fills("family", TEXT, "The job family."),
        _SUMMARY,
        _OWNER,
        _fills("source", TEXT, "Where its words come from."),
        _fills("licence", TEXT, "Under which licence they may be used."),
    ),
    needs=("ladder",),
)
_TRACKS = Sheet(
    "tracks",
    "One row for each side of a ladder. Tracks are shown in this order.",
    Track,
    "ladder",
    (
        _LADDER,
        _refers("track", "track", "The track's name within its ladder, say technical.", "slug"),
        _TITLE,
        _fills("kind", choice(*get_args(ladders.TrackKind)), "What kind of track it is."),
        _SUMMARY,
    ),
    "tracks",
    ("ladder", "track"),
)
_LEVELS = Sheet(
    "levels",
    "One row for each level. One with neither summary nor expectations is shown as a draft.",
    Level,
    "level",
    (
        _LADDER,
        _refers("track", "track", "The track on which it stands.", "track"),
        _refers("level", "level", "The level's name within its ladder. It never changes.", "slug"),
        _fills("code", WORD, "A short code, say E5, where you have one."),
        _TITLE,
        _fills("also_called", TEXTS, "Contract and market titles by which people look for it."),
        _fills("order", INTEGER, "Its place within its track; a greater number is higher. Else the order of the rows."),
        _RANK,
        _GRADE,
        _fills("status", choice(*get_args(ladders.LevelStatus)), "Whether it is in use."),
        _fills("career_level", YES_NO, "Whether one may stay here for good."),
        _fills("scope", TEXT, "How far the work reaches."),
        _SUMMARY,
        _fills("typical_months_min", INTEGER, "The least time that people typically spent here, in months."),
        _fills("typical_months_max", INTEGER, "The most time that people typically spent here, in months."),
        _GATE,
    ),
    needs=("ladder", "level"),
)
_EXPECTATIONS = Sheet(
    "expectations",
    "One row for each thing that a level asks.",
    Expectation,
    "level",
    (
        _LADDER,
        Column("track", NAME, "The level's track; may be left out.", refers="track"),
        _OF_LEVEL,
        _fills("key", WORD, "Its name within the level. Left out, it is made once and kept."),
        replace(_COMPETENCY, note="The competency that it is about, or nothing."),
        _PROFICIENCY,
        _fills("kind", choice(*get_args(ladders.ExpectationKind)), "What kind of expectation it is."),
        _fills("strength", choice(*get_args(ladders.ExpectationStrength)), "How firmly it is asked."),
        _fills("text", TEXT, "The expectation, shown exactly as typed."),
        _fills("examples", TEXTS, "What it looks like."),
    ),
    "expectations",
    ("ladder", "level"),
)
_CRITERIA = Sheet(
    "criteria",
    "One row for each thing it takes to be promoted into a level, apart from its expectations.",
    Criterion,
    "level",
    (
        _LADDER,
        _OF_LEVEL,
        _fills("kind", choice(*get_args(ladders.CriterionKind)), "What kind of criterion it is."),
        _fills("text", TEXT, "The criterion, shown exactly as typed."),
        _fills("measure", TEXT, "What is measured."),
        _fills("target", TEXT, "What has to be reached."),
    ),
    "criteria",
    ("ladder", "level"),
)
_COMPETENCIES = Sheet(
    "competencies",
    "One row for each competency, shared by all ladders.",
    Competency,
    "competency",
    (
        _refers("competency", "competency", "The competency's name. It never changes.", "slug"),
        _TITLE,
        _fills("area", WORD, "The heading under which it is shown."),
        _fills("kind", WORD, "What kind of competency it is, say craft."),
        _fills("definition", TEXT, "One plain sentence."),
    ),
    needs=("competency",),
)
_INDICATORS = Sheet(
    "indicators",
    "One row for each proficiency of a competency, lowest first.",
    Indicator,
    "competency",
    (
        replace(_COMPETENCY, field=None),
        _PROFICIENCY,
        _fills("label", WORD, "Another name of this proficiency, for this competency."),
        _fills("text", TEXT, "What it looks like."),
    ),
    "indicators",
    ("competency", "proficiency"),
)
_EQUIVALENCES = Sheet(
    "equivalences",
    "One row for each pair of levels that stand equally high, or expressly do not.",
    Equivalence,
    "ladder",
    (
        _LADDER,
        _LEVEL,
        _refers("other_ladder", "ladder", "The other level's ladder; the same one if left out."),
        _refers("other_level", "level", "The other level.", "other_level"),
        _fills("basis", choice(*get_args(ladders.EquivalenceBasis)), "On what it is based."),
        _fills("strength", choice(*get_args(ladders.EquivalenceStrength)), "How equal they are."),
        _fills("note", TEXT, "The points, who agreed, or the reason why not."),
    ),
    "equivalences",
    ("ladder", "level"),
)
_TRANSITIONS = Sheet(
    "transitions",
    "One row for each way from one level to another.",
    Transition,
    "ladder",
    (
        _LADDER,
        _LEVEL,
        _refers("to_ladder", "ladder", "The ladder it leads to; the same one if left out."),
        _refers("to_level", "level", "The level it leads to.", "to_level"),
        _fills("kind", choice(*get_args(ladders.TransitionKind)), "What kind of move it is."),
        _GATE,
        _fills("conditions", TEXTS, "What has to be so before."),
        _fills("trial_months", INTEGER, "How long one may try it with the old level kept, in months."),
        _fills("pay_rule", TEXT, "What happens to pay."),
        _fills("support", TEXT, "What helps on the way."),
    ),
    "transitions",
    ("ladder", "level", "to_level"),
)
_PAY_BANDS = Sheet(
    "pay_bands",
    "One row for each range of full-time base pay: of a grade, a level or a ladder.",
    PayBand,
    "ladder",
    (
        _WHOSE,
        _LEVEL,
        _GRADE,
        _LOCATION,
        _fills("discipline", WORD, "The field of work, where it has a pay market of its own."),
        _CURRENCY,
        _fills("period", choice(*get_args(organisation.Period)), "For how long it is paid."),
        _fills("min", DECIMAL, "The least."),
        _fills("mid", DECIMAL, "The midpoint."),
        _fills("max", DECIMAL, "The most."),
        _FROM,
    ),
    "pay_bands",
)
_REWARDS = Sheet(
    "rewards",
    "One row for each thing beside the pay band: bonus, equity, allowance, leave, pension, learning budget.",
    Reward,
    "ladder",
    (
        _RANK,
        _GRADE,
        _WHOSE,
        _LEVEL,
        _fills("kind", WORD, "What it is, say bonus."),
        _fills("amount", DECIMAL, "How much."),
        _fills("unit", WORD, "Of what: %, days, or a currency."),
        _fills("text", TEXT, "What it depends on."),
        _FROM,
    ),
    "rewards",
)
_RECOGNITIONS = Sheet(
    "recognitions",
    "One row for each thing that a height brings and that is not money.",
    Recognition,
    "ladder",
    (
        _RANK,
        _WHOSE,
        _LEVEL,
        _fills("kind", WORD, "What it is, say decision right."),
        _fills("text", TEXT, "What it means."),
    ),
    "recognitions",
)
_MENTORS = Sheet(
    "mentors",
    "One row for each person who agreed to help. Nothing is shown of them but what they chose.",
    Mentor,
    "mentor",
    (
        _refers("mentor", "mentor", "The mentor's name as an address. It never changes.", "slug"),
        _fills("name", TEXT, "Their name."),
        _fills("title", TEXT, "Their title."),
        _fills("agreed_on", DATE, "The day they agreed to be listed. Without it they are not."),
        _fills("shows", choices(*get_args(MentorField)), "What may be shown of them."),
        _LADDER,
        _LEVEL,
        _LOCATION,
        _fills("timezone", WORD, "Say Europe/London."),
        _fills("languages", SHORT_LIST, "Language tags, say en, pt-BR."),
        _fills("modes", SHORT_LIST, "How they like to meet, say remote, in person."),
        _fills("capacity", INTEGER, "How many people they accompany at most."),
        _fills("room", INTEGER, "How many more they can take on now."),
        _fills("hours_per_month", FLOAT, "How much time they give, in hours a month."),
        Column("competencies", NAMES, "What they help with.", "competencies", "competency"),
        _fills("helps_with", MOVES, "The moves that they help with."),
        _fills("contact", TEXT, "How to reach them."),
        _fills("paused_until", MOVING_DAY, "Until when they take a rest."),
        _fills("last_confirmed", MOVING_DAY, "The day they last said that all this holds."),
    ),
    needs=("mentor",),
)
_TRAININGS = Sheet(
    "trainings",
    "One row for each course, workshop, coaching, shadowing, rotation, peer circle or reading.",
    Training,
    "training",
    (
        _refers("training", "training", "The training's name. It never changes.", "slug"),
        _TITLE,
        _SUMMARY,
        _fills("kind", choice(*get_args(learning.TrainingKind)), "What kind of training it is."),
        _fills("provider", TEXT, "Who gives it."),
        _fills("format", WORD, "Say in person, online or self-paced."),
        _fills("language", TAG, "The language in which it is given."),
        _fills("url", WORD, "Where it is described: linked where it begins with http:// or https://."),
        _fills("effort_hours", HOURS, "How long it takes.", "effort_minutes"),
        _fills("cost", DECIMAL, "What it costs; 0 where nothing."),
        _CURRENCY,
        _fills("paid_by", TEXT, "Who pays."),
        _fills("in_working_time", YES_NO, "Whether it counts as working time."),
        _fills("tracks", SHORT_LIST, "For whom: tracks, or ladder/track. Empty: for everybody."),
        _fills("crosses", choice(*get_args(learning.Crossing)), "Where it leads across, to another track or ladder."),
        _fills("competencies", OUTCOMES, "What it brings.", "outcomes"),
        _fills("prerequisites", BEFORE, "What to take or know before."),
        _fills("certificate", TEXT, "The certificate that one gets."),
        _fills("how_to_join", TEXT, "How to join."),
        _OWNER,
    ),
    needs=("training",),
)
_SESSIONS = Sheet(
    "sessions",
    "One row for each dated run of a training.",
    Session,
    "training",
    (
        _refers("training", "training", "The name of the training, from the sheet trainings."),
        _refers("session", "session", "The session's name within its training, say spring-1.", "key"),
        _fills("starts", MOVING_TIME, "When it starts."),
        _fills("ends", MOVING_TIME, "When it ends."),
        _fills("timezone", WORD, "Say Europe/London; the organisation's if left out."),
        _fills("place", TEXT, "Where it is."),
        _fills("link", WORD, "Where it is joined online. Never public."),
        _fills("status", choice(*get_args(learning.SessionStatus)), "How it stands."),
        _fills("seats", INTEGER, "How many seats there are."),
        _fills("seats_free", INTEGER, "How many of them are free."),
        _fills("as_of", MOVING_DAY, "The day the free seats were counted; without it they are not shown."),
        _fills("book", TEXT, "How or where to book."),
    ),
    "sessions",
    ("training", "session"),
)
_HATS = Sheet(
    "hats",
    "One row for each time-boxed responsibility.",
    Hat,
    "hat",
    (
        _refers("hat", "hat", "The hat's name. It never changes.", "slug"),
        _TITLE,
        _SUMMARY,
        _fills("time_share", INTEGER, "How much of the week it takes, in per cent."),
        _fills("term_months", INTEGER, "For how many months one wears it."),
        _fills("how_assigned", TEXT, "How one comes to it."),
        _fills("allowance", TEXT, "What one gets for it."),
        Column("competencies", NAMES, "What wearing it gives evidence of.", "competencies", "competency"),
        _OWNER,
    ),
    needs=("hat",),
)
_GUIDES = Sheet(
    "guides",
    "One row for each kind of talk.",
    Guide,
    "guide",
    (
        _refers("guide", "guide", "The guide's name. It never changes.", "slug"),
        _TITLE,
        _SUMMARY,
        _fills("rhythm", TEXT, "How often, or on what occasion."),
        _fills("for_person", TEXT, "The sheet for the person, in Markdown."),
        _fills("for_manager", TEXT, "The sheet for the manager, in Markdown."),
        _OWNER,
    ),
    needs=("guide",),
)

SHEETS: tuple[Sheet, ...] = (
    _LADDERS,
    _TRACKS,
    _LEVELS,
    _EXPECTATIONS,
    _CRITERIA,
    _COMPETENCIES,
    _INDICATORS,
    _EQUIVALENCES,
    _TRANSITIONS,
    _PAY_BANDS,
    _REWARDS,
    _RECOGNITIONS,
    _MENTORS,
    _TRAININGS,
    _SESSIONS,
    _HATS,
    _GUIDES,
)
"""Every sheet, in the order in which they build on one another."""


def sheet_called(title: str) -> Sheet | None:
    """The sheet that an author calls so: case, spaces and underscores do not matter."""
    return next((sheet for sheet in SHEETS if squeezed(sheet.name) == squeezed(title)), None)
