"""The closed vocabularies: each `Literal` of the records as an enumeration, every value described."""

from enum import Enum
from typing import Any

import strawberry


def _value(value: str, description: str) -> Any:
    return strawberry.enum_value(value, description=description)


@strawberry.enum(description="Whether a thing is in use. Nothing is deleted, only retired.")
class Presence(Enum):
    ACTIVE = _value("active", "In use.")
    RETIRED = _value("retired", "No longer in use; kept so that its address and its history stay.")


@strawberry.enum(description="What one side of a ladder is.")
class TrackKind(Enum):
    SHARED = _value("shared", "Common to all sides of the ladder, before or after they part.")
    TECHNICAL = _value("technical", "Advancing through the work itself.")
    MANAGERIAL = _value("managerial", "Advancing through leading people.")
    HYBRID = _value("hybrid", "Both at once.")
    OTHER = _value("other", "None of these.")


@strawberry.enum(description="Whether a level can be held now.")
class LevelStatus(Enum):
    DRAFT = _value("draft", "Being written; `statusNote` says whom to ask and when it is due.")
    ACTIVE = _value("active", "In force.")
    RETIRED = _value("retired", "No longer held; `statusNote` says what became of it.")


@strawberry.enum(description="How one gets to a level.")
class Gate(Enum):
    PROMOTION = _value("promotion", "By showing that one already works at this level.")
    INTERVIEW = _value("interview", "By applying, also from inside.")
    APPOINTMENT = _value("appointment", "By being asked to.")


@strawberry.enum(description="What sort of expectation it is.")
class ExpectationKind(Enum):
    CRITERION = _value("criterion", "Something to be met.")
    RESPONSIBILITY = _value("responsibility", "Something to answer for.")
    INDICATOR = _value("indicator", "A sign by which one can tell.")


@strawberry.enum(description="How much weight an expectation has.")
class ExpectationStrength(Enum):
    CORE = _value("core", "Expected of everybody at this level.")
    GROWTH = _value("growth", "Where people at this level grow next.")
    EXCEEDS = _value("exceeds", "More than the level asks.")


@strawberry.enum(description="What sort of criterion for promotion it is.")
class CriterionKind(Enum):
    METRIC = _value("metric", "A figure.")
    CERTIFICATION = _value("certification", "A certificate.")
    EVIDENCE = _value("evidence", "Work that can be shown.")
    TENURE = _value("tenure", "Time spent.")


@strawberry.enum(description="On what ground two levels are said to stand level.")
class EquivalenceBasis(Enum):
    EVALUATION = _value("evaluation", "Both were scored by the same measure.")
    RANK = _value("rank", "Both have the same rank.")
    SCOPE = _value("scope", "Their work reaches equally far.")
    POLICY = _value("policy", "The organisation decided so.")
    PAY = _value("pay", "They are paid alike. On its own this is left out when pay is compared.")


@strawberry.enum(description="How far two levels stand level.")
class EquivalenceStrength(Enum):
    EQUAL = _value("equal", "They stand at equal height.")
    APPROXIMATE = _value("approximate", "They are close; the note says how.")
    NONE = _value("none", "They expressly do not; the note says why.")


@strawberry.enum(description="What sort of move it is.")
class TransitionKind(Enum):
    PROMOTION = _value("promotion", "Upwards, on the same track or across.")
    LATERAL = _value("lateral", "Across, at equal height.")
    RETURN = _value("return", "Back to the track one came from.")
    STEP_BACK = _value("step_back", "Downwards, chosen for any reason.")


@strawberry.enum(description="On what occasion pay moves.")
class PayOccasion(Enum):
    WITHIN_THE_BAND = _value("within the band", "While one stays at a level.")
    PROMOTION = _value("promotion", "Upwards.")
    LATERAL_MOVE = _value("lateral move", "Across, at equal height.")
    RETURN = _value("return", "Back to the track one came from.")
    STEP_BACK = _value("step back", "Downwards, by choice.")
    AFTER_LEAVE = _value("after leave", "Coming back from leave.")


@strawberry.enum(description="What becomes of a breach of parity to which nobody agreed.")
class ParityRule(Enum):
    WARN = _value("warn", "It is told.")
    ENFORCE = _value("enforce", "The content is at fault.")


@strawberry.enum(description="What two levels of equal height are compared by.")
class ParityMeasure(Enum):
    MIDPOINT = _value("midpoint", "The midpoints of their pay bands.")
    RANGE = _value("range", "How wide their pay bands are.")
    REWARD = _value("reward", "What comes beside pay.")
    RECOGNITION = _value("recognition", "What comes that is not money.")
    CRITERIA = _value("criteria", "What it takes to be promoted there.")
    WORDS = _value("words", "How much is written about them.")
    EXAMPLES = _value("examples", "How many examples their expectations have.")
    TRAININGS = _value("trainings", "The trainings that bring what they expect.")
    MENTORS = _value("mentors", "The mentors who help.")
    WAYS_IN = _value("ways in", "The moves that lead there.")
    WAYS_OUT = _value("ways out", "The moves that lead on from there.")


@strawberry.enum(description="By what a fairness report may divide people.")
class FairnessDimension(Enum):
    LADDER = _value("ladder", "The ladder they are on.")
    TRACK = _value("track", "The track they are on.")
    RANK = _value("rank", "Their height.")
    LOCATION = _value("location", "Where they work.")


@strawberry.enum(description="The time that an amount of pay is for.")
class Period(Enum):
    YEAR = _value("year", "A year.")
    MONTH = _value("month", "A month.")
    WEEK = _value("week", "A week.")
    DAY = _value("day", "A day.")
    HOUR = _value("hour", "An hour.")


@strawberry.enum(description="The form of a training.")
class TrainingKind(Enum):
    COURSE = _value("course", "Several lessons that build on one another.")
    WORKSHOP = _value("workshop", "A meeting in which one practises.")
    COACHING = _value("coaching", "Talks with a coach.")
    SHADOWING = _value("shadowing", "Being there while somebody else does it.")
    ROTATION = _value("rotation", "Working elsewhere for a time.")
    PEER_CIRCLE = _value("peer circle", "Peers who meet to learn from one another.")
    READING = _value("reading", "Something to read, watch or listen to.")


@strawberry.enum(description="What a cross-training leads across to.")
class Crossing(Enum):
    TRACK = _value("track", "Onto another track.")
    LADDER = _value("ladder", "Onto another ladder.")
    BOTH = _value("both", "Onto another track of another ladder.")


@strawberry.enum(description="How a session stands.")
class SessionStatus(Enum):
    PLANNED = _value("planned", "Dated, and not yet to be booked.")
    OPEN = _value("open", "Can be booked.")
    FULL = _value("full", "No seats left.")
    WAITING_LIST = _value("waiting list", "No seats left; one may wait for one.")
    CANCELLED = _value("cancelled", "Does not take place.")


@strawberry.enum(description="Whether a mentor changed tracks.")
class MentorCrossed(Enum):
    CROSSED = _value("crossed", "Changed tracks, and stayed.")
    RETURNED = _value("returned", "Changed tracks, and came back.")


@strawberry.enum(name="Audience", description="For whom an answer is made.")
class AudienceKind(Enum):
    PUBLIC = _value("public", "Anybody.")
    STAFF = _value("staff", "People who work here.")


@strawberry.enum(description="In which order trainings are listed. What is not known comes last.")
class TrainingOrder(Enum):
    SLUG = _value("slug", "By slug.")
    TITLE = _value("title", "By title.")
    EFFORT = _value("effort", "The least effort first.")
    COST = _value("cost", "What is free first, then the cheapest, currency by currency, the organisation's own first.")
    NEXT_SESSION = _value("next session", "By when their next session begins that is not cancelled.")


@strawberry.enum(description="In which order levels are listed.")
class LevelOrder(Enum):
    SLUG = _value("slug", "By slug.")
    TITLE = _value("title", "By title.")
    PLACE = _value("place", "Ladder by ladder, track by track, upwards.")


@strawberry.enum(description="In which order competencies are listed.")
class CompetencyOrder(Enum):
    SLUG = _value("slug", "By slug.")
    TITLE = _value("title", "By title.")
    AREA = _value("area", "By area, in the order in which the organisation shows them; within one by title.")


@strawberry.enum(description="In which order mentors are listed.")
class MentorOrder(Enum):
    SLUG = _value("slug", "By slug.")
    NAME = _value("name", "By the name that they show.")
