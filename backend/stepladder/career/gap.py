"""What is missing from one level to another: by competency and proficiency, because only those can be learned.

The difference of two levels pairs their sentences. A gap asks something else: which competencies the target wants more
of than the source asks. What helps (trainings, mentors, hats) is tied to competencies, never to a sentence, so a gap
that is to be bridged has to be counted in them. An expectation that names no competency is told as it stands.

What a level expects as *exceeds* is more than it asks, and counts on neither side.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stepladder.career.asked import AskedBefore, asked_before, asked_by_competency, asked_of, measured_by, proficiencies
from stepladder.career.catalogue import Catalogue
from stepladder.career.difference.wording import plain
from stepladder.career.placed import PlacedExpectation
from stepladder.career.yardstick import Yardstick
from stepladder.records import Level


@dataclass(frozen=True, slots=True)
class MissingCompetency:
    """A competency of which the target wants more than the source asks."""

    competency: str
    wanted: str | None
    """The proficiency wanted; none where the target does not say how much."""
    had: str | None
    """The proficiency that the source asks; none where it is silent, or does not say how much."""
    asked: bool
    """Whether the source asks for it at all."""
    asked_before: AskedBefore | None
    """Where the source is silent: the nearest rung below it that is not."""
    core: bool
    """Whether the target asks for it from the first day; otherwise it is what one grows into there."""
    expectations: tuple[PlacedExpectation, ...]
    """The target's expectations that want it."""


@dataclass(frozen=True, slots=True)
class MissingExpectation:
    """An expectation without a competency that the target has and the source has not."""

    expectation: PlacedExpectation
    carries_on: PlacedExpectation | None
    """The source's expectation that it carries on, in other words."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing from a level to a target, in the order in which the target asks for it."""

    level: Level
    target: Level
    competencies: tuple[MissingCompetency, ...]
    expectations: tuple[MissingExpectation, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is missing."""
        return not self.competencies and not self.expectations


def gap(catalogue: Catalogue, level: Level, target: Level) -> Gap:
    """What is missing from a level to a target."""
    competencies = tuple(
        missing
        for competency, wanting in asked_by_competency(catalogue, target).items()
        for missing in _missing(catalogue, level, competency, wanting)
    )
    return Gap(level, target, competencies, tuple(_expectations(catalogue, level, target)))


def _missing(
    catalogue: Catalogue, level: Level, competency: str, wanting: Sequence[PlacedExpectation]
) -> Iterable[MissingCompetency]:
    yardstick, having = measured_by(catalogue, competency), asked_by_competency(catalogue, level).get(competency, ())
    labels, asked = proficiencies(having), bool(having)
    had = next(iter(yardstick.highest(labels)), None)
    for wanted in yardstick.highest(proficiencies(wanting)) or (None,):
        if asked if wanted is None else yardstick.is_reached(labels, wanted):
            continue
        its = tuple(each for each in wanting if _wants(yardstick, each, wanted))
        before = None if asked else asked_before(catalogue, level, competency)
        core = any(each.strength == "core" for each in its)
        yield MissingCompetency(competency, wanted, had, asked, before, core, its)


def _wants(yardstick: Yardstick, expectation: PlacedExpectation, wanted: str | None) -> bool:
    """Whether the proficiency that is missing is what, or more than, an expectation wants."""
    return wanted is None or expectation.proficiency is None or yardstick.reaches(wanted, expectation.proficiency)


def _expectations(catalogue: Catalogue, level: Level, target: Level) -> Iterable[MissingExpectation]:
    wanted = [each for each in asked_of(catalogue, target) if each.competency is None]
    had = [each for each in asked_of(catalogue, level) if each.competency is None] if wanted else []
    texts, by_slug = {plain(each.text) for each in had}, {each.slug: each for each in had}
    for each in wanted:
        if plain(each.text) not in texts:
            yield MissingExpectation(each, by_slug.get(each.continues or ""))
