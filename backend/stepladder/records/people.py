"""Mentors, who agreed to help and chose what may be shown of them."""

from typing import Literal

from pydantic import Field

from stepladder.records.base import LevelSlug, Markdown, PlainText, Presence, Record, Slug, Whole
from stepladder.records.moments import Day, MovingDay

MentorField = Literal[
    "first_name", "name", "pronouns", "title", "level", "location", "timezone", "languages", "modes", "room",
    "hours_per_month", "competencies", "helps_with", "crossed", "contact", "story",
]  # fmt: skip
"""What a mentor may choose to show."""

MentorMode = Literal["remote", "in person", "written", "walk"]
MentorCrossed = Literal["crossed", "returned"]


class Move(Record):
    """A move between two levels that somebody helps with."""

    level: LevelSlug
    to_level: LevelSlug


class Mentor(Record):
    """A person who agreed to help. Nothing is shown of them but what ``shows`` lists."""

    slug: Slug
    name: PlainText
    first_name: PlainText | None = None
    """Shown alone where ``shows`` has ``first_name`` but not ``name``; the first word of the name if not given."""
    pronouns: PlainText | None = None
    title: PlainText | None = None
    agreed_on: Day | None = None
    """The day they agreed to be listed. Without it they are not."""
    shows: tuple[MentorField, ...] = ()
    level: LevelSlug | None = None
    location: PlainText | None = None
    timezone: PlainText | None = None
    languages: tuple[PlainText, ...] = ()
    """BCP 47 tags, say ``en`` or ``pt-BR``."""
    modes: tuple[PlainText, ...] = ()
    """How they like to meet, say ``remote``, ``in person``."""
    capacity: Whole | None = Field(default=None, ge=0)
    """How many people they accompany at most."""
    room: Whole | None = Field(default=None, ge=0)
    """How many more they can take on now."""
    hours_per_month: float | None = Field(default=None, ge=0, allow_inf_nan=False)
    competencies: tuple[Slug, ...] = ()
    helps_with: tuple[Move, ...] = ()
    crossed: MentorCrossed | None = None
    """Whether they changed tracks, and perhaps came back."""
    contact: PlainText | None = None
    paused_until: MovingDay | None = None
    last_confirmed: MovingDay | None = None
    """The day they last said that all this still holds."""
    status: Presence = "active"
    body: Markdown = ""
    """Their story, in their words."""
