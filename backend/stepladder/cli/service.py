"""`load` and `serve`: content into the database, and the database to whoever asks."""

import asyncio
import getpass
import socket
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
import uvicorn

from stepladder.app import create_app
from stepladder.cli.output import answer_json, leaving_cleanly, say
from stepladder.cli.words import read_whole
from stepladder.errors import EnvironmentFaultError
from stepladder.publishing import LoadPlan, load
from stepladder.records import Contents, kind_of
from stepladder.settings import Settings
from stepladder.store import open_database

AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON on standard output.")]


@leaving_cleanly
def load_command(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder that holds organisation.yml.")],
    as_json: AsJson = False,
) -> None:
    """Merge a content folder into the database. What was written in the studio is never overwritten.

    Example: stepladder load content
    """
    contents = read_whole(folder)
    plans: list[LoadPlan] = []

    def announce(plan: LoadPlan) -> None:
        plans.append(plan)
        if not as_json:
            say(str(plan))

    revision = asyncio.run(load_contents(Settings().database_url, contents, f"load of {folder}", announce))
    if as_json:
        plan = plans[0]
        answer_json(
            {
                "revision": revision,
                **{
                    name: [{"kind": kind_of(document), "slug": document.slug} for document in getattr(plan, name)]
                    for name in ("added", "changed", "retired", "kept")
                },
                "unchanged": len(plan.unchanged),
            }
        )
    elif revision:
        say(f"Loaded as content revision {revision}.")


@leaving_cleanly
def serve_command(
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port to listen on; 0 takes a free one.", min=0, max=65535)] = 8000,
    portal: Annotated[Path | None, typer.Option(help="The folder of a built portal, served at /.")] = None,
) -> None:
    """Serve the API at /graphql, and a built portal beside it.

    Example: stepladder serve --port 8000 --portal build/portal
    """
    settings = Settings() if portal is None else Settings(portal=portal.absolute())
    listening = _listen(host, port)
    config = uvicorn.Config(
        create_app(settings), log_level="warning", access_log=False, timeout_graceful_shutdown=3, lifespan="on"
    )
    server = _Server(config)
    say(f"Serving http://{host}:{listening.getsockname()[1]}/")
    asyncio.run(_serve(settings, server, listening))


class _Server(uvicorn.Server):
    """uvicorn, which gives a Ctrl-C back to its caller after it has shut down; here that is a clean end."""

    async def serve(self, sockets: list[socket.socket] | None = None) -> None:
        try:
            await super().serve(sockets)
        except KeyboardInterrupt:
            return


async def _serve(settings: Settings, server: uvicorn.Server, listening: socket.socket) -> None:
    async with open_database(settings.database_url):
        pass  # what is wrong with the database is told before anything listens
    await server.serve(sockets=[listening])


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        raise EnvironmentFaultError(
            f"Port {port} of {host} cannot be used ({error.strerror}); stop what uses it, or name another with --port."
        ) from error
    return listening


async def load_contents(
    url: str, contents: Contents, note: str, announce: Callable[[LoadPlan], None], at: datetime | None = None
) -> int | None:
    async with open_database(url) as database:
        revision = await load(database, contents, who=_who(), note=note, announce=announce, at=at)
        return revision.number if revision else None


def _who() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"
