"""What the workers of a test run must not do side by side, and what they need not do twice."""

import fcntl
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def one_at_a_time(what: str) -> Iterator[None]:
    """Wait until no other process is about the same; the system lets go of it when a process is killed."""
    with (Path(tempfile.gettempdir()) / f"stepladder-tests-{what}-{os.getuid()}.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def made_once(runs: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """A folder for all workers of a test run, filled by whichever of them needs it first. Not to be changed.

    The others wait meanwhile; where filling it fails, the next of them tries again.
    """
    run = runs.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        run = run.parent  # the folder of the run, in which each worker has one of its own
    folder = run / name
    with (run / f"{name}.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            making = Path(tempfile.mkdtemp(prefix=f"{name}-", dir=run))
            make(making)
            making.rename(folder)
    return folder
