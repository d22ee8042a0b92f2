"""What each level asks, by competency, and what the rungs below it asked before: the ground that gaps stand on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from stepladder.career.catalogue import Catalogue
from stepladder.career.catalogue.grouping import grouped
from stepladder.career.placed import PlacedExpectation
from stepladder.career.yardstick import Yardstick, yardstick_of
from stepladder.records import Level


@dataclass(frozen=True, slots=True)
class AskedBefore:
    """Where a rung below asked for what a level is silent about."""

    level: Level
    proficiency: str | None


@dataclass(slots=True)
class _Kept:
    """What was worked out for a catalogue, each thing when it was first wanted."""

    asked: dict[str, Mapping[str, Sequence[PlacedExpectation]]] = field(default_factory=dict)
    before: dict[tuple[str, str], AskedBefore | None] = field(default_factory=dict)
    yardsticks: dict[str, Yardstick] = field(default_factory=dict)


_kept: WeakKeyDictionary[Catalogue, _Kept] = WeakKeyDictionary()


def asked_of(catalogue: Catalogue, level: Level) -> Iterable[PlacedExpectation]:
    """What a level asks. What it expects as *exceeds* is more than it asks."""
    return (each for each in catalogue.expectations.get(level.slug, ()) if each.strength != "exceeds")


def asked_by_competency(catalogue: Catalogue, level: Level) -> Mapping[str, Sequence[PlacedExpectation]]:
    """What a level asks of each competency, in the order in which it asks."""
    kept = _kept.setdefault(catalogue, _Kept()).asked
    if level.slug not in kept:
        kept[level.slug] = grouped(asked_of(catalogue, level), lambda each: (each.competency,))
    return kept[level.slug]


def measured_by(catalogue: Catalogue, competency: str) -> Yardstick:
    """The yardstick of a competency."""
    kept = _kept.setdefault(catalogue, _Kept()).yardsticks
    if competency not in kept:
        kept[competency] = yardstick_of(catalogue, competency)
    return kept[competency]


def asked_before(catalogue: Catalogue, level: Level, competency: str) -> AskedBefore | None:
    """The nearest rung below that asks for a competency; of several at one height, the first that asks for most."""
    kept = _kept.setdefault(catalogue, _Kept()).before
    key = (level.slug, competency)
    if key not in kept:
        kept[key] = _before(catalogue, level, competency)
    return kept[key]


def proficiencies(expectations: Iterable[PlacedExpectation]) -> tuple[str, ...]:
    """The proficiencies that expectations name."""
    return tuple(each.proficiency for each in expectations if each.proficiency is not None)


def _before(catalogue: Catalogue, level: Level, competency: str) -> AskedBefore | None:
    seen, rungs = {level.slug}, list(catalogue.levels_below.get(level.slug, ()))
    while rungs:
        seen.update(rung.slug for rung in rungs)
        asking = [(rung, asked_by_competency(catalogue, rung).get(competency)) for rung in rungs]
        found = [(rung, proficiencies(expectations)) for rung, expectations in asking if expectations]
        if found:
            labels = (label for _, labels in found for label in labels)
            highest = next(iter(measured_by(catalogue, competency).highest(labels)), None)
            return AskedBefore(next((rung for rung, labels in found if highest in labels), found[0][0]), highest)
        rungs = [each for rung in rungs for each in catalogue.levels_below.get(rung.slug, ()) if each.slug not in seen]
    return None
