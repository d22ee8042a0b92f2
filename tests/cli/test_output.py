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
    for step in ("Reading the content", "Asking for levels", "Making pages", "Indexing for search"):
        assert step in shown
    assert re.search(r"Making pages.*?\b([1-9][0-9]*) of \1\b", shown), "the bar comes to its end"
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
@pytest.mark.parametrize("buffering", [{}, {"PYTHONUNBUFFERED": "1"}])
def test_an_answer_that_cannot_be_written_is_told(content: Path, buffering: dict[str, str]) -> None:
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"} | buffering
    with Path("/dev/full").open("w") as full:
        command = [*PROGRAM, "check", content, "--json"]
        run = subprocess.run(command, env=variables, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
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


TROUBLES = {
    "check nowhere": "wrong-use",
    "load nowhere": "wrong-use",
    "import there --into content --prefix A_": "wrong-use",
    "serve --port http": "wrong-use",
    "build --out x --audience friends": "wrong-use",
    "build": "wrong-use",
    "check --unknown": "wrong-use",
    "frobnicate": "wrong-use",
    "template there/book.xlsx": "environment",
    "build --out x --api http://127.0.0.1:9/graphql": "environment",
    "export-schema --out there/schema.graphql": "environment",
}


@pytest.mark.parametrize("command", TROUBLES)
def test_a_program_is_told_what_went_wrong_in_json_as_well(command: str, tmp_path: Path) -> None:
    (tmp_path / "there").write_text("a file, and no folder")
    told = call(*command.split(), "--json", cwd=tmp_path)
    error = told.json["error"]
    assert told.json == {"error": error}
    assert error == {"code": TROUBLES[command], "message": error["message"], "exit": told.code}
    assert told.code == {"wrong-use": 2, "environment": 3}[TROUBLES[command]]
    assert error["message"]
    assert " ".join(error["message"].split()[:2]) in told.err
    assert call(*command.split(), cwd=tmp_path).out == ""


def test_faults_in_the_content_are_told_to_a_program_as_faults(own_content: Path) -> None:
    (own_content / "hats" / "interviewer.md").write_text("---\ntitel: x\n---\n")
    for command in (["check", own_content], ["load", own_content], ["build", "--content", own_content, "--out", "x"]):
        told = call(*command, "--json", database_url="sqlite:////dev/null/x.db")
        assert (told.code, set(told.json)) == (1, {"faults"})


def test_a_program_learns_of_a_mistake_of_ours(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def mistake(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("stepladder.cli.reading.checked", mistake)
    error = call("check", content, "--json").json["error"]
    assert (error["code"], error["exit"]) == ("bug", 3)


def test_a_mistake_of_ours_while_the_api_is_asked_is_not_blamed_on_the_api(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mistake(_: str) -> None:
        raise KeyError("ours")

    monkeypatch.setattr("stepladder_portal.client.operation", mistake)
    for source in (["--content", content], ["--api", "http://127.0.0.1:9/graphql"]):
        told = call("build", *source, "--out", tmp_path / "portal")
        assert told.sentence.startswith("Stepladder made a mistake (KeyError: 'ours');")


def test_what_the_service_of_a_build_refuses_names_no_address_that_nobody_can_open(
    content: Path, tmp_path: Path
) -> None:
    told = call("build", "--content", content, "--out", tmp_path / "portal", max_body_bytes="1")
    assert told.code == 3
    assert told.sentence.startswith("The service answered home with an error: ")
    assert "http" not in told.sentence


def test_a_mistake_of_ours_is_a_sentence_and_costs_nothing(
    content: Path, portal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mistake(*_: object) -> None:
        raise ZeroDivisionError("division\nby zero")

    monkeypatch.setattr("stepladder_portal.naming.write_names", mistake)
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
