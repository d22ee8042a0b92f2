"""How far long work is, for a person who watches; nothing is said to a file or to a program."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

Progress = Callable[[str, int, int | None], None]
"""Told what is under way, in a few words, how much of it is done, and of how much, where that is known."""


@contextmanager
def progress(*, quiet: bool) -> Iterator[Progress]:
    """Show the work under way: a bar that fills where its whole is known, one that moves where it is not."""
    if quiet or not sys.stderr.isatty():
        yield _in_silence
        return
    columns = SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[count]}")
    with Bar(*columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, count="")
        shown = ""

        def show(text: str, done: int, total: int | None) -> None:
            nonlocal shown
            turn = text != shown or done == total  # seen even where it takes no time
            shown = text
            count = "" if total is None else f"{done} of {total}"
            bar.update(task, description=f"{text} …", completed=done, total=total, count=count, refresh=turn)

        yield show


def _in_silence(_: str, __: int, ___: int | None) -> None:
    pass
