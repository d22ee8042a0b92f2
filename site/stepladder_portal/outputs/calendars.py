"""The dates of the portal as calendars to subscribe to: sessions of trainings, and the steps of review cycles."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Final

from stepladder_portal.addresses import address
from stepladder_portal.answers import Answer
from stepladder_portal.catalog import Catalog
from stepladder_portal.outputs.files import write
from stepladder_portal.outputs.icalendar import Event, Status, calendar
from stepladder_portal.outputs.identity import whose
from stepladder_portal.prose import is_web_address
from stepladder_portal.speaking import gettext
from stepladder_portal.surroundings import Surroundings

SESSIONS, CYCLE_DATES = "training/sessions.ics", "cycles/dates.ics"
"""The calendars of everybody: all sessions, and all dates of review cycles."""

_STANDING: Final[Mapping[str, Status]] = {"CANCELLED": "CANCELLED", "PLANNED": "TENTATIVE"}


def training_calendar(training: Answer) -> str:
    """The address of the calendar of a training."""
    return f"{address('training', training)}sessions.ics"


def session_calendar(training: Answer, session: Answer) -> str:
    """The address of the calendar of one session."""
    return f"{address('training', training)}sessions/{session['key']}.ics"


def track_calendar(ladder: Answer, track: Answer) -> str:
    """The address of the calendar of all that is for a track of a ladder."""
    return f"training/sessions/{ladder['slug']}/{track['slug']}.ics"


def write_calendars(catalog: Catalog, surroundings: Surroundings, site: Path) -> None:
    """Write every calendar. Those of tracks are there even when they are empty: somebody may have subscribed."""
    dates = Dates(catalog, surroundings)
    trainings = list(catalog.training.values())
    _write(dates, site, SESSIONS, gettext("Training"), trainings)
    for ladder in catalog.ladder.values():
        for track in ladder["tracks"]:
            own = [training for training in trainings if is_for(training, ladder, track)]
            name = gettext("Training: %(ladder)s, %(track)s", ladder=ladder["title"], track=track["title"])
            _write(dates, site, track_calendar(ladder, track), name, own)
    for training in trainings:
        if training["sessions"]:
            _write(dates, site, training_calendar(training), training["title"], [training])
        for session in training["sessions"]:
            one = dates.of_session(training, session)
            write(site, session_calendar(training, session), dates.told(training["title"], [one]))
    write(site, CYCLE_DATES, dates.told(gettext("Review cycles"), dates.of_cycles()))


def is_for(training: Answer, ladder: Answer, track: Answer) -> bool:
    """Whether a training is for the people of a track of a ladder; one that names no track is for everybody."""
    named = training["tracks"]
    return not named or bool({*named} & {ladder["slug"], track["slug"], f"{ladder['slug']}/{track['slug']}"})


def _write(dates: "Dates", site: Path, where: str, name: str, trainings: Iterable[Answer]) -> None:
    write(site, where, dates.told(name, dates.of_trainings(trainings)))


class Dates:
    """The dates of a catalog, as entries of calendars."""

    def __init__(self, catalog: Catalog, surroundings: Surroundings) -> None:
        self._catalog = catalog
        self._absolute = surroundings.absolute
        self._name = catalog.organisation["name"]
        self._whose = whose(catalog, surroundings)

    def told(self, name: str, events: Iterable[Event]) -> str:
        """A calendar of these, named with the organisation's name."""
        zone = self._catalog.organisation["timezone"]
        return calendar(f"{name} · {self._name}", events, self._catalog.as_of, zone)

    def of_trainings(self, trainings: Iterable[Answer]) -> list[Event]:
        """The sessions of these trainings in the order of their dates, those that are cancelled too."""
        pairs = [(training, session) for training in trainings for session in training["sessions"]]
        pairs.sort(key=lambda pair: (datetime.fromisoformat(pair[1]["startsAt"]), pair[1]["slug"]))
        return [self.of_session(*pair) for pair in pairs]

    def of_session(self, training: Answer, session: Answer) -> Event:
        """One session, with no more of it than the audience was answered."""
        link = session["link"] if is_web_address(session["link"]) else None
        return Event(
            name=f"{self._whose}/training/{session['slug']}",
            summary=training["title"],
            starts=datetime.fromisoformat(session["startsAt"]),
            ends=datetime.fromisoformat(session["endsAt"]) if session["endsAt"] else None,
            status=_STANDING.get(session["status"], "CONFIRMED"),
            location=session["place"],
            description="\n".join(_described(training, session)),
            url=self._absolute(f"{address('training', training)}#{session['key']}"),
            conference=link,
        )

    def of_cycles(self) -> Iterator[Event]:
        """Each step of each cycle, and the day from which what it decides holds."""
        for cycle in self._catalog.cycle.values():
            name = f"{self._whose}/cycle/{cycle['slug']}"
            url = self._absolute(address("cycle", cycle))
            for step in cycle["steps"]:
                yield Event(
                    name=f"{name}/{step['key']}",
                    summary=f"{cycle['title']}: {step['title']}",
                    starts=date.fromisoformat(step["starts"]),
                    ends=date.fromisoformat(step["ends"]) if step["ends"] else None,
                    description=step["text"],
                    url=url,
                )
            if cycle["effectiveOn"]:
                holds = date.fromisoformat(cycle["effectiveOn"])
                title = gettext("%(cycle)s: what was decided holds", cycle=cycle["title"])
                yield Event(f"{name}#holds", title, holds, url=url)


def _described(training: Answer, session: Answer) -> Iterator[str]:
    """In words what a calendar has no place for: the local time, and how to book and to join."""
    starts, ends = session["startsAt"], session["endsAt"]
    begins, zone = starts[11:16], session["timezone"]
    if ends and ends[:10] == starts[:10]:
        yield gettext("%(start)s to %(end)s, %(zone)s", start=begins, end=ends[11:16], zone=zone)
    else:
        yield f"{begins}, {zone}"
    if session["status"] == "CANCELLED":
        yield gettext("Cancelled.")
    book = session["book"] and gettext("To book: %(way)s", way=session["book"])
    for text in (training["summary"], book, session["link"]):
        if text:
            yield text
