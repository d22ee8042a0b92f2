"""Which mentors are listed, and what of them: the one table of what ``shows`` opens."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final

from stepladder.career.placed import ListedMentor
from stepladder.records import Mentor, day_of
from stepladder.records.people import MentorField

CONFIRMED_FOR = timedelta(days=180)
"""How long a mentor stays listed after they last said that all of it still holds."""

_OPENED_BY: Final[Mapping[MentorField, tuple[str, ...]]] = {
    "name": ("name", "first_name"),
    "pronouns": ("pronouns",),
    "title": ("title",),
    "level": ("level",),
    "location": ("location",),
    "timezone": ("timezone",),
    "languages": ("languages",),
    "modes": ("modes",),
    "room": ("room", "capacity"),
    "hours_per_month": ("hours_per_month",),
    "competencies": ("competencies",),
    "helps_with": ("helps_with",),
    "crossed": ("crossed",),
    "contact": ("contact",),
    "story": ("body",),
}
"""Which fields of a mentor each entry of ``shows`` opens. First names and pauses need a thought more: see below."""


def listed(mentors: Iterable[Mentor], as_of: date) -> list[ListedMentor]:
    """The mentors who may be shown on a day, with what they chose to show."""
    shown = (_listed(mentor, as_of) for mentor in mentors)
    return [mentor for mentor in shown if mentor is not None]


def _listed(mentor: Mentor, as_of: date) -> ListedMentor | None:
    named = "name" in mentor.shows or "first_name" in mentor.shows
    if mentor.agreed_on is None or mentor.agreed_on > as_of or mentor.status != "active" or not named:
        return None
    confirmed_on = _confirmed_on(mentor, mentor.agreed_on, as_of)
    if as_of - confirmed_on > CONFIRMED_FOR:
        return None
    opened = {field: getattr(mentor, field) for shown in mentor.shows for field in _OPENED_BY.get(shown, ())}
    if named:
        opened["first_name"] = mentor.first_name or next(iter(mentor.name.split()), None)
    paused_until = day_of(mentor.paused_until, as_of) if mentor.paused_until else None
    paused = paused_until is not None and paused_until > as_of
    if "room" in mentor.shows and paused:
        opened["paused_until"] = paused_until
    accepts_now = bool(opened.get("room")) and not paused
    return ListedMentor(slug=mentor.slug, confirmed_on=confirmed_on, accepts_now=accepts_now, **opened)


def _confirmed_on(mentor: Mentor, agreed_on: date, as_of: date) -> date:
    """The day they last confirmed; whoever agreed lately has confirmed by that."""
    confirmed = day_of(mentor.last_confirmed, as_of) if mentor.last_confirmed else agreed_on
    return max(agreed_on, min(confirmed, as_of))
