"""From workbooks to content: everything they say, merged into what stands already, or every reason why not."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from openpyxl.utils.cell import coordinate_to_tuple

from stepladder.content.places import Place, RecordPath
from stepladder.content.workbook.building import build
from stepladder.content.workbook.completing import complete
from stepladder.content.workbook.drafts import Draft, Drafts
from stepladder.content.workbook.filling import Filling
from stepladder.content.workbook.hosting import OF_ALL_HINT
from stepladder.content.workbook.labels import Labels
from stepladder.content.workbook.missing import Missing, find_missing
from stepladder.content.workbook.names import Names
from stepladder.content.workbook.organising import organise
from stepladder.content.workbook.reading import read_sheets
from stepladder.content.workbook.resolve import Resolver
from stepladder.content.workbook.rows import Row, read_rows
from stepladder.content.workbook.sheets import SHEETS, sheet_called
from stepladder.errors import ContentFault, WrongUseError
from stepladder.records import KINDS, SLUG_PATTERN, Contents, Document, Kind, kind_of


@dataclass(frozen=True)
class Import:
    """What workbooks bring. With a fault of severity ``error`` nothing of it may be written."""

    contents: Contents
    """All content as it is with the workbooks in it."""
    documents: tuple[Document, ...]
    """The documents that are new or changed."""
    faults: tuple[ContentFault, ...]
    """Whatever the author should know, warnings too."""
    missing: tuple[Missing, ...] = ()
    """What exists but is not in the workbooks."""
    unread: frozenset[tuple[str, str]] = frozenset()
    """Kind and slug of the documents that could not be made: references to them are not to be blamed."""
    _drafts: dict[tuple[Kind, str], Draft] = field(default_factory=dict, repr=False)

    @property
    def holds(self) -> bool:
        """Whether it may be written."""
        return not any(fault.severity == "error" for fault in self.faults)

    def locate(self, kind: Kind, slug: str, path: RecordPath) -> Place | None:
        """The cell from which a value came; None where it did not come from these workbooks."""
        draft = self._drafts.get((kind, slug))
        return draft.place(path) if draft else None


def import_workbooks(
    paths: Sequence[Path], existing: Contents, *, prefix: str | None = None, replace: bool = False
) -> Import:
    """Merge workbooks (XLSX files, folders of CSV files) into existing content, in memory.

    An empty cell and an absent column leave things alone; what is not in the workbooks is left alone too and listed as
    missing, or with ``replace`` retired. Every identity gets the prefix; what is said of everybody is then told and not
    read.

    Raises WrongUseError for a prefix that is no slug.
    """
    names = _names(prefix)
    faults = names.faults
    sheets = read_sheets(paths)
    faults += sheets.faults
    by_sheet: dict[str, list[Row]] = defaultdict(list)
    for sheet, grid in sheets.found:
        if prefix is not None and sheet.of_all:
            message = f"the sheet {sheet.name} is said of everybody, so with a prefix it was not read"
            place = Place(grid.file, sheet=grid.title)
            faults.append(place.fault("of-everybody", message, OF_ALL_HINT, "warning"))
            continue
        by_sheet[sheet.name] += read_rows(sheet, grid, faults)
    drafts = Drafts(existing)
    labels = Labels(names, drafts)
    filling = Filling(drafts, Resolver(names, labels, faults), faults)
    for sheet in SHEETS:
        filling.fill(by_sheet.get(sheet.name, []))
    if not by_sheet:
        return Import(existing, (), tuple(faults))
    complete(drafts, names, faults)
    missing = find_missing(drafts, names, set(by_sheet), replace=replace)
    organise(drafts, labels, list(paths), faults)
    return _built(drafts, faults, missing)


def _names(prefix: str | None) -> Names:
    if prefix is not None and not re.fullmatch(SLUG_PATTERN, prefix):
        raise WrongUseError(f"The prefix {prefix!r} is not made of lower-case letters, digits and single hyphens.")
    return Names(prefix, [])


def _built(drafts: Drafts, faults: list[ContentFault], missing: tuple[Missing, ...]) -> Import:
    changed: list[Document] = []
    unread: set[tuple[str, str]] = set()
    for (kind, slug), draft in drafts.touched.items():
        document = build(draft, faults)
        if document is None:
            unread.add((kind, slug))
        elif document != draft.was:
            changed.append(document)
    order = list(KINDS)
    changed.sort(key=lambda document: order.index(kind_of(document)))
    contents = Contents.of([*drafts.existing.documents(), *changed])
    return Import(contents, tuple(changed), in_reading_order(faults), missing, frozenset(unread), drafts.touched)


def in_reading_order(faults: Iterable[ContentFault]) -> tuple[ContentFault, ...]:
    """As one reads the workbooks: file by file, sheet by sheet as the template has them, row by row."""
    sheets = [sheet.name for sheet in SHEETS]

    def place(fault: ContentFault) -> tuple[str, int, int, int]:
        sheet = sheet_called(fault.sheet or "")
        row, column = coordinate_to_tuple(fault.cell) if fault.cell else (0, 0)
        return fault.file or "", sheets.index(sheet.name) if sheet else -1, row, column

    return tuple(sorted(faults, key=place))
