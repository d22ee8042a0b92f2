"""Which of two proficiencies is higher, where anybody may say so."""

from collections.abc import Collection

from stepladder.career.asked import measured_by
from stepladder.career.catalogue import Catalogue
from stepladder.career.difference.change import Change
from stepladder.career.yardstick import Yardstick


class Grading:
    """What the yardsticks of a catalogue's competencies say of their proficiencies."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def _yardstick(self, competency: str | None) -> Yardstick:
        return measured_by(self._catalogue, competency or "")

    def highest(self, competency: str | None, proficiencies: Collection[str]) -> str | None:
        """The highest of several, or the only one; none where nobody can say which that is."""
        highest = self._yardstick(competency).highest(proficiencies)
        return highest[0] if len(highest) == 1 else None

    def compare(self, competency: str | None, before: str | None, after: str | None) -> Change:
        """``kept`` where both are one, ``raised`` or ``lowered`` where the scale says so, else ``changed``."""
        if before == after:
            return "kept"
        if before is None or after is None:
            return "changed"
        yardstick = self._yardstick(competency)
        if yardstick.lies_below(before, after):
            return "raised"
        return "lowered" if yardstick.lies_below(after, before) else "changed"
