"""The service up, content into the database, the portal built from its API, and both served: `make run`."""

import argparse
import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from datetime import date
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parent.parent
STEPLADDER = Path(sys.executable).with_name("stepladder")
PATIENCE = 120.0
"""Seconds in which the service has to answer, and in which an interrupted step has to clear up."""
ENVIRONMENT, INTERRUPTED = 3, 130
ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class LeavingError(Exception):
    """A step has failed and has said why; ``code`` is how to leave."""

    def __init__(self, code: int) -> None:
        self.code = code


def main() -> int:
    """Run until Ctrl-C: 0 when it came after `Ready`, else 130, or the exit code of the step that failed."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--port", type=int, default=8000)
    arguments.add_argument("--audience", choices=["public", "staff"], help="else STEPLADDER_AUDIENCE, else staff")
    arguments.add_argument(
        "--as-of", type=day, metavar="DATE", help="the day that counts as today; else STEPLADDER_AS_OF"
    )
    arguments.add_argument("--content", type=Path, default=ROOT / "content", metavar="DIR")
    arguments.add_argument("--out", type=Path, default=ROOT / "build" / "portal", metavar="DIR")
    chosen = arguments.parse_args()
    # Service and build are for one audience and one day: what was chosen, else what the environment says.
    os.environ["STEPLADDER_AUDIENCE"] = chosen.audience or os.environ.get("STEPLADDER_AUDIENCE") or "staff"
    if chosen.as_of:
        os.environ["STEPLADDER_AS_OF"] = chosen.as_of.isoformat()
    address = f"http://127.0.0.1:{chosen.port}"
    commands = Commands()
    code = INTERRUPTED
    try:
        # The service comes first: a port that somebody else has is told before anything is changed.
        commands.serve("--port", str(chosen.port), "--portal", chosen.out.absolute())
        commands.run("load", shown(chosen.content))
        commands.run("build", "--api", f"{address}/graphql", "--out", shown(chosen.out))
        commands.wait_for(f"{address}/readyz")
        code = 0
        print(f"Ready: {address}/", flush=True)
        return commands.stay()
    except LeavingError as leaving:
        return leaving.code
    except KeyboardInterrupt:
        return code
    finally:
        commands.end()


def day(typed: str) -> date:
    """A day as it is typed; argparse tells what is none by this function's name."""
    return date.fromisoformat(typed)


def shown(folder: Path) -> Path:
    """A folder as messages should name it: from the project's root, where it is below it."""
    folder = folder.absolute()
    return folder.relative_to(ROOT) if folder.is_relative_to(ROOT) else folder


class Commands:
    """Commands of ours that run. Each has a session of its own, so that Ctrl-C reaches it from here alone."""

    def __init__(self) -> None:
        self._service: subprocess.Popen[bytes] | None = None
        self._step: subprocess.Popen[bytes] | None = None
        self._starting = self._interrupted = False
        for ending in ENDINGS:  # also where the shell has told a background job to ignore Ctrl-C
            signal.signal(ending, self._interrupt)

    def _interrupt(self, _: int, __: FrameType | None) -> None:
        _ignore_signals()  # the first is enough: what is under way is ended in good order, however often it is sent
        self._interrupted = True
        if not self._starting:
            raise KeyboardInterrupt

    def serve(self, *arguments: str | Path) -> None:
        """Start the service, and wait until it says that it answers: what answers there may be somebody else."""
        self._starting = True
        self._service = _start("serve", "--json", *arguments, stdout=subprocess.PIPE)
        self._started()
        if not self._service.stdout or not self._service.stdout.readline():
            raise LeavingError(self.stay() or ENVIRONMENT)

    def run(self, *arguments: str | Path) -> None:
        """Run one command to its end."""
        self._starting = True
        self._step = _start(*arguments)
        self._started()
        if code := _left(self._step.wait()):
            raise LeavingError(code)
        self._step = None

    def _started(self) -> None:
        """A process is known only now: one that was started and not known could not be ended."""
        self._starting = False
        if self._interrupted:
            raise KeyboardInterrupt

    def stay(self) -> int:
        """Wait for the end of the service."""
        return _left(self._service.wait()) if self._service else 0

    def wait_for(self, url: str) -> None:
        """Wait until an address answers with 200, or the service has left."""
        direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if self._service and self._service.poll() is not None:
                raise LeavingError(self.stay() or ENVIRONMENT)
            try:
                with direct.open(url, timeout=5):
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        print(f"The service did not answer at {url} within {PATIENCE:.0f} seconds.", file=sys.stderr)
        raise LeavingError(ENVIRONMENT)

    def end(self) -> None:
        """End what still runs, and wait until it has cleared up. A step tells that it was stopped."""
        _ignore_signals()
        if self._step and self._step.poll() is None:
            _end(self._step, signal.SIGINT)
        if self._interrupted and (self._step is None or self._step.returncode != INTERRUPTED):
            print("Stopped.", file=sys.stderr)
        if self._service and self._service.poll() is None:
            _end(self._service, signal.SIGTERM)


def _start(*arguments: str | Path, stdout: int | None = None) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [STEPLADDER, *arguments], cwd=ROOT, start_new_session=True, stdout=stdout, preexec_fn=_end_with_parent
    )


def _end_with_parent() -> None:
    """Ask the system to end this process when the one that started it is killed, where it can (Linux)."""
    with contextlib.suppress(AttributeError, OSError):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


_PR_SET_PDEATHSIG = 1


def _end(process: subprocess.Popen[bytes], ending: signal.Signals) -> None:
    process.send_signal(ending)
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _ignore_signals() -> None:
    for ending in ENDINGS:
        signal.signal(ending, signal.SIG_IGN)


def _left(code: int) -> int:
    """The exit code of a process, also where a signal ended it."""
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main())
