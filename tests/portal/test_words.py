"""The small pieces that pages are made of."""

from itertools import combinations
from pathlib import Path
from typing import get_args

import pytest
from graphql import GraphQLEnumType, build_schema
from portal.reading import read_html

import stepladder_portal
from stepladder_portal.catalog import Catalog
from stepladder_portal.crossed import BY_GATES
from stepladder_portal.cycles import When
from stepladder_portal.render import Renderer

TEMPLATES = str(Path(stepladder_portal.__file__).parent / "templates")
LABELS = ["Aware", "Working", "Expert"]
SCHEMA = build_schema((Path(__file__).parents[2] / "graphql" / "schema.graphql").read_text("utf-8"))


def values(name: str) -> set[str]:
    enum = SCHEMA.type_map[name]
    assert isinstance(enum, GraphQLEnumType)
    return {*enum.values}


@pytest.mark.parametrize(("ordered", "drawn"), [(True, ["had", "now", ""]), (False, [])])
def test_steps_are_drawn_only_where_their_order_is_known(ordered: bool, drawn: list[str], catalog: Catalog) -> None:
    """An order that an import guessed must not look like a fact."""
    words = Renderer(catalog, TEMPLATES).environment.get_template("parts/words.html").module
    steps = read_html(str(words.steps({"proficiencies": LABELS, "ordered": ordered}, "Working")))  # type: ignore[attr-defined]
    assert [step.attributes.get("class", "") for step in steps.all("rect")] == drawn


@pytest.mark.parametrize(
    ("table", "enum"),
    [
        ("GATES", "Gate"),
        ("GATES_WITHIN", "Gate"),
        ("BY_GATE", "Gate"),
        ("WAYS", "TransitionKind"),
        ("BASES", "EquivalenceBasis"),
        ("OCCASIONS", "PayOccasion"),
        ("CROSSINGS", "Crossing"),
        ("CROSSED", "MentorCrossed"),
        ("CRITERIA", "CriterionKind"),
        ("NOW_OF_STRENGTH", "ExpectationStrength"),
    ],
)
def test_each_value_of_the_api_has_its_words(table: str, enum: str, catalog: Catalog) -> None:
    """A page that met one without would stop the build."""
    words = Renderer(catalog, TEMPLATES).environment.get_template("parts/words.html").module
    assert {*getattr(words, table)} == values(enum)


def test_wherever_a_cycle_stands_there_are_words_for_it(catalog: Catalog) -> None:
    words = Renderer(catalog, TEMPLATES).environment.get_template("parts/words.html").module
    assert {*words.STANDINGS} == {*get_args(When)}  # type: ignore[attr-defined]


def test_a_way_across_can_be_told_whatever_gates_it_has() -> None:
    gates = sorted(values("Gate"), reverse=True)
    every = {some for number in range(1, len(gates) + 1) for some in combinations(gates, number)}
    assert {*BY_GATES} == every
