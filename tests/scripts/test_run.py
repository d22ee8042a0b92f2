"""`make run`: one command to portal and API together, which ends cleanly and leaves nothing behind."""

import json
import os
import select
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from commands import call, pages_of, tree, write_world

SCRIPT = Path(__file__).parents[2] / "scripts" / "run.py"
NO_PROXY_HERE = {"HTTP_PROXY": "http://127.0.0.1:9", "http_proxy": "http://127.0.0.1:9", "NO_PROXY": "", "no_proxy": ""}

Running = subprocess.Popen[str]


@pytest.fixture
def port() -> int:
    """A port that nobody uses."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


@contextmanager
def running(
    port: int, content: Path, out: Path, database: Path, *options: str, **environment: str
) -> Iterator[Running]:
    """`make run` on folders of its own; whatever happens, it is ended, and nothing of it may be left running."""
    url = f"sqlite:///{database}"
    variables = os.environ | NO_PROXY_HERE | {"STEPLADDER_DATABASE_URL": url} | environment
    arguments = ["--port", str(port), "--content", content, "--out", out, *options]
    with subprocess.Popen(
        [sys.executable, SCRIPT, *arguments],
        cwd="/",
        env=variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            yield process
        finally:
            process.terminate()
            process.wait(timeout=60)
    assert not _with_variable(f"STEPLADDER_DATABASE_URL={url}")
    socket.create_server(("127.0.0.1", port)).close()


def _with_variable(variable: str) -> list[str]:
    """The processes that were started with a variable of the environment."""
    found = []
    for environment in Path("/proc").glob("[0-9]*/environ"):
        try:
            if variable.encode() in environment.read_bytes().split(b"\0"):
                found.append((environment.parent / "cmdline").read_text().replace("\0", " "))
        except OSError:  # somebody else's, or gone meanwhile
            continue
    return [command for command in found if command]


def until(process: Running, beginning: str) -> list[str]:
    """What it says on standard error up to a line."""
    lines: list[str] = []
    assert process.stderr is not None
    for line in process.stderr:
        lines.append(line.rstrip("\n"))
        if line.startswith(beginning):
            return lines
    pytest.fail(f"{beginning} was never said: {lines}")


def ask(url: str) -> tuple[int, bytes]:
    """Ask our own machine, past any proxy."""
    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(url, timeout=20) as answer:
        return answer.status, answer.read()


def test_it_says_when_it_is_ready_and_serves_portal_and_api_until_ctrl_c(
    port: int, content: Path, tmp_path: Path
) -> None:
    out, database = tmp_path / "build" / "portal", tmp_path / "var" / "stepladder.db"
    with running(port, content, out, database) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == f"Ready: http://127.0.0.1:{port}/\n"
        assert ask(f"http://127.0.0.1:{port}/readyz") == (200, b"ready\n")
        assert ask(f"http://127.0.0.1:{port}/") == (200, (out / "index.html").read_bytes())
        assert b'"data"' in ask(f"http://127.0.0.1:{port}/graphql?query=%7B__typename%7D")[1]
        assert (out / "mentors" / "noor-halvane" / "index.html").is_file(), "for one's own machine: the staff's portal"
        process.send_signal(signal.SIGINT)
        rest, told = process.communicate(timeout=60)
    assert process.returncode == 0
    assert rest == ""
    adds, loaded, built, stopped = told.splitlines()
    assert adds.startswith("Adds 1 organisation, ")
    assert (loaded, stopped) == ("Loaded as content revision 1.", "Stopped.")
    assert built == f"Built {pages_of(out)} pages of revision 1 for staff in {out}."
    assert [path.name for path in out.parent.iterdir()] == ["portal"]
    assert [path.name for path in database.parent.iterdir()] == ["stepladder.db"]


def test_what_the_environment_says_holds_for_service_and_build_alike(port: int, content: Path, tmp_path: Path) -> None:
    settings = {"STEPLADDER_AUDIENCE": "public", "STEPLADDER_AS_OF": "2026-11-02"}
    with running(port, content, tmp_path / "portal", tmp_path / "new.db", **settings) as process:
        told = until(process, "Built")[-1]
        assert process.stdout is not None
        assert process.stdout.readline() == f"Ready: http://127.0.0.1:{port}/\n"
        query = "%7BcontentRevision%7Baudience%20asOf%7D%7D"
        answered = ask(f"http://127.0.0.1:{port}/graphql?query={query}")[1]
    assert told.endswith(f" pages of revision 1 for public in {tmp_path}/portal.")
    assert json.loads(answered)["data"]["contentRevision"] == {"audience": "PUBLIC", "asOf": "2026-11-02"}


def test_what_is_chosen_goes_before_the_environment(port: int, content: Path, tmp_path: Path) -> None:
    settings = {"STEPLADDER_AUDIENCE": "public", "STEPLADDER_AS_OF": "2026-01-05"}
    options = ["--audience", "staff", "--as-of", "2026-11-02"]
    with running(port, content, tmp_path / "portal", tmp_path / "new.db", *options, **settings) as process:
        assert "for staff" in until(process, "Built")[-1]
    marker = json.loads((tmp_path / "portal" / ".stepladder-portal.json").read_text())
    assert (marker["audience"], marker["as_of"]) == ("staff", "2026-11-02")


def test_a_second_time_it_changes_nothing_and_an_impatient_ctrl_c_leaves_the_old_portal(
    port: int, content: Path, database: Path, tmp_path: Path
) -> None:
    out = tmp_path / "build" / "portal"
    assert call("build", "--content", content, "--out", out).code == 0
    before, kept = tree(out.parent), database.read_bytes()
    with running(port, content, out, database) as process:
        assert until(process, "Changes")[-1] == "Changes nothing: the database already has these contents."
        for _ in range(3):
            process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert told.startswith("Stopped")
    assert "Traceback" not in told
    assert tree(out.parent) == before
    assert database.read_bytes() == kept


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a process with the one that started it")
def test_killed_outright_it_takes_the_service_along_so_that_the_port_is_free_again(
    port: int, content: Path, tmp_path: Path
) -> None:
    with running(port, content, tmp_path / "portal", tmp_path / "new.db") as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("Ready")
        (service,) = _children(process.pid)
        process.kill()
        process.wait(timeout=60)
        with suppress(ProcessLookupError):  # it is gone already
            select.select([os.pidfd_open(service)], [], [], 60)


def _children(process: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def test_a_port_in_use_is_told_before_anything_is_done(port: int, content: Path, tmp_path: Path) -> None:
    (tmp_path / "portal").mkdir()
    (tmp_path / "portal" / "index.html").write_text("old")
    with (
        socket.create_server(("127.0.0.1", 0)) as taken,
        running(taken.getsockname()[1], content, tmp_path / "portal", tmp_path / "new.db") as process,
    ):
        out, told = process.communicate(timeout=60)
        taken.close()
    assert (process.returncode, out) == (3, "")
    assert told.startswith("Port ")
    assert len(told.splitlines()) == 1
    assert tree(tmp_path) == {"portal/index.html": b"old"}


def test_faults_in_the_content_are_told_and_end_it(port: int, tmp_path: Path) -> None:
    content = write_world(tmp_path / "content")
    (content / "hats" / "interviewer.md").write_text("---\ntitel: x\n---\n")
    with running(port, content, tmp_path / "portal", tmp_path / "new.db") as process:
        out, told = process.communicate(timeout=60)
    assert (process.returncode, out) == (1, "")
    assert f"{content}/hats/interviewer.md:2:1: " in told
    assert not (tmp_path / "portal").exists()
