"""Reads CSV files as spreadsheets write them: whatever separator and encoding their country prefers."""

import csv
import re
from io import StringIO
from pathlib import Path

from stepladder.content.workbook.columns import Sheet
from stepladder.content.workbook.raw import Grid, Raw
from stepladder.content.workbook.sheets import sheet_called
from stepladder.content.workbook.xlsx import UnreadableError, grid_of, read_within

_SEPARATORS = (";", "\t", ",")
_LONGEST_CELL = 1_000_000
ENDINGS = frozenset({".csv", ".tsv"})


def read_csv(path: Path, source: Path) -> Grid:
    """The file as one sheet, named by its stem. Raises UnreadableError."""
    text = _decoded(read_within(path))
    first, _, rest = text.partition("\n")
    declared = re.fullmatch(r"sep=(.)\r?", first)
    if declared:
        text = rest
    separator = declared[1] if declared else _separator(text, sheet_called(path.stem))
    rows: list[tuple[int, dict[int, Raw]]] = []
    for number, record in enumerate(_records(text, separator), 1):
        cells: dict[int, Raw] = {column: value for column, value in enumerate(record, 1) if value.strip()}
        if cells:
            rows.append((number, cells))
    return grid_of(source, str(path), path.stem, rows)


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif content[1:2] == b"\0" or content[3:4] == b"\0":
        encodings = ["utf-16-le"]
    elif content[:1] == b"\0":
        encodings = ["utf-16-be"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableError("is in an encoding that is not known", "save it as CSV in UTF-8")


def _records(text: str, separator: str) -> list[list[str]]:
    csv.field_size_limit(_LONGEST_CELL)
    try:
        return list(csv.reader(StringIO(text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise UnreadableError(f"cannot be read as CSV: {error}", "save it again as CSV in UTF-8") from error


def _separator(text: str, sheet: Sheet | None) -> str:
    """The one that finds most of the sheet's columns in the header."""
    lines = text.splitlines()
    header = next((line for line in lines if line.strip(" ;,\t\ufeff")), "")

    def known(separator: str) -> tuple[int, int]:
        names = next(csv.reader([header], delimiter=separator), [])
        found = sum(1 for name in names if sheet is not None and sheet.column_called(name) is not None)
        return found, len(names)

    return max(_SEPARATORS, key=known)
