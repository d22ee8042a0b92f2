"""A command line that is not understood: a program is told as of every other trouble, a person by Typer alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from typer.core import TyperGroup

from stepladder.cli.leaving import WRONG_USE, Trouble

_JSON = "--json"


class Commands(TyperGroup):
    """All commands, which answer in JSON also where what is asked of them makes no sense."""

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        """Understand what comes before the command."""
        as_json = _JSON in args
        with _answering(as_json):
            context = super().make_context(info_name, args, parent, **extra)
        context.meta[_JSON] = as_json
        return context

    def invoke(self, ctx: Any) -> Any:
        """Understand the command with its options, and run it."""
        with _answering(ctx.meta[_JSON]):
            return super().invoke(ctx)


@contextmanager
def _answering(as_json: bool) -> Iterator[None]:
    try:
        yield
    except Exception as error:
        # Typer has had several classes for wrong use; what they have in common is how they are told.
        if as_json and getattr(error, "exit_code", None) == WRONG_USE and hasattr(error, "format_message"):
            Trouble("wrong-use", error.format_message(), WRONG_USE).answer()
        raise
