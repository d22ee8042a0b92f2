"""Every value is the text its author typed and knows where it stands; no text stops the reading."""

import re

import pytest
from folders import marked
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from stepladder.content.places import RecordPath
from stepladder.content.yaml import YamlText

HOSTILE = [
    "{{ 7*7 }}",
    "{% raw %}",
    "<script>alert(1)</script>",
    "a | b | c",
    "](javascript:alert(1))",
    "*stars* and _lines_",
    "{braces} [brackets]",
    "# no comment",
    "key: value",
    "- no list",
    "&anchor *alias !tag %directive @at `tick`",
    "עברית قبل English",
    "\u202eevil\u202c",
    "\U0001f9d7\U0001f3fd\u200d\u2640\ufe0f climbs",
    "e\u0301 combining",
    "line one\nline two\n\n  indented",
    "tab\there",
    "next\x85line\u2028separator\u2029paragraph",
    "\ue000 private \ue001 use \ue002",
    "\ue000 private\x85use \ue001\u2028\ue002 and\u2029breaks",
    "\ufeff no mark of order",
    "no",
    "010",
    "null",
    "~",
    "2026.10",
    "'",
    '"',
    "\\n",
    " spaces ",
]

_PRINTABLE = st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n\t\x85\u2028\u2029\ufeff{}[]:#|>'\"\\")
"""What YAML allows to stand in a file as it is."""


def value_of(text: str) -> object:
    """What the only field of a file holds."""
    read = YamlText.read(text, "a.yml")
    assert read.faults == []
    assert isinstance(read.value, dict)
    return read.value["field"]


@pytest.mark.parametrize(
    "typed", ["no", "No", "on", "yes", "true", "010", "0x1F", "0o7", "1_000", "1e3", "2026.10", ".5"]
)
@pytest.mark.parametrize("typed_too", ["2026-11-21", "12:30:45", ".inf", ".nan", "=", "<<", "+1"])
def test_a_plain_value_is_the_text_that_was_typed(typed: str, typed_too: str) -> None:
    assert value_of(f"field: [{typed}, {typed_too}]") == [typed, typed_too]


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL", "# only a comment"])
def test_only_nothing_is_nothing(nothing: str) -> None:
    assert value_of(f"field: {nothing}\n") is None
    assert value_of(f"field: '{nothing}'\n") == nothing


def quoted(text: str) -> str:
    """A text between double quotation marks, as editors' tools write it."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'


def block(text: str) -> str:
    """A text after ``|``, with its indentation named and its end kept."""
    return "|2+\n" + "\n".join(f"  {line}" for line in text.split("\n"))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_read_as_it_was_written(text: str) -> None:
    assert value_of(f"field: {quoted(text)}\n") == text
    assert value_of(f"field: {block(text)}") == text
    if "\n" not in text:
        assert value_of("field: '" + text.replace("'", "''") + "'\n") == text


@settings(derandomize=True, max_examples=120, deadline=None)
@given(st.text(_PRINTABLE, max_size=20))
def test_any_text_is_read_as_it_was_written(text: str) -> None:
    assert value_of(f"field: {quoted(text)}\n") == text
    assert value_of(f"field: {block(text)}") == text


@settings(derandomize=True, max_examples=120, deadline=None)
@given(st.text(_PRINTABLE.filter(lambda character: character not in "\n\t\ufeff"), min_size=1, max_size=12))
def test_what_the_docs_let_stand_without_quotation_marks_may_stand_so(text: str) -> None:
    assume(text == text.strip(" ") and ": " not in text and " #" not in text and not text.endswith(":"))
    assume(text[0] not in "[]{},>|*&!%#`@\"'-?:" and text not in {"~", "null", "Null", "NULL"})
    assert value_of(f"field: {text}\n") == text


PLACED = """\
⟦root: first
list:
  - ⟦one
  - ⟦key: value
    other: [a, ⟦b, {c: ⟦d}]
\U0001f9d7 climber: ⟦after an emoji
עברית: ⟦after another direction
folded: ⟦>-
  many
  lines
"next\u2028line": ⟦after a break of old
⟦last: ⟦'quoted'
"""
PATHS: list[tuple[RecordPath, bool]] = [
    ((), False),
    (("list", 0), False),
    (("list", 1), False),
    (("list", 1, "other", 1), False),
    (("list", 1, "other", 2, "c"), False),
    (("\U0001f9d7 climber",), False),
    (("עברית",), False),
    (("folded",), False),
    (("next\u2028line",), False),
    (("last",), True),
    (("last",), False),
]


def test_every_value_and_key_is_found_at_its_line_and_column() -> None:
    text, places = marked("a.yml", PLACED)
    read = YamlText.read(text, "a.yml")
    found = [read.place(path, key=key) for path, key in PATHS]
    assert [f"{place.file}:{place.line}:{place.column}" for place in found] == places


def test_what_is_not_there_is_placed_at_the_nearest_thing_around_it() -> None:
    text, (around,) = marked("a.yml", "list:\n  - ⟦key: value\n")
    place = YamlText.read(text, "a.yml").place(("list", 0, "missing", 3))
    assert f"{place.file}:{place.line}:{place.column}" == around


def test_lines_are_counted_from_where_the_fields_begin_in_the_file() -> None:
    place = YamlText.read("a: 1\nb: 2\n", "a.md", first_line=2).place(("b",))
    assert (place.line, place.column) == (3, 4)


BROKEN = {
    "a colon in a value": ("title: one⟦: two", "a colon stands where none can", "quotation marks"),
    "a tab as indentation": ("title: x\n⟦\tsummary: y", "tab", None),
    "a list without an end": ("a: [1, 2\nb⟦: 3\n", "a list in brackets has no end", "commas"),
    "a text without an end": ("a: ⟦'b\nc: d\n", "begins here has no end", None),
    "a text that runs into a line of hyphens": ('a: ⟦"b\n---\nc"\n', "begins here has no end", None),
    "a reference to nothing": ("a: ⟦*b", "refers to something that is not there", "quotation marks"),
    "an escape that is none": ('a: "⟦\\q"', "a backslash stands before", "two backslashes"),
    "a character that none may write": ('a: "\\u⟦d800"', "invalid Unicode character", None),
    "two documents": ("a: 1\n⟦---\nb: 2\n", "a second set of fields", "without a line ---"),
    "a control character": ("a: 1\nbé: x⟦\x00y\n", "U\\+0000", "delete it"),
    "half a character": ("a: ⟦\ud800", "U\\+D800", "delete it"),
    "a list as a name": ("a: 1\n? ⟦[b]\n: c\n", "a single word", None),
    "a field that stands twice": ("a: 1\nb: 2\n⟦a: 3\n", "a stands here a second time", "keep one"),
    "a field that stands twice further in": ("a:\n  - b: 1\n    ⟦b: 2\n", "b stands here a second time", "keep one"),
    "the same field in other quotes": ("a: 1\n⟦'a': 2\n", "a stands here a second time", "keep one"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_yaml_is_told_with_its_place(name: str) -> None:
    source, message, hint = BROKEN[name]
    text, (place,) = marked("a.yml", source)
    (fault,) = YamlText.read(text, "a.yml").faults
    assert re.search(message, fault.message)
    assert hint is None or hint in (fault.hint or "")
    assert fault.place == place


def test_all_fields_that_stand_twice_are_told_at_once() -> None:
    read = YamlText.read("a: 1\na: 2\nb: 3\nb: 4\na: 5\n", "a.yml")
    assert [fault.line for fault in read.faults] == [2, 4, 5]
    assert read.value == {"a": "1", "b": "3"}
    assert [read.place((name,)).line for name in "ab"] == [1, 3]


@pytest.mark.parametrize(
    "tag", ["!!python/object/apply:os.system ['true']", "!!python/name:os.system ''", "!mine x", "!!int x"]
)
def test_no_tag_makes_anything_but_text_or_list(tag: str) -> None:
    assert value_of(f"field: {tag}") in (["true"], "", "x")


@pytest.mark.parametrize("times", [100, 600, 60_000])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", "")])
def test_nesting_without_end_is_a_fault_and_not_the_end_of_the_process(opening: str, closing: str, times: int) -> None:
    indent = "\n" if closing == "" else ""
    read = YamlText.read(f"field: {indent}{opening * times}x{closing * times}", "a.yml")
    (fault,) = read.faults
    assert re.search("nests (deeper|too deep)|a single word", fault.message)
    assert fault.line in (1, 2)


def test_nesting_line_by_line_is_a_fault() -> None:
    text = "\n".join(f"{' ' * depth}a:" for depth in range(1_500))
    assert [fault.message for fault in YamlText.read(text, "a.yml").faults] == [
        "the YAML cannot be read: it nests too deep"
    ]


def test_a_long_flat_list_in_brackets_is_read() -> None:
    items = ", ".join("{a: [b]}" for _ in range(1_000))
    assert value_of(f"field: [{items}]") == [{"a": ["b"]}] * 1_000


def test_a_text_may_be_named_once_and_used_again() -> None:
    read = YamlText.read("a: &rule Pay never falls.\nb: *rule\n", "a.yml")
    assert read.value == {"a": "Pay never falls.", "b": "Pay never falls."}


def test_references_that_multiply_themselves_are_a_fault() -> None:
    steps = "".join(f"s{step}: &s{step} [{', '.join([f'*s{step - 1}'] * 9)}]\n" for step in range(1, 12))
    (fault,) = YamlText.read(f"s0: &s0 [lol]\n{steps}", "a.yml").faults
    assert fault.code == "too-large"


@pytest.mark.parametrize("text", ["a: &a [*a]", "a: &a {b: *a}", "a: &a [*a, *a, *a]", "&a [*a]"])
def test_a_reference_that_holds_itself_is_a_fault(text: str) -> None:
    (fault,) = YamlText.read(text, "a.yml").faults
    assert fault.code == "too-deep"


def test_a_fault_in_what_is_referred_to_is_told_once() -> None:
    read = YamlText.read("a: &a {b: 1, b: 2}\nc: [*a, *a, *a]\n", "a.yml")
    assert [fault.place for fault in read.faults] == ["a.yml:1:14"]


def test_thousands_of_fields_are_found_quickly() -> None:
    read = YamlText.read("".join(f"k{number}: v{number}\n" for number in range(10_000)), "a.yml")
    # each place in constant time: looked for one by one these would take minutes
    assert [read.place((f"k{number}",)).line for number in range(10_000)] == list(range(1, 10_001))


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.text(st.sampled_from("ab:-?[]{},&*!|>'\"%@#~ \n\t\\\x00\u2028é\ufeff\U0001f9d7"), max_size=30))
@example("%YAML 9.9\n---\na")
@example("? ? ? a")
@example("- - a\n -")
def test_no_text_stops_the_reading(text: str) -> None:
    read = YamlText.read(text, "a.yml")
    last = text.count("\n") + 1
    assert all(fault.line is not None and 1 <= fault.line <= last + 1 and fault.column for fault in read.faults)
    assert read.whole or read.faults
