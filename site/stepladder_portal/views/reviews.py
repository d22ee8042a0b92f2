"""Review cycles, and the processes that they run, as pages show them."""

from functools import cached_property

from stepladder_portal.answers import Answer
from stepladder_portal.catalog import Catalog
from stepladder_portal.cycles import Season, season_of, seasons


class Reviews:
    """The review cycles and processes of a catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog

    @cached_property
    def seasons(self) -> list[Season]:
        """The review cycles as they stand today: what runs first, then what comes, then what is over."""
        return seasons(self.catalog.cycle.values(), self.catalog.as_of)

    def season_of(self, process: Answer) -> Season | None:
        """The cycle that runs a process now, or will next."""
        return season_of(process, self.seasons)

    def process_for(self, gate: str | None, level: Answer) -> Answer | None:
        """The process by which one passes a gate to a level, whole: the level's own where it is for that gate."""
        own = self.catalog.process.get(level["process"]["slug"]) if level["process"] else None
        if own and gate in {None, own["gate"]}:
            return own
        fitting = [
            process
            for process in self.catalog.process.values()
            if process["gate"] == gate
            and level["ladder"]["slug"] in {ladder["slug"] for ladder in process["ladders"] or [level["ladder"]]}
        ]
        return min(fitting, key=lambda process: not process["ladders"], default=None)

    def run_by(self, cycle: Answer) -> list[Answer]:
        """The processes in use that a cycle names."""
        named = [process["slug"] for process in cycle["processes"]]
        return [self.catalog.process[slug] for slug in named if slug in self.catalog.process]

    def decided_for(self, process: Answer) -> list[tuple[Answer, list[Answer]]]:
        """By ladder, the levels for which a process decides."""
        ladders: dict[str, list[Answer]] = {}
        for level in process["levels"]:
            ladders.setdefault(level["slug"].partition("/")[0], []).append(level)
        return [(self.catalog.ladder[ladder], own) for ladder, own in ladders.items() if ladder in self.catalog.ladder]
