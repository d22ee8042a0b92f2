"""Ladders, their tracks and levels, what each level asks, and the ways between them."""

from datetime import date

from stepladder import records
from stepladder.api.types.competency import Competency
from stepladder.api.types.kinds import (
    CriterionKind,
    EquivalenceBasis,
    EquivalenceStrength,
    ExpectationKind,
    ExpectationStrength,
    Gate,
    LevelStatus,
    Presence,
    TrackKind,
    TransitionKind,
)
from stepladder.api.types.learning import Training
from stepladder.api.types.noun import Node, Noun, linked, noun, plain
from stepladder.api.types.organisation import Grade, PayBand, Rank, Recognition, Reward
from stepladder.api.types.people import Mentor
from stepladder.career.placed import LevelEquivalence as LevelEquivalenceRecord
from stepladder.career.placed import PlacedExpectation, PlacedTrack


@noun(records.EmptyPlace, "A height at which a track has no level, said openly.")
class EmptyPlace(Noun):
    rank: Rank = linked("The height.", lambda place, at: at.catalogue.ranks[place.rank])
    reason: str = plain("Why there is none.")


@noun(PlacedTrack, "One side of a ladder. Tracks are shown in the order in which they stand.")
class Track(Noun, Node):
    slug: str = plain("Its name within its ladder.")
    title: str = plain("Its name.")
    kind: TrackKind = plain("What side of the ladder it is.")
    summary: str | None = plain("One sentence about it.")
    ladder: "Ladder" = linked("The ladder it is a side of.", lambda track, at: at.catalogue.ladders[track.ladder])
    levels: list["Level"] = linked(
        "Its levels, lowest first, whatever their status.",
        lambda track, at: at.catalogue.levels_of_track.get(f"{track.ladder}/{track.slug}", ()),
    )
    empty_places: list[EmptyPlace] = linked("The heights at which it has no level.", lambda it, _: it.empty_places)


@noun(records.Equivalence, "Two levels stand at equal height, or expressly do not.")
class Equivalence(Noun):
    level: "Level" = linked("One of the two.", lambda pair, at: at.catalogue.levels[pair.level])
    other_level: "Level | None" = linked(
        "The other. Missing only where nothing stands level, and the note says why.",
        lambda pair, at: at.catalogue.levels.get(pair.other_level),
    )
    basis: EquivalenceBasis = plain("On what ground this is said.")
    strength: EquivalenceStrength = plain("How far it holds.")
    note: str | None = plain("What else there is to say.")


@noun(LevelEquivalenceRecord, "An equivalence, as one of its two levels sees it.")
class LevelEquivalence(Noun):
    other: "Level | None" = linked(
        "The level that stands level with it. Missing only where none does, and the note says why.",
        lambda pair, _: pair.other,
    )
    basis: EquivalenceBasis = plain("On what ground this is said.")
    strength: EquivalenceStrength = plain("How far it holds.")
    note: str | None = plain("What else there is to say.")


@noun(records.Transition, "A directed move from one level to another.")
class Transition(Noun):
    level: "Level" = linked("Where it begins.", lambda move, at: at.catalogue.levels[move.level])
    to_level: "Level" = linked("Where it leads.", lambda move, at: at.catalogue.levels[move.to_level])
    kind: TransitionKind = plain("What sort of move it is.")
    gate: Gate | None = plain("How it is decided.")
    conditions: list[str] = plain("What has to be true before.")
    trial_months: int | None = plain("For how many months one may try it with the old level kept.")
    pay_rule: str | None = plain("What happens to pay.")
    support: str | None = plain("What help there is.")


@noun(records.Ladder, "The career ladder of one job family.")
class Ladder(Noun, Node):
    slug: str = plain("Its identity.")
    title: str = plain("Its name.")
    family: str | None = plain("The job family.")
    summary: str | None = plain("One sentence about it.")
    discipline: str | None = plain("The discipline whose pay market its levels are in.")
    version: str | None = plain("Its version.")
    effective_from: date | None = plain("The day from which it holds.")
    owner: str | None = plain("The team or role that answers for it.")
    review_by: date | None = plain("The day by which it is to be reviewed.")
    source: str | None = plain("Where it comes from.")
    licence: str | None = plain("On what terms it may be used.")
    status: Presence = plain("Whether it is in use.")
    tracks: list[Track] = linked(
        "Its sides, in the order in which they are shown.",
        lambda ladder, at: at.catalogue.tracks_of_ladder.get(ladder.slug, ()),
    )
    levels: list["Level"] = linked(
        "Its levels, track by track, lowest first, whatever their status.",
        lambda ladder, at: at.catalogue.levels_of_ladder.get(ladder.slug, ()),
    )
    equivalences: list[Equivalence] = linked(
        "Every equivalence that touches one of its levels.",
        lambda ladder, at: at.catalogue.equivalences_of_ladder.get(ladder.slug, ()),
    )
    transitions: list[Transition] = linked(
        "Every transition from or to one of its levels.",
        lambda ladder, at: at.catalogue.transitions_of_ladder.get(ladder.slug, ()),
    )
    pay_bands: list[PayBand] = linked(
        "The pay bands stated for it, less those that few people hold.",
        lambda ladder, at: at.catalogue.pay.bands_of_ladder(ladder),
    )
    rewards: list[Reward] = linked("The rewards stated for it.", lambda it, at: at.catalogue.pay.rewards_of_ladder(it))
    recognitions: list[Recognition] = linked(
        "The recognition stated for it.", lambda ladder, at: at.catalogue.pay.recognitions_of_ladder(ladder)
    )
    body: str = plain("More about it, in Markdown.")


@noun(PlacedExpectation, "What a level asks.")
class Expectation(Noun, Node):
    slug: str = plain("`ladder/level/key`: its identity, which outlives every rewording.")
    key: str = plain("Its name within its level.")
    level: "Level" = linked("The level that asks it.", lambda asked, at: at.catalogue.levels[asked.level])
    competency: Competency | None = linked(
        "The competency that it is about.", lambda asked, at: at.catalogue.competencies.get(asked.competency)
    )
    proficiency: str | None = plain("How much of it: a label of the competency's scale.")
    kind: ExpectationKind = plain("What sort of expectation it is.")
    strength: ExpectationStrength = plain("How much weight it has.")
    text: str = plain("What is asked, exactly as it was written.")
    examples: list[str] = plain("What it looks like.")
    counter_examples: list[str] = plain("What it does not look like.")


@noun(records.Criterion, "What it takes to be promoted into a level, apart from its expectations.")
class Criterion(Noun):
    kind: CriterionKind = plain("What sort of criterion it is.")
    text: str = plain("What it takes.")
    measure: str | None = plain("What is measured.")
    target: str | None = plain("How much of it.")


@noun(records.Week, "How a typical week divides, in per cent.")
class Week(Noun):
    people: int = plain("Time for people.")
    hands_on: int = plain("Time for the work itself.")
    planning: int = plain("Time for planning.")
    other: int = plain("Time for all else.")


@noun(records.Level, "One step on one track of one ladder.")
class Level(Noun, Node):
    slug: str = plain("`ladder/level`: its identity.")
    title: str = plain("Its name.")
    ladder: Ladder = linked("The ladder it belongs to.", lambda level, at: at.catalogue.ladders[level.ladder])
    track: Track = linked(
        "The side of the ladder it stands on.", lambda level, at: at.catalogue.tracks[f"{level.ladder}/{level.track}"]
    )
    code: str | None = plain("Its code, where it has one. Not unique.")
    also_called: list[str] = plain("Contract and market titles by which people look for it.")
    order: int = plain("Its place within its track: a greater number is higher.")
    rank: Rank | None = linked("The height that it shares.", lambda level, at: at.catalogue.ranks.get(level.rank))
    grade: Grade | None = linked("Its pay group.", lambda level, at: at.catalogue.grades.get(level.grade))
    status: LevelStatus = plain("Whether it can be held now.")
    status_note: str | None = plain("Of a draft: whom to ask and when it is due. Retired: what became of it.")
    career_level: bool = plain("One may stay here for good.")
    still_grows: str | None = plain("What still grows for those who stay.")
    summary: str | None = plain("One sentence about it.")
    scope: str | None = plain("How far the work reaches.")
    week: Week | None = linked("How a typical week divides.", lambda level, _: level.week)
    conditions: list[str] = plain("On-call, shifts, travel, whether part-time is possible.")
    typical_months_min: int | None = plain("The least that people typically spent here: no promise.")
    typical_months_max: int | None = plain("The most that people typically spent here: no deadline.")
    gate: Gate | None = plain("How one gets here.")
    owner: str | None = plain("The team or role that answers for it.")
    review_by: date | None = plain("The day by which it is to be reviewed.")
    expectations: list[Expectation] = linked("What it asks.", lambda level, at: at.catalogue.expectations[level.slug])
    criteria: list[Criterion] = linked("What it takes to be promoted here.", lambda level, _: level.criteria)
    body: str = plain("More about it, in Markdown.")
    levels_below: list["Level"] = linked(
        "The rung, or rungs, directly below: the one before in its track, or where promotions into the track begin.",
        lambda level, at: at.catalogue.levels_below.get(level.slug, ()),
    )
    levels_above: list["Level"] = linked(
        "The rung, or rungs, directly above.", lambda level, at: at.catalogue.levels_above.get(level.slug, ())
    )
    equivalences: list[LevelEquivalence] = linked(
        "What stands level with it, wherever that is stated.",
        lambda level, at: at.catalogue.equivalences_of_level.get(level.slug, ()),
    )
    transitions_from: list[Transition] = linked(
        "The ways out of here.", lambda level, at: at.catalogue.transitions_from.get(level.slug, ())
    )
    transitions_to: list[Transition] = linked(
        "The ways into here.", lambda level, at: at.catalogue.transitions_to.get(level.slug, ())
    )
    pay_bands: list[PayBand] = linked(
        "Its pay bands: its own, else its grade's, else its ladder's.",
        lambda level, at: at.catalogue.pay.bands_of_level(level),
    )
    pay_bands_hidden: bool = linked(
        "So few people hold its grade that its pay bands are not shown.",
        lambda level, at: at.catalogue.pay.hides(level),
    )
    rewards: list[Reward] = linked("What comes beside pay.", lambda level, at: at.catalogue.pay.rewards_of_level(level))
    recognitions: list[Recognition] = linked(
        "What comes that is not money.", lambda level, at: at.catalogue.pay.recognitions_of_level(level)
    )
    trainings: list[Training] = linked(
        "The trainings in use that bring what it expects and are for its track.",
        lambda level, at: at.catalogue.trainings_of_level[level.slug],
    )
    mentors: list[Mentor] = linked(
        "The mentors who stand here or help with a move from or to here.",
        lambda level, at: at.mentors_of_level(level.slug),
    )
