"""Kinds of list cells in which a comma, or nothing at all, may be meant as it stands."""

from collections.abc import Iterable

from stepladder.content.workbook.kinds import NOTHING, Kind, choices, items
from stepladder.content.workbook.raw import Raw, seen


def _labels(raw: Raw) -> tuple[str, ...]:
    """The labels: at commas only where nothing else parts them, since a label may hold one."""
    text = seen(raw)
    return items(text, ";" if ";" in text else ",")


def _one_a_line(values: Iterable[str]) -> str:
    return "".join(f"{value}\n" for value in values)


LABELS = Kind("list: one a line, or separated by ; or else by commas", _labels, _one_a_line)


def choices_or_none(*values: str) -> Kind:
    """Some of a few words, or ``none``: an empty cell leaves alone what there is, and ``[clear]`` means the usual."""
    some = choices(*values)

    def read(raw: Raw) -> tuple[str, ...]:
        return () if seen(raw).strip().casefold() in NOTHING else tuple(some.read(raw))

    return Kind(f"{some.name}; or none", read, lambda value: some.show(value) or "none")
