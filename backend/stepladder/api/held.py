"""What is kept of one snapshot between requests: a catalogue for each of what there is to see, with its lengths."""

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING, Final

from stepladder.api.budget import Budget
from stepladder.api.kept import Kept
from stepladder.api.languages import Languages, Told
from stepladder.api.lengths import Lengths
from stepladder.api.past import Archive, History, Past
from stepladder.api.view import View
from stepladder.career.catalogue import Catalogue
from stepladder.career.paths import prepare
from stepladder.career.translating import localised
from stepladder.identity.visible import telling_days, visible
from stepladder.settings import Audience

if TYPE_CHECKING:
    from stepladder.store.snapshot import Snapshot

_MOST: Final = 8
"""So many catalogues are kept at once: who asks as of ever other days, or in ever other languages, has them made
anew."""

_PREPARED: Final = 250
"""Of so many levels every step is worked out beforehand; of more, as it is asked for."""


@dataclass(frozen=True, slots=True)
class _Laid:
    """One catalogue, with what has been worked out of it."""

    catalogue: Catalogue
    told: Told
    kept: Kept = field(default_factory=Kept)
    lengths: list[Lengths] = field(default_factory=list)


class Held:
    """One snapshot, as each audience may see it, in each language. What is asked for often is laid out once."""

    def __init__(self, snapshot: "Snapshot", history: History | None = None) -> None:
        self.snapshot = snapshot
        self._languages = Languages(snapshot.contents)
        self._archive = Archive(snapshot, history) if history else None
        self._days = telling_days(snapshot.contents)
        self._kept: dict[tuple[Audience, int, str], _Laid] = {}
        self._turn = Lock()

    def view(self, audience: Audience, as_of: date, told_on: date) -> tuple[View, Lengths]:
        """What an audience sees on a day, told what is announced by another, and how long the lists of that are."""
        laid = self._laid(audience, told_on, "")
        view = View(
            laid.catalogue,
            self.snapshot.revision,
            self.snapshot.at,
            audience,
            as_of,
            told_on,
            budget=Budget(),
            kept=laid.kept,
            languages=self._languages,
            in_language=self._in_language,
            past=Past(self._archive) if self._archive else None,
        )
        if not laid.lengths:
            laid.lengths.append(Lengths(view))
        return view, laid.lengths[0]

    def _in_language(self, view: View, language: str) -> View:
        """What a request sees, told in another language: one answer, one budget."""
        laid = self._laid(view.audience, view.told_on, language)
        return View(
            laid.catalogue,
            view.revision,
            view.at,
            view.audience,
            view.as_of,
            view.told_on,
            budget=view.budget,
            kept=laid.kept,
            languages=self._languages,
            language=language,
            told=laid.told,
            in_language=self._in_language,
            past=view.past,
            withheld=view.withheld,
        )

    def _laid(self, audience: Audience, told_on: date, language: str) -> _Laid:
        """What is laid out for an audience; languages are asked for by several threads at once."""
        key = (audience, bisect_right(self._days, told_on), language)
        with self._turn:
            if key in self._kept:
                found = self._kept[key] = self._kept.pop(key)
                return found
        laid = self._lay_out(audience, told_on, language)
        with self._turn:
            while len(self._kept) >= _MOST:
                del self._kept[next(iter(self._kept))]
            return self._kept.setdefault(key, laid)

    def _lay_out(self, audience: Audience, told_on: date, language: str) -> _Laid:
        """Translate, then leave out what may not be seen: translations tell items of lists by their place."""
        contents = localised(self.snapshot.contents, language) if language else self.snapshot.contents
        catalogue = Catalogue(visible(contents, audience, told_on))
        _ = catalogue.expectations, catalogue.trainings_of_level
        if len(catalogue.levels) <= _PREPARED:
            prepare(catalogue)
        return _Laid(catalogue, self._languages.told(language))
