"""The nouns of a career portal as frozen records: plain data, no database, no web, no clock."""

from stepladder.records.base import LEVEL_SLUG_PATTERN, SLUG_PATTERN, ExpectationSlug, LevelSlug, Presence, Record, Slug
from stepladder.records.competency import Competency, Indicator, SameAs
from stepladder.records.contents import KINDS, RESERVED_LEVEL_NAMES, Contents, Document, Kind, kind_of
from stepladder.records.fairness import (
    FairnessAction,
    FairnessCell,
    FairnessComparison,
    FairnessGap,
    FairnessGroup,
    FairnessPace,
    FairnessReport,
    FairnessRepresentation,
    FairnessScope,
    FairnessStanding,
)
from stepladder.records.ladder import BorrowedTrack, EmptyPlace, Ladder, Track
from stepladder.records.learning import Guide, Hat, Outcome, Session, Training
from stepladder.records.level import ChangeNote, Criterion, Expectation, Level, Week
from stepladder.records.moments import day_of, moves, time_of
from stepladder.records.organisation import (
    Area,
    Discipline,
    Grade,
    Location,
    Organisation,
    Owner,
    ProficiencyScale,
    Rank,
)
from stepladder.records.pay import PayBand, PayProgression, Recognition, Reward
from stepladder.records.people import Mentor, Move
from stepladder.records.policy import FairnessPolicy, ParityException, ParityMeasure, Policy, Tolerance, WordList
from stepladder.records.process import Cycle, CycleStep, Process
from stepladder.records.translation import Translation
from stepladder.records.ways import Equivalence, Evaluation, Fork, ForkSide, Points, Question, Transition

__all__ = [
    "KINDS",
    "LEVEL_SLUG_PATTERN",
    "RESERVED_LEVEL_NAMES",
    "SLUG_PATTERN",
    "Area",
    "BorrowedTrack",
    "ChangeNote",
    "Competency",
    "Contents",
    "Criterion",
    "Cycle",
    "CycleStep",
    "Discipline",
    "Document",
    "EmptyPlace",
    "Equivalence",
    "Evaluation",
    "Expectation",
    "ExpectationSlug",
    "FairnessAction",
    "FairnessCell",
    "FairnessComparison",
    "FairnessGap",
    "FairnessGroup",
    "FairnessPace",
    "FairnessPolicy",
    "FairnessReport",
    "FairnessRepresentation",
    "FairnessScope",
    "FairnessStanding",
    "Fork",
    "ForkSide",
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
    "Owner",
    "ParityException",
    "ParityMeasure",
    "PayBand",
    "PayProgression",
    "Points",
    "Policy",
    "Presence",
    "Process",
    "ProficiencyScale",
    "Question",
    "Rank",
    "Recognition",
    "Record",
    "Reward",
    "SameAs",
    "Session",
    "Slug",
    "Tolerance",
    "Track",
    "Training",
    "Transition",
    "Translation",
    "Week",
    "WordList",
    "day_of",
    "kind_of",
    "moves",
    "time_of",
]
