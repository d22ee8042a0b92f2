"""`check` tells everything that is wrong, at once, in words and as data."""

from pathlib import Path

from commands import call
from world import a_level, world_with

from stepladder.content.write import write_documents


def test_content_without_fault_is_done(content: Path) -> None:
    checked = call("check", content)
    assert (checked.code, checked.out) == (0, "")
    assert checked.sentence == "19 documents: no fault."
    assert call("check", content, "--json").json == {"faults": []}


def test_every_fault_of_every_file_is_told_with_its_place(own_content: Path) -> None:
    _spoil(own_content)
    checked = call("check", own_content)
    assert (checked.code, checked.out) == (1, "")
    *told, verdict = checked.err.splitlines()
    assert any(line.startswith(f"{own_content}/competencies/coaching.md:2:") for line in told)
    assert any(line.startswith(f"{own_content}/mentors/noor-halvane.md:") for line in told)
    assert any(line.startswith(f"{own_content}/levels/engineering/team-lead.md:") for line in told)
    assert verdict.endswith(": 4 faults.")


def test_faults_are_data_for_a_program(own_content: Path) -> None:
    _spoil(own_content)
    checked = call("check", own_content, "--json")
    assert (checked.code, checked.err) == (1, "")
    assert list(checked.json) == ["faults"]
    faults = checked.json["faults"]
    assert len([fault for fault in faults if fault["severity"] == "error"]) == 4
    for fault in faults:
        assert set(fault) == {"file", "line", "column", "sheet", "cell", "code", "message", "hint", "severity"}
    unknown = next(fault for fault in faults if fault["code"] == "unknown-field")
    assert unknown["file"] == f"{own_content}/competencies/coaching.md"
    assert (unknown["line"], unknown["column"], unknown["sheet"], unknown["cell"]) == (2, 1, None, None)
    assert "title" in unknown["hint"]


def test_warnings_alone_are_told_and_pass(tmp_path: Path) -> None:
    wordless = a_level("engineering/fellow", status="retired", expectations=())
    write_documents(tmp_path, world_with(wordless).documents())
    checked = call("check", tmp_path)
    assert checked.code == 0, checked.err
    warning, verdict = checked.err.splitlines()
    assert warning.startswith(f"{tmp_path}/levels/engineering/fellow.md:5:9: warning: ")
    assert verdict == "20 documents: no fault, 1 warning."
    assert [fault["severity"] for fault in call("check", tmp_path, "--json").json["faults"]] == ["warning"]


def test_many_warnings_that_say_the_same_are_one_line_unless_each_is_asked_for(tmp_path: Path) -> None:
    """A hundred lines about one habit hide the one line about a mistake; whoever works through them wants each."""
    wordless = [a_level(f"engineering/fellow-{number}", status="retired", expectations=()) for number in range(9)]
    write_documents(tmp_path, world_with(*wordless).documents())
    warning, verdict, more = call("check", tmp_path).err.splitlines()
    assert warning.startswith("warning: 9 things have no text yet, say ")
    assert f"({tmp_path}/levels/engineering/fellow-0.md:5:9 and 8 more)" in warning
    assert verdict == "28 documents: no fault, 9 warnings."
    assert more == f"Each of them in a line of its own: stepladder check {tmp_path} --each"
    *each, verdict = call("check", tmp_path, "--each").err.splitlines()
    assert [line.partition(":")[0] for line in each] == [
        f"{tmp_path}/levels/engineering/fellow-{number}.md" for number in range(9)
    ]
    assert len(call("check", tmp_path, "--json").json["faults"]) == 9


def test_the_folder_is_content_where_none_is_named(content: Path) -> None:
    assert call("check", cwd=content.parent).sentence == "19 documents: no fault."


def test_a_folder_that_is_missing_or_empty_is_wrong_use(tmp_path: Path) -> None:
    missing = call("check", tmp_path / "nowhere")
    assert missing.code == 2
    assert missing.sentence.startswith(f"There is no content folder {tmp_path}/nowhere;")
    empty = call("check", tmp_path, "--json")
    assert (empty.code, empty.json["error"]["code"]) == (2, "wrong-use")
    assert empty.sentence.startswith(f"The folder {tmp_path} holds no content;")


def _spoil(content: Path) -> None:
    """Make four faults in three files: a title that has another name is missing, too."""
    _replace(content / "competencies" / "coaching.md", "title:", "titel:")
    _replace(content / "mentors" / "noor-halvane.md", "agreed_on: 2026", "agreed_on: 20x6")
    _replace(content / "levels" / "engineering" / "team-lead.md", "competency: teamwork", "competency: teamwrok")


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text, text
    file.write_text(text.replace(old, new, 1), "utf-8")
