"""No question can ask for so much that others have to wait, and measuring it takes no time itself."""

import time
from pathlib import Path
from typing import Any

import pytest
from graphql import get_introspection_query, parse
from world import a_level, an_expectation, world_with

from stepladder.api import limits, view
from stepladder.api.schema import executable

pytestmark = pytest.mark.anyio

OPERATIONS = Path(__file__).parents[2] / "graphql" / "operations"


async def refused(api: Any, query: str) -> None:
    begun = time.process_time()
    code, _ = await api().fault(query)
    assert code == "QUERY_TOO_COMPLEX"
    assert time.process_time() - begun < 2


def nested(depth: int) -> str:
    return "{ ladders(first: 1) { nodes { " + "levels { ladder { " * depth + "slug" + " } }" * depth + " } } }"


async def test_fields_within_fields_are_limited(api: Any) -> None:
    await refused(api, nested(12))


async def test_lists_within_lists_are_limited_long_before_they_are_deep(api: Any) -> None:
    await refused(api, nested(7).replace("first: 1", "first: 100"))


async def test_the_number_of_fields_is_limited(api: Any) -> None:
    await refused(api, "{ organisation { " + "name " * 2_001 + "} }")


async def test_the_number_of_aliases_is_limited(api: Any) -> None:
    await refused(api, "{" + " ".join(f"a{n}: organisation {{ name }}" for n in range(101)) + "}")


async def test_many_operations_are_each_measured(api: Any) -> None:
    await refused(api, f"query Small {{ __typename }} query Large {nested(12)}")


async def test_a_fragment_that_nobody_spreads_is_measured_as_well(api: Any) -> None:
    await refused(api, "{ __typename } fragment Large on Query " + nested(12))


async def test_inline_fragments_hide_nothing(api: Any) -> None:
    await refused(api, nested(12).replace("levels {", "levels { ... on Level {").replace("slug", "slug" + "}" * 12))


async def test_fragments_that_spread_one_another_twice_are_measured_once_each(api: Any) -> None:
    doubling = " ".join(f"fragment F{n} on Organisation {{ ...F{n + 1} ...F{n + 1} }}" for n in range(60))

    await refused(api, f"{{ organisation {{ ...F0 }} }} {doubling} fragment F60 on Organisation {{ name }}")


async def test_a_long_chain_of_fragments_is_told_and_not_an_accident(api: Any) -> None:
    chain = " ".join(f"fragment F{n} on Organisation {{ ...F{n + 1} }}" for n in range(1_500))

    response = await api().post(f"{{ organisation {{ ...F0 }} }} {chain} fragment F1500 on Organisation {{ name }}")

    assert response.status_code == 400


@pytest.mark.parametrize("first", ["-1000000", "9" * 50, "$first", "null"])
async def test_a_strange_page_size_does_not_make_a_question_look_smaller(api: Any, first: str) -> None:
    levels = nested(5).replace("first: 1", f"first: {first}")
    query = f"query Large($first: Int) {levels}" if "$" in first else levels

    await refused(api, query)


async def test_the_same_name_many_times_is_validated_quickly(api: Any) -> None:
    begun = time.process_time()
    few = await api().post("{ organisation { " + "name " * 300 + "} }")
    many = await api().post("{ organisation { " + "name " * 1_990 + "} }")

    assert few.status_code == 200
    assert many.status_code == 400
    assert time.process_time() - begun < 2


async def test_an_answer_that_grows_beyond_measure_is_stopped(api: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view, "MOST_FIELDS", 2_000)
    asked = tuple(an_expectation(f"e-{n}") for n in range(40))
    everything = world_with(*(a_level(f"engineering/l-{n}", order=n + 4, expectations=asked) for n in range(60)))
    query = "{ levels(first: 100) { nodes { expectations { text key } } } }"

    response = await api(everything).post(query)

    assert response.status_code == 400
    assert response.json()["errors"][0]["extensions"]["code"] == "QUERY_TOO_COMPLEX"
    assert "errors" not in (await api().post(query)).json()


async def test_introspection_may_be_asked_whole_but_not_in_circles(api: Any) -> None:
    whole = await api().post(get_introspection_query())
    circles = "{ __schema { types " + "{ fields { type " * 6 + "{ name }" + " } }" * 6 + " } }"

    assert whole.status_code == 200
    assert (await api().fault(circles))[0] == "GRAPHQL_VALIDATION_FAILED"


@pytest.mark.parametrize("path", sorted(OPERATIONS.glob("*.graphql")), ids=lambda path: path.stem)
def test_our_own_operations_stay_well_within_the_limits(path: Path) -> None:
    document = parse(path.read_text())
    meter = limits.Meter(document, executable())

    largest = meter.operation(document.definitions[0])

    assert largest.depth * 2 <= limits.MOST_OF.depth
    assert largest.fields * 2 <= limits.MOST_OF.fields
    assert largest.aliases * 2 <= limits.MOST_OF.aliases
    assert largest.cost * 2 <= limits.MOST_OF.cost
