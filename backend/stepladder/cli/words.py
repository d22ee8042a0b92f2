"""`check`, `import` and `template`: words that people wrote, in files and workbooks."""

from pathlib import Path
from typing import Annotated

import typer

from stepladder.cli.leaving import FAULTS, leaving_cleanly
from stepladder.cli.output import AsJson, answer_json, say, tell_faults
from stepladder.cli.progress import progress
from stepladder.cli.summary import count, counted, folded


@leaving_cleanly
def check_command(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The content folder.")] = Path("content"),
    each: Annotated[bool, typer.Option("--each", help="Tell each warning, also where many say the same.")] = False,
    as_json: AsJson = False,
) -> None:
    """Tell everything that is wrong in a content folder, all at once, with file, line and column.

    Many warnings that say the same are told in one line.

    Example: stepladder check content
    """
    from stepladder.cli.reading import checked

    with progress(quiet=as_json) as step:
        step("Reading", 0, None)
        contents, faults = checked(folder)
    told = faults if each or as_json else tuple(folded(faults))
    tell_faults(told, as_json=as_json)
    if not as_json:
        say(f"{counted(len(contents), 'document')}: {count(faults)}.")
        if len(told) < len(faults):
            say(f"Each of them in a line of its own: stepladder check {folder} --each")
    if any(fault.severity == "error" for fault in faults):
        raise typer.Exit(FAULTS)


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
    from stepladder.cli.importing import as_data, bring, tell

    with progress(quiet=as_json) as step:
        brought = bring(workbooks, into, step, prefix=prefix, replace=replace, dry_run=dry_run)
    if as_json:
        answer_json(as_data(brought))
    else:
        tell(brought, into)
    if brought.unmarked and as_json:
        say(brought.unmarked)
    if brought.failed:
        raise typer.Exit(FAULTS)


@leaving_cleanly
def template_command(
    file: Annotated[Path, typer.Argument(metavar="FILE.xlsx", help="The workbook to write; it must not exist yet.")],
    as_json: AsJson = False,
) -> None:
    """Write an empty workbook with every sheet, and a note on each column.

    Example: stepladder template ladders.xlsx
    """
    from stepladder.content.workbook import write_template

    write_template(file)
    if as_json:
        answer_json({"file": str(file)})
    else:
        say(f"Wrote {file}. Fill in the sheets you need, then: stepladder import {file} --into content")
