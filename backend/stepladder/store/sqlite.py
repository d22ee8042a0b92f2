"""SQLite: one file, no server, the embedded default."""

import errno
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import unquote

from stepladder.errors import EnvironmentFaultError

MEMORY = ":memory:"
_PATIENCE_MS = 10_000
"""How long to wait for another program that is writing."""

_MEANINGS = {
    "locked": "is busy: another program is writing to it; try again when it has ended",
    "is full": "has no room left on its disk; make room and try again",
    "readonly": "cannot be written; give this user the right to write it and its folder",
    "unable to open": "cannot be opened; give this user the right to read and write it and its folder",
    "disk i/o error": "cannot be read or written; look at its disk",
    "malformed": "is damaged; put a copy back, or move it away to begin anew",
    "not a database": "is not a SQLite database; move it away, or set STEPLADDER_DATABASE_URL to another file",
}


@dataclass(frozen=True)
class SqlitePlace:
    """A SQLite file, or ``:memory:``."""

    path: str

    dialect: ClassVar[str] = "sqlite"
    steady_reading: ClassVar[None] = None

    @classmethod
    def of(cls, url: str) -> "SqlitePlace":
        """``sqlite:///var/x.db`` is relative to the current folder, ``sqlite:////var/x.db`` is absolute."""
        path = unquote(url.removeprefix("sqlite://").removeprefix("/"))
        if not path:
            raise EnvironmentFaultError(
                "STEPLADDER_DATABASE_URL names no file: write it as sqlite:///var/stepladder.db (relative) "
                "or sqlite:////var/lib/stepladder.db (absolute)."
            )
        return cls(path)

    @property
    def name(self) -> str:
        """The file as it was given."""
        return self.path

    @property
    def settings(self) -> dict[str, Any]:
        """Tortoise sets what is not a credential as a PRAGMA, in this order."""
        pragmas = {"busy_timeout": _PATIENCE_MS, "journal_mode": "WAL", "foreign_keys": "ON"}
        return {"engine": "tortoise.backends.sqlite", "credentials": {"file_path": self.path, **pragmas}}

    async def probe(self) -> None:
        """Make the folder, and try to write. One that another program is writing to can be written."""
        if self.path == MEMORY:
            return
        self._make_folder()
        try:
            with closing(sqlite3.connect(self.path, timeout=1, isolation_level=None)) as connection:
                connection.execute("PRAGMA schema_version")
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("BEGIN IMMEDIATE")
                connection.execute("ROLLBACK")
        except sqlite3.Error as error:
            if "locked" not in str(error):
                meaning = self.explain(error) or f"The database {self.name} cannot be used: {error}."
                raise EnvironmentFaultError(meaning) from error

    def _make_folder(self) -> None:
        folder = Path(self.path).parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = "a file stands in its way" if error.errno in {errno.EEXIST, errno.ENOTDIR} else error.strerror
            raise EnvironmentFaultError(f"The folder {folder} for the database cannot be made: {reason}.") from error
        if Path(self.path).is_dir():
            raise EnvironmentFaultError(
                f"The database {self.name} is a folder: set STEPLADDER_DATABASE_URL to a file in it."
            )

    def explain(self, error: BaseException) -> str | None:
        """SQLite tells its errors by their words alone."""
        words = str(error).lower()
        meaning = next((meaning for mark, meaning in _MEANINGS.items() if mark in words), None)
        return f"The database {self.name} {meaning}." if meaning else None
