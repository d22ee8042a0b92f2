"""The nouns of a career portal as frozen records: plain data, no database, no web, no clock."""

from stepladder.records.base import LEVEL_SLUG_PATTERN, SLUG_PATTERN, LevelSlug, Record, Slug
from stepladder.records.competency import Competency, Indicator
from stepladder.records.contents import KINDS, RESERVED_LEVEL_NAMES, Contents, Document, Kind, kind_of
from stepladder.records.ladder import (
    Criterion,
    EmptyPlace,
    Equivalence,
    Expectation,
    Ladder,
    Level,
    Track,
    Transition,
    Week,
)
from stepladder.records.learning import Guide, Hat, Outcome, Session, Training
from stepladder.records.moments import day_of, moves, time_of
from stepladder.records.organisation import (
    Discipline,
    Grade,
    Location,
    Organisation,
    PayBand,
    ProficiencyScale,
    Rank,
    Recognition,
    Reward,
)
from stepladder.records.people import Mentor, Move

__all__ = [
    "KINDS",
    "LEVEL_SLUG_PATTERN",
    "RESERVED_LEVEL_NAMES",
    "SLUG_PATTERN",
    "Competency",
    "Contents",
    "Criterion",
    "Discipline",
    "Document",
    "EmptyPlace",
    "Equivalence",
    "Expectation",
    "Grade",
    "Guide",
    "Hat",
    "Indicator",
    "Kind",
    "Ladder",
    "Level",
    "LevelSlug",
    "Location",
    "Mentor",
    "Move",
    "Organisation",
    "Outcome",
    "PayBand",
    "ProficiencyScale",
    "Rank",
    "Recognition",
    "Record",
    "Reward",
    "Session",
    "Slug",
    "Track",
    "Training",
    "Transition",
    "Week",
    "day_of",
    "kind_of",
    "moves",
    "time_of",
]
