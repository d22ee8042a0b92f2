"""Competencies: what is expected in general, shared by ladders and graded on a scale."""

from stepladder.records.base import Markdown, PlainText, Record, Slug
from stepladder.records.ladder import Presence
from stepladder.records.moments import Day


class Indicator(Record):
    """What a competency looks like at one proficiency."""

    proficiency: PlainText
    """A label of the competency's scale."""
    label: PlainText | None = None
    """Another name for this proficiency, where this competency has one."""
    text: PlainText


class Competency(Record):
    """What is expected in general, before a level says how much of it."""

    slug: Slug
    title: PlainText
    area: PlainText | None = None
    kind: PlainText | None = None
    definition: PlainText | None = None
    need: PlainText | None = None
    """The need of the organisation that it serves."""
    scale: Slug | None = None
    """The scale on which it is graded."""
    owner: PlainText | None = None
    review_by: Day | None = None
    status: Presence = "active"
    indicators: tuple[Indicator, ...] = ()
    body: Markdown = ""
