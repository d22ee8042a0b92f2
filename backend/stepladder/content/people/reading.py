"""From the people file to people, or to faults that name row and column and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from stepladder.career.fairness.people import Person, Step
from stepladder.content.people.columns import GROUP, NUMBERS, Column, ValueFaultError
from stepladder.content.people.contradictions import wrong
from stepladder.content.people.header import columns_of
from stepladder.content.people.identifying import looks_like
from stepladder.content.places import Place
from stepladder.content.workbook.amounts import decimal_mark, settled
from stepladder.content.workbook.raw import Grid, Raw, seen
from stepladder.content.workbook.separated import read_csv
from stepladder.content.workbook.xlsx import UnreadableError
from stepladder.errors import ContentFault, ContentFaults, WrongUseError
from stepladder.records import Contents

_MOST_PARTS = 12
"""A group of more parts would rather tell who somebody is."""


def read_people(file: Path, contents: Contents, as_of: date) -> tuple[Person, ...]:
    """The people of a CSV file.

    Raises ContentFaults with every fault, by row and column, never by value; WrongUseError where there is no such file.
    """
    if not file.is_file():
        raise WrongUseError(f"There is no people file {file}; name a CSV file.")
    try:
        grid = read_csv(file, file)
    except UnreadableError as error:
        fault = Place(str(file)).fault("unreadable", "cannot be read as CSV", error.hint)
        raise ContentFaults([fault]) from None
    reading = _Reading(grid, contents, as_of)
    people = reading.people()
    if reading.faults:
        raise ContentFaults(sorted(reading.faults, key=lambda fault: (fault.line or 0, fault.column or 0))) from None
    return people


@dataclass(repr=False)
class _Reading:
    grid: Grid
    contents: Contents
    as_of: date
    faults: list[ContentFault] = field(default_factory=list)

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups that the policy compares."""
        return self.contents.organisation.policy.fairness.groups if self.contents.organisation else ()

    def people(self) -> tuple[Person, ...]:
        """Every row as a person; where there is a fault in the columns, the rows are not looked at."""
        columns = columns_of(self.grid, self.groups, self._tell)
        if self.faults:
            return ()
        if not self.grid.rows:
            self._tell(self.grid.header_row, None, "no-rows", "there is no row below the header")
        marks = {
            number: decimal_mark(cells[number] for _, cells in self.grid.rows if number in cells)
            for number, column in columns.items()
            if column.name in NUMBERS
        }
        self._look_at_parts(columns)
        people, seen_keys = [], dict[Any, int]()
        for row, cells in self.grid.rows:
            values = self._values(row, {n: settled(raw, marks.get(n)) for n, raw in cells.items()}, columns)
            if values is None:
                continue
            first = seen_keys.setdefault(values.pop("person"), row)
            if first != row:
                self._tell(row, self._number_of("person", columns), "duplicate", f"the same person is in row {first}")
            person = self._person(row, values, columns)
            if person is not None:
                people.append(person)
        return tuple(people)

    def _look_at_parts(self, columns: Mapping[int, Column]) -> None:
        for number, column in columns.items():
            cells = [seen(cells[number]) for _, cells in self.grid.rows if number in cells]
            grouped = column.name.startswith(GROUP)
            kind = looks_like(cells) if column.name == "person" or grouped else None
            if kind and not (grouped and kind == "names"):
                message = f"the cells of column {column.name} look like {kind}, and are refused"
                self._tell(self.grid.header_row, number, "identifying-column", message, "use keys without a meaning")
            elif grouped and len({cell.strip().casefold() for cell in cells}) > _MOST_PARTS:
                message = f"the column {column.name} has more than {_MOST_PARTS} different parts"
                self._tell(self.grid.header_row, number, "too-many-parts", message, "put them together into fewer")

    def _values(self, row: int, cells: Mapping[int, Raw], columns: Mapping[int, Column]) -> dict[str, Any] | None:
        values: dict[str, Any] = {}
        whole = True
        for number, column in columns.items():
            raw = cells.get(number)
            if raw is None:
                if column.needed:
                    self._tell(row, number, "missing-value", f"{column.name} is empty")
                    whole = False
                continue
            try:
                values[column.name] = column.read(raw)
            except ValueFaultError as error:
                self._tell(row, number, "bad-value", f"{column.name} {error}")
                whole = False
        return values if whole else None

    def _number_of(self, name: str, columns: Mapping[int, Column]) -> int | None:
        return next((number for number, column in columns.items() if column.name == name), None)

    def _person(self, row: int, values: dict[str, Any], columns: Mapping[int, Column]) -> Person | None:
        found = list(wrong(values, self.contents, self.as_of))
        for name, message in found:
            self._tell(row, self._number_of(name, columns), "contradiction", message)
        if found:
            return None
        ways = [Step(on, kind, level) for kind in ("promoted", "moved") for on, level in values.pop(kind, ())]
        groups = {name.removeprefix(GROUP): values.pop(name) for name in list(values) if name.startswith(GROUP)}
        level = f"{values.pop('ladder')}/{values.pop('level')}"
        return Person(level=level, steps=tuple(sorted(ways)), groups=groups, **values)

    def _tell(self, row: int, column: int | None, code: str, message: str, hint: str | None = None) -> None:
        self.faults.append(Place(self.grid.file, row, column).fault(code, message, hint))
