"""The k best ways through a network that visit nothing twice.

Jin Y. Yen, Finding the K Shortest Loopless Paths in a Network, Management Science 17 (1971), 712-716: each further
route leaves one already found at some node, by an edge that no route found with the same beginning takes. After Eugene
L. Lawler, Management Science 18 (1972), 401-405, it leaves only where the found one left its own predecessor, or
later: what leaves earlier has been looked for. Each search is led by what it costs at least from a node to the end.

Costs are whole numbers, none below nought. Of routes that cost the same, the one that is first by the names of its
nodes comes first, so that the answer is always the same.
"""

from collections.abc import Mapping
from heapq import heappop, heappush
from itertools import pairwise

Route = tuple[str, ...]
"""The names of the nodes, from the first to the last."""

Network = Mapping[str, Mapping[str, int]]
"""What each edge costs: from a node, to a node. Every node has its entry."""


def best_routes(network: Network, start: str, end: str, count: int) -> list[Route]:
    """Up to ``count`` routes, the best first. From a node to itself there is one, which is to stay."""
    least = _least_to(network, end)
    routes: list[Route] = []
    candidates: list[tuple[int, Route, int]] = []
    if found := _best(network, least, (start,), 0, frozenset()):
        candidates.append((*found, 0))
    while candidates and len(routes) < count:
        _, route, left_at = heappop(candidates)
        routes.append(route)
        spent = 0
        for place, (here, there) in enumerate(pairwise(route)):
            if place >= left_at:
                root = route[: place + 1]
                taken = frozenset(each[place + 1] for each in routes if each[: place + 1] == root)
                if found := _best(network, least, root, spent, taken):
                    heappush(candidates, (*found, place))
            spent += network[here][there]
    return routes


def _best(
    network: Network, least: Mapping[str, int], root: Route, spent: int, barred: frozenset[str]
) -> tuple[int, Route] | None:
    """The best route that begins with a root, on which so much is spent, and goes on to none of the barred nodes.

    The search of P. E. Hart, N. J. Nilsson and B. Raphael, A formal basis for the heuristic determination of minimum
    cost paths, IEEE Transactions on Systems Science and Cybernetics 4 (1968), 100-107.
    """
    end = next(iter(least))
    waiting = [(spent + least[root[-1]], root)] if root[-1] in least else []
    settled = set(root[:-1])
    while waiting:
        cost, route = heappop(waiting)
        here = route[-1]
        if here == end:
            return cost, route
        if here not in settled:
            settled.add(here)
            spent = cost - least[here]
            for there, price in network[here].items():
                if there in least and there not in settled and not (route == root and there in barred):
                    heappush(waiting, (spent + price + least[there], (*route, there)))
    return None


def _least_to(network: Network, end: str) -> Mapping[str, int]:
    """What it costs at least to get to the end, from every node from which one does; the end stands first."""
    into: dict[str, list[tuple[str, int]]] = {}
    for here, onward in network.items():
        for there, price in onward.items():
            into.setdefault(there, []).append((here, price))
    least: dict[str, int] = {}
    waiting = [(0, end)]
    while waiting:
        cost, here = heappop(waiting)
        if here not in least:
            least[here] = cost
            for before, price in into.get(here, ()):
                heappush(waiting, (cost + price, before))
    return least
