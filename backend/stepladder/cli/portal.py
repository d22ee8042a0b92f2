"""`build` and `export-schema`: what goes out."""

from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, get_args

import typer

from stepladder.cli.collecting import collecting_lightly
from stepladder.cli.leaving import leaving_cleanly
from stepladder.cli.output import AsJson, answer, answer_json, say
from stepladder.cli.progress import progress
from stepladder.errors import WrongUseError
from stepladder.settings import FIRST_DAY, LAST_DAY, Audience, locale_tags

AUDIENCES: tuple[Audience, ...] = get_args(Audience)


@leaving_cleanly
def build_command(  # noqa: PLR0913, PLR0917 - each is an option of the command
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder to publish the portal in.")],
    content: Annotated[
        Path | None, typer.Option("--content", metavar="DIR", help="Build from this folder, by a throw-away database.")
    ] = None,
    api: Annotated[
        str | None, typer.Option("--api", metavar="URL", help="Ask this API, say http://127.0.0.1:8000/graphql.")
    ] = None,
    audience: Annotated[
        str | None,
        typer.Option(
            help="public, or staff, who also see the mentors; else STEPLADDER_AUDIENCE, else public.",
            autocompletion=lambda: list(AUDIENCES),
        ),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of", metavar="DATE", help="The day that counts as today, say 2026-11-21; else STEPLADDER_AS_OF."
        ),
    ] = None,
    zipped: Annotated[
        Path | None,
        typer.Option("--zip", metavar="FILE", help="Pack the pages there as well, to be read without a server."),
    ] = None,
    locales: Annotated[
        str | None,
        typer.Option(
            metavar="TAGS",
            help="The languages to build, say en-GB,de; else STEPLADDER_LOCALES, else all that something is told in.",
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Build the portal: ask the API, make every page, index them, publish all at once.

    With neither --content nor --api it reads the configured database.

    Example: stepladder build --content content --out build/portal
    """
    if content is not None and api is not None:
        raise WrongUseError("Give --content or --api, not both: the portal is built from one source.")
    if audience is not None and audience not in AUDIENCES:
        raise WrongUseError(f"There is no audience {audience}; it is {' or '.join(AUDIENCES)}.")
    day = _day(as_of)
    _refuse_no_tags(locales)
    with collecting_lightly():
        from stepladder.cli.building import Source, build
        from stepladder.cli.environment import settings

    chosen = {"audience": audience, "as_of": day, "locales": locales}
    setup = settings(**{name: value for name, value in chosen.items() if value is not None})
    with progress(quiet=as_json) as step:
        built = build(Source(content, api, setup), out, step, zipped)
    if as_json:
        answer_json(asdict(built) | {"out": str(built.out)})
    else:
        told = f", in {' and '.join(built.locales)}" if built.locales[1:] else ""
        say(f"Built {built.pages} pages of revision {built.revision} for {built.audience} in {out}{told}.")


def _refuse_no_tags(typed: str | None) -> None:
    try:
        locale_tags(typed)
    except ValueError:
        raise WrongUseError(f"{typed or 'Nothing'} names no language; write tags for --locales as en-GB,de.") from None


def _day(typed: str | None) -> date | None:
    if typed is None:
        return None
    try:
        day = datetime.strptime(typed, "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        raise WrongUseError(f"{typed} is no day; write the day for --as-of as 2026-11-21.") from None
    if not FIRST_DAY <= day <= LAST_DAY:
        raise WrongUseError(f"{typed} is no day to build for; give --as-of one from {FIRST_DAY} to {LAST_DAY}.")
    return day


@leaving_cleanly
def export_schema_command(
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write it there instead of printing it.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Print the API's schema in GraphQL's schema language.

    Example: stepladder export-schema --out graphql/schema.graphql
    """
    from stepladder.api import contract
    from stepladder.content.staging import replace_files

    if out is not None:
        replace_files(out.parent, {Path(out.name): contract().encode()})
    if as_json:
        answer_json({"out": str(out)} if out else {"schema": contract()})
    elif out is None:
        answer(contract().rstrip())
    else:
        say(f"Wrote {out}.")
