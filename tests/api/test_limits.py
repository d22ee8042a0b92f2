"""No question can ask for so much that others have to wait, and measuring it takes no time itself."""

import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from graphql import OperationDefinitionNode, get_introspection_query, parse
from questions import variables_of
from world import AS_OF, a_level, a_mentor, an_expectation, world_with

from benchmarks.organisation import of_families
from stepladder.api import budget, limits, view
from stepladder.api.answer import answer
from stepladder.api.lengths import Lengths
from stepladder.api.question import Question
from stepladder.api.schema import executable
from stepladder.career.catalogue import Catalogue
from stepladder.cli.reading import read_whole
from stepladder.records import Contents

pytestmark = pytest.mark.anyio

ROOT = Path(__file__).parents[2]
OPERATIONS = ROOT / "graphql" / "operations"
CONTENT = ROOT / "content"


async def refused(api: Any, query: str) -> None:
    begun = time.process_time()
    code, _ = await api().fault(query)
    assert code == "QUERY_TOO_COMPLEX"
    assert time.process_time() - begun < 2


def nested(depth: int) -> str:
    return "{ ladders(first: 1) { nodes { " + "levels { ladder { " * depth + "slug" + " } }" * depth + " } } }"


async def test_fields_within_fields_are_limited(api: Any) -> None:
    await refused(api, nested(12))


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


AROUND = "ladder { levels { ladder { levels { ladder { levels { ladder { levels { title } } } } } } } }"


def broad() -> Contents:
    """A ladder of more levels than anybody climbs."""
    return world_with(*(a_level(f"engineering/l-{n}", order=n + 4) for n in range(30)))


def spent(contents: Contents, query: str, variables: dict[str, Any] | None = None) -> tuple[set[str], int]:
    """What a question is refused with, if it is, and how many fields of an answer had been made by then."""
    seen = view.View(Catalogue(contents), 1, datetime(2026, 11, 2, tzinfo=UTC), "staff", AS_OF)
    given = answer(Question(query, None, variables), seen, Lengths(seen), introspection=True)
    return set(given.codes), seen.fields


def test_lists_within_lists_are_refused_before_anything_is_answered() -> None:
    assert spent(broad(), f"{{ levels(first: 100) {{ nodes {{ {AROUND} }} }} }}") == ({"QUERY_TOO_COMPLEX"}, 0)
    assert spent(broad(), "{ levels(first: 100) { nodes { ladder { levels { title } } } } }")[0] == set()


@pytest.mark.parametrize("first", ["-1000000", "$first", "null", "100"])
def test_a_strange_page_size_does_not_make_a_question_look_smaller(first: str) -> None:
    titles = " ".join(f"t{n}: title" for n in range(30))
    asked = f"nodes {{ ladder {{ levels {{ ladder {{ levels {{ {titles} }} }} }} }} }}"
    query = f"query Large($first: Int) {{ levels(first: {first}) {{ {asked} __typename }} }}"
    query = query if "$" in first else query.replace("($first: Int)", "")

    assert spent(broad(), query) == ({"QUERY_TOO_COMPLEX"}, 0)
    assert spent(broad(), query, {"first": -5}) == ({"QUERY_TOO_COMPLEX"}, 0)
    assert spent(broad(), f"{{ levels(first: 1) {{ {asked} }} }}")[0] == set()


def test_a_smaller_page_asked_for_by_a_variable_is_a_smaller_question() -> None:
    query = (
        f"query($first: Int) {{ levels(first: $first) {{ nodes {{ {AROUND.replace('levels { title }', 'slug')} }} }} }}"
    )

    assert spent(broad(), query, {"first": 100})[0] == {"QUERY_TOO_COMPLEX"}
    assert spent(broad(), query, {"first": 1})[0] == set()


def test_things_asked_for_by_id_are_taken_to_be_as_many_as_may_be_asked_for() -> None:
    query = f"query($ids: [ID!]!) {{ nodes(ids: $ids) {{ ... on Level {{ {AROUND} }} }} }}"

    assert spent(broad(), query, {"ids": []}) == ({"QUERY_TOO_COMPLEX"}, 0)


def test_an_answer_never_holds_more_than_one_answer_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "MOST_FIELDS", 2_000)
    asked = tuple(an_expectation(f"e-{n}") for n in range(40))
    everything = world_with(*(a_level(f"engineering/l-{n}", order=n + 4, expectations=asked) for n in range(60)))

    codes, fields = spent(everything, "{ levels(first: 100) { nodes { expectations { text key } } } }")

    assert codes == {"QUERY_TOO_COMPLEX"}
    assert 2_000 < fields < 2_100


def test_an_answer_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(1_000))
    monkeypatch.setattr(budget.time, "thread_time", lambda: next(clock))

    codes, fields = spent(
        broad(), "{ levels(first: 100) { nodes { ladder { levels { ladder { levels { slug } } } } } } }"
    )

    assert codes == {"QUERY_TOO_COMPLEX"}
    assert fields < 20_000  # of more than 90,000: what is met again takes no time, and is counted at once


def test_long_texts_count_for_more() -> None:
    query = '{ levels(slugs: ["engineering/l"]) { nodes { body } } }'
    short, long = (spent(world_with(a_level("engineering/l", body="a" * size)), query)[1] for size in (1, 128_000))

    assert long == short + 1_000


async def test_the_same_name_many_times_is_validated_quickly(api: Any) -> None:
    begun = time.process_time()
    few = await api().post("{ organisation { " + "name " * 300 + "} }")
    many = await api().post("{ organisation { " + "name " * 1_990 + "} }")

    assert few.status_code == 200
    assert many.status_code == 400
    assert time.process_time() - begun < 2


async def test_introspection_may_be_asked_whole_but_not_in_circles(api: Any) -> None:
    whole = await api().post(get_introspection_query())
    circles = "{ __schema { types " + "{ fields { type " * 6 + "{ name }" + " } }" * 6 + " } }"

    assert whole.status_code == 200
    assert (await api().fault(circles))[0] == "GRAPHQL_VALIDATION_FAILED"


WHOLE = "__schema { types { name fields { name type { name fields { name } } } } }"
DESCRIBED_AGAIN = f"{{ {' '.join(f'a{number}: {WHOLE}' for number in range(100))} }}"


async def test_the_schema_described_a_hundred_times_is_refused_before_anything_is_answered(api: Any) -> None:
    code, said = await api().fault(DESCRIBED_AGAIN)

    assert (code, said.partition(" is ")[0]) == ("QUERY_TOO_COMPLEX", "This asks for too much: its cost")


async def test_what_describes_the_schema_counts_among_the_fields_of_an_answer(
    api: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stepladder.api.budget.MOST_FIELDS", 1_000)

    code, _ = await api().fault("{ __schema { types { name fields { name } } } }")

    assert code == "QUERY_TOO_COMPLEX"


@pytest.mark.parametrize("path", sorted(OPERATIONS.glob("*.graphql")), ids=lambda path: path.stem)
def test_our_own_operations_stay_well_within_the_limits(path: Path) -> None:
    document = parse(path.read_text())
    meter = limits.Meter(document, executable())

    (operation, *_) = document.definitions
    assert isinstance(operation, OperationDefinitionNode)
    largest = meter.operation(operation)

    assert largest.depth * 2 <= limits.MOST_OF.depth
    assert largest.fields * 2 <= limits.MOST_OF.fields
    assert largest.aliases * 2 <= limits.MOST_OF.aliases


def asked_of(contents: Contents, name: str) -> dict[str, Any]:
    """What an operation asks of an organisation: its largest ladder, the ends of it, and a word that much is called."""
    catalogue = Catalogue(contents)
    ladder, levels = max(catalogue.levels_of_ladder.items(), key=lambda pair: len(pair[1]))
    ends = {"from": levels[0].slug, "to": levels[-1].slug}
    return {**variables_of(name, first=100, ladder=ladder, query="e"), **(ends if "from" in variables_of(name) else {})}


ORGANISATIONS = {"the sample": lambda: read_whole(CONTENT), "many families": lambda: of_families(28)}


@pytest.mark.parametrize("name", ORGANISATIONS)
def test_our_own_operations_get_whole_pages_of_large_organisations_at_once(name: str) -> None:
    contents = ORGANISATIONS[name]()
    for path in OPERATIONS.glob("*.graphql"):
        codes, fields = spent(contents, path.read_text(encoding="utf-8"), asked_of(contents, path.stem))
        assert (path.stem, codes) == (path.stem, set())
        assert fields * 2 <= budget.MOST_FIELDS


async def test_what_is_refused_to_the_public_does_not_tell_of_mentors(api: Any) -> None:
    shown: dict[str, Any] = {"competencies": ("system-design",), "shows": ("name", "competencies")}
    everybody = world_with(*(a_mentor(f"m-{n}", last_confirmed="2026-10-20", **shown) for n in range(200)))
    within = "mentors { competencies { mentors { competencies { mentors { slug } } } } }"
    query = f"{{ competencies {{ nodes {{ {within} }} }} }}"

    assert (await api(everybody).fault(query))[0] == "QUERY_TOO_COMPLEX"
    assert (await api(everybody, audience="public").ask(query))["competencies"]["nodes"]


async def test_every_answer_shows_what_it_was_taken_to_cost_and_how_much_it_might(api: Any) -> None:
    small = (await api().post("{ organisation { name } }")).json()["extensions"]["cost"]
    large = (await api().post("{ levels(first: 100) { nodes { slug title } } }")).json()["extensions"]["cost"]
    page = (await api().post("{ levels(first: 2) { nodes { slug title } } }")).json()["extensions"]["cost"]

    assert small == {"asked": 2, "limit": limits.MOST_OF.cost}
    assert large["asked"] > page["asked"] > small["asked"]


async def test_what_is_refused_for_its_cost_shows_it_in_a_number_that_every_program_reads(api: Any) -> None:
    """Lists in lists multiply to numbers that fit into no 64 bits, which orjson would not write."""
    everything = world_with(*(a_level(f"engineering/l-{n}", order=n + 4) for n in range(120)))
    around = "ladder { levels { " * 8 + "slug" + " } }" * 8

    refused = await api(everything).post(f"{{ levels(first: 100) {{ nodes {{ {around} }} }} }}")

    assert refused.status_code == 400
    assert refused.json()["errors"][0]["extensions"]["code"] == "QUERY_TOO_COMPLEX"
    assert refused.json()["extensions"]["cost"] == {"asked": 2**53 - 1, "limit": limits.MOST_OF.cost}


async def test_what_cannot_be_measured_has_no_cost(api: Any) -> None:
    assert "extensions" not in (await api().post("{ nothing }")).json()
    assert "extensions" not in (await api().http(content=b"{")).json()
