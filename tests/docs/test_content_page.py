"""The page for authors of files promises what the code reads, and every example on it is read as it stands."""

import re
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import pytest
from folders import faults_in, write_folder

from stepladder.content.folder import JSON_KINDS
from stepladder.content.read import FOLDERS, read_contents
from stepladder.content.yaml import YamlText
from stepladder.records import KINDS, RESERVED_LEVEL_NAMES, Contents, Kind, Record
from stepladder.records.people import MentorField

PAGE = (Path(__file__).parents[2] / "docs" / "content.md").read_text("utf-8")
EXAMPLES = dict(re.findall(r"^## `([^`\n]+)`\n\n```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))
"""The example of each file, by the path at which it stands."""
KIND_OF: dict[str, Kind] = {
    path: "translation" if path.count(".") > 1 else FOLDERS.get(path.partition("/")[0], "organisation")
    for path in EXAMPLES
}


def contents(folder: Path) -> Contents:
    """The examples as a folder of content."""
    return read_contents(write_folder(folder, EXAMPLES)).contents


def records_in(annotation: Any) -> list[type[Record]]:
    """The record that a field holds, or a list of."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return [annotation]
    if get_origin(annotation) in {Union, UnionType, Annotated, tuple}:
        return [record for argument in get_args(annotation) for record in records_in(argument)]
    return []


def literals(annotation: Any) -> list[object]:
    """The values of a ``Literal``, wherever it stands in an annotation."""
    arguments = get_args(annotation)
    return [value for argument in arguments for value in (literals(argument) or [argument]) if isinstance(value, str)]


def test_there_is_an_example_of_every_kind() -> None:
    assert sorted(KIND_OF.values()) == sorted(KINDS)


def test_no_example_stands_outside_a_file() -> None:
    assert PAGE.count("```yaml") == PAGE.count("```") / 2 == len(EXAMPLES)


def test_every_example_is_read_without_a_fault(tmp_path: Path) -> None:
    assert read_contents(write_folder(tmp_path, EXAMPLES)).faults == ()
    assert len(contents(tmp_path)) == len(EXAMPLES)


def test_the_examples_agree_with_one_another_as_far_as_they_are_shown(tmp_path: Path) -> None:
    missing = [fault for fault in faults_in(tmp_path, EXAMPLES) if fault.code != "unknown-reference"]
    assert missing == []
    shown = {path.partition("/")[2].partition(".")[0] for path in EXAMPLES}
    wrong = {re.sub(r".* ", "", fault.message) for fault in faults_in(tmp_path, EXAMPLES)}
    assert wrong.isdisjoint(shown)


def shown() -> dict[type[Record], set[str]]:
    """The fields that the examples show of each record."""
    fields: dict[type[Record], set[str]] = {}

    def look(record: type[Record], value: Any) -> None:
        for entry in value if isinstance(value, list) else [value]:
            fields.setdefault(record, set()).update(entry)
            for name in entry.keys() & record.model_fields.keys():
                for inner in records_in(record.model_fields[name].annotation):
                    look(inner, entry[name])

    for path, text in EXAMPLES.items():
        if KIND_OF[path] == "translation" or KIND_OF[path] in JSON_KINDS:
            continue
        front = text if path.endswith(".yml") else text.split("---\n")[1]
        look(KINDS[KIND_OF[path]], YamlText.read(front, path).value)
        fields[KINDS[KIND_OF[path]]] |= {"slug"} if path.endswith(".yml") else {"slug", "body"}
    return fields


@pytest.mark.parametrize(
    "record", sorted(shown(), key=lambda record: record.__name__), ids=lambda record: record.__name__
)
def test_the_examples_show_every_field(record: type[Record]) -> None:
    elsewhere = {"sample_epoch"} & set(re.findall(r"`(\w+)`", PAGE))
    assert set(record.model_fields) - shown()[record] <= elsewhere


def test_the_table_names_every_file_and_no_other() -> None:
    rows = re.findall(r"^\| `([a-z]+)(?:\.yml|/[A-Z/]+\.(yml|md|json))` \|", PAGE, re.MULTILINE)
    endings = {"ladders": "yml", "fairness": "json", "organisation": ""}
    assert dict(rows) == {name: endings.get(name, "md") for name in ("organisation", *FOLDERS)}


def test_what_a_mentor_may_show_is_listed_as_the_records_have_it() -> None:
    listed = re.search(r"^`shows` may list (.*?)\.", PAGE, re.MULTILINE | re.DOTALL)
    assert listed is not None
    assert re.findall(r"`(\w+)`", listed[1]) == list(get_args(MentorField))


def test_reserved_names_are_listed() -> None:
    listed = re.search(r"No level may be called ([^:]*):", PAGE)
    assert listed is not None
    assert set(re.findall(r"`(\w+)`", listed[1])) == RESERVED_LEVEL_NAMES


def vocabularies() -> list[tuple[str, str, str]]:
    """Every field that takes one of a few words, with each word, and the file in whose example it stands."""
    fields: set[tuple[str, str, str]] = set()

    def look(path: str, record: type[Record]) -> None:
        for name, field in record.model_fields.items():
            fields.update((path, name, str(value)) for value in literals(field.annotation))
            for inner in records_in(field.annotation):
                look(path, inner)

    for path, kind in KIND_OF.items():
        if kind not in JSON_KINDS:  # a command writes these: the page tells what people add
            look(path, KINDS[kind])
    return sorted(fields)


@pytest.mark.parametrize(("path", "name", "word"), vocabularies())
def test_every_word_that_a_field_may_take_is_named_beside_it(path: str, name: str, word: str) -> None:
    told = EXAMPLES[path]
    if path == "ladders/engineering.yml" and name in {"period", "kind", "strength"}:
        told += EXAMPLES["organisation.yml"] + EXAMPLES["levels/engineering/staff-engineer.md"]
    lines = "\n".join(re.findall(rf"\b{name}: .*$", told, re.MULTILINE))
    assert re.search(rf"\b{word}\b", lines if name != "shows" else PAGE)


@pytest.mark.parametrize("kind", KINDS)
def test_every_default_that_the_page_names_is_one(kind: Kind) -> None:
    paths = [path for path, of_kind in KIND_OF.items() if of_kind == kind]
    assert len(paths) == 1
    for name, default in re.findall(r"^(\w+): \S+ +# (\w+) \(the default\)", EXAMPLES[paths[0]], re.MULTILINE):
        assert KINDS[kind].model_fields[name].default == default
