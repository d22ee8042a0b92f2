"""The pages that say how it all works, how and when it is decided, where ladders divide, and what has changed."""

from collections.abc import Iterator

from stepladder_portal.addresses import CHANGES, CYCLES, FOR_MANAGERS, HOW_IT_WORKS, PROCESSES, address
from stepladder_portal.answers import Answer
from stepladder_portal.changes import by_day
from stepladder_portal.page import Page, in_parts
from stepladder_portal.views import Views


def explained(views: Views) -> Iterator[Page]:
    """What everybody reads, what managers read besides, when and how it is decided, and what changed."""
    yield from _how_it_works(views)
    yield from _decided(views)
    for number, own, total in in_parts(views.changes):
        yield Page(
            CHANGES if number == 1 else f"{CHANGES}all/{number}/",
            "changes.html",
            "What changed" if number == 1 else f"What changed, page {number}",
            "What changed for each level, and whether evidence gathered before still counts.",
            context={"days": by_day(own), "number": number, "pages_total": total},
        )


def forks(views: Views) -> Iterator[Page]:
    """For each ladder that divides the page of its forks."""
    for ladder in views.forked():
        yield _fork(ladder)


def _how_it_works(views: Views) -> Iterator[Page]:
    title = views.how_it_works
    about, found_by = "What differs, what never does, how pay works, and who decides.", {"kind": "How it works"}
    yield Page(HOW_IT_WORKS, "how_it_works.html", title, about, facets=found_by, context={"title": title})
    managers = "What managers need to know about both sides, and the sheets for their talks."
    yield Page(
        FOR_MANAGERS, "managers.html", f"{title}: for managers", managers, facets=found_by, context={"title": title}
    )


def _decided(views: Views) -> Iterator[Page]:
    dates = "When it is decided who gets to a level, and which version of the ladders counts."
    yield Page(CYCLES, "cycles.html", "Review cycles", dates, facets={"kind": "Review cycle"})
    yield Page(PROCESSES, "processes.html", "How it is decided", "How one gets to a level, gate by gate.")
    for process in views.catalog.process.values():
        yield Page(
            address("process", process),
            "process.html",
            process["title"],
            process["summary"] or "",
            facets={"kind": "Process"},
            details=("process", process["slug"]),
            context={"process": process},
        )


def _fork(ladder: Answer) -> Page:
    first, *others = ladder["forks"]
    title = f"Where {ladder['title']} divides" if others else first["title"]
    return Page(
        address("fork", ladder),
        "fork.html",
        title if others else f"{title}: the fork",
        first["summary"] or "",
        "ladders",
        {"kind": "Fork", "ladder": ladder["title"]},
        (ladder["title"], ladder["slug"]),
        {"ladder": ladder, "title": title},
    )
