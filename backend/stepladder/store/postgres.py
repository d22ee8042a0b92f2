"""PostgreSQL: the same rows on a server."""

from dataclasses import dataclass, field
from typing import Any, ClassVar
from urllib.parse import parse_qsl, unquote, urlsplit

import asyncpg  # type: ignore[import-untyped]

from stepladder.errors import EnvironmentFaultError

_PATIENCE = 10.0
"""Seconds to wait for the server to answer."""

_MEANINGS: dict[tuple[type[BaseException], ...], str] = {
    (asyncpg.InvalidPasswordError, asyncpg.InvalidAuthorizationSpecificationError): (
        "did not let us in; check user and password in STEPLADDER_DATABASE_URL"
    ),
    (asyncpg.InvalidCatalogNameError,): "does not exist on this server; make it with createdb",
    (asyncpg.InsufficientPrivilegeError,): "may not be written by this user; let its owner grant the right",
    (asyncpg.ReadOnlySQLTransactionError,): "cannot be written: it is a read-only copy",
    (asyncpg.DiskFullError,): "has no room left on its disk; make room and try again",
    (asyncpg.TooManyConnectionsError,): "has no connection left for us; try again later",
    (asyncpg.LockNotAvailableError, asyncpg.DeadlockDetectedError): "is busy; try again",
    (asyncpg.CannotConnectNowError, asyncpg.AdminShutdownError, asyncpg.CrashShutdownError): (
        "is starting or stopping; try again in a moment"
    ),
    (asyncpg.PostgresConnectionError, asyncpg.InterfaceError, OSError, TimeoutError): (
        "cannot be reached; check that the server runs and that STEPLADDER_DATABASE_URL names it rightly"
    ),
}


@dataclass(frozen=True)
class PostgresPlace:
    """A database on a PostgreSQL server."""

    user: str | None
    password: str | None = field(repr=False)
    host: str | None
    port: int
    database: str | None
    ssl: str | None = None

    dialect: ClassVar[str] = "postgres"
    steady_reading: ClassVar[str] = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"

    @classmethod
    def of(cls, url: str) -> "PostgresPlace":
        """``postgresql://user:password@host:port/name``, with ``?host=/folder`` for a socket, and ``?sslmode=``."""
        try:
            parts = urlsplit(url)
            port = parts.port
        except ValueError as error:
            raise EnvironmentFaultError(f"STEPLADDER_DATABASE_URL cannot be read: {error}.") from error
        options = dict(parse_qsl(parts.query))
        host, ssl = options.pop("host", parts.hostname), options.pop("sslmode", None)
        if options:
            raise EnvironmentFaultError(
                f"STEPLADDER_DATABASE_URL has the option {min(options)}, which is not known: use host or sslmode."
            )
        database = unquote(parts.path.removeprefix("/")) or None
        user, password = (unquote(word) if word else None for word in (parts.username, parts.password))
        return cls(user, password, host, port or 5432, database, ssl)

    @property
    def name(self) -> str:
        """The database and its server, without the password."""
        return f"{self.database or self.user or 'of the default name'} at {self.host or 'the local server'}:{self.port}"

    @property
    def settings(self) -> dict[str, Any]:
        """A pool is made at the first statement, and grows to five connections."""
        return {"engine": "tortoise.backends.asyncpg", "credentials": self._credentials}

    @property
    def _credentials(self) -> dict[str, Any]:
        ssl = {"ssl": self.ssl} if self.ssl else {}
        known = {"user": self.user, "password": self.password, "database": self.database, "timeout": _PATIENCE}
        return {"host": self.host, "port": self.port, **known, **ssl}

    async def probe(self) -> None:
        """Connect once."""
        try:
            connection = await asyncpg.connect(**self._credentials)
            await connection.close()
        except asyncpg.exceptions.ClientConfigurationError as error:
            raise EnvironmentFaultError(f"STEPLADDER_DATABASE_URL cannot be used: {error}.") from error
        except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError, ValueError) as error:
            meaning = self.explain(error) or f"The database {self.name} cannot be used: {error}."
            raise EnvironmentFaultError(meaning) from error

    def explain(self, error: BaseException) -> str | None:
        """PostgreSQL tells its errors by their class."""
        meaning = next((meaning for kinds, meaning in _MEANINGS.items() if isinstance(error, kinds)), None)
        return f"The database {self.name} {meaning}." if meaning else None
