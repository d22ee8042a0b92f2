"""What `import` does: workbooks into a content folder, and the faulty cells marked where that cannot be."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stepladder.cli.environment import today
from stepladder.cli.output import say, tell_faults
from stepladder.cli.progress import Progress
from stepladder.cli.reading import read_so_far
from stepladder.cli.summary import count, counted, folded, named
from stepladder.content.check import check
from stepladder.content.workbook import Missing, import_workbooks, in_reading_order, write_faults
from stepladder.content.write import write_documents
from stepladder.errors import ContentFault, EnvironmentFaultError, WrongUseError
from stepladder.records import Contents, Document, kind_of

_ENOUGH = 4
"""From so many documents of one kind on, it is no daily work to take away more than half of them."""


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
    existing: Contents
    """What stood there before."""
    standing: int = 0
    """How many warnings there are about what stood there before, and came with none of these workbooks."""

    @property
    def failed(self) -> bool:
        """Whether a fault kept everything from being written."""
        return any(fault.severity == "error" for fault in self.faults)


def bring(
    workbooks: Sequence[Path],
    into: Path,
    step: Progress,
    *,
    prefix: str | None,
    replace: bool,
    dry_run: bool,
) -> Brought:
    """Import all of the workbooks, or nothing where there is a fault; a dry run writes nothing at all."""
    step("Reading what is there", 0, None)
    existing = read_so_far(into)
    step("Reading the workbooks", 0, None)
    found = import_workbooks(workbooks, existing, prefix=prefix, replace=replace)
    if replace:
        _refuse_accident(found.missing, existing, into)
    checked = check(found.contents, found.locate, found.unread, today(found.contents), enforcing=False)
    told = [fault for fault in checked if not _of_the_retired(fault)]
    standing = [fault for fault in told if not fault.file and fault.severity == "warning"]
    faults = in_reading_order([*found.faults, *(fault for fault in told if fault not in standing)])
    marked: tuple[Path, ...] = ()
    unmarked = None
    if not dry_run:
        step("Writing", 0, None)
        if any(fault.severity == "error" for fault in faults):
            try:
                marked = tuple(file for workbook in workbooks if (file := write_faults(workbook, faults)))
            except EnvironmentFaultError as error:
                unmarked = str(error)
        else:
            write_documents(into, found.documents)
    missing = tuple(map(str, found.missing))
    return Brought(faults, found.documents, missing, marked, unmarked, dry_run, existing, len(standing))


def _refuse_accident(missing: Sequence[Missing], existing: Contents, into: Path) -> None:
    """Raise ``WrongUseError`` where a workbook would retire most of a kind: it is another one, or lacks its prefix."""
    going = Counter(each.kind for each in missing if each.part is None)
    for kind, gone in going.items():
        there = sum(not _is_retired(document) for document in existing.of_kind(kind).values())
        if there >= _ENOUGH and gone * 2 > there:
            raise WrongUseError(
                f"--replace would retire {gone} of {counted(there, kind)} in {into}, so nothing was written: give the "
                "--prefix that they were imported with, or leave out --replace and take away by hand what is to go."
            )


def _of_the_retired(fault: ContentFault) -> bool:
    """What is retired may have no text: who asks for the one has not to hear of the other."""
    return fault.code == "no-text" and fault.severity == "warning"


def tell(brought: Brought, into: Path) -> None:
    """For a person, on standard error."""
    tell_faults(folded(brought.faults), as_json=False)
    for sentence in brought.missing:
        say(sentence)
    for file in brought.marked:
        say(f"The faulty cells are marked in {file}.")
    if brought.unmarked:
        say(brought.unmarked)
    if brought.failed:
        say(f"{count(brought.faults)}; nothing was written into {into}.")
        return
    warnings = f", {counted(len(brought.faults), 'warning')}" if brought.faults else ""
    many = counted(len(brought.documents), "document")
    if not brought.dry_run:
        say(f"Wrote {many} into {into}{warnings}.")
        if brought.standing:
            say(f"About what stood there before: {counted(brought.standing, 'warning')}; stepladder check {into}")
        return
    for what, documents in _by_change(brought).items():
        if documents:
            say(f"{what}: {named(documents)}")
    say(f"Would write {many} into {into}{warnings}.")


def _by_change(brought: Brought) -> dict[str, list[Document]]:
    changes: dict[str, list[Document]] = {"New": [], "Changed": [], "Retired": []}
    for document in brought.documents:
        was = brought.existing.of_kind(kind_of(document)).get(document.slug)
        gone = _is_retired(document) and was is not None and not _is_retired(was)
        changes["New" if was is None else "Retired" if gone else "Changed"].append(document)
    return changes


def _is_retired(document: Document) -> bool:
    return getattr(document, "status", None) == "retired"


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
