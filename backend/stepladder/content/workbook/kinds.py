"""The kinds of cells: how each is read from what an author typed, and how it would be typed."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from stepladder.content.suggest import did_you_mean
from stepladder.content.workbook.raw import Raw, seen


class CellError(ValueError):
    """What an author typed cannot be meant; ``hint`` says what could be, ``code`` what kind of fault it is."""

    def __init__(self, message: str, hint: str | None = None, code: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint
        self.code = code


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of cell."""

    name: str
    """What it is, for the notes of the template."""
    read: Callable[[Raw], Any]
    """The value that a cell means. Raises CellError."""
    show: Callable[[Any], str] = str
    """The text that means a value."""
    choices: tuple[str, ...] = ()


def _trimmed(raw: Raw) -> str:
    return seen(raw).strip()


def _text(raw: Raw) -> str:
    return re.sub(r"\r\n?", "\n", seen(raw))


TEXT = Kind("text, kept exactly as typed", _text)
WORD = Kind("text", _trimmed)
NAME = Kind("a name: lower-case letters, digits and single hyphens", _trimmed)
TAG = Kind("language tag, say en or pt-BR", _trimmed)
CURRENCY = Kind("currency code, say GBP", lambda raw: _trimmed(raw).upper())


def items(text: str, separators: str = ";") -> tuple[str, ...]:
    """The items of a list cell: one a line, or else between separators."""
    parts = re.split(r"[\r\n]+" if "\n" in text else f"[{separators}]", text)
    return tuple(part.strip() for part in parts if part.strip())


def words(text: str, separators: str = ";") -> tuple[str, ...]:
    """The items of a list whose items hold no separators themselves."""
    return items(re.sub(r"[\r\n]+", ";", text), f";{separators}")


def _lines(values: Iterable[str]) -> str:
    listed = tuple(values)
    return "\n".join(listed) if len(listed) > 1 or ";" not in "".join(listed) else f"{listed[0]}\n"


TEXTS = Kind("list of texts: one a line, or separated by ;", lambda raw: items(seen(raw)), _lines)
NAMES = Kind("list of names: one a line, or separated by ;", lambda raw: words(seen(raw)), _lines)
SHORT_LIST = Kind("list: separated by commas or ;, or one a line", lambda raw: words(seen(raw), ","), ", ".join)


def squeezed(text: str) -> str:
    """A word as it is compared: without case, spaces, underscores and hyphens."""
    return re.sub(r"[\s_-]+", "", text).casefold()


def choice(*values: str) -> Kind:
    """One of a few words."""

    def read(raw: Raw) -> str:
        text = _trimmed(raw)
        for value in values:
            if squeezed(text) == squeezed(value):
                return value
        raise CellError(f"{text!r} is none of the choices", did_you_mean(text, values) or f"one of {', '.join(values)}")

    return Kind(f"one of {', '.join(values)}", read, str, values)


def choices(*values: str) -> Kind:
    """Some of a few words."""
    one = choice(*values)
    name = f"list, separated by commas or ;, of {', '.join(values)}"
    return Kind(name, lambda raw: tuple(one.read(item) for item in words(seen(raw), ",")), ", ".join)


_YES = frozenset({"yes", "y", "true", "1", "x", "ja", "wahr", "oui", "vrai", "sí", "si"})
_NO = frozenset({"no", "n", "false", "0", "nein", "falsch", "non", "faux"})


def _yes_or_no(raw: Raw) -> bool:
    text = _trimmed(raw).casefold()
    if text in _YES | _NO:
        return text in _YES
    raise CellError(f"{_trimmed(raw)!r} is neither yes nor no", "write yes or no")


YES_NO = Kind("yes or no", _yes_or_no, lambda value: "yes" if value else "no", ("yes", "no"))


@dataclass(frozen=True, slots=True)
class Learned:
    """One outcome of a training as it is typed."""

    competency: str
    low: str | None
    high: str | None

    def __str__(self) -> str:
        if self.high is None and self.low is None:
            return self.competency
        return f"{self.competency}: {f'{self.low} > ' if self.low else ''}{self.high or ''}".rstrip()


def _learned(item: str) -> Learned:
    competency, colon, grades = item.partition(":")
    low, arrow, high = grades.rpartition(">")
    if not competency.strip() or (colon and not high.strip() and not low.strip()) or ">" in low:
        raise CellError(f"{item!r} is no outcome", "write competency, competency: to or competency: from > to")
    return Learned(competency.strip(), low.strip() or None if arrow else None, high.strip() or None)


OUTCOMES = Kind(
    "list of competency, competency: to, or competency: from > to",
    lambda raw: tuple(_learned(item) for item in words(seen(raw))),
    lambda value: _lines(str(item) for item in value),
)


def _move(item: str) -> tuple[str, str]:
    ends = [end.strip() for end in re.split(r"->|→|>", item)]
    if len(ends) != 2 or not all(ends):
        raise CellError(f"{item!r} is no move", "write ladder/level > ladder/level")
    return ends[0], ends[1]


MOVES = Kind(
    "list of moves, each ladder/level > ladder/level",
    lambda raw: tuple(_move(item) for item in words(seen(raw))),
    lambda value: _lines(f"{start} > {end}" for start, end in value),
)


def numbers(*names: str) -> Kind:
    """Whole numbers, each for one of a few names, in this order."""

    def read(raw: Raw) -> dict[str, int]:
        parts = [part.removesuffix("%").strip() for part in re.split(r"[,;/\r\n]+", seen(raw)) if part.strip()]
        if len(parts) != len(names) or not all(part.isascii() and part.isdigit() for part in parts):
            message = f"{_trimmed(raw)!r} is not {len(names)} whole numbers"
            raise CellError(message, f"write {', '.join(names)}, with commas between them")
        return dict(zip(names, map(int, parts), strict=True))

    def show(value: Any) -> str:
        return ", ".join(str(value[name] if isinstance(value, dict) else getattr(value, name)) for name in names)

    return Kind(f"{len(names)} whole numbers with commas between them: {', '.join(names)}", read, show)


NOTHING = frozenset({"-", "–", "—", "none"})
"""What people write where there is nothing."""

BEFORE = Kind(
    "list: names or titles of trainings, or plain text; - for none",
    lambda raw: tuple(item for item in items(seen(raw)) if item.casefold() not in NOTHING),
    lambda value: _lines(value) or "-",
)
