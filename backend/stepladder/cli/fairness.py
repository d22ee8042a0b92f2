"""`fairness`: a report made from the file that HR keeps apart. Nothing of a row is ever said or kept."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from stepladder.cli.leaving import leaving_cleanly
from stepladder.cli.output import AsJson, answer_json, say
from stepladder.cli.progress import progress

Day = Annotated[
    datetime | None,
    typer.Option("--as-of", formats=["%Y-%m-%d"], metavar="DATE", help="The day on which the people are counted."),
]


@leaving_cleanly
def fairness_command(
    people: Annotated[
        Path, typer.Argument(metavar="PEOPLE.csv", help="The people file. It is read, and nothing else.")
    ],
    *,
    out: Annotated[Path, typer.Option("--out", metavar="PERIOD.json", help="The report; named by its period.")],
    content: Annotated[Path, typer.Option("--content", metavar="DIR", help="The content folder.")] = Path("content"),
    as_of: Day = None,
    owner: Annotated[str | None, typer.Option(help="The team or role that answers for it.")] = None,
    invented: Annotated[bool, typer.Option("--invented", help="Say wherever it is shown that nobody exists.")] = False,
    as_json: AsJson = False,
) -> None:
    """Make a fairness report: counts and figures of groups, so suppressed that nothing can be worked out of anybody.

    Example: stepladder fairness people.csv --out content/fairness/2026.json
    """
    from stepladder.cli.reporting import as_data, report, tell

    day: date | None = as_of.date() if as_of else None
    with progress(quiet=as_json) as step:
        step("Reading", 0, None)
        made = report(people, out, content, day, owner, step, invented=invented)
    if as_json:
        answer_json(as_data(made, out))
    else:
        tell(made, out, say)
