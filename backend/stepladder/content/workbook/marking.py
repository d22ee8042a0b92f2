"""Notes on cells, as the template and the marked workbook carry them."""

from typing import Any

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.comments import Comment

_AUTHOR = "Stepladder"
_CHARACTERS_A_LINE = 46
_LINE_HEIGHT = 18


def printable(text: str) -> str:
    """The text without characters that no workbook can hold."""
    return str(ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", text))


def note(cell: Any, text: str) -> None:
    """Add a note to a cell, below the one that it has already, and large enough to read."""
    before = f"{cell.comment.text}\n\n" if cell.comment else ""
    comment = Comment(printable(before + text), _AUTHOR)
    lines = sum(len(line) // _CHARACTERS_A_LINE + 1 for line in comment.text.splitlines())
    comment.width, comment.height = 340, _LINE_HEIGHT * (lines + 1)
    cell.comment = comment
