"""Why something helps with a move, and what nothing closes, is said by the pages just as the API says it."""

from pathlib import Path
from typing import Any

import pytest
from graphql import GraphQLEnumType, build_schema
from portal.test_pages import TEMPLATES

from stepladder_portal.catalog import Catalog
from stepladder_portal.moves import move
from stepladder_portal.render import Renderer

SCHEMA = build_schema((Path(__file__).parents[2] / "graphql" / "schema.graphql").read_text("utf-8"))
ELSEWHERE = {"IS_ABOUT_THE_MOVE", "IS_ASKED_BY_THE_TARGET", "DECIDES_THE_MOVE"}
"""Of guides, criteria and processes no page tells why they are there."""
ABOUT = {"NO_GUIDE": "step_back", "NO_PROCESS": "interview"}


@pytest.fixture(scope="module")
def said(catalog: Catalog) -> Any:
    return Renderer(catalog, TEMPLATES).environment.get_template("parts/reasons.html").module


def values(enum: str) -> set[str]:
    named = SCHEMA.type_map[enum]
    assert isinstance(named, GraphQLEnumType)
    return {*named.values}


def test_each_move_is_told_word_for_word_as_the_api_tells_it(catalog: Catalog, said: Any) -> None:
    pairs = Renderer(catalog, TEMPLATES).views.between
    for pair, bridge in catalog.bridge.items():
        named = move(pairs, pair).named
        helpers = [*bridge["trainings"], *(bridge["mentors"] or []), *bridge["hats"]]
        for reason in (reason for each in helpers for reason in each["reasons"]):
            assert named(reason["about"]) is not None
            assert said.reason(reason, named).unescape() == reason["sentence"]
        for lack in bridge["unclosed"]:
            assert said.lack(lack, named).unescape() == lack["sentence"]


@pytest.mark.parametrize("brings", [None, "Advanced"])
@pytest.mark.parametrize("had", [None, "Aware"])
def test_each_reason_and_each_lack_has_words_of_ours(said: Any, had: str | None, brings: str | None) -> None:
    """They name what they are about, and leave no grade out that is known."""
    for why in values("Why") - ELSEWHERE:
        told = said.reason(
            {"why": why, "about": "a", "had": had, "brings": brings, "sentence": "API"}, {"a": "A&B"}.get
        )
        assert "A&amp;B" in told
        if why in {"CLOSES", "PART_WAY"}:
            assert [grade for grade in (had, brings) if grade and grade not in told] == []
    for lack in values("Lack"):
        open_one = {"lack": lack, "about": ABOUT.get(lack, "a"), "reached": "Aware", "proficiency": brings}
        assert "API" not in said.lack({**open_one, "trainings": [], "sentence": "API"}, {"a": "A&B"}.get)


def test_what_is_newer_than_the_pages_or_not_told_of_is_said_by_the_api(said: Any) -> None:
    new: Any = {"why": "FALLS_FROM_THE_SKY", "lack": "NO_LUCK", "about": "a", "proficiency": None, "sentence": "<API>"}
    known: dict[str, str] = {"a": "A"}
    unknown: dict[str, str] = {}
    for names in (known, unknown):
        assert said.reason(new, names.get) == "&lt;API&gt;"
        assert said.lack(new, names.get) == "&lt;API&gt;"
