"""The orders of catalogues: each as keys that no two things share, so that pages stay where they are."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import Enum
from typing import Final, Literal, TypeVar

from stepladder.api.view import View
from stepladder.career.keys import Key, Keyed
from stepladder.career.placed import ListedMentor, PlacedSession
from stepladder.career.search.fitting import folded
from stepladder.records import Competency, Level, Training

T = TypeVar("T")

TrainingOrder = Literal["slug", "title", "effort", "cost", "next session"]
MentorOrder = Literal["slug", "name"]
LevelOrder = Literal["slug", "title", "place"]
CompetencyOrder = Literal["slug", "title", "area"]

_LAST: Final = "~"
"""Comes after every figure and date: what is not known stands last."""


def trainings_by(order: TrainingOrder, view: View) -> Callable[[Training], Key]:
    """The key of a training in an order, less its slug."""
    keys: Mapping[TrainingOrder, Callable[[Training], Key]] = {
        "slug": lambda _: (),
        "title": lambda training: (folded(training.title),),
        "effort": lambda it: (_LAST if it.effort_minutes is None else f"{it.effort_minutes:012}",),
        "cost": lambda training: _cost(training, view),
        "next session": lambda training: (_next_session(training, view),),
    }
    return keys[order]


def sessions_by(view: View) -> Callable[[PlacedSession], Key]:
    """The key of a session, the soonest first, less its slug."""
    return lambda session: (_moment(view.moment(session, session.starts)),)


def mentors_by(order: MentorOrder) -> Callable[[ListedMentor], Key]:
    """The key of a mentor in an order, less their slug."""
    if order == "slug":
        return lambda _: ()
    return lambda mentor: (folded(mentor.name or mentor.first_name or mentor.slug),)


def levels_by(order: LevelOrder, view: View) -> Callable[[Level], Key]:
    """The key of a level in an order, less its slug."""
    if order == "slug":
        return lambda _: ()
    if order == "title":
        return lambda level: (folded(level.title),)
    places: Mapping[str, int] = view.kept.get(
        "places of levels", lambda: {level.slug: place for place, level in enumerate(view.catalogue.levels_upwards)}
    )
    return lambda level: (f"{places[level.slug]:06}",)


def competencies_by(order: CompetencyOrder, view: View) -> Callable[[Competency], Key]:
    """The key of a competency in an order, less its slug."""
    organisation = view.contents.organisation
    areas = {area.title: f"{place:06}" for place, area in enumerate(organisation.areas if organisation else ())}
    keys: Mapping[CompetencyOrder, Callable[[Competency], Key]] = {
        "slug": lambda _: (),
        "title": lambda it: (folded(it.title),),
        "area": lambda it: (*_area(it, areas), folded(it.title)),
    }
    return keys[order]


def _area(competency: Competency, places: Mapping[str, str]) -> Key:
    """Areas that the organisation does not list stand behind those that it does; what is in none, behind all."""
    area = competency.area
    return (_LAST, "1", "") if area is None else (places.get(area, _LAST), "0", folded(area))


def named(order: Enum) -> str:
    """How cursors name an order; those of the usual one, by slug, do not."""
    return "" if order.value == "slug" else str(order.value)


def ordered(found: Iterable[Keyed[T]], by: Callable[[T], Key]) -> Sequence[Keyed[T]]:
    """Things keyed by slug, in another order, those that are equal in it by slug."""
    return sorted((((*by(thing), *slug), thing) for slug, thing in found), key=lambda pair: pair[0])


def currency_of(training: Training, view: View) -> str | None:
    """The currency of what a training costs: the organisation's where none is named."""
    organisation = view.contents.organisation
    return training.currency or (organisation.currency if organisation else None)


def _cost(training: Training, view: View) -> Key:
    """What costs nothing, then currency by currency, the organisation's own first: no rate of exchange is known."""
    if training.cost is None:
        return _LAST, "", ""
    organisation = view.contents.organisation
    currency = currency_of(training, view) or ""
    foreign = currency if training.cost and currency != (organisation.currency if organisation else None) else ""
    return "1" if training.cost else "0", foreign, f"{training.cost:040.6f}"


def _next_session(training: Training, view: View) -> str:
    ahead = (
        view.moment(session, session.starts)
        for session in view.sessions_of(training)
        if session.status != "cancelled" and view.is_upcoming(session)
    )
    soonest = min(ahead, default=None)
    return _LAST if soonest is None else _moment(soonest)


def _moment(moment: datetime) -> str:
    """A point in time, whatever its zone: at both ends of the calendar UTC may have no such day."""
    time = timedelta(hours=moment.hour, minutes=moment.minute, seconds=moment.second, microseconds=moment.microsecond)
    since = timedelta(days=moment.toordinal()) + time - (moment.utcoffset() or timedelta())
    return f"{since // timedelta(microseconds=1):020}"
