"""Where a database is: what its URL means, whether it can be used, and what to say when it cannot."""

from typing import Any, ClassVar, Protocol
from urllib.parse import urlsplit

from stepladder.errors import EnvironmentFaultError
from stepladder.store.postgres import PostgresPlace
from stepladder.store.sqlite import SqlitePlace


class Place(Protocol):
    """A database by its address, apart from any connection to it."""

    @property
    def name(self) -> str:
        """How to speak of it to a person: never with a password."""
        ...

    dialect: ClassVar[str]

    @property
    def settings(self) -> dict[str, Any]:
        """What Tortoise needs to connect to it."""
        ...

    async def probe(self) -> None:
        """Make sure that it can be read and written, or raise an ``EnvironmentFaultError`` that says what to do."""
        ...

    def explain(self, error: BaseException) -> str | None:
        """What to tell a person about a driver's error; ``None`` where it is a mistake of ours."""
        ...

    @property
    def steady_reading(self) -> str | None:
        """The statement by which a transaction sees one state of all tables, where it does not so by itself."""
        ...


def place_of(url: str) -> Place:
    """The place that a database URL names: ``sqlite:///…`` or ``postgresql://…``."""
    scheme = urlsplit(url).scheme if "://" in url else ""
    if scheme == "sqlite":
        return SqlitePlace.of(url)
    if scheme in {"postgresql", "postgres"}:
        return PostgresPlace.of(url)
    raise EnvironmentFaultError(
        "STEPLADDER_DATABASE_URL has to begin with sqlite:/// or postgresql://, say sqlite:///var/stepladder.db."
    )
