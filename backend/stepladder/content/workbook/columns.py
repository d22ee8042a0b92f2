"""What a column and a sheet of a workbook are."""

from collections.abc import Iterator
from dataclasses import dataclass

from stepladder.content.workbook.kinds import Kind as CellKind
from stepladder.content.workbook.kinds import squeezed
from stepladder.records import Kind, Record


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet."""

    name: str
    cell: CellKind
    note: str
    """What stands here, for the author."""
    field: str | None = None
    """The field of the sheet's record that it fills; None where it only says to what a row belongs."""
    refers: str | None = None
    """The noun whose identity stands here, say ``competency``."""
    inner: tuple[type[Record], str] | None = None
    """Where the field is a record that several columns fill: which it is, and which of its fields this one fills."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: each of its rows is a document, or a part of one."""

    name: str
    note: str
    record: type[Record]
    """What a row is."""
    kind: Kind
    """The kind of document that a row is, or in which it stands."""
    columns: tuple[Column, ...]
    part: str | None = None
    """The field of the document in which its rows stand; None where each row is a document of its own."""
    needs: tuple[str, ...] = ()
    """The columns without which a row says nothing."""
    hosts: tuple[type[Record], ...] = ()
    """The records in which its rows stand, where they are parts."""
    may_be_empty: frozenset[str] = frozenset()
    """Those of the needed columns that have to be there, but say something by an empty cell too."""
    of_all: bool = False
    """Whether its rows are said of everybody and carry no name that could be told from another organisation's."""

    def column(self, name: str) -> Column:
        """The column of that name."""
        return next(column for column in self.columns if column.name == name)

    def column_called(self, header: str) -> Column | None:
        """The column that an author calls so: case, spaces and underscores do not matter."""
        return next((column for column in self.columns if squeezed(column.name) == squeezed(header)), None)

    def names(self) -> Iterator[str]:
        """The names of its columns."""
        return (column.name for column in self.columns)
