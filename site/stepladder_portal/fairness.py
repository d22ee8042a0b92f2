"""The pages on how groups of people fare: the latest report, and those before it.

They are about people. Whether both sides of a ladder stand level is parity's matter, and the two are never mixed.
"""

from collections.abc import Iterator, Sequence

from stepladder_portal.addresses import FAIRNESS, address
from stepladder_portal.page import Page
from stepladder_portal.report import Report
from stepladder_portal.speaking import gettext


def fairness_pages(reports: Sequence[Report]) -> Iterator[Page]:
    """What the latest report tells, and each report before it."""
    about = gettext(
        "How groups of people fare here: pay, promotions, and who stands where. What may be told, and what is done."
    )
    facets = {"kind": "Fairness"}
    latest = reports[0] if reports else None
    context = {"report": latest, "reports": list(reports), "latest": True}
    yield Page(FAIRNESS, "fairness.html", gettext("Fairness"), about, "fairness", facets=facets, context=context)
    for report in reports[1:]:
        slug = report.answer["slug"]
        yield Page(
            address("fairness", slug),
            "fairness.html",
            gettext("Fairness: %(report)s", report=slug),
            about,
            "fairness",
            facets=facets,
            details=(slug,),
            context={"report": report, "reports": list(reports), "latest": False},
        )
