"""The header of the people file: which columns there are, and which may not be."""

from collections.abc import Collection
from typing import Protocol

from stepladder.content.people.columns import COLUMNS, GROUP, Column, named, slug
from stepladder.content.people.identifying import says
from stepladder.content.workbook.raw import Grid


class Tell(Protocol):
    """Takes a fault at a row and a column."""

    def __call__(self, row: int, column: int | None, code: str, message: str, hint: str | None = None) -> None:
        """Note it."""


def columns_of(grid: Grid, groups: Collection[str], tell: Tell) -> dict[int, Column]:
    """The columns by number. What stands at the top is never repeated: without a header it would be a person's."""
    found: dict[int, Column] = {}
    row = grid.header_row
    for number, header in grid.header.items():
        column = _column(grid, groups, tell, number, header)
        if column is not None and column in found.values():
            tell(row, number, "duplicate-column", f"the column {column.name} is there twice")
        elif column is not None:
            found[number] = column
    there = {column.name for column in found.values()}
    if len(found) == len(grid.header):
        needed = [*(column.name for column in COLUMNS.values() if column.needed), *(GROUP + g for g in groups)]
        for name in needed:
            if name not in there:
                tell(row, None, "missing-column", f"the column {name} is missing")
    beyond = {n for _, cells in grid.rows for n in cells} - set(grid.header)
    for number in sorted(beyond):
        tell(row, number, "unknown-column", "this column has no name", "name it, or take it out")
    return found


def _column(grid: Grid, groups: Collection[str], tell: Tell, number: int, header: str) -> Column | None:
    row, name = grid.header_row, named(header)
    if name in COLUMNS:
        return COLUMNS[name]
    group = name.removeprefix(GROUP).replace("_", "-")
    if name.startswith(GROUP) and group in groups:
        return Column(GROUP + group, slug, needed=False)
    kind = says(header)
    if kind:
        message = f"this column looks as if it held {kind}, and is refused"
        tell(row, number, "identifying-column", message, "take it out; a person is a key without a meaning")
    elif name.startswith(GROUP):
        allowed = ", ".join(groups) or "none"
        hint = f"the policy allows {allowed}; it stands under policy: fairness: groups in organisation.yml"
        tell(row, number, "group-not-allowed", "this group may not be compared", hint)
    else:
        hint = f"known columns: {', '.join(COLUMNS)}, and group:NAME for what the policy compares"
        tell(row, number, "unknown-column", "this column is not known", hint)
    return None
