"""The build script: from an address to a portal, or from what it finds itself."""

import os
import subprocess
import sys
from pathlib import Path

from commands import DAY, pages_of, serving

SCRIPT = Path(__file__).parents[2] / "scripts" / "build_portal.py"


def run(*arguments: str | Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run the script in a folder that is not the project's."""
    command = [sys.executable, SCRIPT, "--as-of", DAY, *arguments]
    variables = {**os.environ, **environment}
    return subprocess.run(command, cwd="/", env=variables, capture_output=True, text=True, check=False)


def test_it_asks_an_api_over_http(database: Path, tmp_path: Path) -> None:
    out = tmp_path / "portal"
    with serving(database, audience="staff") as told:
        made = run("--api", told["api"], "--audience", "staff", "--out", out)
    assert made.stderr == f"Built {pages_of(out)} pages of revision 1 for staff in {out}.\n"
    assert made.returncode == 0
    assert (out / "mentors" / "noor-halvane" / "index.html").is_file()


def test_without_an_api_it_starts_the_service_for_itself(database: Path, tmp_path: Path) -> None:
    out = tmp_path / "portal"
    made = run("--out", out, STEPLADDER_DATABASE_URL=f"sqlite:///{database}")
    assert made.stderr == f"Built {pages_of(out)} pages of revision 1 for public in {out}.\n"
    assert made.returncode == 0
    assert not (out / "mentors" / "noor-halvane").exists()


def test_what_goes_wrong_is_told_as_by_the_command(tmp_path: Path) -> None:
    refused = run("--api", "http://127.0.0.1:9/graphql", "--out", tmp_path / "portal")
    assert refused.returncode == 3
    assert refused.stderr.startswith("The API at http://127.0.0.1:9/graphql does not answer")
    assert len(refused.stderr.splitlines()) == 1
    assert not list(tmp_path.iterdir())
