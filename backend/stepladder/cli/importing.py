"""What `import` does: workbooks into a content folder, and the faulty cells marked where that cannot be."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stepladder.cli.output import say, tell_faults
from stepladder.cli.reading import read_so_far
from stepladder.content.check import check
from stepladder.content.workbook import import_workbooks, write_faults
from stepladder.content.write import write_documents
from stepladder.errors import ContentFault, EnvironmentFaultError
from stepladder.records import Document, kind_of


@dataclass(frozen=True)
class Brought:
    """What became of an import."""

    faults: tuple[ContentFault, ...]
    documents: tuple[Document, ...]
    """New or changed; written unless the import failed or was only tried."""
    missing: tuple[str, ...]
    """Sentences about what exists, but is not in the workbooks."""
    marked: tuple[Path, ...]
    """The author's workbooks with the faulty cells marked."""
    unmarked: str | None
    """Why they could not be written, if so."""
    dry_run: bool

    @property
    def failed(self) -> bool:
        """Whether a fault kept everything from being written."""
        return any(fault.severity == "error" for fault in self.faults)


def bring(
    workbooks: Sequence[Path],
    into: Path,
    step: Callable[[str], None],
    *,
    prefix: str | None,
    replace: bool,
    dry_run: bool,
) -> Brought:
    """Import all of the workbooks, or nothing where there is a fault; a dry run writes nothing at all."""
    step("Reading what is there")
    existing = read_so_far(into)
    step("Reading the workbooks")
    found = import_workbooks(workbooks, existing, prefix=prefix, replace=replace)
    faults = (*found.faults, *check(found.contents, found.locate, found.unread))
    marked: tuple[Path, ...] = ()
    unmarked = None
    if not dry_run:
        step("Writing")
        if any(fault.severity == "error" for fault in faults):
            try:
                marked = tuple(file for workbook in workbooks if (file := write_faults(workbook, faults)))
            except EnvironmentFaultError as error:
                unmarked = str(error)
        else:
            write_documents(into, found.documents)
    return Brought(faults, found.documents, tuple(map(str, found.missing)), marked, unmarked, dry_run)


def tell(brought: Brought, into: Path) -> None:
    """For a person, on standard error."""
    tell_faults(brought.faults, as_json=False)
    for sentence in brought.missing:
        say(sentence)
    for file in brought.marked:
        say(f"The faulty cells are marked in {file}.")
    if brought.failed:
        say(f"Nothing was written into {into}.")
    else:
        say(f"{'Would write' if brought.dry_run else 'Wrote'} {len(brought.documents)} documents into {into}.")


def as_data(brought: Brought) -> dict[str, Any]:
    """For a program: ``written`` is empty where the import failed or was only tried."""
    documents = [{"kind": kind_of(document), "slug": document.slug} for document in brought.documents]
    return {
        "faults": [fault.as_dict() for fault in brought.faults],
        "written": [] if brought.failed or brought.dry_run else documents,
        "would_write": documents if brought.dry_run and not brought.failed else [],
        "missing": list(brought.missing),
        "marked": [str(file) for file in brought.marked],
    }
