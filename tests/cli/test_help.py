"""Whoever asks for help gets it at once, with an example; programs get JSON, shells get completion."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from commands import call

import stepladder

PROGRAM = [sys.executable, "-m", "stepladder"]
VARIABLE = "_STEPLADDER_COMPLETE"
COMMANDS = ("check", "import", "template", "load", "serve", "build", "export-schema", "fairness")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example_of_itself_and_answers_in_json(command: str) -> None:
    help_text = call(command, "--help")
    assert help_text.code == 0
    assert f"Example: stepladder {command} " in " ".join(help_text.out.split())
    assert "--json" in help_text.out


def test_short_help_is_help() -> None:
    assert call("build", "-h").out == call("build", "--help").out


def test_the_help_lists_every_command() -> None:
    listed = call("--help").out
    assert all(f"│ {command} " in listed for command in COMMANDS)


def test_without_a_command_the_help_is_shown_as_for_wrong_use() -> None:
    bare = call()
    assert bare.code == 2
    assert "export-schema" in bare.out


def test_the_version_is_told() -> None:
    assert call("--version").out == f"stepladder {stepladder.__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["frobnicate"],
        ["build"],
        ["check", "--unknown"],
        ["import", "book.xlsx"],
    ],
    ids=" ".join,
)
def test_a_command_line_that_is_not_understood_is_wrong_use(arguments: list[str]) -> None:
    refused = call(*arguments)
    assert refused.code == 2
    assert refused.out == ""
    assert "Try 'stepladder" in refused.err


@pytest.mark.parametrize("day", ["yesterday", "2026-13-01", "21.11.2026"])
def test_a_day_that_is_none_is_answered_in_a_sentence(day: str) -> None:
    refused = call("build", "--out", "x", "--as-of", day)
    assert (refused.code, refused.sentence) == (2, f"{day} is no day; write the day for --as-of as 2026-11-21.")


@pytest.mark.parametrize("port", ["99999", "-1", "http"])
def test_a_port_that_is_none_is_answered_in_a_sentence(port: str) -> None:
    refused = call("serve", "--port", port)
    told = f"{port} is no port; give --port a number from 1 to 65535, or 0 for a free one."
    assert (refused.code, refused.sentence) == (2, told)


def test_help_speaks_only_of_what_there_is() -> None:
    assert "studio" not in call("load", "--help").out


def test_help_loads_nothing_that_only_the_work_needs() -> None:
    asked = (
        "import sys, stepladder.cli; from typer.testing import CliRunner;"
        "assert CliRunner().invoke(stepladder.cli.app, ['build', '--help']).exit_code == 0;"
        "print([name for name in ('tortoise', 'strawberry', 'mkdocs', 'openpyxl', 'uvicorn') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"


def test_bash_can_complete_commands_options_and_audiences() -> None:
    def completed(*words: str) -> set[str]:
        asked = {"COMP_WORDS": " ".join(words), "COMP_CWORD": str(len(words) - 1), VARIABLE: "complete_bash"}
        run = subprocess.run(PROGRAM, env={**os.environ, **asked}, capture_output=True, text=True, check=False)
        return set(run.stdout.split())

    assert completed("stepladder", "") == set(COMMANDS)
    assert "--dry-run" in completed("stepladder", "import", "--")
    assert completed("stepladder", "build", "--audience", "") == {"public", "staff"}


def test_the_completion_script_for_bash_is_shown() -> None:
    in_bash = ["bash", "-c", f"{' '.join(PROGRAM)} --show-completion; exit $?"]
    shown = subprocess.run(in_bash, capture_output=True, text=True, check=False)
    assert shown.returncode == 0, shown.stderr
    assert f"{VARIABLE}=complete_bash" in shown.stdout
    assert subprocess.run(["bash", "-n"], input=shown.stdout, text=True, check=False).returncode == 0


def test_the_schema_is_printed_as_the_contract_stands(tmp_path: Path) -> None:
    printed = call("export-schema")
    assert printed.code == 0
    assert call("export-schema", "--json").json == {"schema": f"{printed.out.rstrip()}\n"}
    file = tmp_path / "schema.graphql"
    assert call("export-schema", "--out", file).sentence == f"Wrote {file}."
    assert file.read_text("utf-8") == f"{printed.out.rstrip()}\n"
    assert call("export-schema", "--out", file, "--json").json == {"out": str(file)}
