"""The command line: ``stepladder``."""

import sys
from typing import Annotated

import typer

from stepladder import __version__
from stepladder.cli.output import WRONG_USE
from stepladder.cli.portal import build_command, export_schema_command
from stepladder.cli.service import load_command, serve_command
from stepladder.cli.words import check_command, import_command, template_command

app = typer.Typer(
    name="stepladder",
    help="A career portal with two ladders of one height: from content or a workbook to a searchable portal.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
)

for name, command in {
    "check": check_command,
    "import": import_command,
    "template": template_command,
    "load": load_command,
    "serve": serve_command,
    "build": build_command,
    "export-schema": export_schema_command,
}.items():
    app.command(name)(command)


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"stepladder {__version__}")
        raise typer.Exit


@app.callback()
def about(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Say which.")
    ] = False,
) -> None:
    """A career portal with two ladders of one height: from content or a workbook to a searchable portal."""


def main() -> None:
    """The program. Leaves with 0 done, 1 faults in the content, 2 wrong use, 3 environment."""
    try:
        app()
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        sys.exit(130)


__all__ = ["WRONG_USE", "app", "main"]
