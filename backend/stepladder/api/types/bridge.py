"""What is missing from a level to a target, and everything that helps to get there."""

from dataclasses import dataclass

from stepladder.api import bounds
from stepladder.api.types.competency import Competency
from stepladder.api.types.expectation import Expectation
from stepladder.api.types.kinds import Gate, TransitionKind
from stepladder.api.types.learning import Guide, Hat, Session, Training
from stepladder.api.types.level import Criterion, Level
from stepladder.api.types.noun import Noun, linked, noun, plain
from stepladder.api.types.people import Mentor
from stepladder.api.types.process import Process
from stepladder.api.types.verdicts import Lack, Why
from stepladder.api.types.ways import Transition
from stepladder.career import bridge
from stepladder.career.asked import AskedBefore as AskedBeforeRecord
from stepladder.career.bridge.ways import Way as WayRecord
from stepladder.career.gap import Gap as GapRecord
from stepladder.career.gap import MissingCompetency as MissingCompetencyRecord
from stepladder.career.gap import MissingExpectation as MissingExpectationRecord

_WHY = "Why it is suggested."


@noun(AskedBeforeRecord, "Where a rung below asked for what a level is silent about.")
class AskedBefore(Noun):
    level: Level = linked("The rung.", lambda it, _: it.level)
    proficiency: str | None = plain("The proficiency that it asked for.")


@noun(MissingCompetencyRecord, "A competency of which the target wants more than the level asks.")
class MissingCompetency(Noun):
    competency: Competency | None = linked(
        "The competency.", lambda it, at: at.catalogue.competencies.get(it.competency)
    )
    wanted: str | None = plain("The proficiency wanted; null where the target does not say how much.")
    had: str | None = plain("The proficiency that the level asks; null where it is silent, or does not say how much.")
    asked: bool = plain("The level asks for it at all.")
    asked_before: AskedBefore | None = linked(
        "Where the level is silent: the nearest rung below it that is not.", lambda it, _: it.asked_before
    )
    core: bool = plain("The target asks for it from the first day; otherwise it is what one grows into there.")
    expectations: list[Expectation] = linked(
        "What of the target wants it.", lambda it, _: it.expectations, bounds.fixed(8)
    )


@noun(MissingExpectationRecord, "An expectation without a competency that the target has and the level has not.")
class MissingExpectation(Noun):
    expectation: Expectation = linked("The target's.", lambda it, _: it.expectation)
    carries_on: Expectation | None = linked(
        "The level's that it carries on in other words.", lambda it, _: it.carries_on
    )


@noun(GapRecord, "What is missing from a level to a target, in the order in which the target asks for it.")
class Gap(Noun):
    level: Level = linked("Where one stands.", lambda it, _: it.level)
    target: Level = linked("Where one goes.", lambda it, _: it.target)
    competencies: list[MissingCompetency] = linked(
        "By competency and proficiency: only those can be learned.", lambda it, _: it.competencies, bounds.asked
    )
    expectations: list[MissingExpectation] = linked(
        "What names no competency, as it stands.", lambda it, _: it.expectations, bounds.asked
    )
    is_empty: bool = plain("Nothing is missing.")


@noun(bridge.Reason, "Why something is suggested.")
class Reason(Noun):
    why: Why = plain("The reason.")
    about: str = plain("The slug of a competency, a training or a level; of a guide the kind of move.")
    had: str | None = plain("Of a training: the proficiency from which it leads on here.")
    brings: str | None = plain("Of a training: the proficiency to which it leads.")
    sentence: str = linked("The reason as one would say it.", lambda it, at: bridge.sentence(it, at.catalogue))


@noun(bridge.Unclosed, "What nothing closes.")
class Unclosed(Noun):
    lack: Lack = plain("What there is not.")
    about: str = plain(
        "The slug of a competency, an expectation or a level; else the kind of move, or the gate. "
        "Of what there is not at all: the slug of the target."
    )
    proficiency: str | None = plain("The proficiency wanted.")
    reached: str | None = plain("How far trainings lead, where they do not lead all the way.")
    trainings: list[Training] = linked(
        "Trainings that would lead further, and are meant for other tracks.",
        lambda it, at: at.catalogue.trainings_named(it.trainings),
        bounds.fixed(8),
    )
    sentence: str = linked("The same as one would say it.", lambda it, at: bridge.lack_sentence(it, at.catalogue))


@noun(bridge.TrainingStep, "A training of a bridge, at its place in the order.")
class TrainingStep(Noun):
    training: Training = linked("The training.", lambda it, _: it.training)
    reasons: list[Reason] = linked(_WHY, lambda it, _: it.reasons, bounds.fixed(8))
    only_prerequisite: bool = plain("It brings nothing that is missing: another asks for it first.")
    prerequisites_text: list[str] = plain("What else one should bring.")
    prerequisites_gone: list[str] = plain("Trainings it asks for that are no longer given: ask its owner.")
    upcoming: list[Session] = linked(
        "Its sessions yet to begin that are not cancelled, the next one first.",
        lambda it, _: it.upcoming,
        lambda view: max(map(len, view.catalogue.sessions.values()), default=0),
    )


@dataclass(frozen=True, slots=True)
class _Suggested:
    """Something that helps, with why: of which type it is, its class tells."""

    thing: object
    reasons: tuple[bridge.Reason, ...]


class _Mentor(_Suggested):
    """A mentor."""


class _Hat(_Suggested):
    """A hat."""


class _Criterion(_Suggested):
    """A criterion."""


class _Guide(_Suggested):
    """A guide."""


class _Process(_Suggested):
    """A process."""


@noun(_Mentor, "A mentor who has room and helps, with why.")
class MentorSuggestion(Noun):
    mentor: Mentor = linked("The mentor.", lambda it, _: it.thing)
    reasons: list[Reason] = linked(_WHY, lambda it, _: it.reasons, bounds.asked)


@noun(_Hat, "A hat that gives evidence of what is missing, with why.")
class HatSuggestion(Noun):
    hat: Hat = linked("The hat.", lambda it, _: it.thing)
    reasons: list[Reason] = linked(_WHY, lambda it, _: it.reasons, bounds.asked)


@noun(_Criterion, "What the target asks of everybody who gets there, with why it is told.")
class CriterionSuggestion(Noun):
    criterion: Criterion = linked("The criterion.", lambda it, _: it.thing)
    reasons: list[Reason] = linked(_WHY, lambda it, _: it.reasons, bounds.fixed(1))


@noun(_Guide, "A guide for the talk, with why.")
class GuideSuggestion(Noun):
    guide: Guide = linked("The guide.", lambda it, _: it.thing)
    reasons: list[Reason] = linked(_WHY, lambda it, _: it.reasons, bounds.fixed(1))


@noun(_Process, "The process that decides, with why it is told.")
class ProcessSuggestion(Noun):
    process: Process = linked("The process.", lambda it, _: it.thing)
    reasons: list[Reason] = linked(_WHY, lambda it, _: it.reasons, bounds.fixed(1))


@noun(WayRecord, "One way in which a move to a target is made.")
class Way(Noun):
    kind: TransitionKind | None = plain("As what it is offered; null where no move leads straight there.")
    transition: Transition | None = linked("Where it is stated.", lambda it, _: it.transition)
    implied: bool = plain("It stands nowhere, and follows only from the rung being the next.")
    gate: Gate | None = plain("How it is decided.")
    process: ProcessSuggestion | None = linked(
        "The process that decides.", lambda it, _: it.process and _Process(it.process.thing, it.process.reasons)
    )
    guides: list[GuideSuggestion] = linked(
        "The guides for the talk.",
        lambda it, _: [_Guide(each.thing, each.reasons) for each in it.guides],
        lambda view: len(view.catalogue.guides),
    )


@noun(
    bridge.Bridge, "From a level to a target: what is missing, and all that helps. Nothing is known here of a person."
)
class Bridge(Noun):
    gap: Gap = linked("What is missing.", lambda it, _: it.gap)
    trainings: list[TrainingStep] = linked(
        "Trainings that close it, in an order in which they can be taken.", lambda it, _: it.trainings, bounds.trainings
    )
    effort_minutes: int = plain("The effort of all trainings whose effort is known.")
    effort_unknown: int = plain("How many trainings come on top whose effort nobody has stated.")
    mentors: list[MentorSuggestion] | None = linked(
        "The mentors who have room and help. Null for those who may not see mentors.",
        lambda it, at: (
            None if at.mentors_told_of is None else [_Mentor(each.thing, each.reasons) for each in it.mentors]
        ),
        bounds.mentors,
    )
    hats: list[HatSuggestion] = linked(
        "The hats that give evidence.",
        lambda it, _: [_Hat(each.thing, each.reasons) for each in it.hats],
        lambda view: len(view.catalogue.hats),
    )
    criteria: list[CriterionSuggestion] = linked(
        "What it takes to get there, apart from expectations.",
        lambda it, _: [_Criterion(each.thing, each.reasons) for each in it.criteria],
        bounds.criteria,
    )
    ways: list[Way] = linked("How the move is made.", lambda it, _: it.ways, bounds.moves_between)
    unclosed: list[Unclosed] = linked(
        "What nothing closes. Of mentors it is told to those who may see them.",
        lambda it, _: it.unclosed,
        lambda view: 4 + 3 * bounds.asked(view),
    )
