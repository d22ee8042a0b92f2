"""A content folder as commands take it: read, checked, and refused as a whole where it is at fault."""

from pathlib import Path

from stepladder.cli.output import tell_faults
from stepladder.content.check import check
from stepladder.content.read import ReadContents, read_contents
from stepladder.errors import ContentFault, ContentFaults, WrongUseError
from stepladder.records import Contents

Faults = tuple[ContentFault, ...]


def checked(folder: Path) -> tuple[Contents, Faults]:
    """What a folder holds, and everything that is wrong with it."""
    read = read_contents(folder)
    if _is_empty(read):
        raise WrongUseError(f"The folder {folder} holds no content; write an organisation.yml, or import a workbook.")
    return read.contents, _faults(read)


def read_whole(folder: Path) -> Contents:
    """The contents of a folder without any fault of weight; warnings are told and pass.

    Raises ContentFaults with every fault where there is one of weight.
    """
    return _without_fault(*checked(folder))


def read_so_far(folder: Path) -> Contents:
    """What stands in a folder that is to be written into: nothing where it is new, or holds other things only."""
    read = read_contents(folder) if folder.is_dir() else None
    return Contents() if read is None or _is_empty(read) else _without_fault(read.contents, _faults(read))


def _is_empty(read: ReadContents) -> bool:
    return not len(read.contents) and not read.faults


def _faults(read: ReadContents) -> Faults:
    return (*read.faults, *check(read.contents, read.locate, read.unread))


def _without_fault(contents: Contents, faults: Faults) -> Contents:
    if any(fault.severity == "error" for fault in faults):
        raise ContentFaults(faults)
    tell_faults(faults, as_json=False)
    return contents
