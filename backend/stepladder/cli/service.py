"""`load` and `serve`: content into the database, and the database to whoever asks."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from stepladder.cli.leaving import INTERRUPTED, leaving_cleanly
from stepladder.cli.output import AsJson, answer_json, say
from stepladder.cli.progress import progress
from stepladder.errors import WrongUseError


@leaving_cleanly
def load_command(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder that holds organisation.yml.")],
    replace: Annotated[
        bool, typer.Option("--replace", help="Retire all that is gone from DIR, even most of it, or if DIR is another.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Merge a content folder into the database. What was written elsewhere is never overwritten.

    What an earlier load brought and DIR no longer holds is retired. Nothing is done where that looks like an accident:
    where DIR is of an organisation of another name, or more than half of a kind of thing (four or more) would go.

    Example: stepladder load content
    """
    from stepladder.cli.environment import settings
    from stepladder.cli.loading import as_data, load_contents
    from stepladder.cli.reading import read_whole

    url = settings().database_url
    with progress(quiet=as_json) as step:
        step("Reading", 0, None)
        contents = read_whole(folder)
        step("Loading", 0, None)
        announce = (lambda _: None) if as_json else (lambda plan: say(str(plan)))
        loaded = asyncio.run(load_contents(url, contents, f"load of {folder}", announce, replace=replace))
    if as_json:
        answer_json(as_data(loaded))
    elif loaded.revision:
        say(f"Loaded as content revision {loaded.revision}.")


@leaving_cleanly
def serve_command(
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[str, typer.Option(metavar="NUMBER", help="The port to listen on; 0 takes a free one.")] = "8000",
    portal: Annotated[
        Path | None, typer.Option(metavar="DIR", help="The folder of a built portal, served at /.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Serve the API at /graphql, and a built portal beside it.

    Example: stepladder serve --port 8000 --portal build/portal
    """
    from stepladder.cli.environment import settings
    from stepladder.cli.listening import listen, port_of, portal_fault, serve, setup_of

    def announce(address: str) -> None:
        if as_json:
            answer_json({"portal": address, "api": f"{address}graphql"})
        else:
            say(f"Serving {address}")

    if portal is not None and portal.is_file():
        raise WrongUseError(f"{portal} is a file; name the folder of a built portal.")
    number = port_of(port)
    setup = setup_of(host, settings() if portal is None else settings(portal=portal.absolute()))
    with listen(host, number) as listening:
        if fault := portal_fault(setup):
            say(f"{fault} Until then no page of it is shown.")
        try:
            asyncio.run(serve(setup, listening, announce))
        except KeyboardInterrupt:
            say("Stopped.")
            raise typer.Exit(INTERRUPTED) from None
