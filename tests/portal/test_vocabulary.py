"""Every name that the API has for what something is has a word for readers."""

from pathlib import Path

import pytest
from graphql import GraphQLEnumType, build_schema

from stepladder_portal import vocabulary

SCHEMA = build_schema((Path(__file__).parents[2] / "graphql" / "schema.graphql").read_text("utf-8"))


@pytest.mark.parametrize(
    ("enum", "words"),
    [
        ("TrainingKind", vocabulary.TRAINING_KINDS),
        ("SessionStatus", vocabulary.SESSION_STATUSES),
        ("TrackKind", vocabulary.TRACK_KINDS),
        ("TrackKind", vocabulary.TRACKS_OF_KIND),
        ("TrackKind", vocabulary.LED_ONTO),
        ("TrackKind", vocabulary.TRACKS_WITHIN),
    ],
)
def test_each_value_of_the_api_has_a_word(enum: str, words: dict[str, str]) -> None:
    named = SCHEMA.type_map[enum]
    assert isinstance(named, GraphQLEnumType)
    assert {*named.values} == {*words}


def test_a_value_that_is_newer_than_the_pages_is_told_by_its_name() -> None:
    assert vocabulary.training_kind("PEER_CIRCLE") == "Peer circle"
    assert vocabulary.training_kind("FIELD_TRIP") == "Field trip"
