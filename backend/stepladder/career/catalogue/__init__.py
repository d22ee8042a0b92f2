"""One content revision, indexed: whatever a page asks of a record is one look-up away.

Built once per snapshot and shared by every request until the next one. It knows neither who asks nor, but for the
mentors, what day it is.
"""

from datetime import date

from stepladder.career.catalogue.deciding import ProcessIndex
from stepladder.career.catalogue.grouping import by_slug
from stepladder.career.catalogue.learning import LearningIndex
from stepladder.career.catalogue.mentors import listed
from stepladder.career.catalogue.pay import PayTable
from stepladder.career.catalogue.ways import WayIndex
from stepladder.career.keys import InOrder
from stepladder.career.placed import ListedMentor
from stepladder.records import Contents


class Catalogue(WayIndex, LearningIndex, ProcessIndex):
    """The contents of one revision, with every link that pages follow."""

    def __init__(self, contents: Contents) -> None:
        super().__init__(contents)
        self.pay = PayTable(contents)
        self._mentors: tuple[date | None, InOrder[ListedMentor]] = (None, InOrder())

    def mentors_on(self, day: date) -> InOrder[ListedMentor]:
        """The mentors who are listed on a day. Those of the last day asked for are kept."""
        kept, mentors = self._mentors
        if kept != day:
            mentors = InOrder.of(by_slug(listed(self.contents.mentors.values(), day)))
            self._mentors = (day, mentors)
        return mentors
