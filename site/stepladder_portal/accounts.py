"""What a catalog tells on whether all of this is fair: parity and coverage of each ladder, and the fairness reports."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from stepladder_portal.answers import Answer
from stepladder_portal.catalog import Catalog
from stepladder_portal.coverage import Covered, coverage_pages
from stepladder_portal.fairness import fairness_pages
from stepladder_portal.ledger import Ledger, Tally, Told, tally
from stepladder_portal.measures import measure_title
from stepladder_portal.odds import Odds, odds_by_rank
from stepladder_portal.page import Page
from stepladder_portal.parity import parity_pages, together
from stepladder_portal.report import Report
from stepladder_portal.scopes import Names


class Accounts:
    """The accounts of one catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    @cached_property
    def ledgers(self) -> Mapping[str, Ledger]:
        """What both sides of each ladder get."""
        catalog = self._catalog
        return {
            slug: Ledger(answer, catalog.wording.get(slug))
            for slug, answer in catalog.parity.items()
            if slug in catalog.ladder
        }

    @cached_property
    def agreed(self) -> list[list[Told]]:
        """What lies further apart as was agreed, on any ladder."""
        return together(told for ledger in self.ledgers.values() for told in ledger.agreed)

    @cached_property
    def beyond(self) -> list[list[Told]]:
        """What lies further apart than was decided, on any ladder."""
        return together(told for ledger in self.ledgers.values() for told in ledger.beyond)

    @staticmethod
    def together(lines: list[Told]) -> list[list[Told]]:
        """Lines of the same pair for which the same was agreed."""
        return together(lines)

    @staticmethod
    def tally(entry: Answer) -> Tally:
        """How the lines of one pair stand."""
        return tally(entry["lines"])

    @staticmethod
    def lines(entry: Answer) -> list[Told]:
        """The lines of one pair."""
        return [Told(entry, line) for line in entry["lines"]]

    @staticmethod
    def measure(name: str) -> str:
        """What a measure is called."""
        return measure_title(name)

    @cached_property
    def covered(self) -> Mapping[str, Covered]:
        """What is covered on each ladder."""
        catalog = self._catalog
        tracks = {slug: [track["slug"] for track in ladder["tracks"]] for slug, ladder in catalog.ladder.items()}
        return {
            slug: Covered(answer, tracks[slug], catalog.level)
            for slug, answer in catalog.coverage.items()
            if slug in tracks
        }

    @cached_property
    def reports(self) -> list[Report]:
        """The fairness reports, the latest first."""
        catalog = self._catalog
        names = Names(
            {rank["slug"]: rank for rank in catalog.organisation["ranks"]},
            catalog.ladder,
            catalog.level,
            {place["slug"]: place["title"] for place in catalog.organisation["locations"]},
        )
        return [Report(answer, names) for answer in catalog.fairness]

    @cached_property
    def _odds(self) -> Mapping[str, Odds]:
        return odds_by_rank(self._catalog.fairness[0] if self._catalog.fairness else None)

    def odds(self, level: Answer) -> Odds | None:
        """How many of how many people at the height of a level were promoted, where it may be told."""
        return self._odds.get(level["rank"]["slug"]) if level["rank"] else None

    def pages(self) -> Iterator[Page]:
        """The pages of all of these."""
        yield from parity_pages(self.ledgers)
        yield from coverage_pages(self.covered)
        yield from fairness_pages(self.reports)
