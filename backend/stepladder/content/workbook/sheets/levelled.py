"""Sheets of levels: what each asks, what it takes, and what has changed."""

from dataclasses import replace
from typing import get_args

from stepladder.content.workbook.amounts import DATE, INTEGER, MOVING_DAY
from stepladder.content.workbook.columns import Column, Sheet
from stepladder.content.workbook.kinds import NAME, TEXT, TEXTS, WORD, YES_NO, choice, numbers
from stepladder.content.workbook.sheets.shared import (
    ANNOUNCED,
    BODY,
    COMPETENCY,
    GATE,
    GRADE,
    LADDER,
    OF_LEVEL,
    OWNER,
    PROFICIENCY,
    RANK,
    REVIEW,
    REVIEWED,
    SUMMARY,
    TITLE,
    fills,
    refers,
)
from stepladder.records import ChangeNote, Criterion, Expectation, Ladder, Level, Track, level

_LEVELS_SHEET = Sheet(
    "levels",
    "One row for each level. One with neither summary nor expectations is shown as a draft.",
    Level,
    "level",
    (
        LADDER,
        refers("track", "track", "The track on which it stands.", "track"),
        refers("level", "level", "The level's name within its ladder. It never changes.", "slug"),
        fills("code", WORD, "A short code, say E5, where you have one."),
        TITLE,
        fills("also_called", TEXTS, "Contract and market titles by which people look for it."),
        fills("order", INTEGER, "Its place within its track; a greater number is higher. Else the order of the rows."),
        RANK,
        GRADE,
        fills("status", choice(*get_args(level.LevelStatus)), "Whether it is in use."),
        fills("status_note", TEXT, "Of a draft whom to ask and when it is due; of a retired one what became of it."),
        fills("replaced_by", WORD, "Of a retired one: the level, or ladder/level, that takes its place."),
        fills("career_level", YES_NO, "Whether one may stay here for good."),
        fills("still_grows", TEXT, "What still grows for those who stay."),
        fills("scope", TEXT, "How far the work reaches."),
        SUMMARY,
        fills("week", numbers("people", "hands_on", "planning", "other"), "How a week divides, in per cent."),
        fills("conditions", TEXTS, "On-call, shifts, travel, whether part-time is possible."),
        fills("typical_months_min", INTEGER, "The least time that people typically spent here, in months."),
        fills("typical_months_max", INTEGER, "The most time that people typically spent here, in months."),
        GATE,
        refers("process", "process", "The process that decides, where it is not the one of its gate.", "process"),
        fills("places_open", INTEGER, "How many places are open now. Never public."),
        fills("places_as_of", MOVING_DAY, "The day they were counted; without it they are not shown."),
        OWNER,
        REVIEWED,
        REVIEW,
        BODY,
    ),
    needs=("ladder", "level"),
)

_EXPECTATIONS_SHEET = Sheet(
    "expectations",
    "One row for each thing that a level asks. With no level it is asked by every level of the track, or the ladder.",
    Expectation,
    "level",
    (
        LADDER,
        Column("track", NAME, "The level's track; may be left out. With no level: the one that asks.", refers="track"),
        OF_LEVEL,
        fills("key", WORD, "Its name within the level. Left out, it is made once and kept."),
        replace(COMPETENCY, note="The competency that it is about, or nothing."),
        PROFICIENCY,
        fills("kind", choice(*get_args(level.ExpectationKind)), "What kind of expectation it is."),
        fills("strength", choice(*get_args(level.ExpectationStrength)), "How firmly it is asked."),
        fills("continues", WORD, "What it carries on from a level below: level/key, or ladder/level/key."),
        fills("text", TEXT, "The expectation, shown exactly as typed."),
        fills("examples", TEXTS, "What it looks like."),
        fills("counter_examples", TEXTS, "What it does not look like."),
    ),
    "expectations",
    ("ladder", "level"),
    hosts=(
        Level,
        Track,
        Ladder,
    ),
    may_be_empty=frozenset({"level"}),
)

_CRITERIA_SHEET = Sheet(
    "criteria",
    "One row for each thing it takes to be promoted into a level, apart from its expectations.",
    Criterion,
    "level",
    (
        LADDER,
        OF_LEVEL,
        fills("kind", choice(*get_args(level.CriterionKind)), "What kind of criterion it is."),
        fills("text", TEXT, "The criterion, shown exactly as typed."),
        fills("measure", TEXT, "What is measured."),
        fills("target", TEXT, "What has to be reached."),
        fills("not_alone", TEXT, "Of a metric: what it must not decide by itself."),
        fills("paid_by", TEXT, "Of a certification: who pays for it."),
        fills("time_given", TEXT, "Of a certification: the working time given for it."),
        fills("renewal_months", INTEGER, "Of a certification: after how many months it is renewed."),
        fills("alternative", TEXT, "Of a certification: what counts as much as it does."),
        fills("leave_counts", TEXT, "Of a tenure: how leave and part-time work count."),
    ),
    "criteria",
    ("ladder", "level"),
    hosts=(Level,),
)

_CHANGES_SHEET = Sheet(
    "changes",
    "One row for each thing that changed for a level.",
    ChangeNote,
    "level",
    (
        LADDER,
        OF_LEVEL,
        fills("on", DATE, "The day from which it holds."),
        ANNOUNCED,
        fills("text", TEXT, "What changed."),
        fills("evidence_stays", YES_NO, "Whether evidence gathered before still counts."),
        fills("evidence_note", TEXT, "Until when, or for what, it counts."),
    ),
    "changes",
    ("ladder", "level"),
    hosts=(Level,),
)

SHEETS = (
    _LEVELS_SHEET,
    _EXPECTATIONS_SHEET,
    _CRITERIA_SHEET,
    _CHANGES_SHEET,
)
