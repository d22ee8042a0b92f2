"""What a height brings: pay bands, rewards, recognition, and how pay moves."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import strawberry

from stepladder import records
from stepladder.api.types.kinds import PayOccasion, Period
from stepladder.api.types.noun import Noun, linked, noun, plain
from stepladder.api.types.organisation import Grade, Rank

if TYPE_CHECKING:
    from stepladder.api.types.ladder import Ladder
    from stepladder.api.types.level import Level

_LADDER = "stepladder.api.types.ladder"
_LEVEL = "stepladder.api.types.level"
_ANNOUNCED = "The day on which it is told. What holds only later is not public before."


@noun(records.PayBand, "The range in which full-time base pay lies. A band, never what somebody is paid.")
class PayBand(Noun):
    grade: Grade | None = linked("The grade that it is for.", lambda band, at: at.catalogue.grades.get(band.grade))
    ladder: Annotated["Ladder", strawberry.lazy(_LADDER)] | None = linked(
        "The ladder that it is for.", lambda band, at: at.catalogue.ladders.get(band.ladder)
    )
    level: Annotated["Level", strawberry.lazy(_LEVEL)] | None = linked(
        "The level that it is for.", lambda band, at: at.catalogue.levels.get(band.level)
    )
    location: str | None = plain("Where it holds; everywhere if not given.")
    discipline: str | None = plain("In which field of work it holds; in all if not given.")
    currency: str = plain("ISO 4217 code.")
    period: Period = plain("The time that the amounts are for.")
    min: float | None = plain("The lowest pay.")
    mid: float | None = plain("The midpoint.")
    max: float | None = plain("The highest pay.")
    effective_from: date | None = plain("The day from which it holds.")
    announced_on: date | None = plain(_ANNOUNCED)


@noun(records.Reward, "What comes beside the pay band: a bonus, an allowance, leave, pension, a learning budget.")
class Reward(Noun):
    kind: str = plain("What it is, say `bonus`.")
    rank: Rank | None = linked("The rank that brings it.", lambda reward, at: at.catalogue.ranks.get(reward.rank))
    grade: Grade | None = linked("The grade that brings it.", lambda reward, at: at.catalogue.grades.get(reward.grade))
    ladder: Annotated["Ladder", strawberry.lazy(_LADDER)] | None = linked(
        "The ladder that brings it.", lambda reward, at: at.catalogue.ladders.get(reward.ladder)
    )
    level: Annotated["Level", strawberry.lazy(_LEVEL)] | None = linked(
        "The level that brings it.", lambda reward, at: at.catalogue.levels.get(reward.level)
    )
    amount: float | None = plain("How much.")
    unit: str | None = plain("Of what: `%`, `days`, or a currency.")
    depends_on: str | None = plain("On what result or condition it depends.")
    text: str | None = plain("What it is, in words.")
    effective_from: date | None = plain("The day from which it holds.")
    announced_on: date | None = plain(_ANNOUNCED)


@noun(records.Recognition, "What a height brings that is not money: a decision right, a forum seat, a budget.")
class Recognition(Noun):
    kind: str = plain("What it is, say `decision right`.")
    rank: Rank | None = linked("The rank that brings it.", lambda seat, at: at.catalogue.ranks.get(seat.rank))
    ladder: Annotated["Ladder", strawberry.lazy(_LADDER)] | None = linked(
        "The ladder that brings it.", lambda seat, at: at.catalogue.ladders.get(seat.ladder)
    )
    level: Annotated["Level", strawberry.lazy(_LEVEL)] | None = linked(
        "The level that brings it.", lambda seat, at: at.catalogue.levels.get(seat.level)
    )
    text: str = plain("What it is, in words.")


@noun(records.PayProgression, "How pay moves on one occasion.")
class PayProgression(Noun):
    occasion: PayOccasion = plain("The occasion.")
    text: str = plain("How pay moves then.")
    may_fall: bool = plain("Whether pay may be lower afterwards.")
