"""Parity: whether levels of equal height are given as much, line by line."""

from datetime import date

from stepladder.api import bounds
from stepladder.api.types.kinds import EquivalenceBasis, EquivalenceStrength, ParityMeasure
from stepladder.api.types.ladder import Ladder, Track
from stepladder.api.types.level import Level
from stepladder.api.types.noun import Noun, linked, noun, plain
from stepladder.api.types.policy import ParityException
from stepladder.api.types.verdicts import ParityReason, Standing
from stepladder.api.types.ways import Equivalence
from stepladder.career import parity


@noun(parity.Subject, "What exactly a line is about, beside its measure. Empty where the measure says it all.")
class ParitySubject(Noun):
    kind: str = plain("Of a reward or a recognition: what it is.")
    unit: str = plain("Of a reward: `%`, `days`, or a currency.")
    location: str = plain("Of a band: where it holds.")
    discipline: str = plain("Of a band: the field of work.")
    currency: str = plain("Of a band: ISO 4217 code.")
    period: str = plain("Of a band: `year`, `month` and the like.")


@noun(parity.Given, "What one side gets.")
class ParityGiven(Noun):
    amount: float | None = plain("What is compared: money, a reward's amount, or how many there are.")
    low: float | None = plain("Of a band: its least.")
    high: float | None = plain("Of a band: its most.")
    texts: list[str] = plain("What is said of it.")
    there: bool = plain("This side has it.")
    hidden: bool = plain("It may not be shown; then nothing else here tells anything.")


@noun(parity.Line, "One measure of one pair.")
class ParityLine(Noun):
    measure: ParityMeasure = plain("By what both are compared.")
    subject: ParitySubject = linked("What exactly it is about.", lambda it, _: it.subject)
    left: ParityGiven = linked("What the left level gets.", lambda it, _: it.left)
    right: ParityGiven = linked("What the right level gets.", lambda it, _: it.right)
    ratio: float | None = plain("The smaller by the larger, from 0 to 1; null where they are not compared.")
    tolerance: float | None = plain("The least that the ratio may be; null where nothing was decided.")
    standing: Standing = plain("How it stands to what was decided.")
    reason: ParityReason | None = plain("Why they are not compared.")
    because: str | None = linked(
        "The same as part of a sentence.", lambda it, _: parity.REASONS[it.reason] if it.reason else None
    )
    exception: ParityException | None = linked(
        "The difference that was agreed to, or had been until it expired.", lambda it, _: it.exception
    )
    breaches: bool = plain("Both sides lie further apart than was decided, and nobody has agreed to it for today.")
    one_sided: bool = plain("One side has nothing of what the other has.")


@noun(parity.Entry, "One pair of equal height, with what both get. Which is left says nothing of either.")
class ParityEntry(Noun):
    left: Level = linked("One of the two: the one on the ladder asked for.", lambda it, _: it.pair.left)
    right: Level = linked("The other.", lambda it, _: it.pair.right)
    bases: list[EquivalenceBasis] = linked("What is said to make them equal.", lambda it, _: it.pair.bases)
    strength: EquivalenceStrength = linked("How far they stand level.", lambda it, _: it.pair.strength)
    by_pay_alone: bool = linked(
        "Nothing but pay makes them equal, so that their pay is not compared.", lambda it, _: it.pair.by_pay_alone
    )
    equivalence: Equivalence | None = linked(
        "Where it is stated; null where only their rank pairs them.", lambda it, _: it.pair.equivalence
    )
    lines: list[ParityLine] = linked("Line by line.", lambda it, _: it.lines, bounds.lines)


@noun(parity.TrackTotals, "One side of a ladder, its levels counted together, retired ones left out.")
class TrackTotals(Noun):
    track: str = plain("The slug of the side within the ladder.")
    title: str = plain("Its name.")
    levels: int = plain("Its levels.")
    drafts: int = plain("How many of them are still being written.")
    levels_above_fork: int = plain("How many lie where the ladder has divided.")
    empty_places: int = plain("Heights at which it openly has no level.")
    words: int = plain("The words in which its levels are told.")
    examples: int = plain("The examples of what they ask.")
    criteria: int = plain("The criteria for promotion.")
    levels_with_band: int = plain("How many levels have a band that may be shown.")
    rewards: int = plain("Kinds of reward, level by level.")
    recognitions: int = plain("Recognition, level by level.")
    trainings: int = plain("Different trainings, however many levels they serve.")
    mentors: int | None = plain("The mentors at its levels; null for those who may not see mentors.")
    ways_across: int = plain("Moves from it to another side.")
    ways_back: int = plain("Moves to it from another side.")


@noun(parity.Alone, "A level of a side beside which nothing stands at equal height.")
class ParityAlone(Noun):
    level: Level = linked("The level.", lambda it, _: it.level)
    reason: str | None = plain("Why that is so; null where nobody says.")


@noun(parity.Ledger, "What both sides of a ladder get on a day. It compares tracks, never women and men.")
class Parity(Noun):
    ladder: Ladder = linked("The ladder.", lambda it, at: at.catalogue.ladders[it.ladder])
    day: date = plain("The day whose bands, rewards and exceptions count.")
    enforced: bool = plain("A breach without an exception is a fault in the content.")
    entries: list[ParityEntry] = linked(
        "The pairs of equal height that touch the ladder.", lambda it, _: it.entries, bounds.pairs_on_a_ladder
    )
    alone: list[ParityAlone] = linked(
        "The levels of its sides beside which nothing stands, with the reason.", lambda it, _: it.alone, bounds.levels
    )
    tracks: list[TrackTotals] = linked("What each side has altogether.", lambda it, _: it.tracks, bounds.tracks)
    sides: list[Track] = linked(
        "The sides themselves, in the same order.",
        lambda it, at: at.catalogue.tracks_of_ladder.get(it.ladder, ()),
        bounds.tracks,
    )
