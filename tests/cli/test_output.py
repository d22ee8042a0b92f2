"""How commands speak: to whoever watches, to files, to programs that hang up, and about their own mistakes."""

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from select import select

import pytest
from commands import DAY, call, tree

PROGRAM = [sys.executable, "-m", "stepladder"]
ESCAPE = "\x1b"
COLOUR = re.compile(r"\x1b\[[0-9;]*(?:3[0-8]|9[0-7])[0-9;]*m")


def watched(*arguments: str | Path, **environment: str) -> tuple[int, str]:
    """Run ``stepladder`` on a terminal; what it shows there on standard error."""
    ours, theirs = pty.openpty()
    variables = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR", "CI"}}
    variables |= {"TERM": "xterm-256color", "COLUMNS": "80", **environment}
    with subprocess.Popen([*PROGRAM, *arguments], env=variables, stdout=subprocess.DEVNULL, stderr=theirs) as process:
        os.close(theirs)
        shown = b""
        while select([ours], [], [], 60)[0]:
            try:
                shown += os.read(ours, 65536)
            except OSError:  # Linux tells the end of a terminal like this
                break
        process.wait(timeout=20)
    os.close(ours)
    return process.returncode, shown.decode()


def test_a_person_who_watches_sees_how_far_a_build_is(content: Path, tmp_path: Path) -> None:
    code, shown = watched("build", "--content", content, "--out", tmp_path / "portal")
    assert code == 0
    for step in ("Reading the content", "Making 21 pages", "Indexing for search"):
        assert step in shown
    assert "━" in shown
    assert COLOUR.search(shown)


def test_without_colour_where_none_is_wanted(content: Path) -> None:
    code, shown = watched("check", content, NO_COLOR="1")
    assert code == 0
    assert "Reading" in shown
    assert not COLOUR.search(shown)
    _, told = watched("build", NO_COLOR="1")
    assert "Missing option" in told
    assert not COLOUR.search(told)


def test_no_progress_for_a_program_even_on_a_terminal(content: Path) -> None:
    assert watched("check", content, "--json") == (0, "")


def test_no_progress_in_a_file_even_where_colour_is_forced(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    assert ESCAPE not in call("check", content).err


@pytest.mark.parametrize("command", ["check {content} --json", "export-schema"])
def test_a_reader_who_hangs_up_is_no_accident(command: str, content: Path) -> None:
    arguments = command.format(content=content).split()
    reading, writing = os.pipe()
    os.close(reading)
    run = subprocess.run([*PROGRAM, *arguments], stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert (run.returncode, run.stderr) == (3, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, which Linux has")
def test_an_answer_that_cannot_be_written_is_told(content: Path) -> None:
    with Path("/dev/full").open("w") as full:
        command = [*PROGRAM, "check", content, "--json"]
        run = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (run.returncode, run.stderr) == (3, "No space left on device.\n")


def test_programs_read_utf_8_whatever_the_machine_speaks(own_content: Path) -> None:
    (own_content / "hats" / "prüfer.md").write_text("---\ntitle: Prüfer\n---\n", "utf-8")
    (own_content / "hats" / os.fsdecode(b"\xff.md")).write_text("---\ntitle: x\n---\n", "utf-8")
    variables = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    command = [*PROGRAM, "check", own_content, "--json"]
    run = subprocess.run(command, env=variables, capture_output=True, check=False)
    assert (run.returncode, run.stderr) == (1, b"")
    files = {Path(fault["file"]).name for fault in json.loads(run.stdout.decode("utf-8"))["faults"]}
    assert files == {"prüfer.md", r"\udcff.md"}


def test_a_mistake_of_ours_is_a_sentence_and_costs_nothing(
    content: Path, portal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mistake(*_: object) -> None:
        raise ZeroDivisionError("division\nby zero")

    monkeypatch.setattr("stepladder_portal.search.write_names", mistake)
    before = tree(portal.parent)
    told = call("build", "--content", content, "--as-of", DAY, "--out", portal)
    assert told.code == 3
    assert told.sentence.startswith("Stepladder made a mistake (ZeroDivisionError: division by zero); set STEPLADDER_")
    assert tree(portal.parent) == before
    shown = call("build", "--content", content, "--as-of", DAY, "--out", portal, debug="1")
    assert shown.code == 3
    assert "Traceback (most recent call last)" in shown.err
    assert shown.err.splitlines()[-1] == told.sentence


def test_where_an_error_told_on_purpose_arose_can_be_seen_too(tmp_path: Path) -> None:
    shown = call("check", tmp_path, debug="1")
    assert shown.code == 2
    assert "WrongUseError" in shown.err
    assert "Traceback" not in call("check", tmp_path, debug="0").err
