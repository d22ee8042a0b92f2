"""How much of a competency: which proficiency reaches which on the competency's own scale."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from stepladder.career.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Yardstick:
    """The scale of one competency."""

    places: Mapping[str, int]
    """Each label with its place, the lowest first; empty where nothing may be read into the order."""

    def reaches(self, had: str, wanted: str) -> bool:
        """Whether one proficiency is as much as another. Without an order, only when they are the same."""
        here, there = self.places.get(had), self.places.get(wanted)
        return had == wanted or (here is not None and there is not None and here >= there)

    def is_reached(self, had: Collection[str], wanted: str) -> bool:
        """Whether any of some proficiencies is as much as this one."""
        if wanted in had:
            return True
        places, there = self.places, self.places.get(wanted)
        if there is not None:
            for each in had:  # asked so often that a generator would take most of the time
                if places.get(each, -1) >= there:
                    return True
        return False

    def highest(self, labels: Iterable[str]) -> tuple[str, ...]:
        """The labels that no other of them reaches: one where there is an order, and it knows them all."""
        distinct = tuple(dict.fromkeys(labels))
        return tuple(
            each for each in distinct if not any(other != each and self.reaches(other, each) for other in distinct)
        )

    def lies_below(self, label: str, other: str) -> bool:
        """Whether the order knows both, and the first stands below the second."""
        return label != other and label in self.places and self.reaches(other, label)

    def is_lowest(self, label: str) -> bool:
        """Whether it is where everybody begins."""
        return self.places.get(label) == 0


UNORDERED = Yardstick({})
"""Proficiencies that are only the same or different."""


def yardstick_of(catalogue: Catalogue, competency: str) -> Yardstick:
    """The yardstick of a competency."""
    record = catalogue.competencies.get(competency)
    scale = catalogue.scales.get(record.scale) if record and record.scale else None
    if scale is None or not scale.ordered:
        return UNORDERED
    places: dict[str, int] = {}
    for label in scale.proficiencies:
        places.setdefault(label, len(places))
    return Yardstick(places)
