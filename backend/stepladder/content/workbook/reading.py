"""From a workbook's path to its sheets, whatever it is: an XLSX file, a folder of CSV files, or one of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from stepladder.content.places import Place
from stepladder.content.suggest import did_you_mean
from stepladder.content.workbook.columns import Sheet
from stepladder.content.workbook.raw import Grid
from stepladder.content.workbook.separated import ENDINGS, read_csv
from stepladder.content.workbook.sheets import SHEETS, sheet_called
from stepladder.content.workbook.xlsx import UnreadableError, read_xlsx
from stepladder.errors import ContentFault


@dataclass
class Sheets:
    """The sheets of some workbooks, each with what it is, and what was wrong on the way."""

    found: list[tuple[Sheet, Grid]] = field(default_factory=list)
    faults: list[ContentFault] = field(default_factory=list)


def read_sheets(paths: Iterable[Path]) -> Sheets:
    """The known sheets of every workbook."""
    sheets = Sheets()
    for path in paths:
        found, faults = len(sheets.found), len(sheets.faults)
        _read(path, sheets)
        told = any(fault.severity == "error" for fault in sheets.faults[faults:])
        if len(sheets.found) == found and not told:
            hint = f"fill one of the sheets {', '.join(sheet.name for sheet in SHEETS)}"
            sheets.faults.append(Place(str(path)).fault("empty-workbook", "holds nothing to import", hint))
    return sheets


def _read(path: Path, sheets: Sheets) -> None:
    try:
        if path.is_dir():
            _read_folder(path, sheets)
        elif path.suffix.lower() in ENDINGS:
            _add(read_csv(path, path), sheets)
        else:
            grids, faults = read_xlsx(path)
            sheets.faults += faults
            for grid, hidden in grids:
                _add(grid, sheets, hidden=hidden)
    except UnreadableError as error:
        sheets.faults.append(Place(str(path)).fault("unreadable-workbook", str(error), error.hint))
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        sheets.faults.append(Place(str(path)).fault("unreadable-workbook", message))


def _read_folder(folder: Path, sheets: Sheets) -> None:
    files = [file for file in sorted(folder.iterdir()) if file.suffix.lower() in ENDINGS and file.is_file()]
    for file in files:
        try:
            _add(read_csv(file, folder), sheets)
        except UnreadableError as error:
            sheets.faults.append(Place(str(file)).fault("unreadable-workbook", str(error), error.hint))
    if not files:
        place = Place(str(folder))
        sheets.faults.append(place.fault("empty-workbook", "holds no .csv file", "name a folder that holds some"))


def _add(grid: Grid, sheets: Sheets, *, hidden: bool = False) -> None:
    sheet = sheet_called(grid.title)
    if sheet is not None:
        if grid.rows:
            sheets.found.append((sheet, grid))
    elif grid.header:
        names = [sheet.name for sheet in SHEETS]
        hint = did_you_mean(grid.title.lower(), names) or f"the sheets are {', '.join(names)}"
        place = Place(grid.file, sheet=grid.title)
        if hidden:
            message = f"the hidden sheet {grid.title} was not read"
            sheets.faults.append(place.fault("hidden-sheet", message, hint, "warning"))
        else:
            sheets.faults.append(place.fault("unknown-sheet", f"there is no sheet {grid.title}", hint))
