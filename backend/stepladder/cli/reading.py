"""A content folder as commands take it: read, checked, and refused as a whole where it is at fault."""

from datetime import date
from pathlib import Path

from stepladder.cli.environment import today
from stepladder.cli.output import tell_faults
from stepladder.cli.summary import folded
from stepladder.content.check import check
from stepladder.content.read import ReadContents, read_contents
from stepladder.errors import ContentFault, ContentFaults, WrongUseError
from stepladder.records import Contents

Faults = tuple[ContentFault, ...]


def checked(folder: Path, as_of: date | None = None) -> tuple[Contents, Faults]:
    """What a folder holds, and everything that is wrong with it on a day; that of the environment where not given."""
    read = read_contents(folder)
    if _is_empty(read):
        raise WrongUseError(f"The folder {folder} holds no content; write an organisation.yml, or import a workbook.")
    return read.contents, _faults(read, as_of or today(read.contents))


def read_whole(folder: Path, as_of: date | None = None) -> Contents:
    """The contents of a folder without any fault of weight; warnings are told and pass. ``as_of`` as for ``checked``.

    Raises ContentFaults with every fault where there is one of weight.
    """
    contents, faults = checked(folder, as_of)
    _without_error(contents, faults)
    tell_faults(folded(faults), as_json=False)
    return contents


def read_so_far(folder: Path) -> Contents:
    """What stands in a folder that is to be written into: nothing where it is new, or holds other things only.

    Whether it stands level on the day is not asked, and warnings are not told: what is written now may be what mends
    it. Raises ContentFaults with every fault where there is one of weight.
    """
    read = read_contents(folder) if folder.is_dir() else None
    return Contents() if read is None or _is_empty(read) else _without_error(read.contents, _faults(read))


def _is_empty(read: ReadContents) -> bool:
    return not len(read.contents) and not read.faults


def _faults(read: ReadContents, as_of: date | None = None) -> Faults:
    return (*read.faults, *check(read.contents, read.locate, read.unread, as_of, enforcing=as_of is not None))


def _without_error(contents: Contents, faults: Faults) -> Contents:
    if any(fault.severity == "error" for fault in faults):
        raise ContentFaults(faults)
    return contents
