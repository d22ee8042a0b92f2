"""Which process decides who gets to a level, and in which cycles it does."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from stepladder.career.catalogue.grouping import grouped
from stepladder.career.catalogue.ladder import LadderIndex
from stepladder.career.keys import InOrder
from stepladder.records import Contents, Cycle, Level, Process
from stepladder.records.level import Gate


class ProcessIndex(LadderIndex):
    """How and when it is decided."""

    def __init__(self, contents: Contents) -> None:
        super().__init__(contents)
        self.processes = InOrder.of(contents.processes)
        self.cycles = InOrder.of(contents.cycles)

    @cached_property
    def process_of_level(self) -> Mapping[str, Process]:
        """The process of each level that has one.

        It is the one for its gate: see ``process_for``.
        """
        found = {level.slug: self.process_for(level, level.gate) for level in self.levels.values()}
        return {slug: process for slug, process in found.items() if process is not None}

    def process_for(self, level: Level, gate: Gate | None) -> Process | None:
        """Which process in use decides who gets to a level through a gate.

        It is the one that the level names, for its own gate and for that of the process; else the one for this gate
        that names its ladder; else the one for this gate on all ladders. Of several that would do, the first by slug.
        """
        named = self.processes.get(level.process or "")
        if named and named.status == "active" and gate in (level.gate, named.gate):
            return named
        for_gate = [each for each in self.processes.values() if each.status == "active" and each.gate == gate]
        own = (each for each in for_gate if level.ladder in each.ladders)
        general = (each for each in for_gate if not each.ladders)
        return next(own, None) or next(general, None)

    @cached_property
    def levels_of_process(self) -> Mapping[str, Sequence[Level]]:
        """The levels that each process decides, ladder by ladder, track by track, upwards; retired ones left out."""
        held = filter(self.stands, self.levels_upwards)
        decided = ((level, self.process_of_level.get(level.slug)) for level in held)
        pairs = grouped(decided, lambda pair: (pair[1].slug if pair[1] else None,))
        return {slug: [level for level, _ in those] for slug, those in pairs.items()}

    @cached_property
    def cycles_of_process(self) -> Mapping[str, Sequence[Cycle]]:
        """The cycles in use that run each process, by when they begin; one that names none runs all."""
        in_use = (cycle for cycle in self.cycles.values() if cycle.status == "active")
        begun = sorted(in_use, key=lambda cycle: min((step.starts.isoformat() for step in cycle.steps), default="~"))
        return grouped(begun, lambda cycle: cycle.processes or self.processes)
