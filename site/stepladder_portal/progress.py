"""How far a build is, for whoever watches."""

from collections.abc import Callable

Progress = Callable[[str, int, int | None], None]
"""Told what is being done, in a few words, how much of it is done, and of how much, where that is known."""


def unwatched(_: str, __: int, ___: int | None) -> None:
    """Nobody watches."""
