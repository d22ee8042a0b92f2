"""How one value is written in YAML, so that it comes back as the same value and reads well.

Texts that other tools would take for something else (``no``, ``010``, ``2026-01-01``, ``~``) are quoted, long ones
are folded, texts of several lines stand as literal blocks, and what cannot be printed is escaped.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

Scalar = str | bool | int | float | Decimal | date

WIDTH = 100
"""Texts longer than this are folded over several lines."""

_PRINTABLE = r"\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff"
_ONE_LINE = re.compile(rf"[{_PRINTABLE}]*")
_LINES = re.compile(rf"[{_PRINTABLE}\n]*")
_PLAIN = re.compile(r"(?![\s,\[\]{}>|*&!%#`@\"'?:~=<-])(?!.*(?::(?: |$)| #)).*(?<!\s)")
_WORDS = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_/+-]| (?! )){0,39}(?<! )")
_NO_TEXT = re.compile(
    r"null|true|false|yes|no|on|off|y|n|[-+]?\.inf|\.nan|[-+.]?[0-9][0-9a-fox_.,:et +-]*z?", re.IGNORECASE
)
_BLANK_LINE = re.compile(r"^[ \t]+$|^\t", re.MULTILINE)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


class Moment(str):
    """A day or time, which is written without quotation marks."""

    __slots__ = ()


def is_block(value: Scalar) -> bool:
    """Whether the value is written over several lines."""
    return isinstance(value, str) and (is_literal(value) or is_folded(value))


def is_literal(text: str) -> bool:
    """Whether a text of several lines can stand as it is below a ``|``."""
    return (
        "\n" in text
        and text[0] not in " \t\n"
        and not text.endswith("\n\n")
        and _LINES.fullmatch(text) is not None
        and not _BLANK_LINE.search(text)
    )


def is_folded(text: str) -> bool:
    """Whether a text of one line is long enough for several, below a ``>-``."""
    return len(text) > WIDTH and text.strip(" ") == text and _ONE_LINE.fullmatch(text) is not None


def block(text: str, indent: str) -> Iterator[str]:
    """The header and the lines of a text for which ``is_block`` holds."""
    if is_folded(text):
        yield ">-"
        yield from (indent + line for line in folds(text))
    else:
        yield "|" if text.endswith("\n") else "|-"
        lines = text.removesuffix("\n").split("\n")
        yield from (indent + line if line else "" for line in lines)


def folds(text: str) -> Iterator[str]:
    """The text in lines that YAML folds together again: broken only where a single space stands."""
    line = ""
    for part in re.split(r"(?<=[^ ]) (?=[^ ])", text):
        if line and len(line) + len(part) >= WIDTH:
            yield line
            line = part
        else:
            line = f"{line} {part}" if line else part
    yield line


def inline(value: Scalar | None) -> str:
    """The value on one line."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, int) or is_plain(value):
        return str(value)
    return quoted(value)


def is_plain(text: str) -> bool:
    """Whether a text needs no quotation marks."""
    if not (text and _PLAIN.fullmatch(text) and _ONE_LINE.fullmatch(text)):
        return False
    return isinstance(text, Moment) or not _NO_TEXT.fullmatch(text)


def quoted(text: str) -> str:
    """The text between quotation marks."""
    if _ONE_LINE.fullmatch(text) and ('"' in text or "\\" in text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_escaped(character) for character in text) + '"'


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if _ONE_LINE.fullmatch(character):
        return character
    return f"\\x{ord(character):02x}" if character < "\x80" else f"\\u{ord(character):04x}"


def is_word(value: object) -> bool:
    """Whether a value is short and simple enough to stand between brackets with others."""
    if isinstance(value, str):
        return _WORDS.fullmatch(value) is not None
    return not isinstance(value, list | dict)
