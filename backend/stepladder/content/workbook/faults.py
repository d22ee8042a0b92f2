"""The author's own workbook with the faulty cells marked and explained."""

import os
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from io import BytesIO
from itertools import chain, count
from pathlib import Path
from typing import Any

import openpyxl

from stepladder.content.workbook.marking import AUTHOR, mark, marked_name, name_of, printable, unmark
from stepladder.content.workbook.raw import Raw
from stepladder.content.workbook.separated import ENDINGS, read_csv
from stepladder.content.workbook.xlsx import UnreadableError
from stepladder.errors import ContentFault, EnvironmentFaultError

_LONGEST_TITLE = 31


def write_faults(workbook: Path, faults: Iterable[ContentFault], folder: Path | None = None) -> Path | None:
    """Write ``NAME.faults.xlsx`` to ``folder`` (the current one) and tell where; None where no cell is at fault.

    Faulty cells are filled and carry a note; marks of an earlier time go, and nothing else of the workbook changes.
    Of a ``NAME.faults.xlsx`` it is the same file again. A folder of CSV files becomes one workbook. A marked copy of
    another workbook of the same name, or one that its author has saved since, is left as it is: then a number follows.

    Raises EnvironmentFaultError where it cannot be written.
    """
    marked = [fault for fault in faults if fault.sheet and fault.file and _is_of(workbook, Path(fault.file))]
    if not marked:
        return None
    target = _free(folder or Path(), workbook)
    is_excel = workbook.is_file() and workbook.suffix.lower() not in ENDINGS
    book = openpyxl.load_workbook(workbook) if is_excel else _book_of_csv(workbook)
    _unmark(book)
    for fault in sorted(marked, key=lambda fault: fault.severity, reverse=True):
        _mark(book, fault)
    book.properties.lastModifiedBy = AUTHOR
    book.properties.identifier = str(workbook.resolve())
    _save(book, target)
    return target


def _free(folder: Path, workbook: Path) -> Path:
    """The first name that no file has, or that only our own untouched copy of this workbook has."""
    wanted = folder / marked_name(workbook)
    numbered = (wanted.with_name(f"{name_of(workbook)}-{number}.faults.xlsx") for number in count(2))
    return next(path for path in chain([wanted], numbered) if not path.exists() or _may_replace(path, workbook))


def _may_replace(path: Path, workbook: Path) -> bool:
    if path.resolve() == workbook.resolve():
        return True
    try:
        found = openpyxl.load_workbook(path, read_only=True).properties
    except Exception:  # whatever it is, it is not ours
        return False
    return bool(found.lastModifiedBy == AUTHOR and found.identifier == str(workbook.resolve()))


def _is_of(workbook: Path, file: Path) -> bool:
    return file == workbook or (file.parent == workbook and file.suffix.lower() in ENDINGS)


def _mark(book: Any, fault: ContentFault) -> None:
    title = _title(fault.sheet or "")
    if title not in book.sheetnames or not hasattr(book[title], "merged_cells"):
        return
    sheet = book[title]
    mark(_first_of_merged(sheet, sheet[fault.cell or "A1"]), fault)


def _unmark(book: Any) -> None:
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                unmark(cell)


def _first_of_merged(sheet: Any, cell: Any) -> Any:
    """Of merged cells only the first one shows anything."""
    for merged in sheet.merged_cells:
        if cell.coordinate in merged:
            return sheet.cell(merged.min_row, merged.min_col)
    return cell


def _title(name: str) -> str:
    """A name that a sheet may have."""
    return "".join("_" if character in "[]:*?/\\" else character for character in name)[:_LONGEST_TITLE]


def _book_of_csv(source: Path) -> Any:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    files = [source] if source.is_file() else sorted(source.iterdir())
    for file in files:
        if file.suffix.lower() not in ENDINGS:
            continue
        with suppress(UnreadableError):
            grid = read_csv(file, source)
            sheet = book.create_sheet(_title(grid.title))
            rows: list[tuple[int, Mapping[int, Raw]]] = [(grid.header_row, grid.header), *grid.rows]
            for row, cells in rows:
                for column, value in cells.items():
                    cell = sheet.cell(row, column, printable(str(value)))
                    cell.data_type = "s"  # a text that begins with = is no formula
    return book


def _save(book: Any, target: Path) -> None:
    """Write beside the goal first, so that a full disk leaves no half a workbook, nor a half-open one."""
    content = BytesIO()
    try:
        book.save(content)
        handle, name = tempfile.mkstemp(prefix=".", suffix=".xlsx", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content.getvalue())
            os.chmod(name, 0o644)
            os.replace(name, target)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as error:
        raise EnvironmentFaultError(f"{target} cannot be written: {error.strerror or error}.") from error
