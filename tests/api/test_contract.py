"""The published contract: fresh, described to the last value, and in the records' own words."""

import re
import runpy
import sys
import types
from pathlib import Path
from typing import Literal, Union, get_args, get_origin, get_type_hints

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    build_schema,
    get_named_type,
)

from stepladder import records, settings
from stepladder.api.contract import contract
from stepladder.career import parity
from stepladder.career.difference import Run
from stepladder.career.wording import QuestionKind
from stepladder.records import Translation, WordList
from stepladder.records.base import Record

ROOT = Path(__file__).parents[2]

SCHEMA: GraphQLSchema = build_schema((ROOT / "graphql" / "schema.graphql").read_text(encoding="utf-8"))

NOUNS = [
    noun
    for noun in vars(records).values()
    if isinstance(noun, type) and issubclass(noun, Record) and noun not in {Record, Translation, WordList}
]
"""Every noun, but for texts in another language, which are told in place of the original's, and for the words by which
texts are looked through, which are a tool of those who write."""

ELSEWHERE = {
    "Session": {"starts": "startsAt", "ends": "endsAt"},
    "Policy": {"word_lists": None},
    "FairnessReport": {"completions": None},
    # Why a mentor is listed and what they show is answered by their being there; the day is told as `confirmedOn`.
    "Mentor": {"agreed_on": None, "shows": None, "last_confirmed": "confirmedOn", "status": None},
}
"""Fields of records that the API says otherwise, or not at all."""


def own_types() -> list[GraphQLObjectType | GraphQLInterfaceType | GraphQLEnumType]:
    kinds = (GraphQLObjectType, GraphQLInterfaceType, GraphQLEnumType)
    return [kind for name, kind in SCHEMA.type_map.items() if isinstance(kind, kinds) and not name.startswith("__")]


def own_fields() -> list[tuple[str, GraphQLField]]:
    return [
        (f"{kind.name}.{name}", field)
        for kind in own_types()
        if not isinstance(kind, GraphQLEnumType)
        for name, field in kind.fields.items()
    ]


def camel(name: str) -> str:
    return re.sub(r"_([a-z])", lambda found: found[1].upper(), name)


def test_the_committed_schema_is_what_the_types_say() -> None:
    assert (ROOT / "graphql" / "schema.graphql").read_text(encoding="utf-8") == contract()


def test_the_door_tells_a_fresh_schema_from_a_stale_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    door = tmp_path / "scripts" / "export_schema.py"
    door.parent.mkdir()
    door.write_text((ROOT / "scripts" / "export_schema.py").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "graphql").mkdir()

    def code_of(*arguments: str) -> object:
        monkeypatch.setattr(sys, "argv", [str(door), *arguments])
        with pytest.raises(SystemExit) as ended:
            runpy.run_path(str(door), run_name="__main__")
        return ended.value.code

    assert code_of("--check") == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert code_of() == 0
    assert code_of("--check") == 0
    assert (tmp_path / "graphql" / "schema.graphql").read_text(encoding="utf-8") == contract()


def test_every_type_is_described() -> None:
    assert [kind.name for kind in own_types() if not kind.description] == []


def test_every_field_and_argument_is_described() -> None:
    fields = own_fields()
    arguments = [(f"{name}({argument})", given) for name, field in fields for argument, given in field.args.items()]

    assert [name for name, thing in [*fields, *arguments] if not thing.description] == []
    assert len(fields) > 300
    assert len(arguments) > 80


def test_every_value_is_described_and_shouted() -> None:
    values = [
        (f"{kind.name}.{name}", value.description)
        for kind in own_types()
        if isinstance(kind, GraphQLEnumType)
        for name, value in kind.values.items()
    ]

    assert [name for name, description in values if not description] == []
    assert [name for name, _ in values if not re.fullmatch(r"[A-Za-z]+\.[A-Z]+(_[A-Z]+)*", name)] == []


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
def test_a_record_s_fields_keep_their_names(noun: type[Record]) -> None:
    kind = SCHEMA.get_type(noun.__name__)
    assert isinstance(kind, GraphQLObjectType)
    said = {field: ELSEWHERE.get(noun.__name__, {}).get(field, camel(field)) for field in noun.model_fields}

    assert {name for name in said.values() if name} <= set(kind.fields)


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
def test_a_closed_vocabulary_has_the_same_values_in_records_and_types(noun: type[Record]) -> None:
    kind = SCHEMA.get_type(noun.__name__)
    assert isinstance(kind, GraphQLObjectType)
    for name, field in noun.model_fields.items():
        values = literals(field.annotation)
        if values and camel(name) in kind.fields:
            enum = get_named_type(kind.fields[camel(name)].type)
            assert isinstance(enum, GraphQLEnumType), name
            assert set(enum.values) == {re.sub(r"\W", "_", value).upper() for value in values}


def test_a_closed_vocabulary_has_one_name_in_records_and_types() -> None:
    packages = ("stepladder.records.", "stepladder.career.", "stepladder.api.")
    modules = [module for name, module in sys.modules.items() if name.startswith(packages)]
    named = {
        name: set(get_args(alias))
        for module in (*modules, settings)
        for name, alias in vars(module).items()
        if get_origin(alias) is Literal
    }
    named["ParityStanding"] = set(get_args(parity.Standing))  # names that say too little beside all others
    named["ParityReason"] = set(parity.REASONS)
    named["WordingQuestionKind"] = set(get_args(QuestionKind))
    named["RunKind"] = set(get_args(get_type_hints(Run)["kind"]))
    for kind in own_types():
        if isinstance(kind, GraphQLEnumType):
            assert {re.sub(r"\W", "_", value).upper() for value in named[kind.name]} == set(kind.values), kind.name


def literals(annotation: object) -> set[str]:
    """The values of a ``Literal``, also of one that may be missing."""
    if get_origin(annotation) is Literal:
        return set(get_args(annotation))
    if get_origin(annotation) in {Union, types.UnionType}:
        return set().union(*(literals(part) for part in get_args(annotation)))
    return set()


def test_items_of_lists_are_never_null_except_where_ids_may_find_nothing() -> None:
    nullable = {name for name, field in own_fields() if re.search(r"\w\]", str(field.type))}

    assert nullable == {"Query.nodes"}
