"""The people of a report, and every scope that each of them is in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations

from stepladder.career.catalogue import Catalogue
from stepladder.career.fairness.cells import Place, place
from stepladder.career.fairness.history import Course, course, track_kind
from stepladder.career.fairness.people import Person
from stepladder.records import Level
from stepladder.records.fairness import NONE
from stepladder.records.policy import FairnessDimension, FairnessPolicy

NOT_STATED = "not-stated"
"""The part of a group in which those are counted of whom nothing is known."""


@dataclass(frozen=True, repr=False)
class Population:
    """The people of a report, in the years and on the day that it looks at."""

    people: Sequence[Person]
    catalogue: Catalogue
    policy: FairnessPolicy
    begins: date
    as_of: date

    def __repr__(self) -> str:
        return "Population(…)"

    @cached_property
    def present(self) -> Sequence[Person]:
        """Who is there on the day."""
        return [person for person in self.people if person.left is None or person.left > self.as_of]

    @cached_property
    def courses(self) -> Sequence[tuple[Person, Course]]:
        """Who was there at any time of the years, and what became of them."""
        found = ((person, course(person, self.catalogue, self.begins, self.as_of)) for person in self.people)
        return [(person, each) for person, each in found if each is not None]

    @cached_property
    def values(self) -> dict[str, tuple[str, ...]]:
        """The parts of each group that anybody is in, by name."""
        found = {name: {value_of(person, name) for person, _ in self.courses} for name in self.policy.groups}
        return {name: tuple(sorted(parts)) for name, parts in found.items()}

    @cached_property
    def currencies(self) -> Sequence[str]:
        """What people are paid in. Where that is one currency alone, no scope names it."""
        return sorted({person.currency for person in self.present})

    def places_of(self, level: Level, location: str) -> Sequence[Place]:
        """Every scope without a currency that a person of that level and location is in."""
        own: dict[FairnessDimension, str] = {
            "ladder": level.ladder,
            "track": track_kind(self.catalogue, level),
            "rank": level.rank or NONE,
            "location": location,
        }
        named = self.policy.dimensions
        chosen = (some for size in range(len(named) + 1) for some in combinations(named, size))
        return [place(**{name: own[name] for name in some}) for some in chosen]

    def places_on_day(self, person: Person) -> Iterator[Place]:
        """Every scope that somebody who is there is in, with and without their currency."""
        plain = self.places_of(self.catalogue.levels[person.level], person.location)
        yield from plain
        if len(self.currencies) > 1:
            yield from (place(**dict(each), currency=person.currency) for each in plain)

    def places_of_outcomes(self, level: str, location: str) -> Sequence[Place]:
        """The scopes within which it is told what happens to people: the whole, and each dimension by itself."""
        return [each for each in self.places_of(self.catalogue.levels[level], location) if len(each) < 2]

    def pay_places(self, person: Person) -> Iterator[Place]:
        """The scopes within which pay may be compared: of one currency each."""
        several = len(self.currencies) > 1
        return (each for each in self.places_on_day(person) if not several or "currency" in dict(each))


def value_of(person: Person, group: str) -> str:
    """Which part of a group a person is in."""
    return person.groups.get(group) or NOT_STATED
