"""How it is decided who gets to a level, and when."""

from datetime import date

from stepladder import records
from stepladder.api.types.kinds import Gate, Presence
from stepladder.api.types.ladder import Ladder
from stepladder.api.types.level import Level
from stepladder.api.types.noun import Node, Noun, linked, noun, plain, worded


@noun(records.Process, "How a gate works: who may ask, what to hand in, who decides, and what one is told.")
class Process(Noun, Node):
    slug: str = plain("Its identity.")
    locale: str = worded("process")
    title: str = plain("Its name.")
    gate: Gate = plain("The gate that it is.")
    ladders: list[Ladder] = linked(
        "The ladders on which it decides. Empty: all.",
        lambda it, at: [at.catalogue.ladders[slug] for slug in it.ladders if slug in at.catalogue.ladders],
    )
    summary: str | None = plain("One sentence about it.")
    nominated_by: str | None = plain("Who may nominate, oneself included.")
    when: str | None = plain("When.")
    hand_in: list[str] = plain("What to hand in.")
    decided_by: str | None = plain("Who decides.")
    may_not_decide: str | None = plain("Who may not.")
    calibration: str | None = plain("How the tracks are measured by one yardstick.")
    told: str | None = plain("How one is told, and by when.")
    reasons: str | None = plain("What is said in writing.")
    second_look: str | None = plain("How to ask for another look.")
    try_again: str | None = plain("When one may try again.")
    owner: str | None = plain("The team or role that answers for it.")
    reviewed_on: date | None = plain("The day on which it was last reviewed.")
    review_by: date | None = plain("The day by which it is to be reviewed.")
    status: Presence = plain("Whether it is in use.")
    body: str = plain("More about it, in Markdown.")
    levels: list[Level] = linked(
        "The levels for which it decides, ladder by ladder, track by track, upwards; retired ones left out.",
        lambda it, at: at.catalogue.levels_of_process.get(it.slug, ()),
    )
    cycles: list["Cycle"] = linked(
        "The cycles in use that run it, by when they begin.",
        lambda it, at: at.catalogue.cycles_of_process.get(it.slug, ()),
    )


@noun(records.CycleStep, "One stretch of a review cycle.")
class CycleStep(Noun):
    key: str = plain("Its name within its cycle.")
    title: str = plain("What happens.")
    starts: date = plain("Its first day.")
    ends: date | None = plain("Its last day; the day it starts where it is not given.")
    text: str | None = plain("More about it.")
    over: bool = linked("Its last day has passed.", lambda step, at: at.is_over(step))


@noun(records.Cycle, "A review cycle: its dates, and the version of the ladders that counts in it.")
class Cycle(Noun, Node):
    slug: str = plain("Its identity.")
    locale: str = worded("cycle")
    title: str = plain("Its name.")
    summary: str | None = plain("One sentence about it.")
    processes: list[Process] = linked(
        "The processes that it runs. Empty: all.",
        lambda it, at: [at.catalogue.processes[slug] for slug in it.processes if slug in at.catalogue.processes],
    )
    version: str | None = plain("The version of the ladders that counts.")
    frozen_on: date | None = plain("The day from which that version no longer changes for this cycle.")
    effective_on: date | None = plain("The day from which decisions hold.")
    content_revision: int | None = linked(
        "The number of the content revision that stood at the end of the day from which that version no longer "
        "changes: from there, `changes` tells what is other now. Null until that day is over.",
        lambda it, at: at.revision_frozen(it),
    )
    steps: list[CycleStep] = linked("Its stretches, in their order.", lambda it, _: it.steps)
    upcoming: bool = linked("It is under way or yet to begin.", lambda it, at: at.is_upcoming_cycle(it))
    owner: str | None = plain("The team or role that answers for it.")
    reviewed_on: date | None = plain("The day on which it was last reviewed.")
    review_by: date | None = plain("The day by which it is to be reviewed.")
    status: Presence = plain("Whether it is in use.")
    body: str = plain("More about it, in Markdown.")
