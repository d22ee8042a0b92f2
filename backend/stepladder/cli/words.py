"""`check`, `import` and `template`: words that people wrote, in files and workbooks."""

from pathlib import Path
from typing import Annotated

import typer

from stepladder.cli.output import answer_json, leaving_cleanly, progress, say, tell_faults
from stepladder.content.check import check
from stepladder.content.read import ReadContents, read_contents
from stepladder.content.workbook import import_workbooks, write_faults, write_template
from stepladder.content.write import write_documents
from stepladder.errors import ContentFault, ContentFaults, WrongUseError
from stepladder.records import Contents, kind_of

AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON on standard output.")]


def checked(folder: Path) -> tuple[ReadContents, tuple[ContentFault, ...]]:
    """What a folder holds, and everything that is wrong with it."""
    read = read_contents(folder)
    if not len(read.contents) and not read.faults:
        raise WrongUseError(f"The folder {folder} holds no content; write an organisation.yml, or import a workbook.")
    return read, (*read.faults, *check(read.contents, read.locate, read.unread))


def read_whole(folder: Path) -> Contents:
    """The contents of a folder without any fault of weight; warnings are told and pass.

    Raises ContentFaults with every fault where there is one of weight.
    """
    read, faults = checked(folder)
    if any(fault.severity == "error" for fault in faults):
        raise ContentFaults(faults)
    tell_faults(faults, as_json=False)
    return read.contents


@leaving_cleanly
def check_command(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="The content folder.")] = Path("content"),
    as_json: AsJson = False,
) -> None:
    """Tell everything that is wrong in a content folder, all at once, with file, line and column.

    Example: stepladder check content
    """
    read, faults = checked(folder)
    tell_faults(faults, as_json=as_json)
    errors = sum(fault.severity == "error" for fault in faults)
    if not as_json:
        warnings = len(faults) - errors
        verdict = f"{errors} faults" if errors != 1 else "1 fault"
        also = f", {warnings} {'warning' if warnings == 1 else 'warnings'}" if warnings else ""
        say(f"{len(read.contents)} documents: {verdict if errors else 'no fault'}{also}.")
    if errors:
        raise typer.Exit(1)


@leaving_cleanly
def import_command(
    workbooks: Annotated[list[Path], typer.Argument(metavar="WORKBOOK…", help="XLSX files, or folders of CSV files.")],
    into: Annotated[Path, typer.Option("--into", metavar="DIR", help="The content folder to write into.")],
    prefix: Annotated[str | None, typer.Option(help="Put before every identity, so that several fit together.")] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Retire what the workbooks no longer hold.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be written, and write nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """Import workbooks into a content folder: all of them, or nothing where there is a fault.

    Example: stepladder import ladders.xlsx --into content --prefix ft
    """
    existing = read_whole(into) if into.is_dir() and any(into.iterdir()) else Contents()
    with progress(quiet=as_json) as step:
        step("Reading")
        imported = import_workbooks(workbooks, existing, prefix=prefix, replace=replace)
        faults = (*imported.faults, *check(imported.contents, imported.locate, imported.unread))
        failed = any(fault.severity == "error" for fault in faults)
        if failed:
            marked = [file for workbook in workbooks if (file := write_faults(workbook, faults))]
        elif not dry_run:
            step("Writing")
            write_documents(into, imported.documents)
    if as_json:
        written = [{"kind": kind_of(document), "slug": document.slug} for document in imported.documents]
        answer_json({"faults": [fault.as_dict() for fault in faults], "written": [] if failed or dry_run else written})
    else:
        tell_faults(faults, as_json=False)
        for missing in imported.missing:
            say(str(missing))
    if failed:
        if not as_json:
            for file in marked:
                say(f"Nothing was written. The faulty cells are marked in {file}.")
        raise typer.Exit(1)
    if not as_json:
        verb = "Would write" if dry_run else "Wrote"
        say(f"{verb} {len(imported.documents)} documents into {into}.")


@leaving_cleanly
def template_command(
    file: Annotated[Path, typer.Argument(metavar="FILE.xlsx", help="The workbook to write; it must not exist yet.")],
) -> None:
    """Write an empty workbook with every sheet, and a note on each column.

    Example: stepladder template ladders.xlsx
    """
    write_template(file)
    say(f"Wrote {file}. Fill in the sheets you need, then: stepladder import {file} --into content")
