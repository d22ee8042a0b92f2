"""How commands speak: to a person on standard error, to a program with ``--json`` on standard output."""

import json
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import Annotated, Any

import typer

from stepladder.errors import ContentFault

AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON on standard output.")]


def say(text: str) -> None:
    """One line for a person, on standard error, so that standard output is the answer alone."""
    print(text, file=sys.stderr)


def answer(text: str) -> None:
    """The command's answer, on standard output, at once: whoever waits for it may act on it."""
    try:
        print(text, flush=True)
    except OSError:
        _let_go()
        raise


def _let_go() -> None:
    """Let go of standard output: what still waits to be written there would fail once more as the program ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def answer_json(data: Any) -> None:
    """The command's answer as JSON, on standard output."""
    answer(json.dumps(data, ensure_ascii=False, indent=2))


def tell_faults(faults: Iterable[ContentFault], *, as_json: bool) -> None:
    """Every fault, a line each on standard error, or all as JSON on standard output."""
    if as_json:
        answer_json({"faults": [fault.as_dict() for fault in faults]})
        return
    for fault in faults:
        say(str(fault))
