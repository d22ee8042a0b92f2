"""The k best routes are those that trying out every route would give."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from stepladder.career.paths.yen import Network, Route, best_routes

_NODES = "abcdef"


@st.composite
def _networks(draw: st.DrawFn) -> Network:
    nodes = st.sampled_from(_NODES)
    edges = draw(st.dictionaries(st.tuples(nodes, nodes), st.integers(0, 4), max_size=18))
    return {here: {there: edges[here, there] for there in _NODES if (here, there) in edges} for here in _NODES}


def test_a_worked_example_whose_three_best_routes_are_known() -> None:
    network: dict[str, dict[str, int]] = {
        "C": {"D": 3, "E": 2}, "D": {"F": 4}, "E": {"D": 1, "F": 2, "G": 3}, "F": {"G": 2, "H": 1}, "G": {"H": 2},
        "H": {},
    }  # fmt: skip
    assert best_routes(network, "C", "H", 3) == [("C", "E", "F", "H"), ("C", "E", "G", "H"), ("C", "D", "F", "H")]


def test_from_a_node_to_itself_the_one_route_is_to_stay() -> None:
    assert best_routes({"a": {"b": 1}, "b": {"a": 1}}, "a", "a", 3) == [("a",)]


def test_where_no_route_leads_there_is_none() -> None:
    assert best_routes({"a": {}, "b": {"a": 1}}, "a", "b", 3) == []


@settings(derandomize=True, max_examples=200, deadline=None)
@given(_networks(), st.integers(1, 12))
def test_no_route_is_missed_and_all_come_in_order(network: Network, count: int) -> None:
    every = sorted((sum(network[a][b] for a, b in pairwise(route)), route) for route in _every(network, ("a",), "f"))
    assert best_routes(network, "a", "f", count) == [route for _, route in every[:count]]


def _every(network: Network, route: Route, end: str) -> list[Route]:
    if route[-1] == end:
        return [route]
    return [
        found for there in network[route[-1]] if there not in route for found in _every(network, (*route, there), end)
    ]
