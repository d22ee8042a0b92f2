"""What changed, as feeds (Atom, RFC 4287): of all levels together, and of each by itself."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from stepladder_portal.addresses import CHANGES, address, relative
from stepladder_portal.answers import Answer
from stepladder_portal.changes import Change, changes
from stepladder_portal.outputs.files import write
from stepladder_portal.outputs.identity import identity, whose
from stepladder_portal.speaking import gettext
from stepladder_portal.surroundings import Surroundings
from stepladder_portal.views import Views
from stepladder_portal.wording import Wording

ALL = f"{CHANGES}feed.xml"
"""The feed of everything that changed."""

TYPE = "application/atom+xml"

_MOST = 100
"""Entries of the feed of all levels: who has not looked for longer than that reads the page."""


def level_feed(level: Answer) -> str:
    """The address of the feed of a level."""
    return f"{address('level', level)}changes.xml"


def write_feeds(views: Views, surroundings: Surroundings, site: Path) -> None:
    """Write the feed of all levels, and one for each; a level that never changed has one to wait at."""
    feeds = Feeds(views, surroundings)
    write(site, ALL, feeds.feed(ALL, CHANGES, gettext("What changed"), views.changes[:_MOST]))
    for level in views.catalog.level.values():
        title = gettext("What changed: %(level)s", level=level["title"])
        write(site, level_feed(level), feeds.feed(level_feed(level), address("level", level), title, changes([level])))


class Feeds:
    """Feeds of one catalog."""

    def __init__(self, views: Views, surroundings: Surroundings) -> None:
        organisation = views.catalog.organisation
        self._organisation = organisation
        self._locale = views.catalog.locale
        self._wording = Wording(views.catalog.locale)
        self._absolute = surroundings.absolute
        self._whose = whose(views.catalog, surroundings)
        self._folder = surroundings.folder
        self._as_of = views.catalog.as_of

    def feed(self, here: str, page: str, title: str, told: Sequence[Change]) -> str:
        """The feed at the address ``here`` of the changes that a page tells."""
        name = self._organisation["name"]
        since = max((_told_on(change) for change in told), default=self._as_of)
        lines = [
            '<?xml version="1.0" encoding="utf-8"?>',
            f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(self._locale)}>',
            f"<title>{_text(f'{title} · {name}')}</title>",
            f"<id>{self._identity(here)}</id>",
            f"<updated>{_moment(since)}</updated>",
            f"<author><name>{_text(self._organisation['owner'] or name)}</name></author>",
            f'<link rel="self" type="{TYPE}" href={quoteattr(self._link(here, here))}/>',
            f'<link rel="alternate" type="text/html" href={quoteattr(self._link(page, here))}/>',
        ]
        lines += [line for change in told for line in self._entry(change, here)]
        return "\n".join([*lines, "</feed>", ""])

    def _entry(self, change: Change, here: str) -> list[str]:
        level, note = change.level, change.note
        valid, void = gettext("Evidence stays valid."), gettext("Evidence from before no longer counts by itself.")
        holds = gettext("It holds from %(day)s.", day=self._wording.day(change.on))
        texts = [note["text"], valid if note["evidenceStays"] else void, note["evidenceNote"], holds]
        content = "".join(f"<p>{_text(text)}</p>" for text in texts if text)
        of_that_day = [each for each in level["changes"] if each["on"] == change.on]
        title = f"{level['title']} ({level['ladder']['title']})"
        name = f"{level['slug']}/{change.on}/{of_that_day.index(note)}"
        link = self._link(f"{address('level', level)}#_changed", here)
        return [
            "<entry>",
            f"<title>{_text(title)}</title>",
            f"<id>{self._identity(name)}</id>",
            f"<updated>{_moment(_told_on(change))}</updated>",
            f'<link rel="alternate" type="text/html" href={quoteattr(link)}/>',
            f'<content type="html">{escape(content)}</content>',
            "</entry>",
        ]

    def _link(self, target: str, here: str) -> str:
        """The whole address where it is known, else the way from the feed."""
        return self._absolute(target) or relative(target, here)

    def _identity(self, name: str) -> str:
        """What a feed or an entry is told apart by, for good: from those in another language, too."""
        return f"urn:uuid:{identity('feed', f'{self._whose}/{self._folder}{name}')}"


def _told_on(change: Change) -> date:
    """The day on which people were told: when it was announced, else when it began to hold."""
    return date.fromisoformat(change.note["announcedOn"] or change.on)


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _text(text: str) -> str:
    return escape(_plain(text))


def _plain(text: str) -> str:
    """A text without the characters that XML cannot hold (section 2.2 of XML 1.0)."""
    if text.isprintable():
        return text
    return "".join(each for each in text if each in "\t\n\r" or (ord(each) > 0x1F and each not in "\ufffe\uffff"))
