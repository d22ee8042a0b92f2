"""The nouns as rows: one Tortoise model per noun, with the record's name and the record's fields as columns.

A list whose items are nouns of their own is a table of its own, each row with its place and a foreign key to its
document. Between documents there are no foreign keys: each is published by itself, and ``check`` guards references.
"""

from stepladder.store.rows.competency import Competency, Indicator
from stepladder.store.rows.fairness import FairnessReport
from stepladder.store.rows.ladder import Equivalence, Fork, Ladder, Track, Transition
from stepladder.store.rows.learning import Guide, Hat, Outcome, Session, Training
from stepladder.store.rows.level import ChangeNote, Criterion, Expectation, Level
from stepladder.store.rows.organisation import Discipline, Grade, Location, Organisation, ProficiencyScale, Rank
from stepladder.store.rows.pay import PayBand, Recognition, Reward
from stepladder.store.rows.people import Mentor
from stepladder.store.rows.process import Cycle, CycleStep, Process
from stepladder.store.rows.revision import ContentRevision, Revision
from stepladder.store.rows.translation import Translation

__all__ = [
    "ChangeNote",
    "Competency",
    "ContentRevision",
    "Criterion",
    "Cycle",
    "CycleStep",
    "Discipline",
    "Equivalence",
    "Expectation",
    "FairnessReport",
    "Fork",
    "Grade",
    "Guide",
    "Hat",
    "Indicator",
    "Ladder",
    "Level",
    "Location",
    "Mentor",
    "Organisation",
    "Outcome",
    "PayBand",
    "Process",
    "ProficiencyScale",
    "Rank",
    "Recognition",
    "Revision",
    "Reward",
    "Session",
    "Track",
    "Training",
    "Transition",
    "Translation",
]
