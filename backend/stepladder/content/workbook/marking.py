"""Notes and fills on cells, as the template and the marked workbook carry them."""

from copy import copy
from pathlib import Path
from typing import Any

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from stepladder.errors import ContentFault

AUTHOR = "Stepladder"
_OURS = f"{AUTHOR}: "
"""How a paragraph of a note begins that tells of a fault, so that it can be told from the author's own words."""
_MARKED = ".faults"
_COLOURS = {"error": "FFF4B0B0", "warning": "FFFCE79A"}
_CHARACTERS_A_LINE = 46
_LINE_HEIGHT = 18


def printable(text: str) -> str:
    """The text without characters that no workbook can hold."""
    return str(ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", text))


def name_of(workbook: Path) -> str:
    """The name by which an author knows a workbook, also where it is the copy that we marked."""
    return workbook.resolve().name if workbook.is_dir() else workbook.stem.removesuffix(_MARKED)


def marked_name(workbook: Path) -> str:
    """The name of the marked copy of a workbook; a marked copy that is mended keeps its own."""
    return f"{name_of(workbook)}{_MARKED}.xlsx"


def note(cell: Any, text: str) -> None:
    """Add a note to a cell, below the one that it has already, and large enough to read."""
    before = f"{cell.comment.text}\n\n" if cell.comment else ""
    _write(cell, before + text, cell.comment.author if cell.comment else AUTHOR)


def mark(cell: Any, fault: ContentFault) -> None:
    """Fill a faulty cell and explain it. The fill that it had stays within ours, unseen."""
    fill = cell.fill
    before = fill.end_color if _is_ours(fill) else fill.start_color if fill.fill_type == "solid" else None
    colour = _COLOURS[fault.severity]
    cell.fill = PatternFill("solid", start_color=colour, end_color=colour if before is None else copy(before))
    hint = f"\n({fault.hint})" if fault.hint else ""
    note(cell, f"{_OURS}{'Warning: ' if fault.severity == 'warning' else ''}{fault.message}{hint}")


def unmark(cell: Any) -> None:
    """Take away what ``mark`` did, and nothing else."""
    if _is_ours(cell.fill):
        before = cell.fill.end_color
        was_filled = before.type != "indexed" and not (before.type == "rgb" and before.rgb in _COLOURS.values())
        cell.fill = PatternFill("solid", start_color=copy(before)) if was_filled else PatternFill()
    if cell.comment and _OURS in cell.comment.text:
        kept = [part for part in cell.comment.text.split("\n\n") if not part.startswith(_OURS)]
        author = cell.comment.author
        cell.comment = None
        if kept:
            _write(cell, "\n\n".join(kept), author)


def _is_ours(fill: Any) -> bool:
    colour = fill.start_color
    return fill.fill_type == "solid" and colour.type == "rgb" and colour.rgb in _COLOURS.values()


def _write(cell: Any, text: str, author: str) -> None:
    comment = Comment(printable(text), author)
    lines = sum(len(line) // _CHARACTERS_A_LINE + 1 for line in comment.text.splitlines())
    comment.width, comment.height = 340, _LINE_HEIGHT * (lines + 1)
    cell.comment = comment
