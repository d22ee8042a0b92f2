"""Commands of ours that run beside each other: a service, and steps that need it. None outlives who started it."""

import contextlib
import ctypes
import json
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from types import FrameType

_STEPLADDER = Path(sys.executable).with_name("stepladder")
_PATIENCE = 120.0
"""Seconds in which the service has to answer, and in which an interrupted step has to clear up."""
_ENVIRONMENT, INTERRUPTED = 3, 130
"""Exit codes."""
_ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_PR_SET_PDEATHSIG = 1


class LeavingError(Exception):
    """A step has failed and has said why; ``code`` is how to leave."""

    def __init__(self, code: int) -> None:
        self.code = code


class Commands:
    """Commands of ours, run in a folder. Each has a session of its own, so that Ctrl-C reaches it from here alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._service: subprocess.Popen[bytes] | None = None
        self._step: subprocess.Popen[bytes] | None = None
        self._starting = self._interrupted = False
        for ending in _ENDINGS:  # also where the shell has told a background job to ignore Ctrl-C
            signal.signal(ending, self._interrupt)

    def _interrupt(self, _: int, __: FrameType | None) -> None:
        _ignore_signals()  # the first is enough: what is under way is ended in good order, however often it is sent
        self._interrupted = True
        if not self._starting:
            raise KeyboardInterrupt

    def serve(self, *arguments: str | Path) -> None:
        """Start the service, and wait until it says that it answers: what answers there may be somebody else."""
        self._starting = True
        self._service = self._start("serve", "--json", *arguments, stdout=subprocess.PIPE)
        self._started()
        if "api" not in _announced(self._service):
            raise LeavingError(self.stay() or _ENVIRONMENT)

    def run(self, *arguments: str | Path) -> None:
        """Run one command to its end."""
        self._starting = True
        self._step = self._start(*arguments)
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
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            if self._service and self._service.poll() is not None:
                raise LeavingError(self.stay() or _ENVIRONMENT)
            try:
                with direct.open(url, timeout=5):
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        print(f"The service did not answer at {url} within {_PATIENCE:.0f} seconds.", file=sys.stderr)
        raise LeavingError(_ENVIRONMENT)

    def _start(self, *arguments: str | Path, stdout: int | None = None) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(  # noqa: S603 - our own command
            [_STEPLADDER, *arguments],
            cwd=self._folder,
            start_new_session=True,
            stdout=stdout,
            preexec_fn=_end_with_parent,  # noqa: PLW1509 - it starts before we have any thread
        )

    def end(self) -> None:
        """End what still runs, and wait until it has cleared up. A step tells that it was stopped."""
        _ignore_signals()
        if self._step and self._step.poll() is None:
            _end(self._step, signal.SIGINT)
        if self._interrupted and (self._step is None or self._step.returncode != INTERRUPTED):
            print("Stopped.", file=sys.stderr)
        if self._service and self._service.poll() is None:
            _end(self._service, signal.SIGTERM)


def _announced(service: "subprocess.Popen[bytes]") -> dict[str, object]:
    """The first thing that the service answers: where it is, or what kept it from starting. Nothing if it was ended."""
    lines: list[bytes] = []
    for line in service.stdout or ():
        lines.append(line)
        if line == b"}\n":
            answered: dict[str, object] = json.loads(b"".join(lines))
            return answered
    return {}


def _end_with_parent() -> None:
    """Ask the system to end this process when the one that started it is killed, where it can (Linux)."""
    with contextlib.suppress(AttributeError, OSError):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def _end(process: subprocess.Popen[bytes], ending: signal.Signals) -> None:
    process.send_signal(ending)
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _ignore_signals() -> None:
    for ending in _ENDINGS:
        signal.signal(ending, signal.SIG_IGN)


def _left(code: int) -> int:
    """The exit code of a process, also where a signal ended it."""
    return code if code >= 0 else 128 - code
