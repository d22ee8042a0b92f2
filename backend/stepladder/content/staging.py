"""Replaces a set of files, all of them or none.

Everything is written beside the goal first, where a full disk shows itself before anything has changed. Then each file
takes its place by one rename; whatever stops that puts back what stood there.
"""

import os
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from stepladder.errors import EnvironmentFaultError


def replace_files(folder: Path, contents: Mapping[Path, bytes]) -> None:
    """Write ``contents``, whose paths are relative to ``folder``.

    Raises EnvironmentFaultError where the files cannot be written; then, as after Ctrl-C, all is as it was before.
    """
    if not contents:
        return
    swap = _Swap(folder)
    try:
        swap.stage(contents)
        swap.move(contents)
    except OSError as error:
        swap.undo()
        reason = error.strerror or str(error)
        raise EnvironmentFaultError(f"Nothing was written to {folder}: {reason}.") from error
    except BaseException:
        swap.undo()
        raise
    swap.tidy()


_PREFIX = ".staging-"


def _sweep(folder: Path) -> None:
    """Clear up after a process that was killed."""
    for left_over in folder.glob(f"{_PREFIX}*"):
        if not _is_running(left_over.name.removeprefix(_PREFIX).partition("-")[0]):
            shutil.rmtree(left_over, ignore_errors=True)


def _is_running(process: str) -> bool:
    try:
        os.kill(int(process), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return True


@dataclass
class _Swap:
    folder: Path
    staging: Path | None = None
    made: list[Path] = field(default_factory=list)
    """Folders that were not there before, outermost first."""
    moved: list[tuple[Path, Path | None]] = field(default_factory=list)
    """Files that may have been replaced, each with the copy of what stood there, or None where it is new."""

    def stage(self, contents: Mapping[Path, bytes]) -> None:
        self._make(self.folder)
        _sweep(self.folder)
        self.staging = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-", dir=self.folder))
        for number, content in enumerate(contents.values()):
            (self.staging / f"{number}.new").write_bytes(content)

    def move(self, contents: Mapping[Path, bytes]) -> None:
        assert self.staging is not None  # noqa: S101 - stage comes first
        for number, path in enumerate(contents):
            target = (self.folder / path).resolve()
            staged = self.staging / f"{number}.new"
            if target.exists():
                kept = self.staging / f"{number}.old"
                shutil.copy2(target, kept)
                shutil.copymode(target, staged)
                self.moved.append((target, kept))
            else:
                self._make(target.parent)
                self.moved.append((target, None))
            os.replace(staged, target)

    def undo(self) -> None:
        for target, kept in reversed(self.moved):
            if kept is None:
                target.unlink(missing_ok=True)
            else:
                os.replace(kept, target)
        self.tidy()
        for folder in reversed(self.made):
            with suppress(OSError):
                folder.rmdir()

    def tidy(self) -> None:
        if self.staging is not None:
            shutil.rmtree(self.staging, ignore_errors=True)

    def _make(self, folder: Path) -> None:
        missing = [path for path in (folder, *folder.parents) if not path.exists()]
        for path in reversed(missing):
            self.made.append(path)
            path.mkdir()
