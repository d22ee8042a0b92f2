"""What the home page says of all ladders together."""

from functools import cached_property

from stepladder_portal.catalog import Catalog
from stepladder_portal.promise import Promise, promise
from stepladder_portal.speaking import gettext
from stepladder_portal.views.ladders import Ladders
from stepladder_portal.views.levels import Levels


class Home:
    """The first words of a catalog."""

    def __init__(self, catalog: Catalog, ladders: Ladders, levels: Levels) -> None:
        self.catalog = catalog
        self.ladders = ladders
        self.levels = levels

    @property
    def two_sided(self) -> bool:
        """Whether the organisation has two ladders of one height, as its home page says."""
        return len(self.promise.headline) > 1

    @property
    def how_it_works(self) -> str:
        """What the page is called that says how it all works."""
        return gettext("How our two ladders work") if self.two_sided else gettext("How our ladders work")

    @cached_property
    def promise(self) -> Promise:
        """The first words on the home page."""
        shown = self.ladders.shown()
        lattice = self.ladders.lattices[shown["slug"]] if shown else None
        return promise(self.catalog.organisation, lattice, self.catalog.level)

    def some_level_title(self) -> str:
        """A title for the hint in an empty search field."""
        shown = self.ladders.shown()
        levels = sorted(self.levels.standing(), key=lambda level: level["order"])
        own = [level for level in levels if shown and level["ladder"]["slug"] == shown["slug"]]
        return own[len(own) // 6]["title"] if own else gettext("Senior Engineer")
