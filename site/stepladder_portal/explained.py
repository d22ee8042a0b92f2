"""The pages that say how it all works, how and when it is decided, where ladders divide, and what has changed."""

from collections.abc import Iterator

from stepladder_portal.addresses import CHANGES, CYCLES, FOR_MANAGERS, HOW_IT_WORKS, PROCESSES, address
from stepladder_portal.answers import Answer
from stepladder_portal.changes import by_day
from stepladder_portal.page import Page, in_parts
from stepladder_portal.speaking import gettext
from stepladder_portal.views import Views


def explained(views: Views) -> Iterator[Page]:
    """What everybody reads, what managers read besides, when and how it is decided, and what changed."""
    yield from _how_it_works(views)
    yield from _decided(views)
    for number, own, total in in_parts(views.changes):
        yield Page(
            CHANGES if number == 1 else f"{CHANGES}all/{number}/",
            "changes.html",
            gettext("What changed") if number == 1 else gettext("What changed, page %(number)s", number=number),
            gettext("What changed for each level, and whether evidence gathered before still counts."),
            context={"days": by_day(own), "number": number, "pages_total": total},
        )


def forks(views: Views) -> Iterator[Page]:
    """For each ladder that divides the page of its forks."""
    for ladder in views.ladders.forked():
        yield _fork(ladder)


def _how_it_works(views: Views) -> Iterator[Page]:
    title = views.home.how_it_works
    about = gettext("What differs, what never does, how pay works, and who decides.")
    found_by = {"kind": "How it works"}
    yield Page(HOW_IT_WORKS, "how_it_works.html", title, about, facets=found_by, context={"title": title})
    managers = gettext("What managers need to know about both sides, and the sheets for their talks.")
    theirs = gettext("%(title)s: for managers", title=title)
    yield Page(FOR_MANAGERS, "managers.html", theirs, managers, facets=found_by, context={"title": title})


def _decided(views: Views) -> Iterator[Page]:
    dates = gettext("When it is decided who gets to a level, and which version of the ladders counts.")
    yield Page(CYCLES, "cycles.html", gettext("Review cycles"), dates, facets={"kind": "Review cycle"})
    gates = gettext("How one gets to a level, gate by gate.")
    yield Page(PROCESSES, "processes.html", gettext("How it is decided"), gates)
    for process in views.catalog.process.values():
        yield Page(
            address("process", process),
            "process.html",
            process["title"],
            process["summary"] or "",
            facets={"kind": "Process"},
            details=(gettext("process"), process["slug"]),
            context={"process": process},
        )


def _fork(ladder: Answer) -> Page:
    first, *others = ladder["forks"]
    title = gettext("Where %(ladder)s divides", ladder=ladder["title"]) if others else first["title"]
    return Page(
        address("fork", ladder),
        "fork.html",
        title if others else gettext("%(title)s: the fork", title=title),
        first["summary"] or "",
        "ladders",
        {"kind": "Fork", "ladder": ladder["title"]},
        (ladder["title"], ladder["slug"]),
        {"ladder": ladder, "title": title},
    )
