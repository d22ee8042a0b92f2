"""The command line as tests use it: in this process where that is enough, as a program of its own where it is not."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from turns import made_once
from typer.testing import CliRunner
from world import world

from stepladder.cli import app
from stepladder.content.write import write_documents

TESTS = Path(__file__).parent
ROOT = TESTS.parent
DAY = "2026-11-02"
"""The day that is today in the small world."""

SAMPLES_DAY = "2026-11-21"
"""The day that is today in the portals of the sample."""


@dataclass(frozen=True)
class Ended:
    """How a command has ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it answered with ``--json``."""
        return json.loads(self.out)

    @property
    def sentence(self) -> str:
        """The only line it wrote to standard error; there must be no other."""
        (line,) = self.err.splitlines()
        return line


def call(*arguments: str | Path, cwd: Path | None = None, **environment: str) -> Ended:
    """Run ``stepladder`` in this process. Environment variables are named without ``STEPLADDER_``."""
    with chdir(cwd or Path()):
        result = CliRunner().invoke(app, [str(argument) for argument in arguments], env=_variables(environment))
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Ended(result.exit_code, result.stdout, result.stderr)


@contextmanager
def program(
    *arguments: str | Path, cwd: Path | None = None, at: str | None = None, **environment: str
) -> Iterator["subprocess.Popen[str]"]:
    """Run ``stepladder`` as a program in a session of its own; with ``at`` it halts there (see ``halting``)."""
    begin = [sys.executable, "-m", "stepladder"] if at is None else [sys.executable, TESTS / "halting.py", at]
    with subprocess.Popen(
        [*begin, *arguments],
        cwd=cwd,
        env={**os.environ, **_variables(environment)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()


@contextmanager
def serving(database: Path, *options: str | Path, **environment: str) -> Iterator[dict[str, str]]:
    """Run ``stepladder serve`` on a free port; what it announced tells where."""
    variables = {"database_url": f"sqlite:///{database}", **environment}
    with program("serve", "--port", "0", "--json", *options, **variables) as service:
        assert service.stdout is not None
        yield json.loads("".join(iter(service.stdout.readline, "}\n")) + "}")
        service.terminate()
        service.communicate(timeout=20)


def ended(process: "subprocess.Popen[str]") -> Ended:
    """Wait for a program to end."""
    out, err = process.communicate(timeout=60)
    return Ended(process.returncode, out, err)


def ended_at(at: str, ending: signal.Signals, *arguments: str | Path, **options: Any) -> Ended:
    """Send a signal to a command at the very moment when it calls ``at``, and wait for its end."""
    with program(*arguments, at=at, **options) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line == "halted\n", f"{at} was never called: {line}{ended(process)}"
        process.send_signal(ending)
        return ended(process)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with what it holds."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def sample_portal(runs: pytest.TempPathFactory) -> Path:
    """The sample's portal for staff as `make portal` builds it, one for all workers of a run. Not to be changed."""

    def build(folder: Path) -> None:
        command = ["build", "--content", ROOT / "content", "--audience", "staff", "--as-of", SAMPLES_DAY]
        begin = [sys.executable, "-m", "stepladder"]
        run = subprocess.run(
            [*begin, *command, "--out", folder / "portal"], capture_output=True, text=True, check=False
        )
        assert run.returncode == 0, run.stderr

    return made_once(runs, "sample", build) / "portal"


def write_world(folder: Path) -> Path:
    """The small world as a content folder."""
    write_documents(folder, world().documents())
    return folder


def _variables(environment: Mapping[str, str]) -> dict[str, str]:
    return {f"STEPLADDER_{name.upper()}": value for name, value in environment.items()}


def pages_of(portal: Path) -> int:
    """How many pages of a portal were made from the catalog: not those written by hand, nor those that lead on."""
    written = (Path(__file__).parents[1] / "site" / "docs").rglob("*.md")
    by_hand = [page for page in written if not Path(page.stem).suffix]  # about.de.md is the same page as about.md
    pages = [page for page in portal.rglob("index.html") if b'http-equiv="refresh"' not in page.read_bytes()]
    return len(pages) - len(by_hand)
