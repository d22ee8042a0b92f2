"""Mentors as pages show them."""

from functools import cached_property

from stepladder_portal.answers import Answer
from stepladder_portal.catalog import Catalog
from stepladder_portal.facets import Directory, mentor_directory
from stepladder_portal.wording import Wording


class Mentors:
    """The mentors of a catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog

    @cached_property
    def directory(self) -> Directory:
        """The directory of mentors."""
        return mentor_directory(
            list(self.catalog.mentor.values()), self.catalog.revision["number"], Wording(self.catalog.locale)
        )

    @cached_property
    def zones(self) -> list[str]:
        """The time zones of mentors who show them and of the organisation's places; none where no mentor shows one."""
        shown = {mentor["timezone"] for mentor in self.catalog.mentor.values() if mentor["timezone"]}
        places = {place["timezone"] for place in self.catalog.organisation["locations"] if place["timezone"]}
        return sorted(shown | places) if shown else []

    def first_meeting(self) -> Answer | None:
        """The guide for a talk with a mentor, the first where there are several."""
        return next((guide for guide in self.catalog.guide.values() if guide["withMentor"]), None)

    def with_room(self) -> int:
        """How many mentors can take somebody on now."""
        return sum(1 for mentor in self.catalog.mentor.values() if mentor["acceptsNow"])
