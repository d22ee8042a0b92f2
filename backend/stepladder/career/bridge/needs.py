"""What is wanted of one competency, and what of it one has: the state that trainings move."""

from collections.abc import Sequence
from dataclasses import dataclass

from stepladder.career.asked import measured_by
from stepladder.career.catalogue import Catalogue
from stepladder.career.gap import Gap, MissingCompetency
from stepladder.career.yardstick import Yardstick
from stepladder.records import Outcome

Held = frozenset[str]
"""The proficiencies that one has of a competency; ``""`` for having it without being told how much."""


@dataclass(frozen=True, slots=True)
class Need:
    """One competency that is missing. Of one without an order, several proficiencies may be."""

    competency: str
    wanted: tuple[str | None, ...]
    start: Held
    yardstick: Yardstick

    def open_in(self, held: Held) -> tuple[str | None, ...]:
        """What of the wanted is not reached yet."""
        return tuple(wanted for wanted in self.wanted if not self.is_reached(held, wanted))

    def is_reached(self, held: Held, wanted: str | None) -> bool:
        """Whether what one has is as much as is wanted."""
        return bool(held) if wanted is None else self.yardstick.is_reached(held, wanted)

    def fits(self, held: Held, outcome: Outcome) -> bool:
        """Whether one stands where a training begins. At the lowest proficiency of a scale everybody does."""
        begins = outcome.from_proficiency
        return begins is None or self.yardstick.is_lowest(begins) or self.yardstick.is_reached(held, begins)

    def brings_on(self, held: Held, outcome: Outcome) -> bool:
        """Whether what a training leads to is missing: it is wanted, or lies on the way to what is."""
        leads_to, missing = outcome.to_proficiency, self.open_in(held)
        if leads_to is None:
            return None in missing
        if self.yardstick.is_reached(held, leads_to):
            return False
        return any(
            wanted is None or self.yardstick.reaches(leads_to, wanted) or self.yardstick.lies_below(leads_to, wanted)
            for wanted in missing
        )

    def after(self, held: Held, outcome: Outcome) -> Held:
        """What one has after a training."""
        return held | {outcome.to_proficiency or ""}

    def highest(self, held: Held) -> str | None:
        """What one has, told as one proficiency; the last of those that no other reaches."""
        return next(iter(self.yardstick.highest(sorted(held - {""}))), None)


def needs_of(catalogue: Catalogue, gap: Gap) -> dict[str, Need]:
    """What is missing, by competency, what is asked from the first day before what one grows into."""
    by_competency: dict[str, list[MissingCompetency]] = {}
    for missing in sorted(gap.competencies, key=lambda each: not each.core):
        by_competency.setdefault(missing.competency, []).append(missing)
    return {
        competency: Need(
            competency,
            tuple(each.wanted for each in missing),
            _start(missing),
            measured_by(catalogue, competency),
        )
        for competency, missing in by_competency.items()
    }


def _start(missing: Sequence[MissingCompetency]) -> Held:
    """What one has: what the source asks or, where it is silent, what was asked before."""
    first = missing[0]
    if first.asked:
        return frozenset({first.had or ""})
    if first.asked_before:
        return frozenset({first.asked_before.proficiency or ""})
    return frozenset()
