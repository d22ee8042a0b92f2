"""From a sheet as it stands to rows whose cells mean something."""

from dataclasses import dataclass, field
from typing import Any, Final

from stepladder.content.suggest import did_you_mean
from stepladder.content.workbook.amounts import NUMBERS, decimal_mark, settled
from stepladder.content.workbook.columns import Column, Sheet
from stepladder.content.workbook.holding import hold
from stepladder.content.workbook.kinds import CellError
from stepladder.content.workbook.raw import Grid, Raw, Spot
from stepladder.errors import ContentFault


class Clear:
    """What ``[clear]`` in a cell means: empty this."""


CLEAR: Final = Clear()
_CLEAR_TEXT = "[clear]"


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell means, and where it stands."""

    value: Any
    spot: Spot


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a sheet. An empty cell and an absent column are both absent here."""

    sheet: Sheet
    spot: Spot
    """The cell by which the row is known."""
    cells: dict[str, Cell]
    """By name of column."""
    broken: frozenset[str]
    """The columns in which something stands that could not be understood, and was told."""


@dataclass
class _Columns:
    """The columns of one grid by number."""

    known: dict[int, Column] = field(default_factory=dict)
    foreign: set[int] = field(default_factory=set)
    """Those whose header is at fault."""


def read_rows(sheet: Sheet, grid: Grid, faults: list[ContentFault]) -> list[Row]:
    """The rows of a sheet; whatever is wrong in header or cells is added to ``faults``."""
    columns = _columns(sheet, grid, faults)
    absent = [name for name in sheet.needs if name not in {column.name for column in columns.known.values()}]
    if absent and not _level_alone(sheet, absent):
        place = Spot(grid, grid.header_row, 1).place
        hint = "add it to the header"
        faults += [place.fault("missing-column", f"the column {name} is missing", hint) for name in absent]
        return []
    marks = {position: _mark(column, position, grid) for position, column in columns.known.items()}
    return [
        row
        for number, cells in grid.rows
        if (
            row := _row(
                sheet, grid, columns, number, {at: settled(raw, marks.get(at)) for at, raw in cells.items()}, faults
            )
        )
    ]


def _mark(column: Column, position: int, grid: Grid) -> str | None:
    """The decimal mark of a column of numbers."""
    if column.cell not in NUMBERS:
        return None
    return decimal_mark(cells[position] for _, cells in grid.rows if position in cells)


def _level_alone(sheet: Sheet, absent: list[str]) -> bool:
    """A level may be written ``ladder/level``; then it needs no ladder beside it."""
    return absent == ["ladder"] and "level" in sheet.needs


def _columns(sheet: Sheet, grid: Grid, faults: list[ContentFault]) -> _Columns:
    columns = _Columns()
    for number, name in grid.header.items():
        column = sheet.column_called(name)
        place = Spot(grid, grid.header_row, number).place
        if column is None:
            names = list(sheet.names())
            hint = did_you_mean(name.lower(), names) or f"known here: {', '.join(names)}"
            faults.append(place.fault("unknown-column", f"there is no column {name} in {sheet.name}", hint))
            columns.foreign.add(number)
        elif column in columns.known.values():
            faults.append(place.fault("duplicate-column", f"the column {column.name} stands here a second time"))
            columns.foreign.add(number)
        else:
            columns.known[number] = column
    return columns


def _row(
    sheet: Sheet, grid: Grid, columns: _Columns, number: int, raws: dict[int, Raw], faults: list[ContentFault]
) -> Row | None:
    cells: dict[str, Cell] = {}
    broken: set[str] = set()
    for position, raw in sorted(raws.items()):
        spot = Spot(grid, number, position)
        column = columns.known.get(position)
        if column is None:
            if position not in columns.foreign:
                hint = "name the column, or put a text that holds the separator between quotation marks"
                faults.append(spot.place.fault("no-header", "stands in a column without a name", hint))
                columns.foreign.add(position)
            continue
        try:
            cells[column.name] = Cell(_value(sheet, column, raw), spot)
        except CellError as error:
            broken.add(column.name)
            message = str(error) if error.code else f"{column.name}: {error}"
            faults.append(spot.place.fault(error.code or "bad-cell", message, error.hint))
    if not cells:
        return None
    row = Row(sheet, _known_by(sheet, grid, columns, number, cells), cells, frozenset(broken))
    return row if _has_needs(row, columns, faults) else None


def _value(sheet: Sheet, column: Column, raw: Raw) -> Any:
    if isinstance(raw, str) and raw.strip().casefold() == _CLEAR_TEXT:
        return CLEAR
    value = column.cell.read(raw)
    hold(sheet, column, value)
    return value


def _known_by(sheet: Sheet, grid: Grid, columns: _Columns, number: int, cells: dict[str, Cell]) -> Spot:
    known = [cells[name].spot for name in reversed(sheet.needs) if name in cells]
    return known[0] if known else min((cell.spot for cell in cells.values()), key=lambda spot: spot.column)


def _has_needs(row: Row, columns: _Columns, faults: list[ContentFault]) -> bool:
    """Whether the row says to what it belongs; if not, that is a fault."""
    positions = {column.name: position for position, column in columns.known.items()}
    missing = [name for name in row.sheet.needs if isinstance(row.cells.get(name, Cell(CLEAR, row.spot)).value, Clear)]
    level = row.cells.get("level")
    if "ladder" in missing and level is not None and "/" in str(level.value):
        missing.remove("ladder")
    missing = [name for name in missing if name in row.cells or name not in row.sheet.may_be_empty]
    for name in missing:
        spot = Spot(row.spot.grid, row.spot.row, positions.get(name, row.spot.column))
        if name not in row.broken:
            faults.append(spot.place.fault("missing-cell", f"the {name} is missing"))
    return not missing
