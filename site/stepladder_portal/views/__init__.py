"""What templates ask of the catalog: what belongs together on a page, in the order in which it is told."""

from collections.abc import Mapping
from functools import cached_property

from stepladder_portal.accounts import Accounts
from stepladder_portal.answers import Answer
from stepladder_portal.catalog import Catalog
from stepladder_portal.changes import Change, changes
from stepladder_portal.moves import Move, move
from stepladder_portal.odds import Odds
from stepladder_portal.pairing import Pair
from stepladder_portal.pairs import Pairs
from stepladder_portal.views.competencies import Competencies
from stepladder_portal.views.home import Home
from stepladder_portal.views.ladders import Ladders
from stepladder_portal.views.levels import Levels
from stepladder_portal.views.mentors import Mentors
from stepladder_portal.views.reviews import Reviews
from stepladder_portal.views.trainings import Trainings


class Views:
    """One catalog, seen as pages show it: by what they are about, and what is between two levels."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.ladders = Ladders(catalog)
        self.levels = Levels(catalog)
        self.competencies = Competencies(catalog)
        self.trainings = Trainings(catalog)
        self.mentors = Mentors(catalog)
        self.reviews = Reviews(catalog)
        self.home = Home(catalog, self.ladders, self.levels)

    @cached_property
    def accounts(self) -> Accounts:
        """Parity, coverage and fairness."""
        return Accounts(self.catalog)

    def odds(self, level: Answer) -> Odds | None:
        """How many of how many people at the height of a level were promoted, where it may be told."""
        return self.accounts.odds(level)

    @cached_property
    def between(self) -> Pairs:
        """The pages on which two levels stand side by side, and those of moves."""
        return Pairs(self.catalog)

    def comparison(self, one: str, other: str) -> str | None:
        """The address of the page on which two levels stand side by side, by their slugs in any order, if it is."""
        return self.between.comparison(one, other)

    def move(self, one: str, other: str) -> str | None:
        """The address of the page of a move from a level to another, by their slugs, if there is one."""
        return self.between.move(one, other)

    def move_told(self, pair: Pair) -> Move:
        """A move, with all that helps to make it."""
        return move(self.between, pair)

    @cached_property
    def changes(self) -> list[Change]:
        """What changed for levels, the newest first."""
        return changes(self.catalog.level.values())

    @cached_property
    def market_titles(self) -> Mapping[str, str]:
        """The titles of locations and disciplines, by slug."""
        organisation = self.catalog.organisation
        return {part["slug"]: part["title"] for part in (*organisation["locations"], *organisation["disciplines"])}
