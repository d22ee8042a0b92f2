"""The command line: ``stepladder``.

What a command is called and takes stands in ``words``, ``service`` and ``portal``; what it needs to do its work is
imported only when it runs, so that help, completion and a mistyped option answer at once.
"""

import io
import sys
from collections.abc import Callable
from typing import Annotated

import typer

from stepladder import __version__
from stepladder.cli.fairness import fairness_command
from stepladder.cli.leaving import INTERRUPTED, STOPPED
from stepladder.cli.portal import build_command, export_schema_command
from stepladder.cli.service import load_command, serve_command
from stepladder.cli.understanding import Commands
from stepladder.cli.words import check_command, import_command, template_command

app = typer.Typer(
    name="stepladder",
    cls=Commands,
    help="A career portal with two ladders of one height: from content or a workbook to a searchable portal.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
)

_COMMANDS: dict[str, Callable[..., None]] = {
    "check": check_command,
    "import": import_command,
    "template": template_command,
    "load": load_command,
    "serve": serve_command,
    "build": build_command,
    "export-schema": export_schema_command,
    "fairness": fairness_command,
}
for name, command in _COMMANDS.items():
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
    if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
        # Programs read JSON and schema as UTF-8, whatever the locale; a file's name may be no text at all.
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app(prog_name="stepladder")
    except KeyboardInterrupt:
        STOPPED.tell(as_json="--json" in sys.argv)
        sys.exit(INTERRUPTED)


__all__ = ["app", "main"]
