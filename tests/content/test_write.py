"""What is written comes back as it was, reads well, and leaves alone what a person wrote."""

import os
import tempfile
from pathlib import Path

import pytest
import yaml
from arbitrary import contents, records
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from world import world

from stepladder.content.emit import emit, plain
from stepladder.content.read import read_contents
from stepladder.content.write import write_documents
from stepladder.errors import ContentFaults, EnvironmentFaultError
from stepladder.records import Competency, Contents, Document, Expectation, Level, Organisation, Training, Translation

FEW = settings(
    max_examples=40,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def as_in_files(found: Contents) -> Contents:
    """The contents as files hold them: one organisation, and bodies that end where their text ends."""
    return Contents.of(as_in_file(each) for each in found.documents() if not isinstance(each, Translation))


def as_in_file(document: Document) -> Document:
    changes = {"body": getattr(document, "body", "").replace("\r", "").strip("\n")}
    if isinstance(document, Organisation):
        changes["slug"] = "organisation"
    return document.model_copy(update=changes)


def written_and_read(documents: list[Document]) -> Contents:
    with tempfile.TemporaryDirectory() as folder:
        write_documents(Path(folder), documents)
        read = read_contents(Path(folder))
    assert read.faults == ()
    return read.contents


def test_the_small_world_comes_back_from_its_files(tmp_path: Path) -> None:
    write_documents(tmp_path, world().documents())
    read = read_contents(tmp_path)
    assert read.faults == ()
    assert read.contents == world()


@FEW
@given(contents(1).map(as_in_files))
def test_whatever_records_hold_comes_back_from_their_files(found: Contents) -> None:
    back = written_and_read(list(found.documents()))
    assert list(back.documents()) == list(found.documents())


@FEW
@given(records(Level).map(lambda level: level.model_copy(update={"body": ""})), records(Level))
def test_a_file_that_stands_is_changed_to_whatever_it_shall_say(before: Level, after: Level) -> None:
    after = after.model_copy(update={"slug": before.slug, "body": after.body.replace("\r", "").strip("\n")})
    with tempfile.TemporaryDirectory() as folder:
        write_documents(Path(folder), [before])
        file = Path(folder) / "levels" / f"{before.slug}.md"
        file.write_bytes(file.read_bytes().replace(b"---\n", b"---\n# Written by hand.\n", 1))
        write_documents(Path(folder), [after])
        read = read_contents(Path(folder))
    assert read.faults == ()
    assert list(read.contents.documents()) == [after]


TEXTS = [
    "no",
    "010",
    "1.0",
    "2026-01-01",
    "~",
    "null",
    "true",
    "=",
    "- a",
    "a: b",
    "a #b",
    "'",
    '"',
    "{x}",
    "[x]",
    "| x",
]
TEXTS += [
    "💬 a",
    "مرحبا",
    "<b>",
    "@x",
    "*x*",
    "a\n\nb",
    " a",
    "a ",
    "\ta",
    "a\n b\n",
    "x" * 300,
    "x y " * 80,
    "a  b " * 40,
]


@pytest.mark.parametrize("text", TEXTS)
def test_any_tool_reads_a_text_as_the_same_text(text: str) -> None:
    competency = Competency(slug="a", title=text, definition=f"{text}\n{text}")
    assert yaml.safe_load(emit(plain(competency))) == {"slug": "a", "title": text, "definition": f"{text}\n{text}"}


@FEW
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1) | st.text("ab \n", min_size=1, max_size=400))
def test_any_tool_reads_any_text_as_the_same_text(text: str) -> None:
    asked = Expectation(key="a", text=text, examples=(text, "other"))
    assert yaml.safe_load(emit({"list": [plain(asked)]})) == {
        "list": [{"key": "a", "text": text, "examples": [text, "other"]}]
    }


def test_a_new_file_reads_as_a_person_would_have_written_it(tmp_path: Path) -> None:
    long = (
        "A sentence that is long enough to be folded, since nobody likes to scroll sideways in the editor of a browser."
    )
    level = Level(
        slug="engineering/staff",
        title="Staff Engineer",
        track="technical",
        order=5,
        rank="5",
        summary=long,
        week={"people": 15, "hands_on": 85},
        expectations=(
            Expectation(
                key="seams", competency="design", proficiency="Advanced", text="Keeps seams few: two, or three."
            ),
            Expectation(
                key="lines", text="One line.\nAnother line.", strength="growth", examples=("Merged two queues.",)
            ),
        ),
        body="# A week\n\nQuiet, mostly.",
    )
    write_documents(tmp_path, [level])
    assert (
        (tmp_path / "levels/engineering/staff.md").read_text()
        == """\
---
title: Staff Engineer
track: technical
order: 5
rank: "5"
summary: >-
  A sentence that is long enough to be folded, since nobody likes to scroll sideways in the editor of
  a browser.
week: {people: 15, hands_on: 85}
expectations:
  - key: seams
    competency: design
    proficiency: Advanced
    text: "Keeps seams few: two, or three."
  - key: lines
    strength: growth
    text: |-
      One line.
      Another line.
    examples:
      - Merged two queues.
---
# A week

Quiet, mostly.
"""
    )


BY_HAND = """\
---
# Agreed in May.
title:   System design     # the short one
definition: What one sentence
  says on two lines.

# Nobody needs a quotation mark here.
owner: 'Engineering practice'
indicators:
- proficiency: Aware   # lowest
  text: Follows a design.
- {proficiency: Working, text: Draws one.}

# Last of all
kind: craft
---

A body.


It ends here.

"""


def test_only_the_fields_that_differ_are_touched(tmp_path: Path) -> None:
    file = tmp_path / "competencies/design.md"
    file.parent.mkdir()
    file.write_text(BY_HAND)
    (before,) = read_contents(tmp_path).contents.competencies.values()
    indicators = (*before.indicators, before.indicators[0].model_copy(update={"proficiency": "Expert", "text": "a: b"}))
    after = before.model_copy(update={"area": "Engineering", "indicators": indicators, "owner": None})
    assert write_documents(tmp_path, [after]) == (file,)
    expected = BY_HAND.replace("# the short one\n", "# the short one\narea: Engineering\n")
    expected = expected.replace("owner: 'Engineering practice'\n", "")
    added = 'text: Draws one.}\n- proficiency: Expert\n  text: "a: b"\n'
    assert file.read_text() == expected.replace("text: Draws one.}\n", added)
    assert read_contents(tmp_path).contents.competencies["design"] == after


def test_a_file_that_says_the_same_already_is_not_written(tmp_path: Path) -> None:
    file = tmp_path / "competencies/design.md"
    file.parent.mkdir()
    file.write_text(BY_HAND)
    assert write_documents(tmp_path, read_contents(tmp_path).contents.documents()) == ()
    assert file.read_text() == BY_HAND


def test_line_ends_and_permissions_of_a_file_stay(tmp_path: Path) -> None:
    file = tmp_path / "competencies/design.md"
    file.parent.mkdir()
    file.write_bytes(BY_HAND.replace("\n", "\r\n").encode())
    file.chmod(0o640)
    (before,) = read_contents(tmp_path).contents.competencies.values()
    write_documents(tmp_path, [before.model_copy(update={"kind": "art"})])
    assert file.read_bytes() == BY_HAND.replace("kind: craft", "kind: art").replace("\n", "\r\n").encode()
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_file_that_cannot_be_read_is_not_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "competencies/design.md"
    file.parent.mkdir()
    file.write_text("---\ntitle: [\n---\n")
    with pytest.raises(ContentFaults, match="cannot be read"):
        write_documents(tmp_path, [Competency(slug="design", title="Design")])
    assert file.read_text() == "---\ntitle: [\n---\n"


def everything_below(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), OSError(28, "No space left on device")])
def test_what_stops_the_writing_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: BaseException
) -> None:
    write_documents(tmp_path, world().documents())
    before = everything_below(tmp_path)
    folders = {path for path in tmp_path.rglob("*") if path.is_dir()}
    changed = [training.model_copy(update={"title": "Other"}) for training in world().trainings.values()]
    new = [Training(slug="new", title="New"), Level(slug="sales/seller", title="Seller", track="technical", order=1)]
    replace, calls = os.replace, []

    def stopping(source: Path, target: Path) -> None:
        calls.append(target)
        if len(calls) == 5:
            raise stop
        replace(source, target)

    monkeypatch.setattr(os, "replace", stopping)
    with pytest.raises((KeyboardInterrupt, EnvironmentFaultError)):
        write_documents(tmp_path, [new[1], *changed, new[0]])
    assert everything_below(tmp_path) == before
    assert {path for path in tmp_path.rglob("*") if path.is_dir()} == folders


def test_a_folder_that_cannot_be_made_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("a file")
    with pytest.raises(EnvironmentFaultError, match=r"Nothing was written to .*content/below: Not a directory"):
        write_documents(tmp_path / "content" / "below", world().documents())
