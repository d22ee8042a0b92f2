"""From a finished folder to the published one, in one step that either happened or did not."""

import ctypes
import errno
import glob
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from stepladder_portal.errors import BuildError

MARKER = ".stepladder-portal.json"
"""The file by which a folder is known as a portal that may be replaced."""

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def refuse_foreign(out: Path) -> None:
    """Raise BuildError where ``out`` holds something that is not a portal, so that nobody's files are replaced."""
    if out.is_dir() and any(out.iterdir()) and not (out / MARKER).exists():
        raise BuildError(f"{out} holds files that are not a portal; name an empty or a new folder, or remove it first.")
    if out.exists() and not out.is_dir():
        raise BuildError(f"{out} is a file; name a folder.")


@contextmanager
def staging(out: Path) -> Iterator[Path]:
    """A new folder beside ``out`` to build in. Whatever happens, it is gone afterwards."""
    out.parent.mkdir(parents=True, exist_ok=True)
    for left_over in out.parent.glob(f".{glob.escape(out.name)}.building-*"):
        if not _is_running(left_over.name.rpartition("-")[2]):
            shutil.rmtree(left_over, ignore_errors=True)
    folder = out.parent / f".{out.name}.building-{os.getpid()}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def publish(finished: Path, out: Path) -> None:
    """Put ``finished`` in the place of ``out``. Readers see the old portal or the new one, never a mixture."""
    if not out.exists():
        finished.rename(out)
        return
    if not _exchange(finished, out):
        aside = finished.with_name(f"{finished.name}.old")
        out.rename(aside)
        try:
            finished.rename(out)
        except BaseException:
            aside.rename(out)
            raise
        shutil.rmtree(aside, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders by one system call, where the system has it (Linux's renameat2)."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}:
        return False
    raise OSError(code, os.strerror(code), str(other))


def _is_running(process: str) -> bool:
    try:
        os.kill(int(process), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return True
