"""Competencies: what is expected in general, shared by ladders and graded on a scale."""

from stepladder.records.base import Markdown, PlainText, Presence, Record, Slug
from stepladder.records.moments import Day


class Indicator(Record):
    """What a competency looks like at one proficiency."""

    proficiency: PlainText
    """A label of the competency's scale."""
    label: PlainText | None = None
    """Another name for this proficiency, where this competency has one."""
    text: PlainText


class SameAs(Record):
    """The same thing in a public framework."""

    scheme: PlainText
    """``ESCO``, ``O*NET``, ``SFIA`` and the like."""
    code: PlainText
    """Its code there."""
    title: PlainText | None = None
    """Its name there."""
    url: PlainText | None = None


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
    reviewed_on: Day | None = None
    """When somebody last looked through it."""
    review_by: Day | None = None
    status: Presence = "active"
    same_as: tuple[SameAs, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    body: Markdown = ""
