"""The closed vocabularies of what is worked out, every value described."""

from enum import Enum
from typing import Any

import strawberry


def _value(value: str, description: str) -> Any:
    return strawberry.enum_value(value, description=description)


@strawberry.enum(description="What becomes of a thing between two levels, or two versions of one.")
class Change(Enum):
    NEW = _value("new", "It was not there.")
    RAISED = _value("raised", "It is more, by an order that is known.")
    CHANGED = _value("changed", "It is other, and nothing says whether more or less.")
    REWORDED = _value("reworded", "Nothing but its words is other.")
    KEPT = _value("kept", "It is the same.")
    LOWERED = _value("lowered", "It is less, by an order that is known.")
    DROPPED = _value("dropped", "It is not there any more.")


@strawberry.enum(description="Why two expectations are taken for one.")
class PairedBy(Enum):
    KEY = _value("key", "Between two versions: it is the same one.")
    INHERITED = _value("inherited", "It stands once for both levels.")
    CONTINUES = _value("continues", "One carries on the other, or both carry on a third.")
    TEXT = _value("text", "Their texts are equal.")
    COMPETENCY = _value("competency", "Each is the only one left of its competency and kind.")


@strawberry.enum(description="A text about a level.")
class LevelText(Enum):
    TITLE = _value("title", "Its name; only between two versions.")
    SUMMARY = _value("summary", "The sentence about it.")
    SCOPE = _value("scope", "How far the work reaches.")
    STILL_GROWS = _value("still_grows", "What still grows for those who stay.")
    BODY = _value("body", "What else is said, in Markdown; only between two versions.")


@strawberry.enum(description="A fact about a level.")
class LevelFact(Enum):
    RANK = _value("rank", "Its height, a slug.")
    GRADE = _value("grade", "Its pay group, a slug.")
    GATE = _value("gate", "How one gets there.")
    PROCESS = _value("process", "The process that it names, a slug.")
    CAREER_LEVEL = _value("career_level", "`yes` where one may stay for good.")


@strawberry.enum(description="A figure about a level.")
class LevelFigure(Enum):
    PEOPLE = _value("people", "Time for people, in per cent of the week.")
    HANDS_ON = _value("hands_on", "Time for the work itself, in per cent of the week.")
    PLANNING = _value("planning", "Time for planning, in per cent of the week.")
    OTHER = _value("other", "Time for all else, in per cent of the week.")
    TYPICAL_MONTHS_MIN = _value("typical_months_min", "The least that people typically spent there, in months.")
    TYPICAL_MONTHS_MAX = _value("typical_months_max", "The most that people typically spent there, in months.")


@strawberry.enum(description="What becomes of a stretch of a text.")
class RunKind(Enum):
    EQUAL = _value("equal", "It stays.")
    DELETE = _value("delete", "It goes.")
    INSERT = _value("insert", "It comes.")


@strawberry.enum(description="Why something is suggested.")
class Why(Enum):
    CLOSES = _value("closes", "It brings a competency as far as is wanted.")
    PART_WAY = _value("part way", "It brings a competency part of the way.")
    PREREQUISITE = _value("prerequisite", "Another training asks for it first.")
    FOR_OTHERS = _value("for others", "With care: it is meant for other tracks.")
    HELPS_WITH_THE_MOVE = _value("helps with the move", "They help with this very move.")
    STANDS_AT_THE_TARGET = _value("stands at the target", "They work there.")
    HAS_THE_COMPETENCY = _value("has the competency", "They help with a competency that is missing.")
    GIVES_EVIDENCE = _value("gives evidence", "It gives evidence of a competency that is missing.")
    IS_ABOUT_THE_MOVE = _value("is about the move", "It is the guide for the talk about such a move.")
    IS_ASKED_BY_THE_TARGET = _value("is asked by the target", "It is asked of everybody who gets there.")
    DECIDES_THE_MOVE = _value("decides the move", "It decides who gets there.")


@strawberry.enum(description="What there is not.")
class Lack(Enum):
    NO_TRAINING = _value("no training", "No training brings it.")
    NO_TRAINING_THAT_FAR = _value("no training that far", "Trainings bring it part of the way.")
    ONLY_FOR_OTHERS = _value("only for others", "Only trainings for other tracks lead on.")
    NO_MENTOR = _value("no mentor", "No mentor shows that they help with it.")
    NO_MENTOR_WITH_ROOM = _value("no mentor with room", "No mentor who helps with it shows that they have room.")
    NO_HAT = _value("no hat", "No hat gives evidence of it.")
    NO_COMPETENCY = _value("no competency", "The expectation names no competency to look for help with.")
    NO_WAY = _value("no way", "No move leads straight there.")
    NO_GUIDE = _value("no guide", "There is no guide for the talk.")
    NO_PROCESS = _value("no process", "Nobody has written down how it is decided.")
    NO_TRAININGS_AT_ALL = _value("no trainings at all", "There is no training yet, for anything. Told once.")
    NO_MENTORS_AT_ALL = _value("no mentors at all", "There is no mentor yet, for anything. Told once.")
    NO_HATS_AT_ALL = _value("no hats at all", "There is no hat yet, for anything. Told once.")


@strawberry.enum(description="By what the best path is told.")
class PathOrder(Enum):
    EFFORT = _value("effort", "The effort of the trainings on the way.")
    TIME = _value("time", "The time that people typically spent at the levels on the way.")


@strawberry.enum(name="ParityStanding", description="How a line stands to what the policy decided.")
class Standing(Enum):
    WITHIN = _value("within", "Within the tolerance.")
    BREACH = _value("breach", "Beyond the tolerance, and nobody has agreed to it.")
    EXCEPTED = _value("excepted", "Beyond the tolerance, which was agreed to.")
    EXPIRED = _value("expired", "Beyond the tolerance, which had been agreed to until a day that has passed.")
    NOT_COMPARED = _value("not compared", "See the reason.")
    NO_TOLERANCE = _value("no tolerance", "Nothing was decided.")


@strawberry.enum(name="ParityReason", description="Why two sides are not compared.")
class ParityReason(Enum):
    HIDDEN = _value("hidden", "So few people hold the grade that its band would tell somebody's pay.")
    BASIS_IS_PAY = _value("basis is pay", "Pay is all that pairs these two.")
    NOT_STATED_ALIKE = _value("not stated alike", "The other side has no band for the same market and period.")
    OTHER_UNIT = _value("other unit", "The other side has it in another unit.")
    NO_AMOUNT = _value("no amount", "No amount is stated on one side.")
    DRAFT = _value("draft", "One side is still being written.")


@strawberry.enum(description="What is missing for a competency at a level.")
class HoleKind(Enum):
    TRAINING = _value("training", "No training for its track reaches what is asked.")
    MENTOR = _value("mentor", "No mentor who stands as high helps with it. Told to those who may see mentors.")
    EXAMPLE = _value("example", "Nothing shows what it looks like.")


@strawberry.enum(name="WordingQuestionKind", description="What a question about wording is about.")
class WordingQuestionKind(Enum):
    LENGTH = _value("length", "One side is told in far fewer words.")
    VAGUE_VERBS = _value("vague verbs", "Verbs say that something is done, not what.")
    GENDERED_WORDS = _value("gendered words", "Words are taken as meant for one gender.")


@strawberry.enum(description="A sort of thing that has a name to be found by.")
class NamedKind(Enum):
    LADDER = _value("ladder", "A ladder.")
    LEVEL = _value("level", "A level.")
    COMPETENCY = _value("competency", "A competency.")
    MENTOR = _value("mentor", "A mentor.")
    TRAINING = _value("training", "A training.")
    HAT = _value("hat", "A hat.")
    GUIDE = _value("guide", "A guide.")
    PROCESS = _value("process", "How it is decided who gets to a level.")
    CYCLE = _value("cycle", "A review cycle.")
    FORK = _value("fork", "Where a ladder divides.")


@strawberry.enum(description="What became of a level.")
class LevelFate(Enum):
    ADDED = _value("added", "It was not there.")
    CHANGED = _value("changed", "It asks, takes, brings or tells something else, or stands otherwise.")
    RETIRED = _value("retired", "It is held no longer.")
