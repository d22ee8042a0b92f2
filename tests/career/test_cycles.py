"""A promotion or a prerequisite that leads back to itself is found; what only leads onward is left in peace."""

import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from stepladder.career.cycles import find_cycles

_GRAPHS = st.dictionaries(st.integers(0, 6), st.lists(st.integers(0, 6), max_size=4), max_size=7)


def test_what_only_leads_onward_has_no_ring() -> None:
    assert find_cycles({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}) == []


def test_a_ring_is_told_in_the_order_in_which_it_leads() -> None:
    assert find_cycles({"start": ["a"], "a": ["b"], "b": ["c"], "c": ["a"]}) == [["a", "b", "c"]]


def test_what_leads_straight_to_itself_is_a_ring() -> None:
    assert find_cycles({"a": ["a"]}) == [["a"]]


def test_two_rings_that_share_nothing_are_both_told() -> None:
    assert find_cycles({"a": ["b"], "b": ["a"], "c": ["d"], "d": ["c"]}) == [["a", "b"], ["c", "d"]]


def test_what_leads_nowhere_need_not_be_listed() -> None:
    assert find_cycles({"a": ["unlisted"]}) == []


def test_a_way_longer_than_python_can_recurse_is_walked() -> None:
    length = sys.getrecursionlimit() * 3
    onward = {step: [step + 1] for step in range(length)}
    assert find_cycles(onward) == []
    assert find_cycles(onward | {length: [0]}) == [list(range(length + 1))]


@settings(derandomize=True, max_examples=200, deadline=None)
@given(_GRAPHS)
def test_every_node_that_leads_back_to_itself_shares_a_ring_with_its_group(graph: dict[int, list[int]]) -> None:
    reach = {node: _reachable(graph, node) for node in graph}
    groups = {frozenset(other for other in reach[node] if node in reach.get(other, set())) for node in graph}
    rings = find_cycles(graph)

    for ring in rings:
        assert all(after in graph[node] for node, after in zip(ring, [*ring[1:], ring[0]], strict=True))
        assert len(set(ring)) == len(ring)
    for group in groups - {frozenset()}:
        assert any(set(ring) <= group for ring in rings)


def _reachable(graph: dict[int, list[int]], start: int) -> set[int]:
    reached: set[int] = set()
    waiting = list(graph[start])
    while waiting:
        node = waiting.pop()
        if node not in reached:
            reached.add(node)
            waiting += graph.get(node, [])
    return reached
