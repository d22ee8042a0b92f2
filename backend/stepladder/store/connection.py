"""An open database, usable from any task: a command, a request handler, a test.

Tortoise keeps its connections in a context variable, which a web server's request handlers do not inherit from the
task that opened the database; and a task that is cancelled while it enters a transaction loses its connection for
good. So all work runs in a task of its own, in the context that has the connections, and is never cancelled from
outside: whoever asks for it and gives up waits until it has been called off in good order.
"""

import asyncio
import contextvars
import sqlite3
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from typing import Any, TypeVar

import asyncpg  # type: ignore[import-untyped]
from tortoise.context import TortoiseContext
from tortoise.exceptions import BaseORMException, IntegrityError
from tortoise.transactions import in_transaction

from stepladder.errors import EnvironmentFaultError
from stepladder.store.place import Place, place_of
from stepladder.store.schema import config, migrate

T = TypeVar("T")


class CalledOffError(Exception):
    """The transaction is to be undone, because whoever asked for it has given up."""


class Turn:
    """A transaction under way."""

    def __init__(self) -> None:
        self.called_off = False

    def go_on(self) -> None:
        """Ask between two steps whether the work is still wanted; undo it if not."""
        if self.called_off:
            raise CalledOffError


class Database:
    """An open database. Made by ``open_database``."""

    def __init__(self, place: Place, tortoise: TortoiseContext) -> None:
        self.name = place.name
        """How to speak of it to a person."""
        self._place = place
        self._context = contextvars.copy_context()
        self._context.run(tortoise.__enter__)

    async def look(self, work: Callable[[], Coroutine[Any, Any, T]]) -> T:
        """Run ``work`` outside any transaction: for a single statement."""

        async def looking() -> T:
            return await work()

        return await self._run(looking(), Turn())

    async def read(self, work: Callable[[], Coroutine[Any, Any, T]]) -> T:
        """Run ``work`` so that all it reads is of one moment, whatever others write meanwhile."""

        async def reading() -> T:
            async with in_transaction() as transaction:
                if self._place.steady_reading:
                    await transaction.execute_script(self._place.steady_reading)
                return await work()

        return await self._run(reading(), Turn())

    async def write(self, work: Callable[[Turn], Coroutine[Any, Any, T]]) -> T:
        """Run ``work`` in one transaction: when it fails or is given up, everything is as it was."""
        turn = Turn()

        async def writing() -> T:
            async with in_transaction():
                outcome = await work(turn)
                turn.go_on()
                return outcome

        return await self._run(writing(), turn)

    async def _run(self, work: Coroutine[Any, Any, T], turn: Turn) -> T:
        task = asyncio.get_running_loop().create_task(work, context=self._context.copy())
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            turn.called_off = True
            await _settled(task)
            raise
        except (BaseORMException, sqlite3.Error, asyncpg.PostgresError, asyncpg.InterfaceError, OSError) as error:
            meaning = None if isinstance(error, IntegrityError) else self._place.explain(_cause(error))
            if meaning is None:
                raise
            raise EnvironmentFaultError(meaning) from error


async def _settled(task: asyncio.Task[Any]) -> None:
    """Wait for the end of a task, however often one is told to give up; its outcome does not matter any more."""
    while not task.done():
        with suppress(asyncio.CancelledError):
            await asyncio.wait({task})
    if not task.cancelled():
        task.exception()


def _cause(error: BaseException) -> BaseException:
    """The driver's own error: Tortoise wraps it."""
    inner = error.args[0] if isinstance(error, BaseORMException) and error.args else None
    return inner if isinstance(inner, BaseException) else error


@asynccontextmanager
async def open_database(url: str) -> AsyncIterator[Database]:
    """Open the database at ``url``, bring its schema up to date, and close it at the end.

    Raises ``EnvironmentFaultError`` with one clear sentence where it cannot be reached, read or written.
    """
    place = place_of(url)
    await place.probe()
    tortoise = TortoiseContext()
    database = Database(place, tortoise)
    settings = config(place.dialect, place.settings)
    try:
        await database.look(lambda: tortoise.init(config=settings))
        await database.look(lambda: migrate(tortoise.db(), settings["apps"]))
        yield database
    finally:
        await database.look(tortoise.close_connections)
