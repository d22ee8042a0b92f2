"""What the Makefile hands on: the audience, the day and the port that somebody asks for."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMMANDS = {"run": "scripts/run.py", "portal": "stepladder build"}

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="needs make: apt-get install make")


def last_line(*arguments: str, **environment: str) -> str:
    """What make would run in the end."""
    mine = {name: value for name, value in os.environ.items() if not name.startswith(("STEPLADDER_", "MAKE"))}
    command = ["make", "--no-print-directory", "--dry-run", *arguments]
    told = subprocess.run(command, cwd=ROOT, env=mine | environment, capture_output=True, text=True, check=True)
    return told.stdout.splitlines()[-1]


@pytest.mark.parametrize("target", COMMANDS)
def test_it_is_for_staff_today_unless_something_else_is_said(target: str) -> None:
    line = last_line(target)
    assert COMMANDS[target] in line
    assert "--audience staff" in line
    assert "--as-of" not in line


@pytest.mark.parametrize("target", COMMANDS)
def test_a_setting_of_the_environment_is_heard_and_what_is_asked_for_goes_before_it(target: str) -> None:
    assert "--audience public" in last_line(target, STEPLADDER_AUDIENCE="public")
    asked = last_line(target, "AUDIENCE=staff", "AS_OF=2026-11-21", STEPLADDER_AUDIENCE="public")
    assert "--audience staff" in asked
    assert "--as-of 2026-11-21" in asked


def test_run_takes_another_port() -> None:
    assert "--port 8080" in last_line("run", PORT="8080")
