"""Rings in what should only ever lead onward: promotions, prerequisites."""

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

N = TypeVar("N", bound=Hashable)


def find_cycles(successors: Mapping[N, Iterable[N]]) -> list[list[N]]:
    """Every group of nodes that lead back to themselves, each as one ring ``[a, b, c]`` with ``c`` leading to ``a``.

    At least one ring is found for every strongly connected group, by a depth-first walk without recursion.
    """
    done: set[N] = set()
    rings: list[list[N]] = []
    for start in successors:
        if start in done:
            continue
        trail: list[N] = [start]
        on_trail = {start: 0}
        waiting = [iter(successors[start])]
        while trail:
            following = next(waiting[-1], None)
            if following is None:
                node = trail.pop()
                waiting.pop()
                del on_trail[node]
                done.add(node)
            elif following in on_trail:
                rings.append(trail[on_trail[following] :])
            elif following not in done:
                on_trail[following] = len(trail)
                trail.append(following)
                waiting.append(iter(successors.get(following, ())))
    return rings
