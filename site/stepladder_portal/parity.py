"""The pages on whether both sides get as much.

They are about levels of tracks. How groups of people fare is the fairness report's matter, and the two are never mixed.
"""

from collections.abc import Iterable, Iterator, Mapping

from stepladder_portal.addresses import PARITY, address
from stepladder_portal.ledger import Ledger, Told
from stepladder_portal.page import Page
from stepladder_portal.speaking import gettext


def together(lines: Iterable[Told]) -> list[list[Told]]:
    """Lines of one pair for which the same was agreed, each line once: a pair across two ladders stands on both."""
    groups: dict[tuple[object, ...], dict[tuple[object, ...], Told]] = {}
    for told in lines:
        ends = frozenset((told.entry["left"]["slug"], told.entry["right"]["slug"]))
        exception = told.line["exception"]
        agreed = (exception["reason"], exception["expires"]) if exception else None
        own = groups.setdefault((ends, agreed, told.beyond), {})
        own.setdefault((told.line["measure"], *told.line["subject"].values()), told)
    return [list(own.values()) for own in groups.values()]


def parity_pages(ledgers: Mapping[str, Ledger]) -> Iterator[Page]:
    """What is even on all ladders, and of each ladder what its sides get."""
    about = gettext(
        "Whether both sides get as much: pay bands, rewards, recognition, criteria, words, trainings and ways."
    )
    facets = {"kind": "Parity"}
    context = {
        "ledgers": [ledger for ledger in ledgers.values() if ledger.lines],
        "bare": [ledger for ledger in ledgers.values() if not ledger.lines],
    }
    yield Page(PARITY, "parity.html", gettext("Parity"), about, "fairness", facets=facets, context=context)
    for slug, ledger in ledgers.items():
        title = ledger.ladder["title"]
        yield Page(
            address("parity", slug),
            "parity_of_ladder.html",
            gettext("Parity: %(ladder)s", ladder=title),
            gettext("What levels of equal height get on either side of the ladder %(ladder)s.", ladder=title),
            "fairness",
            facets=facets | {"ladder": title},
            details=(slug,),
            context={"ledger": ledger},
        )
