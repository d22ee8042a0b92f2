"""How commands speak: to a person on a terminal, to a program with ``--json``, and through exit codes."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, NoReturn, ParamSpec, TypeVar

import typer
from rich.console import Console

from stepladder.errors import ContentFault, ContentFaults, EnvironmentFaultError, StepladderError, WrongUseError
from stepladder_portal.errors import PortalError

P = ParamSpec("P")
R = TypeVar("R")

FAULTS, WRONG_USE, ENVIRONMENT, INTERRUPTED = 1, 2, 3, 130
"""Exit codes; 0 is done."""


def console() -> Console:
    """Standard error for people: colour and progress only where somebody watches and NO_COLOR does not forbid it."""
    return Console(stderr=True, highlight=False, soft_wrap=True)


def say(text: str) -> None:
    """One line for a person, on standard error, so that standard output is the answer alone."""
    print(text, file=sys.stderr)


def answer(text: str) -> None:
    """The command's answer, on standard output."""
    print(text)


def answer_json(data: Any) -> None:
    """The command's answer as JSON, on standard output."""
    print(json.dumps(data, ensure_ascii=False, indent=2))


@contextmanager
def progress(*, quiet: bool) -> Iterator[Callable[[str], None]]:
    """Tell a watching person what is being done; say nothing to a file or a program."""
    screen = console()
    if quiet or not screen.is_terminal:
        yield lambda _: None
        return
    with screen.status("") as status:
        yield lambda text: status.update(f"{text} …")


def tell_faults(faults: tuple[ContentFault, ...], *, as_json: bool) -> None:
    """Every fault, a line each on standard error, or all as JSON on standard output."""
    if as_json:
        answer_json({"faults": [fault.as_dict() for fault in faults]})
        return
    for fault in faults:
        say(str(fault))


def leaving_cleanly(command: Callable[P, R]) -> Callable[P, R]:
    """Turn every error told on purpose into one clear sentence and its exit code."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except ContentFaults as faults:
            tell_faults(faults.faults, as_json=bool(kwargs.get("as_json")))
            raise typer.Exit(FAULTS) from None
        except WrongUseError as error:
            _leave(str(error), WRONG_USE)
        except (EnvironmentFaultError, StepladderError, PortalError) as error:
            _leave(str(error), ENVIRONMENT)
        except KeyboardInterrupt:
            _leave("Stopped. What was there before is as it was.", INTERRUPTED)
        except BrokenPipeError:
            # The reader of our output has gone: nothing is left to say, and nowhere to say it.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(ENVIRONMENT) from None
        except OSError as error:
            where = f"{error.filename}: " if error.filename else ""
            _leave(f"{where}{error.strerror or error}.", ENVIRONMENT)

    return run


def _leave(sentence: str, code: int) -> NoReturn:
    say(sentence)
    raise typer.Exit(code) from None
