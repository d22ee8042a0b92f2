"""How commands end: with an exit code, and where something went wrong with one clear sentence."""

import os
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import wraps
from typing import Literal, NoReturn, ParamSpec, TextIO, TypeVar

import typer

from stepladder.cli.output import answer_json, say, tell_faults
from stepladder.cli.summary import count
from stepladder.errors import ContentFaults, StepladderError, WrongUseError
from stepladder_portal.errors import PortalError

P = ParamSpec("P")
R = TypeVar("R")

FAULTS, WRONG_USE, ENVIRONMENT, INTERRUPTED = 1, 2, 3, 130
"""Exit codes; 0 is done."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong, for a person and for a program. Faults in the content are told in a way of their own."""

    code: Literal["wrong-use", "environment", "interrupted", "bug"]
    message: str
    exit: int

    def tell(self, *, as_json: bool) -> None:
        """The sentence on standard error, and to a program the whole on standard output."""
        if as_json:
            self.answer()
        say(self.message)

    def answer(self) -> None:
        """The answer to a program, where it can be written: where not, that may be the very trouble."""
        with suppress(OSError, ValueError):
            answer_json({"error": asdict(self)})


STOPPED = Trouble("interrupted", "Stopped. Nothing was left half done.", INTERRUPTED)


def leaving_cleanly(command: Callable[P, R]) -> Callable[P, R]:
    """Turn every error into one clear sentence and its exit code."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        as_json = bool(kwargs.get("as_json"))
        try:
            return command(*args, **kwargs)
        except typer.Exit:
            raise
        except KeyboardInterrupt:
            _leave(STOPPED, as_json=as_json)
        except ContentFaults as error:
            _show(error)
            tell_faults(error.faults, as_json=as_json)
            if not as_json:
                say(f"{count(error.faults)}.")
            raise typer.Exit(FAULTS) from None
        except BrokenPipeError as error:
            _show(error)
            _say_no_more()
            raise typer.Exit(ENVIRONMENT) from None
        except Exception as error:
            _show(error)
            _leave(_trouble(error), as_json=as_json)

    return run


def _trouble(error: Exception) -> Trouble:
    if isinstance(error, WrongUseError):
        return Trouble("wrong-use", str(error), WRONG_USE)
    if isinstance(error, StepladderError | PortalError):
        return Trouble("environment", str(error), ENVIRONMENT)
    if isinstance(error, OSError) and error.strerror:
        where = f"{error.filename}: " if error.filename else ""
        return Trouble("environment", f"{where}{error.strerror}.", ENVIRONMENT)
    what = " ".join(f"{type(error).__name__}: {error}".split())
    sentence = f"Stepladder made a mistake ({what}); set STEPLADDER_DEBUG=1 to see where, and please report it."
    return Trouble("bug", sentence, ENVIRONMENT)


def _show(error: Exception) -> None:
    """Where an error arose, for who wants to mend the program itself."""
    if os.environ.get("STEPLADDER_DEBUG", "") not in {"", "0"}:
        say("".join(traceback.format_exception(error)))


def _leave(trouble: Trouble, *, as_json: bool) -> NoReturn:
    trouble.tell(as_json=as_json)
    raise typer.Exit(trouble.exit) from None


def _say_no_more() -> None:
    """The reader of our output has gone: nothing is left to say, not even by Python when it ends."""

    def silence(stream: TextIO) -> None:
        with suppress(OSError, ValueError):  # what is no file has no number
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())

    silence(sys.stdout)
    silence(sys.stderr)
