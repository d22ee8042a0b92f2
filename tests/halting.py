"""A program: ``stepladder``, which halts when it comes to a given call, so that a signal can meet it there.

    python tests/halting.py MODULE:FUNCTION[#NTH] ARGUMENTS…

It says ``halted`` on standard output. A coroutine goes on after a while, for the database finishes the step it is at.
"""

import asyncio
import importlib
import inspect
import sys
import time
from collections.abc import Callable
from functools import reduce
from typing import Any

from stepladder.__main__ import main


def halt_at(place: str) -> None:
    """Make the call at ``place`` halt the program."""
    target, _, nth = place.partition("#")
    module, _, path = target.partition(":")
    *owners, name = path.split(".")
    owner = reduce(getattr, owners, importlib.import_module(module))
    setattr(owner, name, _halting(getattr(owner, name), int(nth or 1)))


def _halting(function: Callable[..., Any], nth: int) -> Callable[..., Any]:
    left = nth

    def is_time() -> bool:
        nonlocal left
        left -= 1
        if left == 0:
            print("halted", flush=True)
        return left == 0

    async def waiting(*args: Any, **kwargs: Any) -> Any:
        if is_time():
            await asyncio.sleep(0.5)
        return await function(*args, **kwargs)

    def blocking(*args: Any, **kwargs: Any) -> Any:
        if is_time():
            time.sleep(60)
        return function(*args, **kwargs)

    return waiting if inspect.iscoroutinefunction(function) else blocking


if __name__ == "__main__":
    halt_at(sys.argv.pop(1))
    main()
