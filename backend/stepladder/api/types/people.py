"""Mentors, as far as they chose to be shown."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import strawberry

from stepladder import records
from stepladder.api.types.competency import Competency
from stepladder.api.types.kinds import MentorCrossed
from stepladder.api.types.noun import Node, Noun, linked, noun, plain, worded
from stepladder.career.placed import ListedMentor

if TYPE_CHECKING:
    from stepladder.api.types.level import Level

_LEVEL = "stepladder.api.types.level"


@noun(records.Move, "A move between two levels that somebody helps with.")
class Move(Noun):
    level: Annotated["Level", strawberry.lazy(_LEVEL)] = linked(
        "Where it begins.", lambda move, at: at.catalogue.levels[move.level]
    )
    to_level: Annotated["Level", strawberry.lazy(_LEVEL)] = linked(
        "Where it leads.", lambda move, at: at.catalogue.levels[move.to_level]
    )


@noun(ListedMentor, "A person who agreed to help. What they chose not to show is null, or an empty list.")
class Mentor(Noun, Node):
    slug: str = plain("Their identity.")
    locale: str = worded("mentor")
    name: str | None = plain("Their whole name.")
    first_name: str | None = plain("Their first name.")
    pronouns: str | None = plain("Their pronouns.")
    title: str | None = plain("What they do.")
    level: Annotated["Level", strawberry.lazy(_LEVEL)] | None = linked(
        "Where they stand.", lambda mentor, at: at.catalogue.levels.get(mentor.level)
    )
    location: str | None = plain("Where they work.")
    timezone: str | None = plain("IANA name of their time zone.")
    languages: list[str] = plain("BCP 47 tags of the languages they speak.")
    modes: list[str] = plain("How they like to meet, say `remote` or `in person`.")
    capacity: int | None = plain("How many people they accompany at most.")
    room: int | None = plain("How many more they can take on.")
    accepts_now: bool = plain("They have room now, are not paused, and confirmed it within 180 days.")
    paused_until: date | None = plain("Until then they take nobody on.")
    confirmed_on: date = plain("The day they last said that all of this still holds.")
    hours_per_month: float | None = plain("How many hours a month they give.")
    competencies: list[Competency] = linked(
        "What they help with.", lambda mentor, at: at.catalogue.competencies_named(mentor.competencies)
    )
    helps_with: list[Move] = linked("The moves they help with.", lambda mentor, _: mentor.helps_with)
    crossed: MentorCrossed | None = plain("Whether they changed tracks, and perhaps came back.")
    contact: str | None = plain("How to reach them.")
    body: str = plain("Their story, in their words, in Markdown.")
