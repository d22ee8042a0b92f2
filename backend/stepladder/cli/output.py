"""How commands speak: to a person on a terminal, to a program with ``--json``, and through exit codes."""

import json
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import wraps
from typing import Annotated, Any, NoReturn, ParamSpec, TextIO, TypeVar

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from stepladder.cli.summary import count
from stepladder.errors import ContentFault, ContentFaults, StepladderError, WrongUseError
from stepladder_portal.errors import PortalError

P = ParamSpec("P")
R = TypeVar("R")

FAULTS, WRONG_USE, ENVIRONMENT, INTERRUPTED = 1, 2, 3, 130
"""Exit codes; 0 is done."""

STOPPED = "Stopped. Nothing was left half done."

AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON on standard output.")]


def say(text: str) -> None:
    """One line for a person, on standard error, so that standard output is the answer alone."""
    print(text, file=sys.stderr)


def answer(text: str) -> None:
    """The command's answer, on standard output, at once: whoever waits for it may act on it."""
    print(text, flush=True)


def answer_json(data: Any) -> None:
    """The command's answer as JSON, on standard output."""
    answer(json.dumps(data, ensure_ascii=False, indent=2))


@contextmanager
def progress(steps: int, *, quiet: bool) -> Iterator[Callable[[str], None]]:
    """Tell a watching person which of the steps is under way; say nothing to a file or a program."""
    if quiet or not sys.stderr.isatty():
        yield lambda _: None
        return
    columns = SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=steps)
        done = iter(range(steps + 1))
        yield lambda text: bar.update(task, description=f"{text} …", completed=next(done, steps))


def tell_faults(faults: Iterable[ContentFault], *, as_json: bool) -> None:
    """Every fault, a line each on standard error, or all as JSON on standard output."""
    if as_json:
        answer_json({"faults": [fault.as_dict() for fault in faults]})
        return
    for fault in faults:
        say(str(fault))


def leaving_cleanly(command: Callable[P, R]) -> Callable[P, R]:
    """Turn every error into one clear sentence and its exit code."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except typer.Exit:
            raise
        except KeyboardInterrupt:
            _leave(STOPPED, INTERRUPTED)
        except Exception as error:
            _show(error)
            if isinstance(error, ContentFaults):
                as_json = bool(kwargs.get("as_json"))
                tell_faults(error.faults, as_json=as_json)
                if not as_json:
                    say(f"{count(error.faults)}.")
                raise typer.Exit(FAULTS) from None
            if isinstance(error, BrokenPipeError):
                _say_no_more()
                raise typer.Exit(ENVIRONMENT) from None
            _leave(_sentence(error), WRONG_USE if isinstance(error, WrongUseError) else ENVIRONMENT)

    return run


def _sentence(error: Exception) -> str:
    if isinstance(error, StepladderError | PortalError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        where = f"{error.filename}: " if error.filename else ""
        return f"{where}{error.strerror}."
    what = " ".join(f"{type(error).__name__}: {error}".split())
    return f"Stepladder made a mistake ({what}); set STEPLADDER_DEBUG=1 to see where, and please report it."


def _show(error: Exception) -> None:
    """Where an error arose, for who wants to mend the program itself."""
    if os.environ.get("STEPLADDER_DEBUG", "") not in {"", "0"}:
        say("".join(traceback.format_exception(error)))


def _leave(sentence: str, code: int) -> NoReturn:
    say(sentence)
    raise typer.Exit(code) from None


def _say_no_more() -> None:
    """The reader of our output has gone: nothing is left to say, not even by Python when it ends."""

    def silence(stream: TextIO) -> None:
        with suppress(OSError, ValueError):  # what is no file has no number
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())

    silence(sys.stdout)
    silence(sys.stderr)
