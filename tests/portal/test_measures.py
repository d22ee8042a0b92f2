"""What is measured is told in words, whatever the API names."""

from pathlib import Path

import pytest
from graphql import GraphQLEnumType, build_schema
from portal.accounted import given, line

from stepladder_portal import measures

SCHEMA = build_schema((Path(__file__).parents[2] / "graphql" / "schema.graphql").read_text("utf-8"))


@pytest.mark.parametrize(
    ("enum", "words"),
    [
        ("ParityMeasure", measures.MEASURES),
        ("ParityReason", measures.APART),
        ("FairnessMeasure", measures.OUTCOMES),
        ("FairnessMeasure", measures.OUTCOMES_WITHIN),
        ("FairnessReading", measures.READINGS),
    ],
)
def test_each_value_of_the_api_has_words(enum: str, words: dict[str, str]) -> None:
    named = SCHEMA.type_map[enum]
    assert isinstance(named, GraphQLEnumType)
    assert {*named.values} == {*words}


def test_what_comes_beside_pay_is_called_as_the_organisation_does_and_everything_else_as_we_do() -> None:
    paid = line("WITHIN", given(1), given(1), 1.0, measure="REWARD", subject={"kind": "bonus"})
    assert measures.line_title(paid) == "Bonus"
    assert measures.line_title(paid | {"measure": "WORDS"}) == "Words in which it is told"
    assert measures.line_title(paid | {"measure": "MIDPOINT"}) == measures.measure_title("MIDPOINT")


def test_what_is_newer_than_the_pages_is_told_as_the_api_does() -> None:
    new = line("NOT_COMPARED", given(1), given(), measure="HOURS", reason="OTHER_CLOCK", because="clocks differ")
    assert measures.line_title(new) == "Hours"
    assert measures.apart(new) == "Not compared: clocks differ"
    assert measures.outcome("WON_A_PRIZE") == "Won a prize"
