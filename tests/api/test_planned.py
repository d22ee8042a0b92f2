"""Plans answer exactly as graphql-core does, count the same, and leave to it whatever goes wrong."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from graphql import GraphQLObjectType, execute_sync, get_named_type, is_leaf_type, parse, validate
from graphql.execution.incremental.incremental_executor import IncrementalExecutor
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from questions import variables_of
from world import AS_OF, world

from stepladder.api import budget
from stepladder.api.budget import LONG, TooMuchError
from stepladder.api.planned import PlannedExecutor
from stepladder.api.schema import executable
from stepladder.api.types.level import Level
from stepladder.api.view import View
from stepladder.career.catalogue import Catalogue
from stepladder.records import Competency, Contents, Training
from stepladder.records import Level as LevelRecord

PUBLISHED = datetime(2026, 10, 30, 8, 15, tzinfo=UTC)
OPERATIONS = sorted((Path(__file__).parents[2] / "graphql" / "operations").glob("*.graphql"))
LISTED = {
    "Ladder": "ladders",
    "Level": "levels",
    "Competency": "competencies",
    "Mentor": "mentors",
    "Training": "trainings",
    "Hat": "hats",
    "Guide": "guides",
}
CONDITIONS = ("", "", "", " @include(if: $yes)", " @include(if: $no)", " @skip(if: $yes)", " @skip(if: $no)")


@st.composite
def selections(draw: st.DrawFn, kind: str, depth: int) -> str:
    """What may be asked of a type: fields, under their names or others, perhaps within fragments or conditions."""
    declared = executable().type_map[kind]
    assert isinstance(declared, GraphQLObjectType)
    parts = []
    for name in draw(st.lists(st.sampled_from(["__typename", *declared.fields]), min_size=1, max_size=6)):
        within = get_named_type(declared.fields[name].type) if name in declared.fields else None
        inner = ""
        if within is not None and not is_leaf_type(within):
            inner = " { " + draw(selections(within.name, depth - 1) if depth else st.just("a_kind: __typename")) + " }"
        alias = draw(st.sampled_from(("", "", f"other_{name}: ")))
        part = f"{alias}{name}{draw(st.sampled_from(CONDITIONS))}{inner}"
        wrapped = f"... on {kind}{draw(st.sampled_from(CONDITIONS))} {{ {part} }}"
        parts.append(draw(st.sampled_from((part, part, wrapped))))
    return " ".join(parts)


def questions() -> SearchStrategy[str]:
    """Questions after any noun of which there are lists, and after the organisation."""
    listed = [
        st.tuples(selections(kind, 2), selections(kind, 1)).map(
            lambda asked, kind=kind, field=field: (
                "query Any($yes: Boolean!, $no: Boolean!) { spare: __typename @include(if: $yes) @skip(if: $no) "
                f"{field}(first: 5) {{ nodes {{ {asked[0]} ...Named }} edges {{ node {{ ...Named }} }} }} }} "
                f"fragment Named on {kind} {{ {asked[1]} }}"
            )
        )
        for kind, field in LISTED.items()
    ]
    return st.one_of(listed)


@cache
def sound() -> Catalogue:
    """The small world, with a text that counts for several fields."""
    competency = next(each for each in world().documents() if isinstance(each, Competency))
    long = competency.model_copy(update={"body": "long " * LONG})
    return Catalogue(Contents.of([*world().documents(), long]))


@cache
def spoiled() -> Catalogue:
    """The small world with records that no door lets in: values and names that their types do not promise."""
    wrong: dict[type, Mapping[str, Any]] = {
        LevelRecord: {"title": None, "status": "nonsense", "order": "first", "also_called": (None, "x")},
        Competency: {"area": 5, "body": None},
        Training: {"kind": "", "cost": "dear", "review_by": "soon", "tracks": None},
    }
    documents = list(world().documents())
    for kind, update in wrong.items():
        first = next(each for each in documents if type(each) is kind)
        documents.append(first.model_copy(update=dict(update)))
    training = next(each for each in documents if isinstance(each, Training) and each.outcomes)
    lost = tuple(each.model_copy(update={"from_proficiency": 3}) for each in training.outcomes)
    return Catalogue(Contents.of([*documents, training.model_copy(update={"outcomes": lost})]))


def asked(executor: type[IncrementalExecutor], catalogue: Catalogue, query: str, variables: Any) -> tuple[Any, int]:
    """The whole answer, or that it was too much, and for how many fields it counted."""
    view = View(catalogue, 7, PUBLISHED, "staff", AS_OF)
    try:
        result = execute_sync(
            executable(), parse(query), context_value=view, variable_values=variables, executor_class=executor
        )
    except TooMuchError:
        return TooMuchError, 0
    return result.formatted, view.fields


def both(catalogue: Catalogue, query: str, /, **variables: Any) -> tuple[Any, Any]:
    """The answer by plan, and graphql-core's own."""
    ways = (PlannedExecutor, IncrementalExecutor)
    planned, plain = (asked(way, catalogue, query, variables) for way in ways)
    return planned, plain


@pytest.mark.parametrize("path", OPERATIONS, ids=lambda path: path.stem)
@pytest.mark.parametrize("catalogue", [sound, spoiled])
def test_every_operation_is_answered_by_plan_as_without(path: Path, catalogue: Any) -> None:
    planned, plain = both(catalogue(), path.read_text("utf-8"), **variables_of(path.stem, first=100))

    assert planned == plain
    assert list(planned[0]["data"] or ()) == list(plain[0]["data"] or ())
    assert catalogue is spoiled or "errors" not in planned[0]


@settings(deadline=None)
@given(questions(), st.booleans())
def test_whatever_is_asked_is_answered_by_plan_as_without(query: str, yes: bool) -> None:
    assert not validate(executable(), parse(query))
    planned, plain = both(sound(), query, yes=yes, no=not yes)

    assert "errors" not in plain[0]
    assert planned == plain
    assert str(planned) == str(plain), "the fields stand in the same order"


@settings(deadline=None)
@given(questions(), st.booleans())
def test_whatever_goes_wrong_is_told_with_its_place_as_without(query: str, yes: bool) -> None:
    planned, plain = both(spoiled(), query, yes=yes, no=not yes)

    assert planned == plain


def test_things_of_several_types_are_answered_by_plan_as_without() -> None:
    ids = ["TGV2ZWw6ZW5naW5lZXJpbmcvc3RhZmYtZW5naW5lZXI", "TGFkZGVyOmVuZ2luZWVyaW5n", "TGV2ZWw6bm93aGVyZQ"]
    of_each = "__typename id ... on Level { title rank { title } } ... on Ladder { tracks { title kind } }"
    planned, plain = both(sound(), f"query($ids: [ID!]!) {{ nodes(ids: $ids) {{ {of_each} }} }}", ids=ids)

    assert planned == plain
    assert len(planned[0]["data"]["nodes"]) == 3


def test_a_link_that_leads_nowhere_is_told_with_its_place_and_the_rest_is_answered() -> None:
    catalogue = Catalogue(world())
    catalogue.tracks.pop("engineering/technical", None)  # type: ignore[attr-defined]
    planned, plain = both(catalogue, "{ levels { nodes { title track { title } } } ladders { nodes { title } } }")

    assert planned == plain
    assert planned[0]["errors"][0]["path"][-1] == "track"


@pytest.mark.parametrize("path", OPERATIONS, ids=lambda path: path.stem)
def test_an_answer_by_plan_is_too_large_exactly_where_it_would_be_without(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    query = path.read_text("utf-8")
    _, total = asked(IncrementalExecutor, sound(), query, variables_of(path.stem, first=100))
    for most in {0, total // 2, max(total - 1, 0), total, total + 1}:
        monkeypatch.setattr(budget, "MOST_FIELDS", most)
        planned, plain = both(sound(), query, **variables_of(path.stem, first=100))
        assert planned == plain
        assert (planned[0] is TooMuchError) == (most < total)


def test_an_answer_that_is_far_too_large_is_not_finished_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "MOST_FIELDS", 10)
    view = View(sound(), 7, PUBLISHED, "staff", AS_OF)
    query = "{ levels(first: 100) { nodes { title slug code order status summary ladder { title } } } }"
    with pytest.raises(TooMuchError):
        execute_sync(executable(), parse(query), context_value=view, executor_class=PlannedExecutor)

    assert view.fields < 20


def test_nouns_are_indeed_answered_by_plan_each_once(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[object] = []
    whole = PlannedExecutor.execute_fields

    def execute_fields(self: Any, parent: Any, source: Any, *rest: Any) -> Any:
        seen.append(type(source))
        return whole(self, parent, source, *rest)

    monkeypatch.setattr(PlannedExecutor, "execute_fields", execute_fields)
    both(sound(), "{ levels(first: 1) { nodes { title __typename track { title } ladder { levels { title } } } } }")

    assert seen.count(Level) == 1
    assert len(seen) < 8, "what is below a planned noun is not asked for again"
