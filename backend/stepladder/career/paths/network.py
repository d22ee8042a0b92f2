"""Who can reach whom."""

from collections.abc import Iterable, Mapping


def reachable(edges: Mapping[str, Iterable[str]], start: str) -> Mapping[str, int]:
    """Every node that can be reached, with the fewest steps that it takes; the start itself with none."""
    steps, nearest = {start: 0}, [start]
    for here in nearest:
        for there in edges.get(here, ()):
            if there not in steps:
                steps[there] = steps[here] + 1
                nearest.append(there)
    return steps


def backwards(edges: Mapping[str, Iterable[str]]) -> Mapping[str, list[str]]:
    """The same edges, each led the other way."""
    turned: dict[str, list[str]] = {}
    for here, there_all in edges.items():
        for there in there_all:
            turned.setdefault(there, []).append(here)
    return turned
