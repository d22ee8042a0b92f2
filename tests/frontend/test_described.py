"""What describes the API is made of the schema, the operations and the sample, says all of them, and is fresh."""

import json
import runpy
import sys
from pathlib import Path

import pytest
from graphql import FragmentDefinitionNode, build_schema, parse

from published.earlier import NOTED, earlier
from published.everything import everything, left_over
from published.examples import examples
from published.reference import entries
from published.referring import as_markdown, as_page
from published.releases import manifest
from stepladder.content.read import read_contents

ROOT = Path(__file__).parents[2]
SCHEMA = build_schema((ROOT / "graphql" / "schema.graphql").read_text("utf-8"))
OPERATIONS = ROOT / "graphql" / "operations"


def test_every_file_is_fresh() -> None:
    made = everything(ROOT)
    stale = [file.name for file, text in made.items() if not file.is_file() or file.read_text("utf-8") != text]
    assert stale == []
    assert left_over(ROOT, made) == []


def test_the_door_names_what_is_stale_and_mends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    door = runpy.run_path(str(ROOT / "scripts" / "describe_api.py"))["main"]
    for folder in ("graphql/operations", "graphql/releases", "content"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "graphql" / "schema.graphql").write_text("type Query { a: Int }", "utf-8")
    (tmp_path / "graphql" / "examples").mkdir()
    (tmp_path / "graphql" / "examples" / "gone.json").write_text("{}", "utf-8")

    monkeypatch.setattr(sys, "argv", ["describe_api.py", "--check"])
    assert door(tmp_path) == 1
    assert "graphql/examples/gone.json, graphql/operations.json" in capsys.readouterr().err
    monkeypatch.setattr(sys, "argv", ["describe_api.py"])
    assert door(tmp_path) == 0
    monkeypatch.setattr(sys, "argv", ["describe_api.py", "--check"])
    assert door(tmp_path) == 0


def test_every_operation_has_an_answer_without_errors_in_which_something_is_told() -> None:
    shown = examples(ROOT / "content", OPERATIONS)
    assert [example.name for example in shown] == sorted(file.stem for file in OPERATIONS.glob("*.graphql"))
    for example in shown:
        assert "errors" not in example.answer, example.name
        assert example.answer["extensions"]["cost"]["asked"] > 0
        assert example.purpose.endswith("."), example.name


def test_every_example_that_may_be_null_tells_something() -> None:
    for file in sorted((ROOT / "graphql" / "examples").glob("*.json")):
        data = json.loads(file.read_text("utf-8"))["answer"]["data"]
        assert all(value is not None for value in data.values()), file.name


def test_what_only_staff_are_answered_is_called_so_and_stands_on_no_page_of_a_portal() -> None:
    """The page is the same in every portal, and so it is read by everybody."""
    example = json.loads((ROOT / "graphql" / "examples" / "fairness.json").read_text("utf-8"))
    report = example["answer"]["data"]["fairness"]
    page = (ROOT / "site" / "docs" / "developers" / "operations.md").read_text("utf-8")
    assert report["audience"] == "STAFF"
    assert report["findings"]
    assert [finding for finding in report["findings"] if finding[:40] in page] == []
    assert "[answer to staff](fairness.json)" in (ROOT / "graphql" / "examples" / "README.md").read_text("utf-8")


def test_the_example_of_changes_tells_each_with_its_note_and_what_became_of_the_level() -> None:
    told = json.loads((ROOT / "graphql" / "examples" / "changes.json").read_text("utf-8"))["answer"]["data"]["changes"]
    assert told["totalCount"] > 2
    for change in told["nodes"]:
        assert change["notes"]
        assert change["difference"]["isEmpty"] is False


def test_what_is_taken_back_for_the_examples_is_what_the_notes_of_that_day_tell() -> None:
    now = read_contents(ROOT / "content").contents
    before = earlier(now)
    assert len(before.levels) == len(now.levels)
    changed = {slug: level for slug, level in now.levels.items() if level != before.levels[slug]}
    assert changed
    for slug, level in changed.items():
        assert [note.on for note in level.changes if note not in before.levels[slug].changes] == [NOTED]


def test_no_example_tells_of_a_person() -> None:
    """Examples are for everybody: mentors are for staff."""
    names = [file.stem for file in (ROOT / "content" / "mentors").glob("*.md")]
    for file in (ROOT / "graphql" / "examples").glob("*.json"):
        text = file.read_text("utf-8")
        assert [name for name in names if f'"{name}"' in text] == []


def test_the_manifest_has_every_operation() -> None:
    written = json.loads((ROOT / "graphql" / "operations.json").read_text("utf-8"))
    assert written == manifest(OPERATIONS)
    assert set(written) == {file.stem for file in OPERATIONS.glob("*.graphql")}


def test_the_reference_has_every_type_every_field_and_every_description() -> None:
    markdown, page = as_markdown(SCHEMA), as_page(SCHEMA)
    listed = {entry.name for entry in entries(SCHEMA) if entry.kind != "Questions"}
    own = {name for name in SCHEMA.type_map if not name.startswith("__")} - {"Query"}
    assert listed == own
    for entry in entries(SCHEMA):
        assert f"\n### {entry.name}\n" in markdown
        assert f'<h2 id="{"ask-" if entry.kind == "Questions" else ""}{entry.name}">' in page
        for part in entry.parts:
            assert f"- `{part.name}" in markdown


def test_what_the_reference_links_to_is_there() -> None:
    page = as_page(SCHEMA)
    for target in {part.split('"')[0] for part in page.split('href="#')[1:]}:
        assert f'id="{target}"' in page


def test_arguments_defaults_and_deprecations_are_told() -> None:
    schema = build_schema("""
      type Query {
        "All & <everything>."
        all(first: Int = 20, kind: Kind = ONE): [Thing!]! @deprecated(reason: "Use every. Removed after 2031-01-01.")
      }
      "A thing."
      type Thing { "Its name." name: String! }
      enum Kind { "The first." ONE TWO @deprecated(reason: "Gone. Removed after 2031-01-01.") }
    """)
    markdown, page = as_markdown(schema), as_page(schema)
    for told in (
        "- `first: Int = 20`",
        "- `kind: Kind = ONE`",
        "Deprecated: Use every. Removed after 2031-01-01.",
        "- `ONE`: The first.",
        "- `TWO`: Deprecated: Gone. Removed after 2031-01-01.",
        "- `name: String!`: Its name.",
    ):
        assert told in markdown
    assert "All &amp; &lt;everything&gt;." in page
    assert '[<a href="#Thing">Thing</a>!]!' in page


def test_fragments_have_one_name_each_so_that_all_operations_may_be_taken_together() -> None:
    names = [
        node.name.value
        for file in OPERATIONS.glob("*.graphql")
        for node in parse(file.read_text("utf-8")).definitions
        if isinstance(node, FragmentDefinitionNode)
    ]
    assert len(names) == len(set(names))
