"""What stands behind pages that are looked for by name: the adverts of levels, and directories by their values."""

from collections.abc import Iterator

from stepladder_portal.adverts import advert_of
from stepladder_portal.catalog import Catalog
from stepladder_portal.facets import Directory
from stepladder_portal.facets.listed import list_address
from stepladder_portal.meanings import Words
from stepladder_portal.sought import NAMED_TITLES, Entry
from stepladder_portal.speaking import gettext
from stepladder_portal.views import Views

_TELLING = ("format", "cost", "kind", "dates", "effort", "language", "room", "status", "timezone")
"""The facets whose values have no entry of their own, so that they lead to the list."""


def of_levels(catalog: Catalog) -> Iterator[Entry]:
    """The advert of each level that has one."""
    for level in catalog.level.values():
        if level["status"] == "ACTIVE":
            ladder = level["ladder"]["title"]
            yield {
                "n": gettext("%(level)s: an advert", level=level["title"]),
                "k": NAMED_TITLES["advert"],
                "u": advert_of(level),
                "d": ladder,
                "a": [gettext("%(level)s: an advert", level=level["code"])] if level["code"] else [],
                "f": {"ladder": ladder},
            }


def of_directories(views: Views, plain: Words) -> Iterator[Entry]:
    """The lists of mentors and trainings by what they differ in, each by its title and the values in it."""
    for directory in (views.mentors.directory, views.trainings.directory):
        yield from _lists(directory, plain)


def _lists(directory: Directory, plain: Words) -> Iterator[Entry]:
    for listing in directory.listings:
        facet = listing.facet
        where = list_address(directory, facet, 1)
        values = [label for _, label, _ in listing.sections] if facet.name in _TELLING else []
        others = [*plain.pages.get(where, ()), *values]
        yield {"n": facet.heading, "k": NAMED_TITLES["list"], "u": where, "a": others}
