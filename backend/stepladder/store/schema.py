"""The schema of the database: what Tortoise must know of our models, and bringing a database up to date."""

from typing import Any

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.exceptions import OperationalError
from tortoise.migrations.executor import MigrationExecutor
from tortoise.migrations.recorder import MigrationRecorder
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.transactions import in_transaction

from stepladder.errors import EnvironmentFaultError

APP = "stepladder"


def config(dialect: str, connection: Any) -> dict[str, Any]:
    """What Tortoise must know. The connection is named for its dialect, for it keeps finished SQL by that name."""
    models = {"models": ["stepladder.store.rows"], "migrations": "stepladder.store.migrations"}
    return {"connections": {dialect: connection}, "apps": {APP: models | {"default_connection": dialect}}}


DEVELOPMENT = config("sqlite", "sqlite://:memory:")
"""For ``tortoise -c stepladder.store.schema.DEVELOPMENT makemigrations``, which compares models with migrations.

It forgets ``generated=False`` of a primary key: add it by hand, a test tells where it is missing.
"""

_TAKE_TURN = {
    "sqlite": "DELETE FROM tortoise_migrations WHERE 1 = 0",
    "postgres": "LOCK TABLE tortoise_migrations IN EXCLUSIVE MODE",
}
"""A statement that changes nothing, and waits until nobody else migrates this database."""


class _ReadyRecorder(MigrationRecorder):
    """Keeps the list of applied migrations in a table that is there already: making it would end our transaction."""

    async def ensure_schema(self, schema_editor: BaseSchemaEditor) -> None:
        """Nothing: see ``migrate``."""


async def migrate(client: BaseDBAsyncClient, apps: dict[str, Any]) -> None:
    """Apply the migrations that this database has not seen, all of them or none."""
    executor = MigrationExecutor(client, apps)
    missing = await executor.plan()
    unknown = set(await executor.recorder.applied_migrations()) - set(executor.loader.disk_migrations)
    if unknown:
        newest = max(key.name for key in unknown)
        raise EnvironmentFaultError(
            f"The database was last used by a newer Stepladder (its schema knows {newest}): use that version, "
            "or set STEPLADDER_DATABASE_URL to another database."
        )
    if not missing:
        return
    await _make_list(client, executor)
    async with in_transaction() as transaction:
        await transaction.execute_query(_TAKE_TURN[client.capabilities.dialect])
        alone = MigrationExecutor(transaction, apps)
        alone.recorder = alone.loader.recorder = _ReadyRecorder(transaction)
        await alone.migrate()


async def _make_list(client: BaseDBAsyncClient, executor: MigrationExecutor) -> None:
    """Make the table that lists applied migrations; another process may be doing so at this very moment."""
    try:
        await executor.recorder.ensure_schema(executor._schema_editor(atomic=False))
    except OperationalError as error:
        try:
            await client.execute_query("SELECT 1 FROM tortoise_migrations LIMIT 1")
        except OperationalError:
            raise error from None
