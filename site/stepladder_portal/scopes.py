"""Of whom a figure of a fairness report is: put into words."""

from collections.abc import Mapping
from dataclasses import dataclass

from stepladder_portal.answers import Answer
from stepladder_portal.speaking import gettext, gettext_noop
from stepladder_portal.told import capitalised, joined
from stepladder_portal.vocabulary import track_of_kind

_NONE = "-"
"""Stands for levels without a rank, and for all levels that are at no fork."""

_QUARTERS = {
    1: gettext_noop("lowest quarter"),
    2: gettext_noop("second quarter"),
    3: gettext_noop("third quarter"),
    4: gettext_noop("highest quarter"),
}


@dataclass(frozen=True)
class Names:
    """What ranks, ladders, locations and levels are called, by slug."""

    ranks: Mapping[str, Answer]
    ladders: Mapping[str, Answer]
    levels: Mapping[str, Answer]
    locations: Mapping[str, str]

    def scope(self, scope: Answer) -> str:
        """Of whom: ``EUR, rank 3 (Advanced)``, or ``Everybody``."""
        words = [
            scope["currency"],
            gettext(_QUARTERS[scope["quarter"]]) if scope["quarter"] in _QUARTERS else None,
            self._title(self.ladders, scope["ladder"]),
            track_of_kind(scope["track"]) if scope["track"] else None,
            self._rank(scope["rank"]),
            self.locations.get(scope["location"], scope["location"]) if scope["location"] else None,
            self.level(scope["level"]) if scope["level"] else None,
        ]
        return capitalised(joined(word for word in words if word)) or gettext("Everybody")

    def level(self, slug: str) -> str:
        """A level by its title, or by its slug where it is no longer told of."""
        return gettext("all other levels") if slug == _NONE else self._title(self.levels, slug) or slug

    def _rank(self, slug: str | None) -> str | None:
        if slug is None:
            return None
        rank = self.ranks.get(slug)
        if rank is None:
            return gettext("no rank") if slug == _NONE else gettext("rank %(rank)s", rank=slug)
        return gettext("rank %(height)s (%(title)s)", height=rank["order"], title=rank["title"])

    @staticmethod
    def _title(things: Mapping[str, Answer], slug: str | None) -> str | None:
        if slug is None or slug not in things:
            return slug
        title: str = things[slug]["title"]
        return title


def dimensions(scope: Answer) -> set[str]:
    """By what the people of a scope are told apart from all others."""
    return {name for name, value in scope.items() if value is not None}


def is_whole(scope: Answer) -> bool:
    """Whether it is everybody."""
    return not dimensions(scope)
