"""Reads XLSX workbooks: the values their author saw, each with its cell."""

import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl

from stepladder.content.workbook.raw import Grid, Raw, Spot, as_shown
from stepladder.errors import ContentFault

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_BOOKS = tuple(f"{name}\0".encode("utf-16-le") for name in ("Workbook", "Book"))
"""What the part is called in which a workbook of an old kind holds its sheets."""
_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell ")
_ESCAPED = re.compile(r"_x(00[0-1][0-9A-Fa-f])_")
_ESCAPED_LOW_LINE = re.compile(r"_x005[Ff]_(?=x[0-9A-Fa-f]{4}_)")

_MOST_BYTES = 200_000_000
"""The largest workbook, packed or unpacked, that is read: a few kilobytes may unpack to gigabytes."""

Cells = list[tuple[int, dict[int, Raw]]]


class UnreadableError(Exception):
    """The file is no workbook that can be read; ``hint`` says what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def read_xlsx(path: Path) -> tuple[list[tuple[Grid, bool]], list[ContentFault]]:
    """The sheets of the workbook, each with whether it is hidden, and the cells that hold no value.

    Raises UnreadableError.
    """
    content = read_within(path)
    parts = _parts(content)
    merged = any(_MERGED.search(part) for part in parts)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(BytesIO(content), read_only=not merged, data_only=True)
            formulas = None
            if any(_FORMULA.search(part) for part in parts):
                formulas = openpyxl.load_workbook(BytesIO(content), read_only=True)
            return _read(path, book, formulas)
    except Exception as error:  # openpyxl raises whatever a broken part makes it stumble over
        raise UnreadableError("cannot be read as a workbook", "open it and save it again as .xlsx") from error


def read_within(path: Path) -> bytes:
    """The bytes of a file. Raises UnreadableError for one far larger than any honest workbook."""
    if path.stat().st_size > _MOST_BYTES:
        raise UnreadableError(f"is larger than {_MOST_BYTES // 1_000_000} MB", "split it into several workbooks")
    return path.read_bytes()


def _parts(content: bytes) -> list[bytes]:
    """The sheets' XML. Raises UnreadableError where there is none."""
    if not content:
        raise UnreadableError("is empty", "save the workbook again")
    if content.startswith(_OLE):
        if any(name in content for name in _OLD_BOOKS):
            raise UnreadableError("is a workbook of an old kind", "save it as .xlsx")
        raise UnreadableError("is protected by a password", "save it without one")
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > _MOST_BYTES:
                size = f"{_MOST_BYTES // 1_000_000} MB"
                raise UnreadableError(f"would unpack to more than {size}", "split it into several workbooks")
            names = archive.namelist()
            if not any(name.startswith("xl/") for name in names):
                raise UnreadableError("is not an Excel workbook", "save it as .xlsx, or as a folder of .csv files")
            return [archive.read(name) for name in names if re.fullmatch(r"xl/worksheets/[^/]+\.xml", name)]
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error) as error:
        raise UnreadableError("is not a workbook, or is damaged", "save it as .xlsx") from error


def _read(path: Path, book: Any, formulas: Any) -> tuple[list[tuple[Grid, bool]], list[ContentFault]]:
    grids: list[tuple[Grid, bool]] = []
    faults: list[ContentFault] = []
    for sheet in book.worksheets:
        errors: dict[tuple[int, int], str] = {}
        cells = dict(_cells(sheet, errors))
        _fill_merged(sheet, cells)
        if formulas is not None:
            _note_formulas(formulas[sheet.title], cells, errors)
        grid = grid_of(path, str(path), sheet.title, sorted((row, found) for row, found in cells.items() if found))
        grids.append((grid, sheet.sheet_state != "visible"))
        faults += [
            Spot(grid, row, column).place.fault("no-value", message, "write the value itself, or mend the formula")
            for (row, column), message in sorted(errors.items())
        ]
    return grids, faults


def grid_of(source: Path, file: str, title: str, rows: Cells) -> Grid:
    """A grid whose header is the first row that is not empty."""
    header_row, header = rows[0] if rows else (1, {})
    names = {column: " ".join(str(value).split()) for column, value in header.items()}
    return Grid(file, title, names, header_row, rows[1:], source)


def _cells(sheet: Any, errors: dict[tuple[int, int], str]) -> Iterator[tuple[int, dict[int, Raw]]]:
    if hasattr(sheet, "reset_dimensions"):
        sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(min_row=1, min_col=1), 1):
        found: dict[int, Raw] = {}
        for column, cell in enumerate(row, 1):
            value = cell.value
            if value is None or (isinstance(value, str) and not value.strip()):
                continue
            if cell.data_type == "e":
                errors[number, column] = f"holds the error {value}"
            elif isinstance(value, str):
                found[column] = _unescaped(value)
            elif isinstance(value, int | float) and not isinstance(value, bool):
                found[column] = as_shown(value, cell.number_format)
            else:
                found[column] = value
        yield number, found


def _unescaped(text: str) -> str:
    """What the file format writes as ``_x000D_`` is the character itself."""
    if "_x" not in text:
        return text
    text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    return _ESCAPED_LOW_LINE.sub("_", text)


def _fill_merged(sheet: Any, cells: dict[int, dict[int, Raw]]) -> None:
    """Cells merged downward all hold the value of the first, as the author sees it; empty rows stay empty."""
    filled = {row for row, found in cells.items() if found}
    for merged in getattr(sheet, "merged_cells", ()):
        column = merged.min_col
        value = cells.get(merged.min_row, {}).get(column)
        if value is not None:
            for row in filled.intersection(range(merged.min_row + 1, merged.max_row + 1)):
                cells[row][column] = value


def _note_formulas(sheet: Any, cells: dict[int, dict[int, Raw]], errors: dict[tuple[int, int], str]) -> None:
    """A formula whose result was never saved has no value."""
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(min_row=1, min_col=1), 1):
        for column, cell in enumerate(row, 1):
            if cell.data_type == "f" and column not in cells.get(number, {}):
                errors.setdefault((number, column), "holds a formula without a saved result")
