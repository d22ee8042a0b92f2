"""What is kept of one snapshot between requests: a catalogue for each of what there is to see, with its lengths."""

from bisect import bisect_right
from datetime import date
from typing import TYPE_CHECKING, Final

from stepladder.api.lengths import Lengths
from stepladder.api.view import View
from stepladder.career.catalogue import Catalogue
from stepladder.identity.visible import telling_days, visible
from stepladder.settings import Audience

if TYPE_CHECKING:
    from stepladder.store.snapshot import Snapshot

_MOST: Final = 8
"""So many catalogues are kept at once: who asks as of ever other days has them made anew."""


class Held:
    """One snapshot, as each audience may see it. What is asked for often is laid out once."""

    def __init__(self, snapshot: "Snapshot") -> None:
        self.snapshot = snapshot
        self._days = telling_days(snapshot.contents)
        self._kept: dict[tuple[Audience, int], tuple[Catalogue, Lengths]] = {}

    def view(self, audience: Audience, as_of: date, told_on: date) -> tuple[View, Lengths]:
        """What an audience sees on a day, told what is announced by another, and how long the lists of that are."""
        key = (audience, bisect_right(self._days, told_on))
        kept = self._kept.pop(key, None)
        catalogue = kept[0] if kept else self._laid_out(audience, told_on)
        view = View(catalogue, self.snapshot.revision, self.snapshot.at, audience, as_of, told_on)
        lengths = kept[1] if kept else Lengths(view)
        self._kept[key] = (catalogue, lengths)
        return view, lengths

    def _laid_out(self, audience: Audience, told_on: date) -> Catalogue:
        while len(self._kept) >= _MOST:
            del self._kept[next(iter(self._kept))]
        return Catalogue(visible(self.snapshot.contents, audience, told_on))
