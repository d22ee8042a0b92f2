"""Which pages exist, and what each is made of. Templates decide how they look."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from stepladder_portal.addresses import SECTIONS, address
from stepladder_portal.adverts import adverts
from stepladder_portal.answers import Answer, called
from stepladder_portal.catalog import Catalog
from stepladder_portal.explained import explained, forks
from stepladder_portal.facets import Directory, list_pages
from stepladder_portal.matrix import matrices
from stepladder_portal.moves import moving
from stepladder_portal.page import Page, in_parts, told_apart
from stepladder_portal.pairs import side_by_side
from stepladder_portal.sought import KIND_TITLES
from stepladder_portal.speaking import gettext, gettext_noop
from stepladder_portal.views import Views

_TOLD_APART_BY = {
    "ladder": gettext_noop("ladder"),
    "level": gettext_noop("level"),
    "competency": gettext_noop("competency"),
    "mentor": gettext_noop("mentor"),
    "training": gettext_noop("training"),
    "hat": gettext_noop("hat"),
    "guide": gettext_noop("guide"),
}
"""What tells a page from one of another kind with its title: *Coaching, competency* from *Coaching, training*."""


class Pages:
    """Every generated page of one catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.views = Views(catalog)

    @cached_property
    def by_address(self) -> Mapping[str, Page]:
        """The pages by address, in the order in which they are built."""
        return {page.address: page for page in told_apart(list(self._all()))}

    def _all(self) -> Iterator[Page]:
        catalog = self.catalog
        yield Page("", "home.html", catalog.organisation["name"], catalog.organisation["summary"] or "")
        yield self._section("ladders", ladders=list(catalog.ladder.values()))
        yield self._section("competencies", areas=self.views.competencies.areas())
        yield from self._directory(self.views.mentors.directory, "mentors.html")
        yield from self._directory(self.views.trainings.directory, "trainings.html")
        yield self._section("guides", guides=list(catalog.guide.values()), hats=list(catalog.hat.values()))
        yield from explained(self.views)
        yield from self.views.accounts.pages()
        hats = {"hats": list(catalog.hat.values())}
        about_hats = gettext("Responsibilities for a limited time.")
        about_search = gettext("Search levels, competencies, people and trainings.")
        yield Page("hats/", "hats.html", gettext("Hats"), about_hats, "guides", context=hats)
        yield Page("search/", "search.html", gettext("Search"), about_search)
        for kind in KIND_TITLES:
            for thing in catalog.of_kind(kind).values():
                yield self._thing(kind, thing)
        yield from forks(self.views)
        yield from adverts(self.views)
        yield from matrices(self.views)
        yield from moving(self.views.between)
        yield from side_by_side(self.views.between)

    def _section(self, section: str, **context: Any) -> Page:
        return Page(f"{section}/", f"{section}.html", gettext(SECTIONS[section]), section=section, context=context)

    def _directory(self, directory: Directory, template: str) -> Iterator[Page]:
        """The pages of a directory or catalogue, and those of its lists by value."""
        section, title = directory.section, gettext(SECTIONS[directory.section])
        for number, own, total in in_parts(directory.entries):
            first = number == 1
            yield Page(
                f"{section}/" if first else f"{section}/all/{number}/",
                template,
                title if first else _page(title, number),
                section=section,
                context={
                    "directory": directory,
                    "entries": own,
                    "every": directory.entries,
                    "number": number,
                    "pages_total": total,
                },
            )
        for listed in list_pages(directory):
            by = listed.facet.heading
            yield Page(
                listed.address,
                "by_value.html",
                by if listed.number == 1 else _page(by, listed.number),
                section=section,
                context={"directory": directory, "listed": listed},
            )

    def _thing(self, kind: str, thing: Answer) -> Page:
        where = address(kind, thing)
        context: dict[str, Any] = {kind: thing}
        found_by = {"kind": KIND_TITLES[kind]}
        details: tuple[str, ...] = (gettext(_TOLD_APART_BY[kind]), thing["slug"])
        if kind == "ladder":
            context["lattice"] = self.views.ladders.lattices[thing["slug"]]
            found_by["ladder"] = thing["title"]
        if kind == "level":
            context["lattice"] = self.views.ladders.lattices[thing["ladder"]["slug"]]
            found_by |= {"ladder": thing["ladder"]["title"], "track": thing["track"]["title"]}
            details = (thing["ladder"]["title"], thing["track"]["title"], thing["code"] or "", thing["slug"])
        if kind == "training" and thing["language"]:
            found_by["language"] = thing["language"]
        return Page(
            where,
            f"{kind}.html",
            called(kind, thing),
            thing.get("summary") or thing.get("definition") or "",
            where.partition("/")[0] if where.partition("/")[0] in SECTIONS else "guides",
            found_by,
            details,
            context,
        )


def _page(title: str, number: int) -> str:
    return gettext("%(title)s, page %(number)s", title=title, number=number)
