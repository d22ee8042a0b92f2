"""Which of two proficiencies is higher, where anybody may say so."""

from collections.abc import Collection, Mapping

from stepladder.career.catalogue import Catalogue
from stepladder.career.difference.change import Change


class Grading:
    """The proficiencies of each competency in their order. Proficiencies are compared on one ordered scale only."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._heights: dict[str, Mapping[str, int]] = {}

    def _heights_of(self, competency: str | None) -> Mapping[str, int]:
        """How high each label stands; empty where the order is not known."""
        known = self._catalogue.competencies.get(competency or "")
        scale = self._catalogue.scales.get(known.scale or "") if known else None
        if scale is None or not scale.ordered:
            return {}
        if scale.slug not in self._heights:
            self._heights[scale.slug] = {label: height for height, label in enumerate(scale.proficiencies)}
        return self._heights[scale.slug]

    def highest(self, competency: str | None, proficiencies: Collection[str]) -> str | None:
        """The highest of several, or the only one; none where nobody can say which that is."""
        if len(proficiencies) <= 1:
            return next(iter(proficiencies), None)
        heights = self._heights_of(competency)
        if not all(proficiency in heights for proficiency in proficiencies):
            return None
        return max(proficiencies, key=heights.__getitem__)

    def compare(self, competency: str | None, before: str | None, after: str | None) -> Change:
        """``kept`` where both are one, ``raised`` or ``lowered`` where the scale says so, else ``changed``."""
        if before == after:
            return "kept"
        heights = self._heights_of(competency)
        if before is None or after is None or not heights.keys() >= {before, after}:
            return "changed"
        return "raised" if heights[before] < heights[after] else "lowered"
