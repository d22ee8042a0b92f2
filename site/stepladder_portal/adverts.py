"""A level as an advert: what anybody who might apply has to know, in the level's own words and with its range."""

from collections.abc import Iterator, Sequence
from operator import itemgetter

from stepladder_portal.addresses import address
from stepladder_portal.answers import Answer
from stepladder_portal.page import Page
from stepladder_portal.speaking import gettext
from stepladder_portal.views import Views


def advert_of(level: Answer) -> str:
    """Where the advert of a level stands."""
    return f"{address('level', level)}advert/"


def adverts(views: Views) -> Iterator[Page]:
    """An advert of each level in use; nobody is hired into one that is still being written, or that is no more."""
    for level in views.catalog.level.values():
        if level["status"] == "ACTIVE":
            yield Page(
                advert_of(level),
                "advert.html",
                gettext("%(level)s: an advert", level=level["title"]),
                level["summary"] or "",
                "ladders",
                details=(level["ladder"]["title"], level["track"]["title"], level["code"] or "", level["slug"]),
                context={"level": level},
            )


def core(level: Answer) -> Sequence[Answer]:
    """What everybody at a level is expected to do: not what one may grow into, and not what goes beyond."""
    return [each for each in level["expectations"] if each["strength"] == "CORE"]


def ranges(level: Answer) -> Sequence[Answer]:
    """The bands of a level, market by market: what holds, and behind it what is announced for later.

    Whoever applies may begin when the next already holds.
    """
    markets: dict[tuple[str | None, ...], list[Answer]] = {}
    for band in (*level["payBands"], *sorted(level["payBandsToCome"], key=itemgetter("effectiveFrom"))):
        market = tuple(band[name] for name in ("location", "discipline", "currency", "period"))
        markets.setdefault(market, []).append(band)
    return [band for own in markets.values() for band in own]
