"""One at a time: what the workers of a test run must not do side by side."""

import fcntl
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def one_at_a_time(what: str) -> Iterator[None]:
    """Wait until no other process is about the same; the system lets go of it when a process is killed."""
    with (Path(tempfile.gettempdir()) / f"stepladder-tests-{what}-{os.getuid()}.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
