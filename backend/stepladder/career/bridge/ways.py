"""How a move is made: as what it is offered, the gate and its process, the guide for the talk."""

from collections.abc import Iterable
from dataclasses import dataclass

from stepladder.career.bridge.reasons import Reason, Suggestion
from stepladder.career.catalogue import Catalogue
from stepladder.career.moves import Step, steps_of
from stepladder.records import Guide, Level, Process, Transition
from stepladder.records.level import Gate
from stepladder.records.ways import TransitionKind


@dataclass(frozen=True, slots=True)
class Way:
    """One way in which a move to a target is made."""

    kind: TransitionKind | None
    """As what it is offered; none where no move leads straight there."""
    transition: Transition | None
    """Where it is stated; none where it is implied, or where no move leads straight there."""
    gate: Gate | None
    process: Suggestion[Process] | None
    guides: tuple[Suggestion[Guide], ...]

    @property
    def implied(self) -> bool:
        """Whether it stands nowhere, and follows only from the rung being the next."""
        return self.kind is not None and self.transition is None


def ways_to(catalogue: Catalogue, level: Level, target: Level) -> tuple[Way, ...]:
    """The ways from a level straight to a target. Where there are none: what is known of getting to the target.

    A promotion or a lateral move that states no gate goes through that of the target. A return or a step back that
    states none has none: who comes back does not have to prove again what they were chosen for.
    """
    step = steps_of(catalogue).get(level.slug, {}).get(target.slug)
    if step is None:
        return (_way(catalogue, target, None, None, target.gate),)
    return tuple(ways_of(catalogue, step))


def ways_of(catalogue: Catalogue, step: Step) -> Iterable[Way]:
    """The ways in which a step is made."""
    if step.implied:
        yield _way(catalogue, step.to_level, "promotion", None, step.to_level.gate)
    for move in step.transitions:
        yield _way(catalogue, step.to_level, move.kind, move, gate_of(move, step.to_level))


def gate_of(move: Transition, target: Level) -> Gate | None:
    """The gate of a move, or that of its target where it leads onward and states none."""
    return move.gate or (target.gate if move.kind in ("promotion", "lateral") else None)


def _way(
    catalogue: Catalogue, target: Level, kind: TransitionKind | None, move: Transition | None, gate: Gate | None
) -> Way:
    process = catalogue.process_for(target, gate) if gate else None
    suggested = Suggestion(process, (Reason("decides the move", target.slug),)) if process else None
    return Way(kind, move, gate, suggested, tuple(_guides(catalogue, kind)))


def _guides(catalogue: Catalogue, kind: TransitionKind | None) -> Iterable[Suggestion[Guide]]:
    for guide in catalogue.guides.values():
        if kind is not None and guide.status == "active" and kind in guide.moves:
            yield Suggestion(guide, (Reason("is about the move", kind),))
